import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  aBookableClinic,
  aPerson,
  type BookableClinic,
  refusalOf,
  successOf,
} from '../../../test/builders/a-bookable-clinic.ts'
import { aPractitioner } from '../../../test/builders/a-practitioner.ts'
import { aRoom } from '../../../test/builders/a-room.ts'
import { aVisit } from '../../../test/builders/a-visit.ts'
import {
  cancelAppointment,
  changeStatus,
  type MoveRequest,
  moveAppointment,
  readAppointment,
  searchOpenings,
} from './index.ts'

let clinic: BookableClinic
beforeAll(async () => {
  clinic = await aBookableClinic()
})
beforeEach(async () => {
  clinic = await clinic.again()
})
afterAll(() => clinic.close())

const AT_14 = '2026-11-25T14:00:00Z'
const AT_16 = '2026-11-25T16:00:00Z'
const NOBODY = '00000000-0000-7000-8000-000000000000'
const move = (id: string, start: string, other: Partial<MoveRequest> = {}) =>
  moveAppointment(clinic.ctx, id, { start: Temporal.Instant.from(start), by: 'patient', ...other })
const messages = () =>
  clinic
    .asOwner<{ kind: string }>('SELECT kind FROM message ORDER BY message_id')
    .then((rows) => rows.map((row) => row.kind))
const reserved = (id: string) =>
  clinic.asOwner(
    "SELECT to_char(starts_at, 'HH24:MI') AS at, reason FROM allocation WHERE appointment_id = $1 ORDER BY 1, 2",
    [id],
  )

