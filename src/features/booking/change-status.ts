import type { Tx } from '#db/database.ts'
import { ok, type Result, refused } from '#domain/kernel/result.ts'
import { type AppointmentStatus, changeStatus as changeState } from '#domain/scheduling/index.ts'
import type { ClinicContext } from '#server/context.ts'
import { lockAppointment, updateStatus } from './appointment.queries.ts'
import { untilNotLost } from './attempts.ts'
import { cancelAppointment } from './cancel-appointment.ts'
import { visitAsWritten } from './read-appointment.ts'
import { insertAllocations, lockResources, reservedResources } from './reservation.queries.ts'
import { LOST } from './reserve.ts'
import { isRowId } from './row-id.ts'
import type { Appointment, StatusRefused } from './visit.ts'

/**
 * Marks a visit as arrived, fulfilled or no-show, takes such a mark back, or cancels it for the clinic. The only place
 * where staff set a status. A no-show keeps its time, which is over or running; taking it back makes sure of it again.
 */
export async function changeStatus(
  ctx: ClinicContext,
  appointmentId: string,
  to: AppointmentStatus,
): Promise<Result<Appointment, StatusRefused>> {
  if (!isRowId(appointmentId)) return refused({ kind: 'unknown_appointment' })
  if (to === 'cancelled') return cancelByStaff(ctx, appointmentId)
  const outcome = await untilNotLost(() => ctx.transaction((tx) => mark(ctx, tx, appointmentId, to)))
  return outcome === LOST ? refused({ kind: 'time_taken' }) : outcome
}

async function cancelByStaff(
  ctx: ClinicContext,
  appointmentId: string,
): Promise<Result<Appointment, StatusRefused>> {
  const cancelled = await cancelAppointment(ctx, appointmentId, { by: 'staff' })
  if (cancelled.ok || cancelled.error.kind === 'unknown_appointment')
    return cancelled as Result<Appointment, StatusRefused>
  if (cancelled.error.kind !== 'not_changeable')
    throw new Error(`Staff may cancel at any time: ${cancelled.error.kind}`)
  return refused({ kind: 'transition_not_allowed', from: cancelled.error.status, to: 'cancelled' })
}

async function mark(
  ctx: ClinicContext,
  tx: Tx,
  appointmentId: string,
  to: AppointmentStatus,
): Promise<Result<Appointment, StatusRefused>> {
  const visit = await lockAppointment(tx, appointmentId)
  if (!visit) return refused({ kind: 'unknown_appointment' })
  const state = changeState(visit.status as AppointmentStatus, to)
  if (!state.ok) return state
  if (visit.status === 'noshow') await reserveAgain(ctx, tx, visit)
  await updateStatus(tx, appointmentId, state.value, ctx.now())
  return ok(await visitAsWritten(ctx, tx, appointmentId))
}

/** Fails with an overlap when somebody else has the time by now. */
async function reserveAgain(
  ctx: ClinicContext,
  tx: Tx,
  visit: NonNullable<Awaited<ReturnType<typeof lockAppointment>>>,
): Promise<void> {
  const reserved = await reservedResources(tx, visit.appointmentId)
  const missing = [visit.practitionerId, visit.roomId, visit.patientId].filter((id) => !reserved.includes(id))
  if (missing.length === 0) return
  await lockResources(tx, ctx.clinic.id, missing)
  const time = { start: visit.startsAt, end: visit.endsAt, reason: 'visit', holdId: null } as const
  const of = { clinicId: ctx.clinic.id, appointmentId: visit.appointmentId }
  await insertAllocations(
    tx,
    missing.map((resourceId) => ({ ...of, ...time, resourceId, allocationId: ctx.newId() })),
  )
}
