import type { Tx } from '#db/database.ts'
import type { ClinicContext } from '#server/context.ts'
import { insertRequest } from './history.queries.ts'

/**
 * Asks the patient for a health history of this visit, in the transaction that books it. Nothing of a record is
 * read or written yet, so the access log has no line for it.
 */
export async function requestHealthHistory(
  ctx: Pick<ClinicContext, 'clinic' | 'newId' | 'now'>,
  tx: Tx,
  { appointmentId, patientId }: { appointmentId: string; patientId: string },
): Promise<void> {
  await insertRequest(tx, {
    appointmentId,
    patientId,
    clinicId: ctx.clinic.id,
    healthHistoryId: ctx.newId(),
    at: ctx.now(),
  })
}
