import type { Tx } from '#db/database.ts'
import { queueBookingMessage } from '#features/messages/index.ts'
import type { ClinicContext } from '#server/context.ts'

/** Tells the patient, in the same transaction: they hear of exactly what was committed. */
export async function notifyPatient(
  ctx: ClinicContext,
  tx: Tx,
  kind: 'booking-confirmed' | 'booking-moved' | 'booking-cancelled',
  appointmentId: string,
): Promise<void> {
  await queueBookingMessage(ctx, tx, { kind, appointmentId })
}