describe('moving', () => {
  test('keeps the id, raises the sequence, reserves the new time and frees the old', async () => {
    await clinic.asOwner('UPDATE service SET turnover_after_minutes = 15')
    const visit = await clinic.book(AT_14)
    const moved = successOf(await move(visit.id, AT_16))
    expect(moved).toMatchObject({ id: visit.id, sequence: 1, status: 'booked', patientId: visit.patientId })
    expect(moved.start.toString()).toBe(AT_16)
    expect(await reserved(visit.id)).toEqual([
      { at: '16:00', reason: 'visit' },
      { at: '16:00', reason: 'visit' },
      { at: '16:00', reason: 'visit' },
      { at: '17:00', reason: 'turnover' },
    ])
    expect(await messages()).toEqual(['booking-confirmed', 'booking-moved'])
    await clinic.book(AT_14)
  })

  test('by less than its own length works: its own time counts as free', async () => {
    const visit = await clinic.book(AT_14)
    expect(successOf(await move(visit.id, '2026-11-25T14:15:00Z')).sequence).toBe(1)
  })

  test('to where it already is changes nothing', async () => {
    const visit = await clinic.book(AT_14)
    const before = await clinic.everything()
    expect(successOf(await move(visit.id, AT_14))).toEqual(visit)
    expect(await clinic.everything()).toBe(before)
  })

  test('keeps the therapist where possible, else takes another who may', async () => {
    const visit = await clinic.book(AT_14)
    const other = await aPractitioner(clinic.ctx).giving(clinic.serviceId).create()
    await aRoom(clinic.ctx).create()
    expect(successOf(await move(visit.id, AT_16)).practitionerId).toBe(clinic.practitionerId)
    const at18 = Temporal.Instant.from('2026-11-25T18:00:00Z')
    await aVisit(clinic.ctx)
      .at(at18.toString())
      .of({ practitionerId: clinic.practitionerId, serviceId: clinic.serviceId, roomId: clinic.roomId })
      .create()
    expect(
      refusalOf(await move(visit.id, at18.toString(), { practitioner: clinic.practitionerId })).kind,
    ).toBe('time_taken')
    const moved = successOf(await move(visit.id, at18.toString()))
    expect(moved.practitionerId).toBe(other.practitionerId)
    expect(
      await clinic.asOwner('SELECT licence_id FROM appointment WHERE appointment_id = $1', [visit.id]),
    ).toEqual([{ licence_id: other.licenceId }])
  })

  test('of 16 who want the same new hour, one gets it and the others stay where they were', async () => {
    for (let i = 0; i < 3; i++) {
      await aPractitioner(clinic.ctx).giving(clinic.serviceId).create()
      await aRoom(clinic.ctx).create()
    }
    const visits = []
    for (let i = 0; i < 16; i++)
      visits.push(
        await clinic.book(
          Temporal.Instant.from('2026-11-25T09:00:00Z')
            .add({ hours: Math.floor(i / 4) })
            .toString(),
        ),
      )
    await clinic.asOwner('UPDATE practitioner SET is_active = false WHERE practitioner_id <> $1', [
      clinic.practitionerId,
    ])
    const moves = await Promise.all(visits.map((visit) => move(visit.id, AT_16)))
    expect(moves.filter((moved) => moved.ok)).toHaveLength(1)
    const sequences = await clinic.asOwner(
      'SELECT sequence, count(*)::int FROM appointment GROUP BY 1 ORDER BY 1',
    )
    expect(sequences).toEqual([
      { sequence: 0, count: 15 },
      { sequence: 1, count: 1 },
    ])
    expect(await clinic.asOwner("SELECT count(*)::int FROM allocation WHERE reason = 'visit'")).toEqual([
      { count: 48 },
    ])
  })

  test('two who swap times at once never end in one place', async () => {
    const [a, b] = [await clinic.book(AT_14), await clinic.book(AT_16)]
    const both = await Promise.all([move(a.id, AT_16), move(b.id, AT_14)])
    expect(both.map((moved) => refusalOf(moved).kind)).toEqual(['time_taken', 'time_taken'])
  })

  test('into another visit of the same person is refused', async () => {
    const sam = aPerson()
    await clinic.book(AT_14, sam)
    const visit = await clinic.book(AT_16, sam)
    await aPractitioner(clinic.ctx).giving(clinic.serviceId).create()
    await aRoom(clinic.ctx).create()
    const before = await clinic.everything()
    expect(refusalOf(await move(visit.id, AT_14))).toEqual({ kind: 'patient_busy' })
    expect(await clinic.everything()).toBe(before)
    const found = successOf(
      await searchOpenings(clinic.ctx, {
        service: clinic.serviceId,
        minutes: 60,
        from: '2026-11-25',
        to: '2026-11-25',
        movingAppointmentId: visit.id,
      }),
    )
    const times = found.openings.map((opening) => opening.localTime)
    expect(times).toContain('16:00')
    expect(times).not.toContain('14:00')
    expect(times).toContain('15:00')
  })

  test.each([
    ['in the past', '2026-11-24T08:00:00Z', 'in_the_past'],
    ['when the clinic is closed', '2026-11-25T21:00:00Z', 'location_closed'],
    ['after the licence has run out', '2026-12-22T14:00:00Z', 'no_licensed_practitioner'],
  ])('%s is refused and changes nothing', async (_name, start, reason) => {
    await clinic.asOwner("UPDATE licence SET valid_until = '2026-12-20'")
    const visit = await clinic.book(AT_14)
    const before = await clinic.everything()
    expect(refusalOf(await move(visit.id, start))).toMatchObject({
      kind: 'time_not_offered',
      reasons: [{ kind: reason }],
    })
    expect(await clinic.everything()).toBe(before)
  })

  test('by the patient follows the policy, by staff does not', async () => {
    const visit = await clinic.book(AT_14)
    clinic.setNow('2026-11-24T14:00:00Z')
    expect(successOf(await move(visit.id, AT_16)).sequence).toBe(1)
    clinic.setNow('2026-11-24T16:00:01Z')
    expect(refusalOf(await move(visit.id, AT_14))).toMatchObject({ kind: 'too_late' })
    expect(successOf(await move(visit.id, AT_14, { by: 'staff' })).sequence).toBe(2)
    clinic.setNow('2026-11-25T14:00:00Z')
    expect(refusalOf(await move(visit.id, AT_16))).toMatchObject({ kind: 'already_begun' })
  })

  test('of what is not there, or not booked, is refused', async () => {
    expect(refusalOf(await move(NOBODY, AT_16)).kind).toBe('unknown_appointment')
    expect(refusalOf(await move('x', AT_16)).kind).toBe('unknown_appointment')
    const visit = await clinic.book(AT_14)
    expect(
      refusalOf(
        await moveAppointment(clinic.otherClinic.ctx, visit.id, {
          start: Temporal.Instant.from(AT_16),
          by: 'staff',
        }),
      ).kind,
    ).toBe('unknown_appointment')
    successOf(await cancelAppointment(clinic.ctx, visit.id, { by: 'staff' }))
    expect(refusalOf(await move(visit.id, AT_16, { by: 'staff' }))).toEqual({
      kind: 'not_changeable',
      status: 'cancelled',
    })
  })
})

