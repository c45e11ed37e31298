import { logAccess, maySeeVisit, type StaffMember } from '#features/identity/index.ts'
import type { ClinicContext } from '#server/context.ts'
import { findVisit } from './calendar.queries.ts'
import { viewDetails } from './view-visit.ts'
import { isVisitId } from './visit-id.ts'
import type { VisitDetails } from './visit-of-day.ts'

/**
 * One visit with everything this member of the staff may see of it; that they looked is logged with it.
 * @returns null when there is none, or when it isn't theirs to see: the answer doesn't tell which
 */
export async function readVisit(
  ctx: ClinicContext,
  staff: StaffMember,
  appointmentId: string,
): Promise<VisitDetails | null> {
  if (!isVisitId(appointmentId)) return null
  return ctx.transaction(async (tx) => {
    const row = await findVisit(tx, appointmentId)
    if (!row || !maySeeVisit(staff, row)) return null
    await logAccess(tx, ctx.now(), {
      actor: { kind: 'staff', id: staff.id },
      action: 'read',
      what: 'visit',
      patientId: row.patientId,
      subjectId: row.appointmentId,
    })
    return viewDetails(row, staff)
  })
}
