import { sql } from 'kysely'
import type { Database, Tx } from '#db/database.ts'

/** Counts one more attempt for an address. Attempts before `since` don't count any more, and are forgotten. */
export async function countAttempt(
  db: Database,
  emailHash: Buffer,
  now: Temporal.Instant,
  since: Temporal.Instant,
): Promise<{ attempts: number; firstAt: Temporal.Instant }> {
  await db.kysely.deleteFrom('auth.signInAttempt').where('firstAt', '<=', since).execute()
  return db.kysely
    .insertInto('auth.signInAttempt')
    .values({ emailHash, attempts: 1, firstAt: now })
    .onConflict((on) => on.column('emailHash').doUpdateSet({ attempts: sql`sign_in_attempt.attempts + 1` }))
    .returning(['attempts', 'firstAt'])
    .executeTakeFirstOrThrow()
}

/** After the right password: what went wrong before is forgotten. */
export async function forgetAttempts(db: Database, emailHash: Buffer): Promise<void> {
  await db.kysely.deleteFrom('auth.signInAttempt').where('emailHash', '=', emailHash).execute()
}

export interface NewAccount {
  readonly userId: string
  readonly accountId: string
  /** In small letters. */
  readonly email: string
  readonly name: string
  readonly passwordHash: string
  readonly now: Temporal.Instant
}

/** Inserts a person who signs in with a password. False when the address has an account already. */
export async function insertAccount(tx: Tx, account: NewAccount): Promise<boolean> {
  const { userId, now } = account
  const times = { createdAt: now, updatedAt: now }
  const inserted = await tx
    .insertInto('auth.user')
    .values({ id: userId, name: account.name, email: account.email, ...times })
    .onConflict((on) => on.column('email').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!inserted) return false
  await tx
    .insertInto('auth.account')
    .values({
      id: account.accountId,
      accountId: userId,
      providerId: 'credential',
      userId,
      password: account.passwordHash,
      ...times,
    })
    .execute()
  return true
}

/** The password's hash of an account, by its address in small letters. */
export async function findPassword(
  db: Database,
  email: string,
): Promise<{ userId: string; passwordHash: string } | null> {
  const row = await db.kysely
    .selectFrom('auth.user')
    .innerJoin('auth.account', 'auth.account.userId', 'auth.user.id')
    .select(['auth.user.id', 'auth.account.password'])
    .where('email', '=', email)
    .where('providerId', '=', 'credential')
    .executeTakeFirst()
  return row?.password ? { userId: row.id, passwordHash: row.password } : null
}

/** Gives an account another password. */
export async function setPassword(
  db: Database,
  email: string,
  passwordHash: string,
  now: Temporal.Instant,
): Promise<void> {
  await db.kysely
    .updateTable('auth.account')
    .set({ password: passwordHash, updatedAt: now })
    .where('providerId', '=', 'credential')
    .where('userId', 'in', (eb) => eb.selectFrom('auth.user').select('id').where('email', '=', email))
    .execute()
}
