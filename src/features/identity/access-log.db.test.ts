import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aPatient } from '../../../test/builders/a-patient.ts'
import { aClinicDatabase, type ClinicDatabase } from '../../../test/database/a-clinic-database.ts'
import { onServer } from '../../../test/database/server.ts'
import { type Access, logAccess, logAccesses, verifyAccessLog } from './index.ts'

let clinic: ClinicDatabase
let patientId: string
beforeAll(async () => {
  clinic = await aClinicDatabase()
  patientId = (await aPatient(clinic.ctx).create()).patientId
})
afterAll(() => clinic.close())
/** Goes around the rights of the application, as somebody with the owner's password could. */
const asOwner = (statement: string) => onServer(clinic.ownerUrl, (client) => client.query(statement))
beforeEach(() => asOwner('TRUNCATE access_log'))

const STAFF = '99999999-0000-7000-8000-000000000001'
const access = (what = 'visit'): Access => ({
  actor: { kind: 'staff', id: STAFF },
  action: 'read',
  what,
  patientId,
  subjectId: null,
})
const write = (count: number) =>
  clinic.ctx.transaction((tx) =>
    logAccesses(
      tx,
      clinic.ctx.now(),
      Array.from({ length: count }, (_, index) => access(`what-${index + 1}`)),
    ),
  )

describe('the access log', () => {
  test('keeps lines in the order given, who, what and when', async () => {
    await write(3)
    const rows = await clinic.ctx.transaction((tx) =>
      tx.selectFrom('accessLog').selectAll().orderBy('entry').execute(),
    )
    expect(rows.map((row) => row.what)).toEqual(['what-1', 'what-2', 'what-3'])
    expect(rows[0]).toMatchObject({ entry: 1, actorKind: 'staff', actorId: STAFF, action: 'read', patientId })
    expect(rows[0]?.at.toString()).toBe('2026-11-24T09:00:00Z')
    expect(rows[1]?.previousHash).toEqual(rows[0]?.hash)
  })

  test('is whole when nobody touched it, also when many wrote at once', async () => {
    expect(await verifyAccessLog(clinic.ctx)).toEqual({ ok: true, value: { entries: 0, hash: '' } })
    await Promise.all(
      Array.from({ length: 24 }, () =>
        clinic.ctx.transaction((tx) => logAccess(tx, clinic.ctx.now(), access())),
      ),
    )
    const verified = await verifyAccessLog(clinic.ctx)
    expect(verified).toMatchObject({ ok: true, value: { entries: 24 } })
  })

  test('has no line for a transaction that failed', async () => {
    const failing = clinic.ctx.transaction(async (tx) => {
      await logAccess(tx, clinic.ctx.now(), access())
      throw new Error('later')
    })
    await expect(failing).rejects.toThrow('later')
    expect(await verifyAccessLog(clinic.ctx)).toMatchObject({ value: { entries: 0 } })
  })

  test.each([
    "UPDATE access_log SET what = 'nothing'",
    'DELETE FROM access_log',
    'TRUNCATE access_log',
    'INSERT INTO access_log (entry) VALUES (1)',
  ])('the application may not: %s', async (statement) => {
    await write(1)
    await expect(clinic.db.pool.query(statement)).rejects.toThrow('permission denied')
  })

  test('of another clinic is another chain', async () => {
    await write(2)
    expect(await verifyAccessLog(clinic.otherClinic.ctx)).toMatchObject({ value: { entries: 0 } })
  })
})

describe('somebody with the rights of the owner who', () => {
  beforeEach(() => write(5))
  const firstBroken = async () => {
    const verified = await verifyAccessLog(clinic.ctx)
    return verified.ok ? null : verified.error.entry
  }

  test.each([
    ['changes what was read', "UPDATE access_log SET what = 'other' WHERE entry = 3", 3],
    [
      'changes who it was',
      "UPDATE access_log SET actor_id = '99999999-0000-7000-8000-000000000002' WHERE entry = 2",
      2,
    ],
    ['changes when it was', "UPDATE access_log SET at = at + interval '1 second' WHERE entry = 5", 5],
    ['takes a line out', 'DELETE FROM access_log WHERE entry = 4', 5],
    [
      'takes a line out and closes the gap',
      'DELETE FROM access_log WHERE entry = 2; UPDATE access_log SET entry = entry - 1 WHERE entry > 2',
      2,
    ],
    ['takes the first line out', 'DELETE FROM access_log WHERE entry = 1', 2],
    [
      'swaps two lines',
      'UPDATE access_log SET entry = 13 WHERE entry = 3; UPDATE access_log SET entry = 3 WHERE entry = 4; UPDATE access_log SET entry = 4 WHERE entry = 13',
      3,
    ],
  ])('%s is found', async (_, statement, broken) => {
    expect(await firstBroken()).toBeNull()
    await asOwner(statement)
    expect(await firstBroken()).toBe(broken)
  })

  test('cuts the end off leaves another last hash than the one that was noted', async () => {
    const before = await verifyAccessLog(clinic.ctx)
    await asOwner('DELETE FROM access_log WHERE entry = 5')
    const after = await verifyAccessLog(clinic.ctx)
    expect(after.ok && before.ok && after.value.hash !== before.value.hash).toBe(true)
    expect(after).toMatchObject({ value: { entries: 4 } })
  })
})
