import { createHmac, hkdfSync } from 'node:crypto'
import { betterAuth } from 'better-auth'
import { isAPIError } from 'better-auth/api'
import { hashPassword } from 'better-auth/crypto'
import type { KyselyPlugin, QueryResult, UnknownRow } from 'kysely'
import { z } from 'zod'
import type { Database } from '#db/database.ts'
import { ok, refused } from '#domain/kernel/result.ts'
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from '#features/identity/index.ts'
import { countAttempt, forgetAttempts, insertAccount } from './accounts.queries.ts'
import type { Accounts, SignInRefused } from './accounts.ts'
import { pingDatabase } from './clinic.queries.ts'
import type { Config } from './config.ts'
import { newId } from './new-id.ts'

/** A working day; then one signs in again. */
const SESSION_HOURS = 12
const MAX_ATTEMPTS = 10
const ATTEMPT_WINDOW_MINUTES = 15

/** better-auth reads dates as `Date`; everything else here reads them as Temporal. */
const datesInsteadOfInstants: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  async transformResult({ result }): Promise<QueryResult<UnknownRow>> {
    const rows = result.rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, value]) => [key, asDate(value)])),
    )
    return { ...result, rows }
  },
}

function asDate(value: unknown): unknown {
  return value instanceof Temporal.Instant ? new Date(value.epochMilliseconds) : value
}

export interface AccountServices {
  readonly db: Database
  readonly config: Config
  readonly secret: string
  readonly now: () => Temporal.Instant
}

/**
 * The library behind sign-in, on the tables that our own migration makes. It has no HTTP routes here: nothing mounts
 * its handler, so only the methods of {@link Accounts} reach it.
 * @param validateSchema makes the first call fail when a table is not as the library expects; for a test
 */
export function createBetterAuth({ db, config, secret }: AccountServices, validateSchema = false) {
  const secure = config.publicUrl.startsWith('https:')
  return betterAuth({
    appName: 'Unknot',
    baseURL: config.publicUrl,
    secret: derived(secret, 'unknot sessions').toString('base64'),
    database: {
      db: db.kysely.withPlugin(datesInsteadOfInstants),
      type: 'postgres',
      schemaName: 'auth',
      transaction: true,
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD_LENGTH,
      maxPasswordLength: MAX_PASSWORD_LENGTH,
    },
    session: { expiresIn: SESSION_HOURS * 3600, disableSessionRefresh: true },
    rateLimit: { enabled: false }, // ours counts attempts per address, in the database, for all servers
    advanced: {
      cookiePrefix: 'unknot',
      useSecureCookies: secure,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure, path: '/' },
      ipAddress: { disableIpTracking: true },
      database: { generateId: newId, validateSchema },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
}

/** Sign-in, sign-out and accounts. */
export function createAccounts(services: AccountServices): Accounts {
  const auth = createBetterAuth(services)
  const { db, config, now } = services
  const hashKey = derived(services.secret, 'unknot sign-in attempts')
  const isLimited = config.rateLimit && !config.now // a clock that stands still would lock for ever
  const hashOf = (email: string) => createHmac('sha256', hashKey).update(normalised(email)).digest()

  return {
    async signIn(email, password) {
      const tooMany = isLimited ? await attemptRefused(db, hashOf(email), now()) : null
      if (tooMany) return refused(tooMany)
      try {
        const { headers, response } = await auth.api.signInEmail({
          body: { email: normalised(email), password, rememberMe: true },
          headers: new Headers(), // nothing about the browser is kept
          returnHeaders: true,
        })
        await forgetAttempts(db, hashOf(email))
        return ok({ userId: response.user.id, cookies: headers.getSetCookie() })
      } catch (error) {
        if (isAPIError(error) && error.statusCode < 500) return refused({ kind: 'wrong_credentials' })
        throw error
      }
    },
    async signOut(headers) {
      const { headers: answer } = await auth.api.signOut({ headers: cookiesOf(headers), returnHeaders: true })
      return answer.getSetCookie()
    },
    async userOf(headers) {
      const session = await auth.api.getSession({ headers: cookiesOf(headers) }).catch(async (error) => {
        await pingDatabase(db) // the library hides why: when the database is away, this says so
        throw error
      })
      return session?.user.id ?? null
    },
    async create(tx, { email, password, name }) {
      if (!z.email().max(254).safeParse(normalised(email)).success) return refused({ kind: 'not_an_email' })
      if (password.length < MIN_PASSWORD_LENGTH) return refused({ kind: 'password_too_short' })
      if (password.length > MAX_PASSWORD_LENGTH) return refused({ kind: 'password_too_long' })
      const ids = { userId: newId(), accountId: newId() }
      const passwordHash = await hashPassword(password)
      const isNew = await insertAccount(tx, {
        ...ids,
        name,
        passwordHash,
        email: normalised(email),
        now: now(),
      })
      return isNew ? ok({ userId: ids.userId }) : refused({ kind: 'email_taken' })
    },
  }
}

/**
 * Counts an attempt before the password is looked at, so that many at once don't slip through. Every address is
 * counted, known or not: an answer never tells which addresses have an account.
 */
async function attemptRefused(
  db: Database,
  emailHash: Buffer,
  now: Temporal.Instant,
): Promise<SignInRefused | null> {
  const since = now.subtract({ minutes: ATTEMPT_WINDOW_MINUTES })
  const { attempts, firstAt } = await countAttempt(db, emailHash, now, since)
  if (attempts <= MAX_ATTEMPTS) return null
  const waited = now.since(firstAt).total('minutes')
  return { kind: 'too_many_attempts', waitMinutes: Math.max(1, Math.ceil(ATTEMPT_WINDOW_MINUTES - waited)) }
}

function derived(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', purpose, 32))
}

function normalised(email: string): string {
  return email.trim().toLowerCase()
}

/** Only the cookie is passed on, not the rest of what a browser tells about itself. */
function cookiesOf(headers: Headers): Headers {
  const cookie = headers.get('cookie')
  return new Headers(cookie ? { cookie } : {})
}
