import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  aBookableClinic,
  aPerson,
  type BookableClinic,
  refusalOf,
} from '../../../test/builders/a-bookable-clinic.ts'
import { bookAppointment, listPractitioners, listServices, nextFreeTimes, readHold } from './index.ts'

let clinic: BookableClinic
beforeAll(async () => {
  clinic = await aBookableClinic()
})
beforeEach(async () => {
  clinic = await clinic.again()
})
afterAll(() => clinic.close())

const AT_14 = '2026-11-25T14:00:00Z'

describe('between clinics', () => {
  const tables = () =>
    clinic.asOwner<{
      name: string
    }>(`SELECT relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND attname = 'clinic_id' AND relname <> 'clinic_directory' ORDER BY 1`)

  test('every table with a clinic is behind the fence', async () => {
    const open =
      await clinic.asOwner(`SELECT relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND attname = 'clinic_id' AND relname <> 'clinic_directory'
        AND NOT (relrowsecurity AND relforcerowsecurity)`)
    expect(open).toEqual([])
    expect((await tables()).length).toBeGreaterThan(18)
  })

  test('without a clinic the application sees nothing, and with one only that clinic’s rows', async () => {
    await bookAppointment(clinic.ctx, {
      holdId: (await clinic.hold(AT_14)).id,
      patient: aPerson(),
      idempotencyKey: 'k',
    })
    await clinic.hold('2026-11-25T16:00:00Z')
    for (const { name } of await tables()) {
      const { rows } = await clinic.db.pool.query(`SELECT count(*)::int AS seen FROM ${name}`)
      expect({ name, seen: rows[0].seen }).toEqual({ name, seen: 0 })
      const client = await clinic.db.pool.connect()
      try {
        await client.query('BEGIN')
        await client.query("SELECT set_config('unknot.clinic_id', $1, true)", [clinic.otherClinic.clinicId])
        const foreign = await client.query(
          `SELECT count(*)::int AS seen FROM ${name} WHERE clinic_id <> $1`,
          [clinic.otherClinic.clinicId],
        )
        expect({ name, foreign: foreign.rows[0].seen }).toEqual({ name, foreign: 0 })
      } finally {
        await client.query('ROLLBACK')
        client.release()
      }
    }
    const filled = await clinic.asOwner<{ filled: number }>(
      'SELECT count(*)::int AS filled FROM idempotency_key',
    )
    expect(filled).toEqual([{ filled: 1 }])
  })

  test('a row for another clinic cannot be written', async () => {
    const theirs = clinic.otherClinic.clinicId
    const write = clinic.ctx.transaction((tx) =>
      tx
        .insertInto('resource')
        .values({ clinicId: theirs, resourceId: clinic.ctx.newId(), kind: 'room' })
        .execute(),
    )
    await expect(write).rejects.toMatchObject({ code: '42501' })
  })

  test('the offer of one says nothing about the other', async () => {
    expect(await listServices(clinic.otherClinic.ctx)).toEqual([])
    expect(await listPractitioners(clinic.otherClinic.ctx)).toEqual([])
    expect(await nextFreeTimes(clinic.otherClinic.ctx)).toEqual([])
    const hold = await clinic.hold(AT_14)
    expect(await readHold(clinic.otherClinic.ctx, hold.id)).toBeNull()
    expect(
      refusalOf(await bookAppointment(clinic.otherClinic.ctx, { holdId: hold.id, patient: aPerson() })).kind,
    ).toBe('unknown_hold')
  })
})