describe('cancelling', () => {
  test('frees the time, keeps the row and says so once', async () => {
    const visit = await clinic.book(AT_14)
    const [first, second] = await Promise.all(
      [1, 2].map(() => cancelAppointment(clinic.ctx, visit.id, { by: 'patient', reason: ' Away \n' })),
    )
    expect(successOf(first!)).toMatchObject({
      status: 'cancelled',
      sequence: 1,
      cancelledBy: 'patient',
      cancellationReason: 'Away',
      mayPatientChange: false,
    })
    expect(successOf(second!)).toEqual(successOf(first!))
    expect(await reserved(visit.id)).toEqual([])
    expect(await messages()).toEqual(['booking-confirmed', 'booking-cancelled'])
    await clinic.book(AT_14)
  })

  test('too late, by a stranger to the clinic, or with a wrong reason changes nothing', async () => {
    const visit = await clinic.book(AT_14)
    const before = await clinic.everything()
    expect(refusalOf(await cancelAppointment(clinic.otherClinic.ctx, visit.id, { by: 'staff' })).kind).toBe(
      'unknown_appointment',
    )
    expect(refusalOf(await cancelAppointment(clinic.ctx, NOBODY, { by: 'staff' })).kind).toBe(
      'unknown_appointment',
    )
    for (const reason of ['x'.repeat(501), 'x'.repeat(100_000)]) {
      expect(refusalOf(await cancelAppointment(clinic.ctx, visit.id, { by: 'staff', reason }))).toEqual({
        kind: 'invalid',
        errors: { reason: 'too_long' },
      })
    }
    clinic.setNow('2026-11-24T14:00:01Z')
    expect(refusalOf(await cancelAppointment(clinic.ctx, visit.id, { by: 'patient' })).kind).toBe('too_late')
    expect(await clinic.everything()).toBe(before)
    successOf(await cancelAppointment(clinic.ctx, visit.id, { by: 'staff' }))
  })
})

describe('marking', () => {
  const mark = (id: string, to: Parameters<typeof changeStatus>[2]) => changeStatus(clinic.ctx, id, to)

  test('goes from booked to arrived to fulfilled, and back', async () => {
    const { id } = await clinic.book(AT_14)
    for (const status of ['arrived', 'fulfilled', 'arrived', 'booked', 'noshow', 'booked'] as const) {
      expect(successOf(await mark(id, status)).status).toBe(status)
    }
    expect(await reserved(id)).toHaveLength(3)
    expect((await readAppointment(clinic.ctx, id))!.sequence).toBe(0)
  })

  test('refuses what makes no sense', async () => {
    const { id } = await clinic.book(AT_14)
    expect(refusalOf(await mark(id, 'fulfilled'))).toEqual({
      kind: 'transition_not_allowed',
      from: 'booked',
      to: 'fulfilled',
    })
    expect(refusalOf(await mark(NOBODY, 'arrived')).kind).toBe('unknown_appointment')
    successOf(await mark(id, 'arrived'))
    successOf(await mark(id, 'fulfilled'))
    expect(refusalOf(await mark(id, 'cancelled'))).toEqual({
      kind: 'transition_not_allowed',
      from: 'fulfilled',
      to: 'cancelled',
    })
  })

  test('cancels for the clinic, with its message', async () => {
    const { id } = await clinic.book(AT_14)
    expect(successOf(await mark(id, 'cancelled'))).toMatchObject({
      status: 'cancelled',
      cancelledBy: 'staff',
    })
    expect(await messages()).toEqual(['booking-confirmed', 'booking-cancelled'])
    expect(refusalOf(await mark(id, 'booked')).kind).toBe('transition_not_allowed')
  })

  test('takes a no-show back only while its time is free', async () => {
    const { serviceId, practitionerId, roomId } = clinic
    const visit = await aVisit(clinic.ctx)
      .at(AT_14)
      .of({ serviceId, practitionerId, roomId })
      .noShow()
      .create()
    expect(await reserved(visit.appointmentId)).toEqual([])
    const other = await clinic.book(AT_14)
    expect(refusalOf(await mark(visit.appointmentId, 'booked'))).toEqual({ kind: 'time_taken' })
    successOf(await mark(other.id, 'cancelled'))
    expect(successOf(await mark(visit.appointmentId, 'booked')).status).toBe('booked')
    expect(await reserved(visit.appointmentId)).toHaveLength(3)
  })
})
