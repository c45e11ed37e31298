import type { Logger } from 'pino'
import { type Database, inTenant, type Tx } from '#db/database.ts'
import type { Accounts } from './accounts.ts'
import { countClinics, findClinicId, readClinic } from './clinic.queries.ts'
import type { Config } from './config.ts'
import type { Content } from './content.ts'
import type { Clinic, ClinicContext } from './context.ts'
import type { JobQueue } from './jobs.ts'
import { newId } from './new-id.ts'
import type { Sealer } from './sealed.ts'
import type { Tokens } from './tokens.ts'

export interface Services {
  db: Database
  config: Config
  content: Content
  log: Logger
  tokens: Tokens
  sealer: Sealer
  jobs: JobQueue
  accounts: Accounts
  now: () => Temporal.Instant
}

export interface Contexts {
  /** The context for a web host, or null while no clinic has been set up there. */
  forHost(host: string): Promise<ClinicContext | null>
  /** The context for a known clinic: background jobs, set-up. */
  forClinic(clinicId: string): Promise<ClinicContext | null>
  /** Whether any clinic has been set up in this installation. */
  hasClinic(): Promise<boolean>
  /** Forgets remembered settings, after they were changed. */
  forget(): void
}

/** How long settings of a clinic are remembered: a change made on another server shows after this, at the latest. */
const REMEMBER_MS = 5_000

/** Makes the context that use cases run in. */
export function createContexts(services: Services): Contexts {
  const byHost = new Map<string, { at: number; id: string | null }>()
  const byId = new Map<string, { at: number; clinic: Clinic | null }>()

  async function clinicOf(id: string): Promise<Clinic | null> {
    const known = byId.get(id)
    if (known && performance.now() - known.at < REMEMBER_MS) return known.clinic
    const clinic = await readClinic(services.db, id)
    byId.set(id, { at: performance.now(), clinic })
    return clinic
  }

  async function forClinic(id: string) {
    const clinic = await clinicOf(id)
    return clinic && contextOf(services, clinic)
  }

  return {
    forClinic,
    async forHost(host) {
      let known = byHost.get(host)
      if (!known?.id || performance.now() - known.at >= REMEMBER_MS) {
        known = { at: performance.now(), id: await findClinicId(services.db, host) }
        if (byHost.size > 1000) byHost.clear() // hosts come from requests: never let them fill the memory
        byHost.set(host, known)
      }
      return known.id ? forClinic(known.id) : null
    },
    hasClinic: async () => (await countClinics(services.db)) > 0,
    forget() {
      byHost.clear()
      byId.clear()
    },
  }
}

function contextOf(services: Services, clinic: Clinic): ClinicContext {
  const { db, config, content, log, tokens, sealer, jobs, accounts, now } = services
  return {
    clinic,
    config,
    content,
    log,
    tokens,
    sealer,
    jobs,
    accounts,
    now,
    newId,
    transaction: <T>(work: (tx: Tx) => Promise<T>) => inTenant(db, clinic.id, work),
  }
}
