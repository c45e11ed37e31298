import { sql } from 'kysely'
import type { Tx } from '#db/database.ts'

export interface HoldRow {
  readonly clinicId: string
  readonly holdId: string
  readonly serviceId: string
  readonly locationId: string
  readonly practitionerId: string
  readonly practitionerWasChosen: boolean
  readonly roomId: string
  readonly equipmentIds: string[]
  readonly licenceId: string
  readonly startsAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
  readonly expiresAt: Temporal.Instant
  readonly createdAt: Temporal.Instant
}

export async function insertHold(tx: Tx, row: HoldRow): Promise<void> {
  await tx.insertInto('hold').values(row).execute()
}

/** A hold, kept as it is until the transaction ends; undefined when it was booked, released or never made. */
export async function lockHold(tx: Tx, holdId: string): Promise<HoldRow | undefined> {
  return tx.selectFrom('hold').selectAll().where('holdId', '=', holdId).forUpdate().executeTakeFirst()
}

/** A hold with the names that a page shows. */
export async function readHoldRow(tx: Tx, holdId: string) {
  return tx
    .selectFrom('hold as h')
    .innerJoin('service as s', (join) =>
      join.onRef('s.clinicId', '=', 'h.clinicId').onRef('s.serviceId', '=', 'h.serviceId'),
    )
    .innerJoin('location as l', (join) =>
      join.onRef('l.clinicId', '=', 'h.clinicId').onRef('l.locationId', '=', 'h.locationId'),
    )
    .innerJoin('practitioner as p', (join) =>
      join.onRef('p.clinicId', '=', 'h.clinicId').onRef('p.practitionerId', '=', 'h.practitionerId'),
    )
    .innerJoin('serviceDuration as d', (join) =>
      join
        .onRef('d.clinicId', '=', 'h.clinicId')
        .onRef('d.serviceId', '=', 'h.serviceId')
        .on(sql<boolean>`d.minutes = extract(epoch from h.ends_at - h.starts_at) / 60`),
    )
    .where('h.holdId', '=', holdId)
    .select([
      'h.holdId',
      'h.serviceId',
      'h.locationId',
      'h.practitionerId',
      'h.practitionerWasChosen',
      'h.startsAt',
      'h.endsAt',
      'h.expiresAt',
      's.name as serviceName',
      's.careKind',
      's.interventions',
      's.needsHealthHistory',
      'l.name as locationName',
      'l.timeZone',
      'p.givenName',
      'p.familyName',
      'd.minutes',
      'd.priceAmount',
      'd.priceCurrency',
    ])
    .executeTakeFirst()
}

/** Removes a hold and, with it, whatever it still reserves. */
export async function deleteHold(tx: Tx, holdId: string): Promise<void> {
  await tx.deleteFrom('hold').where('holdId', '=', holdId).execute()
}

/** Removes some holds that ended before an instant, skipping those that somebody is working on. */
export async function forgetHoldsBefore(tx: Tx, before: Temporal.Instant): Promise<void> {
  await sql`delete from hold where hold_id in
    (select hold_id from hold where expires_at < ${before} order by expires_at limit 20 for update skip locked)`.execute(
    tx,
  )
}
