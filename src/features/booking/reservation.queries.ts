import { sql } from 'kysely'
import { span, sqlState, type Tx } from '#db/database.ts'
import type { LicenceRow } from './offer.queries.ts'

/** One row to write: a resource, a span of time, and what it is for. */
export interface AllocationRow {
  readonly clinicId: string
  readonly allocationId: string
  readonly resourceId: string
  readonly start: Temporal.Instant
  readonly end: Temporal.Instant
  readonly reason: 'visit' | 'hold' | 'turnover'
  readonly holdId: string | null
  readonly appointmentId: string | null
}

/**
 * Waits until nobody else is reserving one of these. Always all at once and in one order, so that two who want the
 * same things never wait for each other; without it, overlapping inserts would deadlock in the exclusion constraint.
 */
export async function lockResources(tx: Tx, clinicId: string, resourceIds: readonly string[]): Promise<void> {
  const names = resourceIds.map((id) => `resource:${clinicId}:${id}`)
  await sql`select pg_advisory_xact_lock(key) from
    (select distinct hashtextextended(name, 0) as key from unnest(${names}::text[]) as name order by key) keys`.execute(
    tx,
  )
}

/** Removes what expired holds still occupy of these resources in a span of time. The holds themselves stay for a day. */
export async function clearExpired(
  tx: Tx,
  wanted: {
    resourceIds: readonly string[]
    from: Temporal.Instant
    to: Temporal.Instant
    now: Temporal.Instant
  },
): Promise<void> {
  await sql`delete from allocation a using hold h
    where h.clinic_id = a.clinic_id and h.hold_id = a.hold_id and h.expires_at <= ${wanted.now}
      and a.resource_id = any(${wanted.resourceIds}::uuid[]) and a.ends_at > ${wanted.from} and a.starts_at < ${wanted.to}`.execute(
    tx,
  )
}

/** Reserves. Fails with an overlap (see `isOverlap`) when one of the resources is taken. */
export async function insertAllocations(tx: Tx, rows: readonly AllocationRow[]): Promise<void> {
  const values = rows.map(({ start, end, ...row }) => ({ ...row, during: span(start, end) }))
  await tx.insertInto('allocation').values(values).execute()
}

/** Whether an error is the database refusing to put something in two places at once. */
export function isOverlap(error: unknown): boolean {
  return sqlState(error) === '23P01'
}

/** The licences of a practitioner as they are now, and as they stay until this transaction ends. */
export async function lockLicences(tx: Tx, practitionerId: string): Promise<LicenceRow[]> {
  const { rows } = await sql<LicenceRow>`
    select licence_id as id, profession, jurisdiction, issuer, number, authorisations, valid_from::text as valid_from,
      valid_until::text as valid_until, to_json(verified_at) #>> '{}' as verified_at, to_json(revoked_at) #>> '{}' as revoked_at
    from licence where practitioner_id = ${practitionerId} order by licence.valid_from, licence_id for share`.execute(
    tx,
  )
  return rows
}

/** Whether a resource has anything to do in a span of time. */
export async function isBusy(
  tx: Tx,
  wanted: { resourceId: string; start: Temporal.Instant; end: Temporal.Instant },
): Promise<boolean> {
  const row = await tx
    .selectFrom('allocation')
    .select('allocationId')
    .where('resourceId', '=', wanted.resourceId)
    .where('endsAt', '>', wanted.start)
    .where('startsAt', '<', wanted.end)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The hold's reservations become the visit's, under the same id. */
export async function turnHoldIntoVisit(tx: Tx, holdId: string): Promise<void> {
  await sql`update allocation set hold_id = null, appointment_id = ${holdId}, reason = case reason when 'hold' then 'visit' else reason end
    where hold_id = ${holdId}`.execute(tx)
}

/** Gives back everything that a visit has reserved. */
export async function deleteAllocationsOfVisit(tx: Tx, appointmentId: string): Promise<void> {
  await tx.deleteFrom('allocation').where('appointmentId', '=', appointmentId).execute()
}

/** Resources that a visit has reserved for itself, turnover apart. */
export async function reservedResources(tx: Tx, appointmentId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('allocation')
    .select('resourceId')
    .where('appointmentId', '=', appointmentId)
    .where('reason', '=', 'visit')
    .execute()
  return rows.map((row) => row.resourceId)
}
