import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  aBookableClinic,
  aPerson,
  type BookableClinic,
  refusalOf,
  successOf,
} from '../../../test/builders/a-bookable-clinic.ts'
import { aPractitioner } from '../../../test/builders/a-practitioner.ts'
import { anEquipment, aRoom } from '../../../test/builders/a-room.ts'
import { aService } from '../../../test/builders/a-service.ts'
import {
  bookAppointment,
  type HoldRequest,
  placeHold,
  readHold,
  releaseHold,
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
const DAY = '2026-11-25'
const wish = (other: Partial<Omit<HoldRequest, 'start'>> & { start?: string } = {}): HoldRequest => ({
  service: clinic.serviceId,
  minutes: 60,
  location: clinic.locationId,
  ...other,
  start: Temporal.Instant.from(other.start ?? AT_14),
})
const hold = (other: Parameters<typeof wish>[0] = {}) => placeHold(clinic.ctx, wish(other))
const startsOf = async (service = clinic.serviceId, minutes = 60) => {
  const found = successOf(await searchOpenings(clinic.ctx, { service, minutes, from: DAY, to: DAY }))
  return found.openings.map((opening) => opening.localTime)
}

describe('many at once', () => {
  test('of 64 who want the same hour, exactly one gets it and everything else is unchanged', async () => {
    await clinic.book('2026-11-25T10:00:00Z')
    const attempts = await Promise.all(Array.from({ length: 64 }, () => hold()))
    const winners = attempts.filter((attempt) => attempt.ok)
    expect(winners).toHaveLength(1)
    for (const attempt of attempts) {
      if (!attempt.ok)
        expect(attempt.error).toMatchObject({
          kind: 'time_taken',
          alternatives: { nearby: [{ localTime: '13:00' }, { localTime: '15:00' }, { localTime: '12:45' }] },
        })
    }
    expect(await clinic.asOwner('SELECT count(*)::int AS holds FROM hold')).toEqual([{ holds: 1 }])
    expect(await clinic.asOwner('SELECT count(*)::int AS rows FROM allocation')).toEqual([{ rows: 3 + 2 }])
  })

  test('of 64 who want any of three people, three get one each', async () => {
    for (let i = 0; i < 2; i++) {
      await aPractitioner(clinic.ctx).giving(clinic.serviceId).create()
      await aRoom(clinic.ctx).create()
    }
    const attempts = await Promise.all(Array.from({ length: 64 }, () => hold()))
    const winners = attempts.flatMap((attempt) => (attempt.ok ? attempt.value.practitionerId : []))
    expect(new Set(winners).size).toBe(3)
    expect(winners).toHaveLength(3)
  })

  test('who want overlapping hours never share a minute', async () => {
    const starts = Array.from({ length: 64 }, (_, i) =>
      Temporal.Instant.from('2026-11-25T09:00:00Z')
        .add({ minutes: 15 * (i % 32) })
        .toString(),
    )
    await Promise.all(starts.map((start) => hold({ start })))
    const overlaps = await clinic.asOwner(`SELECT a.allocation_id FROM allocation a JOIN allocation b
      ON a.resource_id = b.resource_id AND a.allocation_id <> b.allocation_id AND a.during && b.during`)
    expect(overlaps).toEqual([])
    expect((await clinic.asOwner('SELECT 1 FROM hold')).length).toBeGreaterThan(3)
  })
})

describe('a hold', () => {
  test('of somebody who is taken offers the same person nearby, and others at that time', async () => {
    const other = await aPractitioner(clinic.ctx).named('Kim', 'Other').giving(clinic.serviceId).create()
    await aRoom(clinic.ctx).create()
    const practitioner = clinic.practitionerId
    successOf(await hold({ practitioner }))
    const refusal = refusalOf(await hold({ practitioner }))
    expect(refusal).toMatchObject({
      kind: 'time_taken',
      alternatives: {
        sameTime: [
          { practitionerId: other.practitionerId, practitionerName: 'Kim Other', localTime: '14:00' },
        ],
      },
    })
    if (refusal.kind !== 'time_taken') throw new Error('It was just checked')
    expect(refusal.alternatives.samePractitioner.map((opening) => opening.localTime)).toEqual([
      '13:00',
      '15:00',
      '12:45',
    ])
  })

  test('blocks nobody once it has run out, to the second', async () => {
    const first = successOf(await hold())
    clinic.setNow('2026-11-24T09:09:59Z')
    expect(refusalOf(await hold()).kind).toBe('time_taken')
    expect(await startsOf()).not.toContain('14:00')
    clinic.setNow('2026-11-24T09:10:00Z')
    expect(await startsOf()).toContain('14:00')
    const second = successOf(await hold())
    expect(second.id).not.toBe(first.id)
    expect(await readHold(clinic.ctx, first.id)).toMatchObject({ isExpired: true })
    expect(
      refusalOf(await bookAppointment(clinic.ctx, { holdId: first.id, patient: aPerson() })),
    ).toMatchObject({
      kind: 'hold_expired',
      alternatives: {
        samePractitioner: [{ localTime: '13:00' }, { localTime: '15:00' }, { localTime: '12:45' }],
      },
    })
    successOf(await bookAppointment(clinic.ctx, { holdId: second.id, patient: aPerson() }))
  })

  test('is forgotten a day after it ran out', async () => {
    const first = successOf(await hold())
    clinic.setNow('2026-11-25T09:10:01Z')
    successOf(await hold({ start: '2026-11-25T16:00:00Z' }))
    expect(await readHold(clinic.ctx, first.id)).toBeNull()
  })

  test('can be given back, twice without harm', async () => {
    const { id } = successOf(await hold())
    await releaseHold(clinic.ctx, id)
    await releaseHold(clinic.ctx, id)
    await releaseHold(clinic.ctx, 'no-id')
    expect(await clinic.asOwner('SELECT 1 FROM allocation')).toEqual([])
    successOf(await hold())
  })

  test('keeps the room for turnover, which no other visit may use', async () => {
    const { serviceId } = await aService(clinic.ctx).withTurnover(15, 30).create()
    await aPractitioner(clinic.ctx).giving(serviceId).create()
    successOf(await hold({ service: serviceId }))
    const rows = await clinic.asOwner(
      "SELECT reason, to_char(starts_at, 'HH24:MI') AS at, to_char(ends_at, 'HH24:MI') AS until FROM allocation WHERE resource_id = $1 ORDER BY starts_at",
      [clinic.roomId],
    )
    expect(rows).toEqual([
      { reason: 'turnover', at: '13:45', until: '14:00' },
      { reason: 'hold', at: '14:00', until: '15:00' },
      { reason: 'turnover', at: '15:00', until: '15:30' },
    ])
    expect(refusalOf(await hold({ start: '2026-11-25T15:00:00Z' })).kind).toBe('time_taken')
    successOf(await hold({ start: '2026-11-25T15:30:00Z' }))
    expect(refusalOf(await hold({ service: serviceId, start: '2026-11-25T16:30:00Z' })).kind).toBe(
      'time_taken',
    )
    successOf(await hold({ service: serviceId, start: '2026-11-25T16:45:00Z' }))
  })
})

describe('people, rooms and devices', () => {
  test('clinical care is never given in a spa room, a treat may use a clinical one', async () => {
    const { serviceId } = await aService(clinic.ctx).relaxationMassage().create()
    await aPractitioner(clinic.ctx).relaxationTherapist().giving(serviceId).create()
    const { roomId: spa } = await aRoom(clinic.ctx).spa().create()
    successOf(await hold({ service: serviceId }))
    expect(await clinic.asOwner('SELECT room_id FROM hold')).toEqual([{ room_id: spa }])
    successOf(await hold())
    const rooms = await clinic.asOwner<{ room_id: string }>('SELECT room_id FROM hold')
    expect(rooms.map((row) => row.room_id).sort()).toEqual([spa, clinic.roomId].sort())
    const { serviceId: another } = await aService(clinic.ctx).create()
    await aPractitioner(clinic.ctx).giving(another).create()
    expect(refusalOf(await hold({ service: another })).kind).toBe('time_taken')
  })

  test('a device is reserved with the visit, and there are only so many', async () => {
    const { serviceId } = await aService(clinic.ctx).physiotherapy().needing('ultrasound').create()
    for (let i = 0; i < 2; i++) {
      await aPractitioner(clinic.ctx).physiotherapist().giving(serviceId).create()
      await aRoom(clinic.ctx).create()
    }
    expect(refusalOf(await hold({ service: serviceId }))).toMatchObject({
      kind: 'time_not_offered',
      reasons: [{ kind: 'no_equipment', equipmentKind: 'ultrasound' }],
    })
    const { equipmentId } = await anEquipment(clinic.ctx, 'ultrasound')
    const kept = successOf(await hold({ service: serviceId }))
    expect(refusalOf(await hold({ service: serviceId })).kind).toBe('time_taken')
    const visit = successOf(await bookAppointment(clinic.ctx, { holdId: kept.id, patient: aPerson() }))
    expect(
      await clinic.asOwner('SELECT reason FROM allocation WHERE resource_id = $1 AND appointment_id = $2', [
        equipmentId,
        visit.id,
      ]),
    ).toEqual([{ reason: 'visit' }])
  })

  test.each([
    ['nobody has checked', (p: ReturnType<typeof aPractitioner>) => p.unverified()],
    ['ended the day before', (p: ReturnType<typeof aPractitioner>) => p.licensedUntil('2026-11-24')],
    ['begins the day after', (p: ReturnType<typeof aPractitioner>) => p.licensedFrom('2026-11-26')],
    ['is for another profession', (p: ReturnType<typeof aPractitioner>) => p.relaxationTherapist()],
  ])('a licence that %s gives no times', async (_name, change) => {
    const { serviceId } = await aService(clinic.ctx).create()
    const { practitionerId } = await change(aPractitioner(clinic.ctx).giving(serviceId)).create()
    expect(await startsOf(serviceId)).toEqual([])
    expect(refusalOf(await hold({ service: serviceId }))).toMatchObject({
      kind: 'time_not_offered',
      reasons: [{ kind: 'no_licensed_practitioner', practitionerIds: [practitionerId] }],
    })
  })

  test('a licence counts through its last day', async () => {
    const { serviceId } = await aService(clinic.ctx).create()
    await aPractitioner(clinic.ctx).licensedUntil(DAY).giving(serviceId).create()
    successOf(await hold({ service: serviceId }))
    expect(refusalOf(await hold({ service: serviceId, start: '2026-11-26T14:00:00Z' })).kind).toBe(
      'time_not_offered',
    )
  })

  test('a method outside the scope of the profession gives no times, unless the licence lists it', async () => {
    const { serviceId } = await aService(clinic.ctx).physiotherapy().including('dry-needling').create()
    await aPractitioner(clinic.ctx).physiotherapist().giving(serviceId).create()
    expect(await startsOf(serviceId)).toEqual([])
    await aPractitioner(clinic.ctx).physiotherapist().authorisedFor('dry-needling').giving(serviceId).create()
    expect(await startsOf(serviceId)).toContain('14:00')
  })
})

describe('what is not on offer', () => {
  test.each([
    [{ start: '2026-11-24T08:00:00Z' }, 'in_the_past'],
    [{ start: '2026-11-25T07:45:00Z' }, 'location_closed'],
    [{ start: '2026-11-25T19:15:00Z' }, 'location_closed'],
    [{ start: '2026-11-25T14:05:00Z' }, 'off_grid'],
    [{ start: '2026-11-25T14:00:00.000000001Z' }, 'invalid_request'],
    [{ start: '2027-11-25T14:00:00Z' }, 'beyond_horizon'],
  ])('%j', async (other, reason) => {
    const before = await clinic.everything()
    expect(refusalOf(await hold(other))).toMatchObject({
      kind: 'time_not_offered',
      reasons: [{ kind: reason }],
    })
    expect(await clinic.everything()).toBe(before)
  })

  test('too short a notice, by the service or else by the clinic', async () => {
    const { serviceId } = await aService(clinic.ctx).withNotice(null).create()
    await aPractitioner(clinic.ctx).giving(serviceId).create()
    expect(refusalOf(await hold({ service: serviceId, start: '2026-11-24T10:45:00Z' }))).toMatchObject({
      reasons: [{ kind: 'too_soon' }],
    })
    successOf(await hold({ service: serviceId, start: '2026-11-24T11:00:00Z' }))
  })

  test('things of another clinic', async () => {
    const theirs = await aService(clinic.otherClinic.ctx).create()
    const { practitionerId } = await aPractitioner(clinic.otherClinic.ctx).giving(theirs.serviceId).create()
    expect(refusalOf(await hold({ service: theirs.serviceId })).kind).toBe('unknown_service')
    expect(refusalOf(await hold({ practitioner: practitionerId })).kind).toBe('unknown_practitioner')
    expect(refusalOf(await hold({ location: clinic.otherClinic.locationId })).kind).toBe('unknown_location')
  })

  test('a service, a person or a room that is no longer active', async () => {
    const { slug } = await aService(clinic.ctx).inactive().create()
    expect(refusalOf(await hold({ service: slug })).kind).toBe('unknown_service')
    await clinic.asOwner('UPDATE room SET is_active = false')
    expect(refusalOf(await hold())).toMatchObject({
      kind: 'time_not_offered',
      reasons: [{ kind: 'no_suitable_room' }],
    })
  })
})

describe('the clock change', () => {
  test.each([
    ['spring', '2027-03-28', '2027-03-28T13:00:00Z', '2027-03-28T14:00:00+01:00'],
    ['autumn', '2026-10-25', '2026-10-25T14:00:00Z', '2026-10-25T14:00:00+00:00'],
    ['the day before autumn', '2026-10-24', '2026-10-24T13:00:00Z', '2026-10-24T14:00:00+01:00'],
  ])('14:00 stays 14:00 in %s', async (_name, date, instant, text) => {
    clinic.setNow(`${Temporal.PlainDate.from(date).subtract({ days: 5 })}T09:00:00Z`)
    const { openings } = successOf(
      await searchOpenings(clinic.ctx, { service: clinic.serviceId, minutes: 60, from: date, to: date }),
    )
    expect(openings.map((opening) => opening.localTime)).toEqual(
      openings.map((_, i) => wallClock(8 * 60 + i * 15)),
    )
    expect(openings).toHaveLength(45)
    const at14 = openings.find((opening) => opening.localTime === '14:00')!
    expect(at14).toMatchObject({ startText: text, localDate: date })
    expect(at14.start.toString()).toBe(instant)
    expect(successOf(await hold({ start: instant })).start.toString()).toBe(instant)
  })
})

function wallClock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
