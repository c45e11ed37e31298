import type { Result } from '#domain/kernel/result.ts'
import type { ClinicContext } from '#server/context.ts'
import type { Appointment, BookingRefused, BookingRequest } from './visit.ts'

/** Turns a hold into a visit under the same id. Booking the same hold again returns the first visit. */
export declare function bookAppointment(
  ctx: ClinicContext,
  request: BookingRequest,
): Promise<Result<Appointment, BookingRefused>>
