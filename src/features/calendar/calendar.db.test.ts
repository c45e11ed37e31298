import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { json } from '#db/database.ts'
import { aPatient } from '../../../test/builders/a-patient.ts'
import { aPractitioner } from '../../../test/builders/a-practitioner.ts'
import { aService } from '../../../test/builders/a-service.ts'
import { aVisit, type BuiltVisit } from '../../../test/builders/a-visit.ts'
import { aClinicDatabase, type ClinicDatabase } from '../../../test/database/a-clinic-database.ts'
import { onServer } from '../../../test/database/server.ts'
import { type StaffMember, verifyAccessLog } from '../identity/index.ts'
import { type DayRequest, markVisit, readDay, readVisit } from './index.ts'

let clinic: ClinicDatabase
let ana: StaffMember
let bo: StaffMember
let desk: StaffMember
let owner: StaffMember
let anas: BuiltVisit
let bos: BuiltVisit
let newYear: BuiltVisit

const GUIDE = {
  route: 'physiotherapy',
  rules: [{ id: 'R-1', why: 'It began with a fall.' }],
  asShown: [{ question: 'Did you fall?', answer: 'Yes' }],
}
const TODAY: DayRequest = { date: null, practitionerId: null, locationId: null }

beforeAll(async () => {
  clinic = await aClinicDatabase({ now: '2026-11-24T09:30:00Z' })
  const { ctx } = clinic
  const member = (id: string, role: StaffMember['role'], practitionerId: string | null): StaffMember => ({
    id: `99999999-0000-7000-8000-00000000000${id}`,
    userId: id,
    name: id,
    role,
    practitionerId,
  })
  const { serviceId } = await aService(ctx).lasting(60).create()
  const practitioners = [
    await aPractitioner(ctx).named('Ana', 'A').giving(serviceId).create(),
    await aPractitioner(ctx).named('Bo', 'B').giving(serviceId).create(),
  ]
  ana = member('1', 'practitioner', practitioners[0]!.practitionerId)
  bo = member('2', 'practitioner', practitioners[1]!.practitionerId)
  desk = member('3', 'front-desk', null)
  owner = member('4', 'owner', null)
  const { patientId } = await aPatient(ctx).named('Mia', 'Meyer').bornOn('1990-11-25').create()
  anas = await aVisit(ctx)
    .at('2026-11-24T09:00Z')
    .of({ patientId, serviceId, practitionerId: ana.practitionerId! })
    .because('My knee')
    .create()
  bos = await aVisit(ctx)
    .at('2026-11-24T15:00Z')
    .of({ serviceId, practitionerId: bo.practitionerId! })
    .create()
  newYear = await aVisit(ctx)
    .at('2026-11-25T00:00Z')
    .of({ patientId, serviceId, practitionerId: bo.practitionerId! })
    .create()
  await aVisit(clinic.otherClinic.ctx).at('2026-11-24T10:00Z').create()
  await ctx.transaction(async (tx) => {
    const set = {
      guide: json(GUIDE),
      guideConsentAt: ctx.now(),
      preferences: json({ pressure: 2, oil: 'lavender', areasToAvoid: ['neck'] }),
    }
    await tx.updateTable('appointment').set(set).where('appointmentId', '=', anas.appointmentId).execute()
  })
})
afterAll(() => clinic.close())
beforeEach(() => onServer(clinic.ownerUrl, (client) => client.query('TRUNCATE access_log')))

const logged = () =>
  clinic.ctx.transaction((tx) =>
    tx
      .selectFrom('accessLog')
      .select(['actorId', 'action', 'what', 'patientId', 'subjectId'])
      .orderBy('entry')
      .execute(),
  )
const idsOf = async (staff: StaffMember, request = TODAY) =>
  (await readDay(clinic.ctx, staff, request)).visits.map(({ id }) => id)

