import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isDatabaseAway, openDatabase } from '#db/database.ts'
import { aClinicDatabase, type ClinicDatabase } from '../../test/database/a-clinic-database.ts'
import { createAccounts, createBetterAuth } from './auth.ts'

let clinic: ClinicDatabase
beforeAll(async () => {
  clinic = await aClinicDatabase({ config: { rateLimit: true } })
})
afterAll(() => clinic.close())

const PASSWORD = 'a long enough password'
const made = (email: string, password = PASSWORD) =>
  clinic.ctx.transaction((tx) => clinic.ctx.accounts.create(tx, { email, password, name: 'Ana Example' }))
const cookieOf = (cookies: readonly string[]) =>
  new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') })

describe('an account', () => {
  test('is made in the transaction of the caller, or not at all', async () => {
    const failing = clinic.ctx.transaction(async (tx) => {
      await clinic.ctx.accounts.create(tx, { email: 'half@example.org', password: PASSWORD, name: 'Half' })
      throw new Error('something else went wrong')
    })
    await expect(failing).rejects.toThrow('something else')
    expect((await clinic.ctx.accounts.signIn('half@example.org', PASSWORD)).ok).toBe(false)
  })

  test('is refused for a taken address, a wrong address and a short or long password', async () => {
    expect((await made('ana@example.org')).ok).toBe(true)
    expect(await made('Ana@Example.org ')).toEqual({ ok: false, error: { kind: 'email_taken' } })
    expect(await made('nobody')).toEqual({ ok: false, error: { kind: 'not_an_email' } })
    expect(await made('b@example.org', 'short')).toEqual({ ok: false, error: { kind: 'password_too_short' } })
    expect(await made('b@example.org', 'x'.repeat(129))).toEqual({
      ok: false,
      error: { kind: 'password_too_long' },
    })
  })

  test('keeps a salted hash, never the password', async () => {
    await made('hash@example.org')
    const rows = await clinic.db.kysely.selectFrom('auth.account').select('password').execute()
    expect(rows.every((row) => !row.password?.includes(PASSWORD))).toBe(true)
    expect(new Set(rows.map((row) => row.password)).size).toBe(rows.length)
  })
})

describe('signing in', () => {
  beforeAll(() => made('robin@example.org'))

  test('gives a cookie that scripts cannot read, for twelve hours', async () => {
    const signedIn = await clinic.ctx.accounts.signIn(' Robin@example.org', PASSWORD)
    if (!signedIn.ok) throw new Error(signedIn.error.kind)
    const [cookie] = signedIn.value.cookies
    expect(cookie).toMatch(/^unknot\.session_token=/)
    expect(cookie).toContain('Max-Age=43200')
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Lax/i)
    expect(cookie).not.toMatch(/Secure/)
    expect(await clinic.ctx.accounts.userOf(cookieOf(signedIn.value.cookies))).toBe(signedIn.value.userId)
  })

  test('gives a secure cookie when the site has https', async () => {
    const config = { ...clinic.services.config, publicUrl: 'https://clinic.example' }
    const accounts = createAccounts({ ...clinic.services, config, secret: 's'.repeat(32) })
    const signedIn = await accounts.signIn('robin@example.org', PASSWORD)
    expect(signedIn.ok && signedIn.value.cookies[0]).toMatch(/^__Secure-unknot\.session_token=.*Secure/)
  })

  test('stores nothing about the browser or its address', async () => {
    await clinic.ctx.accounts.signIn('robin@example.org', PASSWORD)
    const rows = await clinic.db.kysely
      .selectFrom('auth.session')
      .select(['ipAddress', 'userAgent'])
      .execute()
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter((row) => row.ipAddress || row.userAgent)).toEqual([])
  })

  test('says the same for a wrong password and for an unknown address', async () => {
    const refusal = { ok: false, error: { kind: 'wrong_credentials' } }
    expect(await clinic.ctx.accounts.signIn('robin@example.org', 'not the password')).toEqual(refusal)
    expect(await clinic.ctx.accounts.signIn('stranger@example.org', PASSWORD)).toEqual(refusal)
    expect(await clinic.ctx.accounts.signIn('not an address', PASSWORD)).toEqual(refusal)
    expect(await clinic.ctx.accounts.signIn('robin@example.org', 'x'.repeat(10_000))).toEqual(refusal)
  })

  test('ends when one signs out, on the server too', async () => {
    const signedIn = await clinic.ctx.accounts.signIn('robin@example.org', PASSWORD)
    if (!signedIn.ok) throw new Error(signedIn.error.kind)
    const headers = cookieOf(signedIn.value.cookies)
    const forgetting = await clinic.ctx.accounts.signOut(headers)
    expect(forgetting.join()).toContain('Max-Age=0')
    expect(await clinic.ctx.accounts.userOf(headers)).toBeNull()
  })

  test('a cookie with another signature, or none, is nobody', async () => {
    const signedIn = await clinic.ctx.accounts.signIn('robin@example.org', PASSWORD)
    if (!signedIn.ok) throw new Error(signedIn.error.kind)
    const other = createAccounts({ ...clinic.services, secret: 'another secret of the same length....' })
    expect(await other.userOf(cookieOf(signedIn.value.cookies))).toBeNull()
    expect(await clinic.ctx.accounts.userOf(new Headers())).toBeNull()
    expect(await clinic.ctx.accounts.userOf(new Headers({ cookie: 'unknot.session_token=x.y' }))).toBeNull()
  })
})

