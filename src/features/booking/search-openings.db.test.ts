import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  aBookableClinic,
  type BookableClinic,
  refusalOf,
  successOf,
} from '../../../test/builders/a-bookable-clinic.ts'
import { aPractitioner } from '../../../test/builders/a-practitioner.ts'
import { aRoom } from '../../../test/builders/a-room.ts'
import { aService } from '../../../test/builders/a-service.ts'
import { aVisit } from '../../../test/builders/a-visit.ts'
import {
  findPractitioner,
  findService,
  listLocations,
  listPractitioners,
  listServices,
  nextFreeTimes,
  type OpeningSearch,
  placeHold,
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

const DAY = '2026-11-25'
const search = (other: Partial<OpeningSearch> = {}) =>
  searchOpenings(clinic.ctx, { service: clinic.serviceId, minutes: 60, from: DAY, to: DAY, ...other })
const found = async (other: Partial<OpeningSearch> = {}) => successOf(await search(other))
const addLocation = async (timeZone: string) => {
  const [{ id }] = (
    await clinic.asOwner<{ id: string }>(
      'DELETE FROM opening_hours WHERE location_id <> $1 RETURNING location_id AS id',
      [clinic.locationId],
    )
  ).concat([{ id: clinic.ctx.newId() }]) as [{ id: string }]
  await clinic.asOwner('DELETE FROM location WHERE location_id <> $1 AND clinic_id = $2', [
    clinic.locationId,
    clinic.clinicId,
  ])
  await clinic.asOwner(
    "INSERT INTO location (clinic_id, location_id, slug, name, city, country, time_zone, sort_order) VALUES ($1, $2, 'far-away', 'Far Away', 'Far', 'GB', $3, 2)",
    [clinic.clinicId, id, timeZone],
  )
  await clinic.asOwner('INSERT INTO opening_hours SELECT $1, $2, d, 540, 660 FROM generate_series(1, 7) d', [
    clinic.clinicId,
    id,
  ])
  return id
}

describe('searching', () => {
  test('lists each start once, or once for each who could', async () => {
    const other = await aPractitioner(clinic.ctx).named('Kim', 'Other').giving(clinic.serviceId).create()
    expect((await found()).openings).toHaveLength(45)
    const each = await found({ per: 'practitioner' })
    expect(each.openings).toHaveLength(90)
    const kim = await found({ practitioner: other.practitionerId })
    expect(kim.openings).toHaveLength(45)
    expect(new Set(kim.openings.map((opening) => opening.practitionerName))).toEqual(new Set(['Kim Other']))
    expect((await found({ limit: 7 })).openings).toEqual((await found()).openings.slice(0, 7))
  })

  test('puts the times of two locations in one order, each on its own clock', async () => {
    const far = await addLocation('Pacific/Auckland')
    await aRoom(clinic.ctx).at(far).create()
    await aPractitioner(clinic.ctx)
      .giving(clinic.serviceId)
      .working([1, 2, 3, 4, 5, 6, 7], '09:00', '11:00', far)
      .create()
    const { openings } = await found()
    expect(openings[0]).toMatchObject({
      locationId: far,
      localTime: '09:00',
      localDate: DAY,
      startText: '2026-11-25T09:00:00+13:00',
    })
    expect(openings).toHaveLength(45 + 5)
    const instants = openings.map((opening) => opening.start.epochMilliseconds)
    expect(instants).toEqual(instants.toSorted((a, b) => a - b))
    expect((await found({ location: 'main-street' })).openings).toHaveLength(45)
    await clinic.asOwner('DELETE FROM working_hours WHERE location_id = $1', [far])
    await clinic.asOwner('DELETE FROM room WHERE location_id = $1', [far])
    await clinic.asOwner('DELETE FROM opening_hours WHERE location_id = $1', [far])
    await clinic.asOwner('DELETE FROM location WHERE location_id = $1', [far])
  })

  test('offers nothing that cannot be held, and leaves out nothing that can', async () => {
    const { serviceId } = await aService(clinic.ctx).lasting(45).withTurnover(5, 10).create()
    const people = [
      await aPractitioner(clinic.ctx).giving(serviceId).working([3], '09:00', '13:00').create(),
      await aPractitioner(clinic.ctx).giving(serviceId).working([3], '12:00', '18:00').create(),
    ]
    for (const [i, start] of ['09:20', '11:05', '14:10', '16:00'].entries()) {
      await aVisit(clinic.ctx)
        .at(`${DAY}T${start}Z`)
        .lasting(35)
        .of({ roomId: clinic.roomId, practitionerId: people[i % 2]!.practitionerId })
        .create()
    }
    const offered = (await found({ service: serviceId, minutes: 45 })).openings.map(
      (opening) => opening.localTime,
    )
    const held: string[] = []
    for (let minute = 8 * 60; minute < 20 * 60; minute += 15) {
      const start = Temporal.Instant.from(`${DAY}T00:00Z`).add({ minutes: minute })
      const hold = await placeHold(clinic.ctx, {
        service: serviceId,
        minutes: 45,
        location: clinic.locationId,
        start,
      })
      if (hold.ok)
        held.push(
          start.toZonedDateTimeISO('Europe/London').toPlainTime().toString({ smallestUnit: 'minute' }),
        )
      await clinic.asOwner('DELETE FROM hold')
    }
    expect(offered.length).toBeGreaterThan(5)
    expect(held).toEqual(offered)
  })

  test('says why there is nothing, and when there will be', async () => {
    await clinic.asOwner('DELETE FROM practitioner_service')
    await aPractitioner(clinic.ctx).giving(clinic.serviceId).working([1], '09:00', '10:00').create()
    expect(await found()).toMatchObject({
      openings: [],
      nextPossible: '2026-11-30',
      reasons: [{ kind: 'practitioner_not_working', locationId: clinic.locationId }],
    })
    expect(await found({ from: '2026-11-01', to: '2026-11-02' })).toMatchObject({
      reasons: [{ kind: 'in_the_past' }],
    })
    expect(await found({ from: '2027-11-01', to: '2027-11-02' })).toMatchObject({
      reasons: [{ kind: 'beyond_horizon' }],
      nextPossible: null,
    })
    expect(await found({ practitioner: clinic.practitionerId })).toMatchObject({
      openings: [],
      reasons: [{ kind: 'no_licensed_practitioner' }],
    })
  })

  test.each<[Partial<OpeningSearch>, object]>([
    [{ service: 'nothing' }, { kind: 'unknown_service' }],
    [{ minutes: 59 }, { kind: 'length_not_offered', offered: [60] }],
    [{ location: '' }, { kind: 'unknown_location' }],
    [{ practitioner: "'" }, { kind: 'unknown_practitioner' }],
    [{ movingAppointmentId: 'x' }, { kind: 'unknown_appointment' }],
    [{ from: '2026-11-26' }, { kind: 'bad_range', field: 'to', problem: 'ends_before_start' }],
    [{ from: '2026-11-31' }, { kind: 'bad_range', field: 'from', problem: 'not_a_date' }],
    [{ from: '0000-01-01' }, { kind: 'bad_range', field: 'from', problem: 'not_a_date' }],
    [{ to: '2027-02-25' }, { kind: 'bad_range', field: 'to', problem: 'too_long' }],
    [{ limit: 0 }, { kind: 'bad_range', field: 'limit', problem: 'out_of_range' }],
    [{ limit: Number.NaN }, { kind: 'bad_range', field: 'limit', problem: 'out_of_range' }],
  ])('refuses %j', async (other, refusal) => {
    expect(refusalOf(await search(other))).toEqual(refusal)
  })
})

describe('the next free times', () => {
  test('are the earliest of each service, in its shortest length', async () => {
    const { serviceId } = await aService(clinic.ctx).relaxationMassage().lasting(90, 30).create()
    const { practitionerId } = await aPractitioner(clinic.ctx)
      .relaxationTherapist()
      .giving(serviceId)
      .working([6, 7], '10:00', '12:00')
      .create()
    const all = await nextFreeTimes(clinic.ctx)
    const relaxation = {
      serviceId,
      minutes: 30,
      openings: [{ localDate: '2026-11-28', localTime: '10:00', practitionerId }],
    }
    const therapeutic = {
      serviceId: clinic.serviceId,
      minutes: 60,
      openings: [{ localDate: '2026-11-24', localTime: '09:00' }],
    }
    expect(all).toMatchObject([relaxation, therapeutic])
    expect(await nextFreeTimes(clinic.ctx, { careKind: 'relaxation-massage' })).toEqual([all[0]])
    expect(await nextFreeTimes(clinic.ctx, { practitionerId })).toEqual([all[0]])
    expect(await nextFreeTimes(clinic.ctx, { serviceIds: [clinic.serviceId] })).toEqual([all[1]])
    const three = await nextFreeTimes(clinic.ctx, { serviceIds: [serviceId], limit: 3 })
    expect(three[0]!.openings.map((opening) => opening.localTime)).toEqual(['10:00', '10:15', '10:30'])
    expect(await nextFreeTimes(clinic.ctx, { practitionerId: 'nobody' })).toEqual([])
  })
})

describe('what is offered', () => {
  test('names those who may give it today, with what is verified only', async () => {
    const { practitionerId: lapsed } = await aPractitioner(clinic.ctx)
      .named('Lee', 'Lapsed')
      .licensedUntil('2026-11-23')
      .giving(clinic.serviceId)
      .create()
    await aPractitioner(clinic.ctx).inactive().giving(clinic.serviceId).create()
    const [service] = await listServices(clinic.ctx)
    expect(service).toMatchObject({
      practitionerIds: [clinic.practitionerId],
      locationIds: [clinic.locationId],
      minNoticeMinutes: 0,
      freeChangeUntilMinutes: 1440,
    })
    const people = await listPractitioners(clinic.ctx)
    expect(
      people.map((person) => [person.name, person.registrations.length, person.serviceIds.length]),
    ).toEqual([
      ['Lee Lapsed', 0, 0],
      ['Robin Sample', 1, 1],
    ])
    expect(await findPractitioner(clinic.ctx, lapsed)).toMatchObject({ name: 'Lee Lapsed' })
    expect(await findService(clinic.ctx, service!.slug)).toEqual(service)
    expect(await findService(clinic.ctx, 'nothing')).toBeNull()
    expect((await listLocations(clinic.ctx))[0]).toMatchObject({
      slug: 'main-street',
      hours: expect.arrayContaining([{ weekday: 1, opensMinute: 480, closesMinute: 1200 }]),
    })
  })

  test('leaves out what has no length or is not active', async () => {
    const { serviceId } = await aService(clinic.ctx).create()
    await clinic.asOwner('DELETE FROM service_duration WHERE service_id = $1', [serviceId])
    await aService(clinic.ctx).inactive().create()
    expect((await listServices(clinic.ctx)).map(({ id }) => id)).toEqual([clinic.serviceId])
  })
})
