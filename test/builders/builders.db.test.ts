import { afterAll, beforeAll, expect, test } from 'vitest'
import { aClinicDatabase, type ClinicDatabase } from '../database/a-clinic-database.ts'
import { aPractitioner } from './a-practitioner.ts'
import { anEquipment, aRoom } from './a-room.ts'
import { aService } from './a-service.ts'
import { aVisit } from './a-visit.ts'
import { WEEKEND } from './builder-rows.queries.ts'

let clinic: ClinicDatabase
beforeAll(async () => {
  clinic = await aClinicDatabase()
})
afterAll(() => clinic.close())

test('a visit in every state is accepted by the database', async () => {
  const { ctx } = clinic
  const built = [
    await aVisit(ctx).at('2026-11-24T10:00Z').create(),
    await aVisit(ctx).at('2026-11-24T10:00Z').arrived().create(),
    await aVisit(ctx).at('2026-11-24T10:00Z').fulfilled().create(),
    await aVisit(ctx).at('2026-11-24T10:00Z').noShow().create(),
    await aVisit(ctx).at('2026-11-24T10:00Z').cancelled().create(),
  ]
  const rows = await ctx.transaction((tx) =>
    tx.selectFrom('appointment').select(['appointmentId', 'status']).orderBy('appointmentId').execute(),
  )
  expect(rows.map((row) => row.status)).toEqual(['booked', 'arrived', 'fulfilled', 'noshow', 'cancelled'])
  expect(rows.map((row) => row.appointmentId)).toEqual(built.map((visit) => visit.appointmentId))
  const theirs = await clinic.otherClinic.ctx.transaction((tx) =>
    tx.selectFrom('appointment').select('status').execute(),
  )
  expect(theirs).toEqual([])
})

test('people, rooms and devices are as named', async () => {
  const { ctx } = clinic
  const { serviceId } = await aService(ctx)
    .physiotherapy()
    .in('gym')
    .needing('ultrasound')
    .lasting(30, 45)
    .create()
  await anEquipment(ctx, 'ultrasound')
  const { roomId } = await aRoom(ctx).gym().open(WEEKEND, '10:00', '16:00').create()
  const { practitionerId } = await aPractitioner(ctx)
    .physiotherapist()
    .licensedUntil('2026-12-20')
    .unverified()
    .giving(serviceId)
    .create()
  const visit = await aVisit(ctx).of({ serviceId, roomId, practitionerId }).lasting(30).create()
  expect(visit).toMatchObject({ serviceId, roomId, practitionerId })
  const licence = await ctx.transaction((tx) =>
    tx
      .selectFrom('licence')
      .selectAll()
      .where('practitionerId', '=', practitionerId)
      .executeTakeFirstOrThrow(),
  )
  expect(licence).toMatchObject({ profession: 'physiotherapist', verifiedAt: null })
  expect(licence.validUntil?.toString()).toBe('2026-12-20')
})
