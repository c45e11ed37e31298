import type { Tx } from '#db/database.ts'
import type { ClinicContext } from '#server/context.ts'
import { insertHistoryRequest } from './history-request.queries.ts'

/** Asks the patient for a health history of this visit, in the same transaction. */
export async function askForHistory(
  ctx: ClinicContext,
  tx: Tx,
  visit: { appointmentId: string; patientId: string },
): Promise<void> {
  await insertHistoryRequest(tx, {
    ...visit,
    clinicId: ctx.clinic.id,
    healthHistoryId: ctx.newId(),
    at: ctx.now(),
  })
}
