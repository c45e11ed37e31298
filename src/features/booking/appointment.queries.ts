import { sql } from 'kysely'
import { json, type Tx } from '#db/database.ts'

/** A visit with everything that its pages, mails and lists show. */
export async function readVisitRow(tx: Tx, appointmentId: string) {
  return tx
    .selectFrom('appointment as a')
    .innerJoin('service as s', (join) =>
      join.onRef('s.clinicId', '=', 'a.clinicId').onRef('s.serviceId', '=', 'a.serviceId'),
    )
    .innerJoin('location as l', (join) =>
      join.onRef('l.clinicId', '=', 'a.clinicId').onRef('l.locationId', '=', 'a.locationId'),
    )
    .innerJoin('practitioner as p', (join) =>
      join.onRef('p.clinicId', '=', 'a.clinicId').onRef('p.practitionerId', '=', 'a.practitionerId'),
    )
    .innerJoin('room as r', (join) =>
      join.onRef('r.clinicId', '=', 'a.clinicId').onRef('r.roomId', '=', 'a.roomId'),
    )
    .innerJoin('patient as t', (join) =>
      join.onRef('t.clinicId', '=', 'a.clinicId').onRef('t.patientId', '=', 'a.patientId'),
    )
    .leftJoin('healthHistory as h', (join) =>
      join.onRef('h.clinicId', '=', 'a.clinicId').onRef('h.appointmentId', '=', 'a.appointmentId'),
    )
    .where('a.appointmentId', '=', appointmentId)
    .select([
      'a.appointmentId',
      'a.status',
      'a.serviceId',
      'a.careKind',
      'a.locationId',
      'a.practitionerId',
      'a.patientId',
      'a.roomId',
      'a.startsAt',
      'a.endsAt',
      'a.priceAmount',
      'a.priceCurrency',
      'a.reasonForVisit',
      'a.preferences',
      'a.guide',
      'a.clearanceNeeded',
      'a.cancelledAt',
      'a.cancelledBy',
      'a.cancellationReason',
      'a.sequence',
      'a.createdAt',
      'a.updatedAt',
      's.slug as serviceSlug',
      's.name as serviceName',
      's.needsHealthHistory',
      's.freeChangeUntilMinutes',
      'l.name as locationName',
      'l.addressLines',
      'l.city',
      'l.postalCode',
      'l.directions',
      'l.timeZone',
      'p.slug as practitionerSlug',
      'p.givenName as practitionerGivenName',
      'p.familyName as practitionerFamilyName',
      'r.name as roomName',
      't.givenName',
      't.familyName',
      't.email',
      'h.status as historyStatus',
    ])
    .executeTakeFirst()
}
export type VisitRow = NonNullable<Awaited<ReturnType<typeof readVisitRow>>>

const movable = (tx: Tx, appointmentId: string) =>
  tx
    .selectFrom('appointment')
    .select([
      'appointmentId',
      'serviceId',
      'locationId',
      'patientId',
      'practitionerId',
      'roomId',
      'status',
      'startsAt',
      'endsAt',
    ])
    .where('appointmentId', '=', appointmentId)

/** What moving, cancelling or marking a visit needs to know. */
export async function readMovable(tx: Tx, appointmentId: string) {
  return movable(tx, appointmentId).executeTakeFirst()
}

/** The same, kept as it is until the transaction ends. */
export async function lockAppointment(tx: Tx, appointmentId: string) {
  return movable(tx, appointmentId).forUpdate().executeTakeFirst()
}

export interface NewAppointment {
  readonly clinicId: string
  readonly appointmentId: string
  readonly serviceId: string
  readonly careKind: string
  readonly locationId: string
  readonly patientId: string
  readonly practitionerId: string
  readonly licenceId: string
  readonly roomId: string
  readonly roomKind: string
  readonly startsAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
  readonly priceAmount: number
  readonly priceCurrency: string
  readonly reasonForVisit: string | null
  readonly preferences: object
  readonly guide: object | null
  readonly guideConsentAt: Temporal.Instant | null
  readonly clearanceNeeded: boolean
  readonly createdAt: Temporal.Instant
}

export async function insertAppointment(tx: Tx, visit: NewAppointment): Promise<void> {
  const { preferences, guide, ...row } = visit
  await tx
    .insertInto('appointment')
    .values({
      ...row,
      status: 'booked',
      preferences: json(preferences),
      guide: guide && json(guide),
      updatedAt: visit.createdAt,
    })
    .execute()
}

/** A new time, with whom and where; the calendar entry of the patient is replaced (RFC 5545, SEQUENCE). */
export async function updateTime(
  tx: Tx,
  appointmentId: string,
  to: {
    startsAt: Temporal.Instant
    endsAt: Temporal.Instant
    practitionerId: string
    licenceId: string
    roomId: string
    roomKind: string
    updatedAt: Temporal.Instant
  },
): Promise<void> {
  await tx
    .updateTable('appointment')
    .set({ ...to, sequence: sql`sequence + 1` })
    .where('appointmentId', '=', appointmentId)
    .execute()
}

export async function markCancelled(
  tx: Tx,
  appointmentId: string,
  by: { cancelledAt: Temporal.Instant; cancelledBy: 'patient' | 'staff'; cancellationReason: string | null },
): Promise<void> {
  await tx
    .updateTable('appointment')
    .set({ ...by, status: 'cancelled', updatedAt: by.cancelledAt, sequence: sql`sequence + 1` })
    .where('appointmentId', '=', appointmentId)
    .execute()
}

export async function updateStatus(
  tx: Tx,
  appointmentId: string,
  status: string,
  updatedAt: Temporal.Instant,
): Promise<void> {
  await tx
    .updateTable('appointment')
    .set({ status, updatedAt })
    .where('appointmentId', '=', appointmentId)
    .execute()
}
