import type { Result } from '#domain/kernel/result.ts'
import type { ClinicContext } from '#server/context.ts'
import type { Appointment, CancelRefused, CancelRequest } from './visit.ts'

/** Cancels a visit and frees its time. Cancelling a cancelled visit changes nothing and succeeds. */
export declare function cancelAppointment(
  ctx: ClinicContext,
  appointmentId: string,
  request: CancelRequest,
): Promise<Result<Appointment, CancelRefused>>
