import type { Result } from '#domain/kernel/result.ts'
import type { ClinicContext } from '#server/context.ts'
import type { Appointment, MoveRefused, MoveRequest } from './visit.ts'

/** Moves a visit to another time, all or nothing; it keeps its id. */
export declare function moveAppointment(
  ctx: ClinicContext,
  appointmentId: string,
  request: MoveRequest,
): Promise<Result<Appointment, MoveRefused>>
