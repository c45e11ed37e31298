import { sql } from 'kysely'
import type { Tx } from '#db/database.ts'
import { DEMO_CLINIC, DEMO_LOCATIONS, type Hours, TIME_ZONE, weekly } from './demo-places.ts'
import { DEMO_PRACTITIONERS, type DemoPractitioner, licenceEnd } from './demo-practitioners.ts'
import { DEMO_SERVICES } from './demo-services.ts'
import { demoId } from './seeded-random.ts'

export const DEMO_CLINIC_ID = demoId('clinic')

const clinicId = DEMO_CLINIC_ID
/** From when the weekly hours count. */
const HOURS_FROM = Temporal.PlainDate.from('2025-01-01')

/**
 * Lets this transaction take its time, and wait for another server that makes the same clinic: the limits of ordinary
 * requests are too short for some thousand rows on a busy machine.
 */
export async function takeTime(tx: Tx): Promise<void> {
  for (const limit of ['lock_timeout', 'statement_timeout', 'idle_in_transaction_session_timeout'])
    await sql`select set_config(${limit}, '300s', true)`.execute(tx)
}

export async function insertClinic(tx: Tx, createdAt: Temporal.Instant): Promise<void> {
  const { slug, ...clinic } = DEMO_CLINIC
  await tx.insertInto('clinicDirectory').values({ clinicId, slug, createdAt }).execute()
  await tx
    .insertInto('clinic')
    .values({ clinicId, ...clinic, createdAt })
    .execute()
}

/** Locations with their hours, rooms and equipment. */
export async function insertPlaces(tx: Tx): Promise<void> {
  const places = DEMO_LOCATIONS.map((place, sortOrder) => ({
    ...place,
    sortOrder,
    locationId: demoId(`location ${place.slug}`),
  }))
  await tx
    .insertInto('location')
    .values(
      places.map(({ hours: _hours, rooms: _rooms, equipment: _equipment, ...place }) => ({
        clinicId,
        ...place,
        addressLines: [...place.addressLines],
        city: 'London',
        country: 'GB',
        timeZone: TIME_ZONE,
      })),
    )
    .execute()
  await tx
    .insertInto('openingHours')
    .values(
      places.flatMap(({ locationId, hours }) =>
        weekly(hours).map(({ weekday, starts, ends }) => ({
          clinicId,
          locationId,
          weekday,
          opensMinute: starts,
          closesMinute: ends,
        })),
      ),
    )
    .execute()
  await insertRooms(tx)
  await insertEquipment(tx)
}

async function insertRooms(tx: Tx): Promise<void> {
  const rooms = DEMO_LOCATIONS.flatMap((place) =>
    place.rooms.map((room, sortOrder) => ({
      room,
      sortOrder,
      locationId: demoId(`location ${place.slug}`),
      roomId: demoId(`room ${place.slug} ${room.name}`),
    })),
  )
  await insertResources(
    tx,
    'room',
    rooms.map(({ roomId }) => roomId),
  )
  await tx
    .insertInto('room')
    .values(rooms.map(({ room, ...ids }) => ({ clinicId, ...ids, name: room.name, roomKind: room.kind })))
    .execute()
  const hours = rooms.flatMap(({ room, roomId, locationId }) => hoursOf(roomId, locationId, room.hours ?? []))
  await tx.insertInto('workingHours').values(hours).execute()
}

async function insertEquipment(tx: Tx): Promise<void> {
  const devices = DEMO_LOCATIONS.flatMap((place) =>
    place.equipment.map(({ name, kind }) => ({
      clinicId,
      name,
      equipmentKind: kind,
      locationId: demoId(`location ${place.slug}`),
      equipmentId: demoId(`equipment ${place.slug} ${name}`),
    })),
  )
  await insertResources(
    tx,
    'equipment',
    devices.map(({ equipmentId }) => equipmentId),
  )
  await tx.insertInto('equipment').values(devices).execute()
}

