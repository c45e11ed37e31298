import type { Tx } from '#db/database.ts'
import { type AccessActor, logAccess } from '#features/identity/index.ts'
import type { ClinicContext } from '#server/context.ts'
import type { StoredHistory } from './health-history.ts'

/** The patient, who comes by the link that was made for this history. */
export function patientOf({ visit }: StoredHistory): AccessActor {
  return { kind: 'patient', id: visit.patientId }
}

/** Writes to the access log that a history was read or written; the last thing in its transaction. */
export async function logHistory(
  ctx: Pick<ClinicContext, 'now'>,
  tx: Tx,
  history: Pick<StoredHistory, 'healthHistoryId' | 'visit'>,
  { actor, action }: { actor: AccessActor; action: 'read' | 'write' },
): Promise<void> {
  await logAccess(tx, ctx.now(), {
    actor,
    action,
    what: 'health-history',
    patientId: history.visit.patientId,
    subjectId: history.healthHistoryId,
  })
}
