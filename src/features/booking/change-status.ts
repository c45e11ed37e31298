import type { Result } from '#domain/kernel/result.ts'
import type { ClinicContext } from '#server/context.ts'
import type { AppointmentStatus } from '#domain/scheduling/index.ts'
import type { Appointment, StatusRefused } from './visit.ts'

/** Marks a visit as arrived, fulfilled, noshow, or takes such a mark back. The only place for staff to set a status. */
export declare function changeStatus(
  ctx: ClinicContext,
  appointmentId: string,
  to: AppointmentStatus,
): Promise<Result<Appointment, StatusRefused>>
