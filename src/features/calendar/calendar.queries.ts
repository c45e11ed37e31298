import { sql } from 'kysely'
import type { Tx } from '#db/database.ts'

/** Which visits of a day; null: all. */
export interface DayFilter {
  readonly practitionerId: string | null
  readonly locationId: string | null
}

/** Visits with everything that lists and pages show, in no order yet. */
function visits(tx: Tx) {
  return tx
    .selectFrom('appointment as a')
    .innerJoin('service as s', (on) =>
      on.onRef('s.clinicId', '=', 'a.clinicId').onRef('s.serviceId', '=', 'a.serviceId'),
    )
    .innerJoin('location as l', (on) =>
      on.onRef('l.clinicId', '=', 'a.clinicId').onRef('l.locationId', '=', 'a.locationId'),
    )
    .innerJoin('room as r', (on) =>
      on.onRef('r.clinicId', '=', 'a.clinicId').onRef('r.roomId', '=', 'a.roomId'),
    )
    .innerJoin('patient as p', (on) =>
      on.onRef('p.clinicId', '=', 'a.clinicId').onRef('p.patientId', '=', 'a.patientId'),
    )
    .innerJoin('practitioner as pr', (on) =>
      on.onRef('pr.clinicId', '=', 'a.clinicId').onRef('pr.practitionerId', '=', 'a.practitionerId'),
    )
    .leftJoin('healthHistory as h', (on) =>
      on.onRef('h.clinicId', '=', 'a.clinicId').onRef('h.appointmentId', '=', 'a.appointmentId'),
    )
    .select([
      'a.appointmentId',
      'a.status',
      'a.startsAt',
      'a.endsAt',
      'a.careKind',
      'a.locationId',
      'a.practitionerId',
      'a.patientId',
      'a.reasonForVisit',
      'a.preferences',
      'a.guide',
      'a.clearanceNeeded',
      'a.priceAmount',
      'a.priceCurrency',
      'a.createdAt',
      'a.cancelledAt',
      'a.cancellationReason',
      's.name as serviceName',
      'l.name as locationName',
      'l.timeZone',
      'r.name as roomName',
      'p.givenName',
      'p.familyName',
      'p.birthDate',
      'p.email',
      'p.phone',
      'pr.givenName as practitionerGivenName',
      'pr.familyName as practitionerFamilyName',
      'h.status as historyStatus',
    ])
    .select((eb) =>
      eb
        .not(
          eb.exists(
            eb
              .selectFrom('appointment as earlier')
              .select('earlier.appointmentId')
              .whereRef('earlier.clinicId', '=', 'a.clinicId')
              .whereRef('earlier.patientId', '=', 'a.patientId')
              .whereRef('earlier.startsAt', '<', 'a.startsAt')
              .where('earlier.status', 'in', ['booked', 'arrived', 'fulfilled']),
          ),
        )
        .as('isFirst'),
    )
}

export type VisitRow = Awaited<ReturnType<ReturnType<typeof visits>['execute']>>[number]

/** Visits whose start lies on a local date of their location, earliest first. */
export function listVisits(tx: Tx, date: Temporal.PlainDate, filter: DayFilter): Promise<VisitRow[]> {
  const midnight = date.toZonedDateTime('UTC').toInstant()
  let query = visits(tx)
    // the index narrows it to three days; each location's own midnights decide
    .where('a.startsAt', '>=', midnight.subtract({ hours: 24 }))
    .where('a.startsAt', '<', midnight.add({ hours: 48 }))
    .where(sql<boolean>`(a.starts_at AT TIME ZONE l.time_zone)::date = ${date.toString()}::date`)
  if (filter.practitionerId) query = query.where('a.practitionerId', '=', filter.practitionerId)
  if (filter.locationId) query = query.where('a.locationId', '=', filter.locationId)
  return query.orderBy('a.startsAt').orderBy('pr.sortOrder').orderBy('a.appointmentId').execute()
}

/** One visit, or undefined. */
export function findVisit(tx: Tx, appointmentId: string): Promise<VisitRow | undefined> {
  return visits(tx).where('a.appointmentId', '=', appointmentId).executeTakeFirst()
}

/** Whose visit it is, for the access rules: nothing about the patient but who it is. */
export function findVisitOwner(
  tx: Tx,
  appointmentId: string,
): Promise<{ practitionerId: string; patientId: string } | undefined> {
  return tx
    .selectFrom('appointment')
    .select(['practitionerId', 'patientId'])
    .where('appointmentId', '=', appointmentId)
    .executeTakeFirst()
}

/** The local date of the first visit after a day that is not cancelled, where there is one. */
export async function findNextDay(
  tx: Tx,
  date: Temporal.PlainDate,
  filter: DayFilter,
): Promise<Temporal.PlainDate | null> {
  let query = tx
    .selectFrom('appointment as a')
    .innerJoin('location as l', (on) =>
      on.onRef('l.clinicId', '=', 'a.clinicId').onRef('l.locationId', '=', 'a.locationId'),
    )
    .select(sql<Temporal.PlainDate>`(a.starts_at AT TIME ZONE l.time_zone)::date`.as('date'))
    .where('a.startsAt', '>=', date.toZonedDateTime('UTC').toInstant())
    .where(sql<boolean>`(a.starts_at AT TIME ZONE l.time_zone)::date > ${date.toString()}::date`)
    .where('a.status', '<>', 'cancelled')
  if (filter.practitionerId) query = query.where('a.practitionerId', '=', filter.practitionerId)
  if (filter.locationId) query = query.where('a.locationId', '=', filter.locationId)
  return (await query.orderBy('a.startsAt').limit(1).executeTakeFirst())?.date ?? null
}

export interface DayChoices {
  readonly practitioners: readonly { readonly id: string; readonly name: string }[]
  /** In the clinic's order; the first one's zone says what day it is. */
  readonly locations: readonly { readonly id: string; readonly name: string; readonly timeZone: string }[]
}

/** Whose and which days can be looked at. */
export async function listChoices(tx: Tx): Promise<DayChoices> {
  const practitioners = await tx
    .selectFrom('practitioner')
    .select(['practitionerId', 'givenName', 'familyName'])
    .where('isActive', '=', true)
    .orderBy('sortOrder')
    .orderBy('familyName')
    .execute()
  const locations = await tx
    .selectFrom('location')
    .select(['locationId', 'name', 'timeZone'])
    .orderBy('sortOrder')
    .orderBy('name')
    .execute()
  return {
    practitioners: practitioners.map((row) => ({
      id: row.practitionerId,
      name: `${row.givenName} ${row.familyName}`,
    })),
    locations: locations.map(({ locationId, ...rest }) => ({ id: locationId, ...rest })),
  }
}
