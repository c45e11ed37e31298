import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { sqlState } from '#db/database.ts'
import { DEMO_CLINIC_ID } from '../../db/seed/demo-clinic.queries.ts'
import { type DemoAccount, demoAccounts, seedDemoClinic } from '../../db/seed/demo-clinic.ts'
import { findPassword, setPassword } from './accounts.queries.ts'
import { countClinics, readClinic } from './clinic.queries.ts'
import type { Services } from './contexts.ts'
import { readable } from './set-up.ts'

/** One account of the demo clinic, for the terminal. */
export interface DemoSignIn {
  readonly email: string
  readonly password: string
  /** Name and role, such as "Nadia Fenwick, owner". */
  readonly who: string
}

const UNIQUE_VIOLATION = '23505'
/** The demo clinic stands in London. */
const TIME_ZONE = 'Europe/London'

/**
 * Makes the demo clinic where it is wanted and nothing is there yet.
 * @returns its accounts, also when an earlier start made it; empty in any other installation. Their password is
 *   derived from the secret of the installation: it is the same at every start and known nowhere else.
 */
export async function openDemo(
  services: Services,
  secret: string,
  onProgress: (line: string) => void,
): Promise<DemoSignIn[]> {
  const password = readable(secret, 'unknot demo password')
  if (services.config.demo && (await countClinics(services.db)) === 0) {
    onProgress('Making the demo clinic')
    await makeDemoClinic(services, password)
  }
  if (!(await readClinic(services.db, DEMO_CLINIC_ID))?.isDemo) return []
  await keepPasswords(services, password)
  return demoAccounts().map((account) => ({
    email: account.email,
    password,
    who: `${account.displayName}, ${account.role}`,
  }))
}

async function makeDemoClinic(services: Services, password: string): Promise<void> {
  const now = services.now()
  const today = now.toZonedDateTimeISO(TIME_ZONE).toPlainDate()
  try {
    await seedDemoClinic(services.db, {
      today,
      now,
      historyForm: services.content.healthHistory,
      careGuide: services.content.careGuide.ruleSetOn(today),
      createAccount: (account) => ensureAccount(services, account, password),
    })
  } catch (error) {
    if (sqlState(error) !== UNIQUE_VIOLATION) throw error // another server was quicker
  }
}

/** The account's user, made now or by an attempt that was interrupted. */
async function ensureAccount(
  { db, accounts }: Services,
  account: DemoAccount,
  password: string,
): Promise<string> {
  const made = await db.kysely
    .transaction()
    .execute((tx) => accounts.create(tx, { email: account.email, password, name: account.displayName }))
  if (made.ok) return made.value.userId
  const known = await findPassword(db, account.email)
  if (!known) throw new Error(`The demo account ${account.role} could not be made: ${made.error.kind}`)
  return known.userId
}

/** After the secret of the installation changed, what the terminal shows must work all the same. */
async function keepPasswords({ db, now }: Services, password: string): Promise<void> {
  const emails = demoAccounts().map((account) => account.email)
  const first = await findPassword(db, emails[0]!)
  if (first && (await verifyPassword({ hash: first.passwordHash, password }))) return
  for (const email of emails) await setPassword(db, email, await hashPassword(password), now())
}
