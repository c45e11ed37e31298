import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aClinicDatabase, type ClinicDatabase } from '../../test/database/a-clinic-database.ts'

let clinic: ClinicDatabase
beforeAll(async () => {
  clinic = await aClinicDatabase({ connections: 1 })
})
afterAll(() => clinic.close())

const prepared = () =>
  clinic.ctx.transaction(async (tx) => {
    const found = sql<{ statement: string; uses: number }>`
      select statement, (generic_plans + custom_plans)::int as uses from pg_prepared_statements where statement like 'select "name" from "room"%'`
    return (await found.execute(tx)).rows
  })
const roomsCalled = (...names: string[]) =>
  clinic.ctx.transaction((tx) => tx.selectFrom('room').select('name').where('name', 'in', names).execute())

test('a statement is prepared once, whatever its values', async () => {
  for (let i = 0; i < 10; i++) await roomsCalled(`Room ${i}`)
  expect(await prepared()).toMatchObject([{ uses: 10 }])
})

test('each clinic sees its own rows through the same prepared statement', async () => {
  const locations = (ctx: ClinicDatabase['ctx']) =>
    ctx.transaction((tx) => tx.selectFrom('location').select('locationId').execute())
  for (let i = 0; i < 8; i++) {
    expect(await locations(clinic.ctx)).toEqual([{ locationId: clinic.locationId }])
    expect(await locations(clinic.otherClinic.ctx)).toEqual([{ locationId: clinic.otherClinic.locationId }])
  }
})

test('without a clinic nothing is seen, also by a statement that was prepared with one', async () => {
  const seen = await clinic.db.kysely.selectFrom('location').select('locationId').execute()
  expect(seen).toEqual([])
})

test('an error leaves the statement usable', async () => {
  const divide = (by: number) =>
    clinic.ctx.transaction((tx) => sql<{ x: number }>`select 1 / ${by}::int as x`.execute(tx))
  expect((await divide(1)).rows).toEqual([{ x: 1 }])
  await expect(divide(0)).rejects.toMatchObject({ code: '22012' })
  expect((await divide(1)).rows).toEqual([{ x: 1 }])
})
