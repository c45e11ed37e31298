import type { Tx } from '#db/database.ts'
import type { ClinicContext } from '#server/context.ts'
import { readVisitRow } from './appointment.queries.ts'
import { isRowId } from './row-id.ts'
import { viewVisit } from './view-visit.ts'
import type { Appointment } from './visit.ts'

/** A visit by id, or null. Who may see it is the caller's question: a manage link's token, or a signed-in person. */
export async function readAppointment(
  ctx: ClinicContext,
  appointmentId: string,
): Promise<Appointment | null> {
  return ctx.transaction((tx) => readVisit(ctx, tx, appointmentId))
}

/** The same inside a transaction. */
export async function readVisit(
  ctx: Pick<ClinicContext, 'clinic' | 'now'>,
  tx: Tx,
  appointmentId: string,
): Promise<Appointment | null> {
  if (!isRowId(appointmentId)) return null
  const row = await readVisitRow(tx, appointmentId)
  return row ? viewVisit(row, ctx.clinic.freeChangeUntilMinutes, ctx.now()) : null
}

/** A visit that was just written. */
export async function visitAsWritten(
  ctx: Pick<ClinicContext, 'clinic' | 'now'>,
  tx: Tx,
  appointmentId: string,
): Promise<Appointment> {
  const visit = await readVisit(ctx, tx, appointmentId)
  if (!visit) throw new Error('A visit that was just written is not there')
  return visit
}
