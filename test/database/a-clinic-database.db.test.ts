import { afterAll, beforeAll, expect, test } from 'vitest'
import { aClinicDatabase, type ClinicDatabase } from './a-clinic-database.ts'

let clinic: ClinicDatabase
beforeAll(async () => {
  clinic = await aClinicDatabase()
})
afterAll(() => clinic.close())

test('the context sees the rows of its own clinic only', async () => {
  const mine = await clinic.ctx.transaction((tx) => tx.selectFrom('location').selectAll().execute())
  const theirs = await clinic.otherClinic.ctx.transaction((tx) =>
    tx.selectFrom('location').selectAll().execute(),
  )
  expect(mine.map((row) => row.locationId)).toEqual([clinic.locationId])
  expect(theirs.map((row) => row.locationId)).toEqual([clinic.otherClinic.locationId])
})

test('the application cannot leave its role', async () => {
  const { rows } = await clinic.db.pool
    .query('RESET ROLE; SELECT current_user')
    .then((result) => (result as unknown as { rows: unknown[] }[])[1]!)
  expect(rows).toEqual([{ current_user: 'unknot_app' }])
})

test('the clock stands still until the test moves it', () => {
  expect(clinic.ctx.now().toString()).toBe('2026-11-24T09:00:00Z')
  clinic.setNow('2026-11-25T10:00:00Z')
  expect(clinic.ctx.now().toString()).toBe('2026-11-25T10:00:00Z')
  expect(clinic.otherClinic.ctx.now().toString()).toBe('2026-11-25T10:00:00Z')
})