describe('trying passwords out', () => {
  test('stops after ten attempts, even with the right password, until a quarter of an hour has passed', async () => {
    await made('guess@example.org')
    for (let attempt = 0; attempt < 10; attempt++)
      await clinic.ctx.accounts.signIn('guess@example.org', 'wrong guess')
    expect(await clinic.ctx.accounts.signIn('GUESS@example.org', PASSWORD)).toEqual({
      ok: false,
      error: { kind: 'too_many_attempts', waitMinutes: 15 },
    })
    clinic.setNow('2026-11-24T09:15:00Z')
    expect((await clinic.ctx.accounts.signIn('guess@example.org', PASSWORD)).ok).toBe(true)
  })

  test('in parallel gets no further than one after the other', async () => {
    await made('flood@example.org')
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => clinic.ctx.accounts.signIn('flood@example.org', 'wrong guess')),
    )
    const looked = answers.filter((answer) => !answer.ok && answer.error.kind === 'wrong_credentials')
    expect(looked).toHaveLength(10)
  })

  test('the right password forgets the wrong ones before it', async () => {
    await made('typo@example.org')
    for (let round = 0; round < 3; round++) {
      for (let attempt = 0; attempt < 9; attempt++)
        await clinic.ctx.accounts.signIn('typo@example.org', 'a typing error')
      expect((await clinic.ctx.accounts.signIn('typo@example.org', PASSWORD)).ok).toBe(true)
    }
  }, 60_000)

  test('addresses are kept as keyed hashes only', async () => {
    await clinic.ctx.accounts.signIn('somebody@example.org', 'wrong')
    const rows = await clinic.db.kysely.selectFrom('auth.signInAttempt').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain('somebody')
  })
})

test('our tables are the ones the library expects, but for the one of links, which nothing here uses', async () => {
  const auth = createBetterAuth({ ...clinic.services, secret: 's'.repeat(32) }, true)
  const headers = new Headers({ cookie: 'unknot.session_token=x.y' })
  const problem = await auth.api.getSession({ headers }).catch((error: Error) => error)
  expect(problem).toMatchObject({ findings: [{ kind: 'missing-table', table: 'verification' }] })
})

test('the application may not delete people or their ways in', async () => {
  for (const table of ['auth."user"', 'auth.account']) {
    await expect(clinic.db.pool.query(`DELETE FROM ${table}`)).rejects.toThrow('permission denied')
  }
})

test('a database that is away is not mistaken for a wrong password', async () => {
  const away = openDatabase('postgres://nobody@127.0.0.1:1/nowhere')
  await made('away@example.org')
  const secret = 's'.repeat(32)
  const signedIn = await createAccounts({ ...clinic.services, secret }).signIn('away@example.org', PASSWORD)
  const accounts = createAccounts({ ...clinic.services, db: away, secret })
  await expect(accounts.signIn('away@example.org', PASSWORD)).rejects.toSatisfy(isDatabaseAway)
  const headers = cookieOf(signedIn.ok ? signedIn.value.cookies : [])
  await expect(accounts.userOf(headers)).rejects.toSatisfy(isDatabaseAway)
  await away.close()
})
