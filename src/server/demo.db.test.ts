import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn } from '#features/identity/index.ts'
import { aClinicDatabase, type ClinicDatabase } from '../../test/database/a-clinic-database.ts'
import { onServer } from '../../test/database/server.ts'
import type { Services } from './contexts.ts'
import { type DemoSignIn, openDemo } from './demo.ts'

const SECRET = 'the secret of this installation in tests'
let database: ClinicDatabase
let services: Services
let first: DemoSignIn[]

beforeAll(async () => {
  database = await aClinicDatabase()
  for (const table of ['opening_hours', 'location', 'clinic', 'clinic_directory']) {
    await onServer(database.ownerUrl, (client) => client.query(`DELETE FROM ${table}`))
  }
  database.contexts.forget()
  services = { ...database.services, config: { ...database.services.config, demo: true } }
})
afterAll(() => database.close())

const open = (secret = SECRET, demo: boolean | null = true) =>
  openDemo({ ...services, config: { ...services.config, demo } }, secret, () => {})
const mayEnter = async ({ email, password }: DemoSignIn) => {
  const ctx = await database.contexts.forHost('localhost')
  return (await signIn(ctx!, { email, password })).ok
}

test('nothing is made where no demo is wanted', async () => {
  expect(await open(SECRET, false)).toEqual([])
  expect(await open(SECRET, null)).toEqual([])
  expect(await database.contexts.hasClinic()).toBe(false)
})

test('two servers that start at once make one demo clinic, and show the same accounts', async () => {
  const [one, other] = await Promise.all([open(), open()])
  expect(one).toEqual(other)
  first = one
  expect(first.map(({ email }) => email)).toEqual(
    expect.arrayContaining(['owner@example.org', 'desk@example.org']),
  )
  const { rows } = await onServer(database.ownerUrl, (client) =>
    client.query('SELECT count(*)::int AS clinics FROM clinic'),
  )
  expect(rows).toEqual([{ clinics: 1 }])
}, 90_000)

test('every account that is shown can sign in', async () => {
  for (const account of first) expect(await mayEnter(account)).toBe(true)
})

test('a second start shows the same, also when it does not ask for a demo', async () => {
  expect(await open(SECRET, null)).toEqual(first)
})

test('after the secret changed, what is shown still works, and the old password no longer does', async () => {
  const next = await open('another secret of this installation')
  expect(next[0]!.password).not.toBe(first[0]!.password)
  expect(await mayEnter(next[1]!)).toBe(true)
  expect(await mayEnter(first[1]!)).toBe(false)
})
