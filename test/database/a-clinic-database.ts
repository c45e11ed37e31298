import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { inject } from 'vitest'
import { type Database, inTenant, openDatabase } from '#db/database.ts'
import { createAccounts } from '#server/auth.ts'
import { type Config, readConfig } from '#server/config.ts'
import { type Content, loadContent } from '#server/content.ts'
import type { ClinicContext } from '#server/context.ts'
import { type Contexts, createContexts, type Services } from '#server/contexts.ts'
import type { JobData, JobName } from '#server/jobs.ts'
import { createLogger } from '#server/log.ts'
import { createSealer } from '#server/sealed.ts'
import { createTokens } from '#server/tokens.ts'
import { databaseIn, onServer } from './server.ts'
import { insertTestClinic, type TestClinicRows } from './test-clinic.queries.ts'

/** One clinic of the test database: its ids and the context that use cases run in. */
export interface TestClinic extends TestClinicRows {
  readonly ctx: ClinicContext
}

export interface ClinicDatabase extends TestClinic {
  readonly db: Database
  /** Connection string of the owner, for what the application may not do: a second server, the job queue's tables. */
  readonly ownerUrl: string
  /** A second clinic in the same database, which must never be seen from the first. */
  readonly otherClinic: TestClinic
  /** What the server is made of, for tests of the web application: `createApp(services, contexts, …)`. */
  readonly services: Services
  readonly contexts: Contexts
  /** The background work that was asked for, oldest first, whether or not its transaction was kept. Nothing works it off. */
  readonly jobsAsked: readonly AskedJob[]
  /** Moves the clock of both contexts, as an instant: `clinic.setNow('2026-11-24T09:00:00Z')`. */
  setNow(instant: string): void
  /** Closes the connections and drops the database. */
  close(): Promise<void>
}

export type AskedJob = { [Name in JobName]: { name: Name; data: JobData[Name] } }[JobName]

export interface ClinicDatabaseOptions {
  /** Where the clock stands at first. Default: Tuesday 24 November 2026, 09:00 in London. */
  now?: string
  /** Connections that the application may open. Default 10. */
  connections?: number
  /** Settings that differ from those of a test. */
  config?: Partial<Config>
}

const SECRET = 'a secret for tests only, which opens nothing else'
let content: Promise<Content> | undefined

/**
 * A migrated database of its own for one suite, with two clinics in it. Each has one location, open every day from
 * 08:00 to 20:00 in London; the builders of test/builders add people, rooms and visits.
 */
export async function aClinicDatabase(options: ClinicDatabaseOptions = {}): Promise<ClinicDatabase> {
  const server = inject('databaseServer')
  const name = `${inject('databaseTemplate')}_${randomBytes(4).toString('hex')}`
  await onServer(server, (client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE ${inject('databaseTemplate')}`),
  )
  const ownerUrl = databaseIn(server, name)
  const db = openDatabase(ownerUrl, { max: options.connections ?? 10 })
  let now = Temporal.Instant.from(options.now ?? '2026-11-24T09:00:00Z')
  const jobsAsked: AskedJob[] = []
  const services = await testServices(db, options.config ?? {}, () => now, jobsAsked)
  const contexts = createContexts(services)
  const [first, other] = [await aTestClinic(db, contexts, 1), await aTestClinic(db, contexts, 2)]
  return {
    ...first,
    otherClinic: other,
    db,
    ownerUrl,
    services,
    contexts,
    jobsAsked,
    setNow: (instant) => {
      now = Temporal.Instant.from(instant)
    },
    async close() {
      await db.close()
      await onServer(server, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`))
    },
  }
}

async function testServices(
  db: Database,
  config: Partial<Config>,
  now: () => Temporal.Instant,
  jobsAsked: AskedJob[],
): Promise<Services> {
  content ??= loadContent(path.resolve('content'))
  const settings = {
    ...readConfig({ NODE_ENV: 'test', UNKNOT_RATE_LIMIT: 'off', LOG_LEVEL: 'silent' }),
    ...config,
  }
  return {
    db,
    config: settings,
    accounts: createAccounts({ db, config: settings, secret: SECRET, now }),
    content: await content,
    log: createLogger('silent'),
    tokens: createTokens(SECRET),
    sealer: createSealer(SECRET, now),
    now,
    jobs: {
      async add(_tx, name, data) {
        jobsAsked.push({ name, data } as AskedJob)
      },
    },
  }
}

/** The clinic's rows and a context that counts its ids, so that a failing test names the same ones again. */
async function aTestClinic(db: Database, contexts: Contexts, number: number): Promise<TestClinic> {
  const newId = countedIds(number)
  const rows = await insertTestClinic((clinicId, work) => inTenant(db, clinicId, work), newId, number)
  const ctx = await contexts.forClinic(rows.clinicId)
  if (!ctx) throw new Error('The clinic of the test was not stored')
  return { ...rows, ctx: { ...ctx, newId } }
}

function countedIds(clinic: number): () => string {
  let count = 0
  return () => `${String(clinic).padStart(8, '0')}-0000-7000-8000-${(++count).toString(16).padStart(12, '0')}`
}
