import type { ClinicContext } from '#server/context.ts'
import type { Appointment } from './visit.ts'

/** A visit by id, or null. Who may see it is the caller's question: a manage link's token, or a signed-in person. */
export declare function readAppointment(
  ctx: ClinicContext,
  appointmentId: string,
): Promise<Appointment | null>