export async function insertServices(tx: Tx): Promise<void> {
  const services = DEMO_SERVICES.map((service, sortOrder) => ({
    ...service,
    sortOrder,
    serviceId: demoId(`service ${service.slug}`),
  }))
  await tx
    .insertInto('service')
    .values(
      services.map(({ prices: _prices, turnoverAfter, equipmentKinds, ...service }) => ({
        clinicId,
        ...service,
        goodFor: [...service.goodFor],
        interventions: [...service.interventions],
        roomKinds: [...service.roomKinds],
        equipmentKinds: [...(equipmentKinds ?? [])],
        turnoverAfterMinutes: turnoverAfter,
        needsHealthHistory: service.careKind !== 'relaxation-massage',
      })),
    )
    .execute()
  await tx
    .insertInto('serviceDuration')
    .values(
      services.flatMap(({ serviceId, prices }) =>
        Object.entries(prices).map(([minutes, priceAmount]) => ({
          clinicId,
          serviceId,
          minutes: Number(minutes),
          priceAmount,
          priceCurrency: DEMO_CLINIC.currency,
        })),
      ),
    )
    .execute()
}

/** Practitioners with their licences, working hours and services. */
export async function insertPractitioners(tx: Tx, today: Temporal.PlainDate): Promise<void> {
  await insertResources(tx, 'practitioner', DEMO_PRACTITIONERS.map(practitionerIdOf))
  await tx
    .insertInto('practitioner')
    .values(
      DEMO_PRACTITIONERS.map(
        ({ licences: _licences, services: _services, works: _works, ...person }, sortOrder) => ({
          clinicId,
          practitionerId: demoId(`practitioner ${person.slug}`),
          sortOrder,
          ...person,
          languages: [...person.languages],
        }),
      ),
    )
    .execute()
  await tx
    .insertInto('licence')
    .values(DEMO_PRACTITIONERS.flatMap((person) => licencesOf(person, today)))
    .execute()
  const hours = DEMO_PRACTITIONERS.flatMap((person) =>
    Object.entries(person.works).flatMap(([slug, weekly]) =>
      hoursOf(practitionerIdOf(person), demoId(`location ${slug}`), weekly),
    ),
  )
  await tx.insertInto('workingHours').values(hours).execute()
  const gives = DEMO_PRACTITIONERS.flatMap((person) =>
    person.services.map((slug) => ({
      clinicId,
      practitionerId: practitionerIdOf(person),
      serviceId: demoId(`service ${slug}`),
    })),
  )
  await tx.insertInto('practitionerService').values(gives).execute()
}

function practitionerIdOf(person: DemoPractitioner): string {
  return demoId(`practitioner ${person.slug}`)
}

function licencesOf(person: DemoPractitioner, today: Temporal.PlainDate) {
  const checkedAt = today
    .subtract({ months: 2 })
    .toZonedDateTime({ timeZone: TIME_ZONE, plainTime: '10:00' })
    .toInstant()
  return person.licences.map((licence) => ({
    clinicId,
    licenceId: demoId(`licence ${licence.number}`),
    practitionerId: practitionerIdOf(person),
    profession: licence.profession,
    jurisdiction: DEMO_CLINIC.jurisdiction,
    issuer: licence.issuer,
    number: licence.number,
    authorisations: [...(licence.authorisations ?? [])],
    validFrom: Temporal.PlainDate.from(licence.validFrom),
    validUntil: licenceEnd(licence, today),
    verifiedAt: licence.verified ? checkedAt : null,
  }))
}

function hoursOf(resourceId: string, locationId: string, hours: readonly Hours[]) {
  return weekly(hours).map(({ weekday, starts, ends }) => ({
    clinicId,
    workingHoursId: demoId(`hours ${resourceId} ${locationId} ${weekday} ${starts}`),
    resourceId,
    locationId,
    weekday,
    startsMinute: starts,
    endsMinute: ends,
    validFrom: HOURS_FROM,
  }))
}

export async function insertResources(tx: Tx, kind: string, ids: readonly string[]): Promise<void> {
  await tx
    .insertInto('resource')
    .values(ids.map((resourceId) => ({ clinicId, resourceId, kind })))
    .execute()
}
