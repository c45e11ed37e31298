import { type Result, refused } from '#domain/kernel/result.ts'
import type { AppointmentStatus } from '#domain/scheduling/index.ts'
import { type Appointment, changeStatus, type StatusRefused } from '#features/booking/index.ts'
import { logAccess, mayMarkVisit, type StaffMember } from '#features/identity/index.ts'
import type { ClinicContext } from '#server/context.ts'
import { findVisitOwner } from './calendar.queries.ts'
import { isVisitId } from './visit-id.ts'

/** What the day's list can mark: cancelling is not a mark, it tells the patient. */
export const MARKS = [
  'booked',
  'arrived',
  'fulfilled',
  'noshow',
] as const satisfies readonly AppointmentStatus[]
export type Mark = (typeof MARKS)[number]

/**
 * Marks a visit, or takes a mark back. A visit that isn't theirs to mark is refused as if it weren't there. The access
 * log gets its line in the transaction that changes the visit.
 */
export async function markVisit(
  ctx: ClinicContext,
  staff: StaffMember,
  appointmentId: string,
  to: Mark,
): Promise<Result<Appointment, StatusRefused>> {
  if (!isVisitId(appointmentId)) return refused({ kind: 'unknown_appointment' })
  const owner = await ctx.transaction((tx) => findVisitOwner(tx, appointmentId))
  if (!owner || !mayMarkVisit(staff, owner)) return refused({ kind: 'unknown_appointment' })
  return changeStatus(
    loggingWrites(ctx, staff, { appointmentId, patientId: owner.patientId }),
    appointmentId,
    to,
  )
}

/** The same context; a transaction of it that ends well also writes who changed whose visit. */
function loggingWrites(
  ctx: ClinicContext,
  staff: StaffMember,
  of: { appointmentId: string; patientId: string },
): ClinicContext {
  return {
    ...ctx,
    transaction: (work) =>
      ctx.transaction(async (tx) => {
        const done = await work(tx)
        if (!isRefusal(done)) {
          await logAccess(tx, ctx.now(), {
            actor: { kind: 'staff', id: staff.id },
            action: 'write',
            what: 'visit-status',
            patientId: of.patientId,
            subjectId: of.appointmentId,
          })
        }
        return done
      }),
  }
}

function isRefusal(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'ok' in value && value.ok === false
}
