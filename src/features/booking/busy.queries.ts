import { sql } from 'kysely'
import type { Tx } from '#db/database.ts'

/** What one resource does, in minutes since 1970: the first span is from `starts[0]` to `ends[0]`. */
export interface BusyRow {
  readonly resourceId: string
  /** Leave and closures, as against visits, holds and turnover. */
  readonly isAway: boolean
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

export interface BusySpan {
  readonly resourceIds: readonly string[]
  readonly from: Temporal.Instant
  readonly to: Temporal.Instant
  readonly now: Temporal.Instant
  /** A hold or a visit whose own time counts as free: the same id, as a visit is made under its hold's id. */
  readonly exceptId: string | null
}

/** What some resources do between two instants. Expired holds count for nothing. */
export async function readBusy(tx: Tx, wanted: BusySpan): Promise<BusyRow[]> {
  const { resourceIds, from, to, now, exceptId } = wanted
  // One row per resource: reading numbers out of JSON costs a tenth of reading rows.
  const { rows } = await sql<BusyRow>`
    select a.resource_id, a.reason in ('leave', 'closure') as is_away,
      json_agg(floor(extract(epoch from a.starts_at) / 60)::int) as starts,
      json_agg(ceil(extract(epoch from a.ends_at) / 60)::int) as ends
    from allocation a left join hold h on h.clinic_id = a.clinic_id and h.hold_id = a.hold_id
    where a.resource_id = any(${resourceIds}::uuid[]) and a.ends_at > ${from} and a.starts_at < ${to}
      and (a.hold_id is null or h.expires_at > ${now})
      and (${exceptId}::uuid is null or coalesce(a.hold_id, a.appointment_id) is distinct from ${exceptId}::uuid)
    group by 1, 2`.execute(tx)
  return rows
}