describe('the day', () => {
  test('of the front desk and the owner is everybody’s, of a practitioner the own one', async () => {
    expect(await idsOf(desk)).toEqual([anas.appointmentId, bos.appointmentId])
    expect(await idsOf(owner)).toEqual([anas.appointmentId, bos.appointmentId])
    expect(await idsOf(ana)).toEqual([anas.appointmentId])
    expect(await idsOf(bo)).toEqual([bos.appointmentId])
  })

  test('of a colleague cannot be asked for by a practitioner, nor everybody’s by one who gives no visits', async () => {
    expect(await idsOf(ana, { ...TODAY, practitionerId: bo.practitionerId! })).toEqual([anas.appointmentId])
    expect(await idsOf({ ...ana, practitionerId: null })).toEqual([])
  })

  test('can be narrowed by the desk to a person and a place; nonsense narrows nothing', async () => {
    expect(await idsOf(desk, { ...TODAY, practitionerId: bo.practitionerId! })).toEqual([bos.appointmentId])
    expect(await idsOf(desk, { ...TODAY, locationId: clinic.locationId })).toHaveLength(2)
    expect(await idsOf(desk, { ...TODAY, practitionerId: "'; --", locationId: 'nowhere' })).toHaveLength(2)
  })

  test('begins and ends at midnight of the location', async () => {
    expect(await idsOf(desk, { ...TODAY, date: Temporal.PlainDate.from('2026-11-25') })).toEqual([
      newYear.appointmentId,
    ])
    await onServer(clinic.ownerUrl, (client) =>
      client.query("UPDATE location SET time_zone = 'America/New_York'"),
    )
    expect(await idsOf(desk, { ...TODAY, date: Temporal.PlainDate.from('2026-11-24') })).toEqual([
      anas.appointmentId,
      bos.appointmentId,
      newYear.appointmentId,
    ])
    await onServer(clinic.ownerUrl, (client) =>
      client.query("UPDATE location SET time_zone = 'Europe/London'"),
    )
  })

  test('without visits names the next one that has some', async () => {
    const empty = await readDay(clinic.ctx, desk, { ...TODAY, date: Temporal.PlainDate.from('2026-11-20') })
    expect(empty.visits).toEqual([])
    expect(empty.nextDay?.toString()).toBe('2026-11-24')
    const late = await readDay(clinic.ctx, desk, { ...TODAY, date: Temporal.PlainDate.from('2026-12-20') })
    expect(late.nextDay).toBeNull()
  })

  test('shows who, what, where, and what the person told', async () => {
    const [visit] = (await readDay(clinic.ctx, ana, TODAY)).visits
    expect(visit).toMatchObject({
      patientName: 'Mia Meyer',
      age: 35,
      minutes: 60,
      practitionerName: 'Ana A',
      status: 'booked',
      isFirst: true,
      reasonForVisit: 'My knee',
      history: 'none',
      wishes: { pressure: 2, oil: 'lavender', areasToAvoid: ['neck'] },
    })
  })

  test('hides the answers behind the guide’s result from everybody but the practitioner of the visit', async () => {
    const guideFor = async (staff: StaffMember) => (await readDay(clinic.ctx, staff, TODAY)).visits[0]?.guide
    expect(await guideFor(ana)).toEqual({
      route: 'physiotherapy',
      health: { reasons: ['It began with a fall.'], answers: [{ question: 'Did you fall?', answer: 'Yes' }] },
    })
    for (const staff of [desk, owner])
      expect(await guideFor(staff)).toEqual({ route: 'physiotherapy', health: null })
    expect(await guideFor({ ...owner, practitionerId: ana.practitionerId })).toMatchObject({
      health: { reasons: ['It began with a fall.'] },
    })
  })

  test('knows who was here before', async () => {
    const [later] = (
      await readDay(clinic.ctx, desk, { ...TODAY, date: Temporal.PlainDate.from('2026-11-25') })
    ).visits
    expect(later?.isFirst).toBe(false)
  })
})

describe('looking', () => {
  test('at a day logs each person that was shown, and nobody else', async () => {
    await readDay(clinic.ctx, desk, TODAY)
    expect(await logged()).toEqual(
      [anas, bos].map(({ patientId, appointmentId }) => ({
        actorId: desk.id,
        action: 'read',
        what: 'day',
        patientId,
        subjectId: appointmentId,
      })),
    )
    expect(await verifyAccessLog(clinic.ctx)).toMatchObject({ ok: true, value: { entries: 2 } })
  })

  test('at a visit logs it; at one that is not theirs shows and logs nothing', async () => {
    expect(await readVisit(clinic.ctx, ana, anas.appointmentId)).toMatchObject({
      patientName: 'Mia Meyer',
      price: { amount: 6000, currency: 'GBP' },
    })
    expect(await logged()).toMatchObject([{ what: 'visit', actorId: ana.id, subjectId: anas.appointmentId }])
    expect(await readVisit(clinic.ctx, bo, anas.appointmentId)).toBeNull()
    expect(await readVisit(clinic.otherClinic.ctx, desk, anas.appointmentId)).toBeNull()
    for (const id of ['', 'x', '../..', '00000000-0000-7000-8000-000000000000'])
      expect(await readVisit(clinic.ctx, desk, id)).toBeNull()
    expect(await logged()).toHaveLength(1)
  })
})

describe('marking a visit', () => {
  const statusOf = async () => (await readVisit(clinic.ctx, desk, anas.appointmentId))?.status
  const mark = (staff: StaffMember, to: 'arrived' | 'booked' | 'fulfilled' | 'noshow') =>
    markVisit(clinic.ctx, staff, anas.appointmentId, to)

  test('arrived, completed, and back again by undo', async () => {
    for (const to of ['arrived', 'fulfilled', 'arrived', 'booked', 'noshow', 'booked'] as const) {
      expect(await mark(desk, to)).toMatchObject({ ok: true, value: { status: to } })
      expect(await statusOf()).toBe(to)
    }
  })

  test('is logged as a write in the transaction that did it, with no line for a refusal', async () => {
    await mark(ana, 'arrived')
    await mark(ana, 'noshow')
    expect(await logged()).toEqual([
      {
        actorId: ana.id,
        action: 'write',
        what: 'visit-status',
        patientId: anas.patientId,
        subjectId: anas.appointmentId,
      },
    ])
    await mark(ana, 'booked')
  })

  test('by a colleague is refused as if the visit were not there', async () => {
    expect(await mark(bo, 'arrived')).toEqual({ ok: false, error: { kind: 'unknown_appointment' } })
    expect(await markVisit(clinic.otherClinic.ctx, desk, anas.appointmentId, 'arrived')).toMatchObject({
      ok: false,
    })
    expect(await statusOf()).toBe('booked')
  })

  test('by two people at once happens once', async () => {
    const both = await Promise.all([mark(desk, 'arrived'), mark(ana, 'arrived')])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { kind: 'transition_not_allowed' } })
    expect((await logged()).filter(({ action }) => action === 'write')).toHaveLength(1)
    await mark(desk, 'booked')
  })
})
