import { sql } from 'kysely'
import type { Tx } from '#db/database.ts'

/** Who touched a person's data: somebody of the clinic, the person, or a job. */
export type AccessActor =
  | { readonly kind: 'staff' | 'patient'; readonly id: string }
  | { readonly kind: 'system'; readonly id: null }

/** One line of the access log: who read or wrote what of whom. `what` is a word of ours, never the data itself. */
export interface Access {
  readonly actor: AccessActor
  readonly action: 'read' | 'write'
  /** Such as `day`, `visit`, `health-history`. */
  readonly what: string
  readonly patientId: string
  /** The row that was read or written, such as the appointment. */
  readonly subjectId: string | null
}

/**
 * Writes one line of the access log, in the transaction that reads or writes the data: neither happens without the
 * other. From here to the end of the transaction nobody else of the clinic can write a line, so call it last.
 */
export async function logAccess(tx: Tx, at: Temporal.Instant, access: Access): Promise<void> {
  await logAccesses(tx, at, [access])
}

/** The same for many persons at once, in the order given. */
export async function logAccesses(tx: Tx, at: Temporal.Instant, accesses: readonly Access[]): Promise<void> {
  if (accesses.length === 0) return
  const lines = JSON.stringify(
    accesses.map(({ actor, action, what, patientId, subjectId }) => ({
      actor_kind: actor.kind,
      actor_id: actor.id,
      action,
      what,
      patient_id: patientId,
      subject_id: subjectId,
    })),
  )
  await sql`
    SELECT log_access(${at}, line.actor_kind, line.actor_id, line.action, line.what, line.patient_id, line.subject_id)
    FROM jsonb_to_recordset(${lines}::jsonb) AS line
      (actor_kind text, actor_id uuid, action text, what text, patient_id uuid, subject_id uuid)`.execute(tx)
}

export interface AccessLogHead {
  /** Lines in the log. */
  readonly entries: number
  /** Hash of the last line, hexadecimal; empty for an empty log. Noted elsewhere, it shows later that none was cut off. */
  readonly hash: string
  /** Number of the first line that is not what was written, or that follows a gap. */
  readonly firstBroken: number | null
}

/** Recomputes every hash of this clinic's log. */
export async function readAccessLogHead(tx: Tx): Promise<AccessLogHead> {
  const { rows } = await sql<AccessLogHead>`
    WITH line AS (
      SELECT *, row_number() OVER (ORDER BY entry) AS expected_entry,
        coalesce(lag(hash) OVER (ORDER BY entry), ''::bytea) AS expected_previous
      FROM access_log)
    SELECT count(*) AS entries,
      coalesce(encode((array_agg(hash ORDER BY entry DESC))[1], 'hex'), '') AS hash,
      min(entry) FILTER (WHERE entry <> expected_entry OR previous_hash <> expected_previous OR hash <> access_log_hash(
        previous_hash, clinic_id, entry, at, actor_kind, actor_id, action, what, patient_id, subject_id)) AS first_broken
    FROM line`.execute(tx)
  return rows[0]!
}
