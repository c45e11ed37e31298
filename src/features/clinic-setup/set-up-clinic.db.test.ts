import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createSetUp, type SetUp, setUpCode } from '#server/set-up.ts'
import { aClinicDatabase, type ClinicDatabase } from '../../../test/database/a-clinic-database.ts'
import { onServer } from '../../../test/database/server.ts'
import { signIn } from '../identity/index.ts'
import type { SetUpAnswers } from './new-clinic.ts'
import { setUpClinic } from './set-up-clinic.ts'

const SECRET = 'the secret of this installation in tests'
const PASSWORD = 'calm hands all day'
const answers: SetUpAnswers = {
  place: 'AU',
  clinicName: 'Quiet Hands',
  currency: 'AUD',
  locale: 'en-AU',
  locationName: 'Harbour',
  address: '1 Quay',
  city: 'Sydney',
  postalCode: '2000',
  timeZone: 'Australia/Sydney',
  weekdaysFrom: '08:00',
  weekdaysTo: '18:00',
  saturdayFrom: '09:00',
  saturdayTo: '13:00',
  sundayFrom: '',
  sundayTo: '',
  emergency: '000',
  urgentAdvice: '1800 022 222',
  crisis: '13 11 14',
  ownerName: 'Ola Owner',
  ownerEmail: 'ola@example.org',
  password: PASSWORD,
}

let database: ClinicDatabase
let setUp: SetUp
beforeAll(async () => {
  database = await aClinicDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  // the clinics that other tests need would be "already set up"
  for (const table of [
    'opening_hours',
    'location',
    'staff_member',
    'clinic',
    'clinic_directory',
    'auth."user"',
  ]) {
    await asOwner(`DELETE FROM ${table}`)
  }
  database.contexts.forget()
  setUp = createSetUp(database.services, database.contexts, SECRET)
})

const asOwner = (statement: string) => onServer(database.ownerUrl, (client) => client.query(statement))
/** Rows of everything that set-up writes. */
async function everything() {
  const { rows } =
    await asOwner(`SELECT (SELECT count(*) FROM clinic_directory) + (SELECT count(*) FROM clinic) + (SELECT count(*) FROM location)
    + (SELECT count(*) FROM opening_hours) + (SELECT count(*) FROM staff_member) + (SELECT count(*) FROM auth."user") + (SELECT count(*) FROM auth.account) AS count`)
  return Number(rows[0].count)
}
const make = (change: Partial<SetUpAnswers> = {}, code: string | null = null) =>
  setUpClinic(setUp, { answers: { ...answers, ...change }, code })

describe('setting up', () => {
  test('makes a clinic that answers requests, with an owner who can sign in', async () => {
    expect(await database.contexts.forHost('localhost')).toBeNull()
    const made = await make()
    expect(made).toMatchObject({ ok: true, value: { ownerEmail: 'ola@example.org' } })
    const ctx = await database.contexts.forHost('localhost')
    expect(ctx?.clinic).toMatchObject({
      name: 'Quiet Hands',
      country: 'AU',
      jurisdiction: 'AU',
      currency: 'AUD',
      emergencyNumber: '000',
      isDemo: false,
    })
    const hours = await ctx!.transaction((tx) => tx.selectFrom('openingHours').select('weekday').execute())
    expect(hours.map(({ weekday }) => weekday).sort()).toEqual([1, 2, 3, 4, 5, 6])
    const signedIn = await signIn(ctx!, { email: 'ola@example.org', password: PASSWORD })
    expect(signedIn).toMatchObject({ ok: true, value: { member: { role: 'owner', name: 'Ola Owner' } } })
  })

  test.each<[string, Partial<SetUpAnswers>]>([
    ['a short password', { password: 'short' }],
    ['a place without rules', { place: 'XX' }],
    ['no opening hours', { weekdaysFrom: '', weekdaysTo: '' }],
  ])('with %s writes nothing', async (_, change) => {
    expect(await make(change)).toMatchObject({ ok: false, error: { kind: 'wrong_answers' } })
    expect(await everything()).toBe(0)
  })

  test('that fails at its last step writes nothing', async () => {
    await asOwner('ALTER TABLE staff_member ADD CONSTRAINT no_more CHECK (false) NOT VALID')
    await expect(make()).rejects.toThrow('no_more')
    await asOwner('ALTER TABLE staff_member DROP CONSTRAINT no_more')
    expect(await everything()).toBe(0)
  })

  test('with an e-mail that has an account already says so by field, and writes nothing', async () => {
    await database.db.kysely
      .transaction()
      .execute((tx) =>
        setUp.accounts.create(tx, { email: 'ola@example.org', password: PASSWORD, name: 'Other' }),
      )
    const before = await everything()
    expect(await make()).toEqual({
      ok: false,
      error: { kind: 'wrong_answers', errors: { ownerEmail: 'email_taken' } },
    })
    expect(await everything()).toBe(before)
  })

  test('by many at once makes one clinic', async () => {
    const all = await Promise.all(
      Array.from({ length: 8 }, (_, number) => make({ ownerEmail: `owner-${number}@example.org` })),
    )
    expect(all.filter(({ ok }) => ok)).toHaveLength(1)
    expect(all.flatMap((one) => (one.ok ? [] : [one.error.kind]))).toEqual(Array(7).fill('already_set_up'))
    const { rows } = await asOwner(
      'SELECT (SELECT count(*) FROM clinic)::int AS clinics, (SELECT count(*) FROM auth."user")::int AS people',
    )
    expect(rows).toEqual([{ clinics: 1, people: 1 }])
  })

  test('a second time is refused', async () => {
    await make()
    const before = await everything()
    expect(await make({ ownerEmail: 'thief@example.org' })).toEqual({
      ok: false,
      error: { kind: 'already_set_up' },
    })
    expect(await everything()).toBe(before)
  })
})

describe('the set-up code', () => {
  test('is asked for everywhere but on the machine itself', () => {
    const { config } = database.services
    const needs = (change: object, host: string) =>
      createSetUp(
        { ...database.services, config: { ...config, ...change } },
        database.contexts,
        SECRET,
      ).needsCode(host)
    expect(needs({}, 'localhost')).toBe(false)
    expect(needs({}, '127.0.0.1')).toBe(false)
    expect(needs({}, 'clinic.example')).toBe(true)
    expect(needs({ host: '0.0.0.0' }, 'localhost')).toBe(true)
    expect(needs({ publicUrl: 'https://clinic.example' }, 'localhost')).toBe(true)
  })

  test('lets in whoever types it, with or without its hyphens', async () => {
    const code = setUpCode(SECRET)
    expect(code).toMatch(/^[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}$/)
    expect(setUp.isCode(` ${code.toUpperCase()} `)).toBe(true)
    expect(setUp.isCode(code.replaceAll('-', ''))).toBe(true)
    expect(setUp.isCode(code.slice(1))).toBe(false)
    expect(setUp.isCode('')).toBe(false)
    expect(setUpCode('another secret')).not.toBe(code)
  })

  test('that is wrong makes nothing', async () => {
    expect(await make({}, 'aaaa-bbbb-cccc')).toEqual({ ok: false, error: { kind: 'wrong_code' } })
    expect(await everything()).toBe(0)
    expect(await make({}, setUpCode(SECRET))).toMatchObject({ ok: true })
  })
})
