import type { Tx } from '#db/database.ts'
import { ok, type Result, refused } from '#domain/kernel/result.ts'
import type { AppointmentStatus } from '#domain/scheduling/index.ts'
import { cleanLines } from '#features/patients/index.ts'
import type { ClinicContext } from '#server/context.ts'
import { lockAppointment, markCancelled } from './appointment.queries.ts'
import { mayChangeVisit } from './booking.access.ts'
import { notifyPatient } from './notify.ts'
import { visitAsWritten } from './read-appointment.ts'
import { deleteAllocationsOfVisit } from './reservation.queries.ts'
import { isRowId } from './row-id.ts'
import type { Appointment, CancelRefused, CancelRequest } from './visit.ts'

const MAX_REASON_LENGTH = 500

/**
 * Cancels a visit and frees its time. Cancelling a cancelled visit changes nothing and succeeds. Patients cancel
 * within the clinic's policy.
 */
export async function cancelAppointment(
  ctx: ClinicContext,
  appointmentId: string,
  request: CancelRequest,
): Promise<Result<Appointment, CancelRefused>> {
  if (!isRowId(appointmentId)) return refused({ kind: 'unknown_appointment' })
  const typed = request.reason ?? ''
  const reason =
    typed.length > MAX_REASON_LENGTH * 4 ? typed.slice(0, MAX_REASON_LENGTH + 1) : cleanLines(typed)
  if (reason === null) return refused({ kind: 'invalid', errors: { reason: 'not_allowed_characters' } })
  if ([...reason].length > MAX_REASON_LENGTH)
    return refused({ kind: 'invalid', errors: { reason: 'too_long' } })
  return ctx.transaction((tx) =>
    cancel(ctx, tx, appointmentId, { by: request.by, reason: reason === '' ? null : reason }),
  )
}

async function cancel(
  ctx: ClinicContext,
  tx: Tx,
  appointmentId: string,
  { by, reason }: { readonly by: CancelRequest['by']; readonly reason: string | null },
): Promise<Result<Appointment, CancelRefused>> {
  const visit = await lockAppointment(tx, appointmentId)
  if (!visit) return refused({ kind: 'unknown_appointment' })
  const seen = await visitAsWritten(ctx, tx, appointmentId)
  if (visit.status === 'cancelled') return ok(seen)
  const freeUntilMinutesBefore =
    (seen.start.epochMilliseconds - seen.changeDeadline.epochMilliseconds) / 60_000
  const state = { start: visit.startsAt, status: visit.status as AppointmentStatus }
  const allowed = mayChangeVisit(by, 'cancel', state, { freeUntilMinutesBefore, now: ctx.now() })
  if (!allowed.ok) return allowed
  await deleteAllocationsOfVisit(tx, appointmentId)
  await markCancelled(tx, appointmentId, {
    cancelledAt: ctx.now(),
    cancelledBy: by,
    cancellationReason: reason,
  })
  await notifyPatient(ctx, tx, 'booking-cancelled', appointmentId)
  return ok(await visitAsWritten(ctx, tx, appointmentId))
}
