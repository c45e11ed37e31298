import { ok, type Result, refused, unreachable } from '../kernel/result.ts'

/** The states of a visit, named as in FHIR R4 Appointment.status. */
export const APPOINTMENT_STATUSES = ['booked', 'arrived', 'fulfilled', 'noshow', 'cancelled'] as const
export type AppointmentStatus = (typeof APPOINTMENT_STATUSES)[number]

export interface TransitionRefused {
  readonly kind: 'transition_not_allowed'
  readonly from: AppointmentStatus
  readonly to: AppointmentStatus
}

/**
 * Where a visit can go from here. The desk marks states by hand, so each mark but "cancelled" can be taken back;
 * a cancelled visit has given its time away and must be booked anew.
 */
export function nextStatuses(from: AppointmentStatus): readonly AppointmentStatus[] {
  switch (from) {
    case 'booked':
      return ['arrived', 'noshow', 'cancelled']
    case 'arrived':
      return ['fulfilled', 'booked', 'cancelled']
    case 'fulfilled':
      return ['arrived']
    case 'noshow':
      return ['arrived', 'booked']
    case 'cancelled':
      return []
    default:
      return unreachable(from)
  }
}

/** The new state, or a refusal that names both states. Staying in the same state is a refusal too. */
export function changeStatus(
  from: AppointmentStatus,
  to: AppointmentStatus,
): Result<AppointmentStatus, TransitionRefused> {
  return nextStatuses(from).includes(to) ? ok(to) : refused({ kind: 'transition_not_allowed', from, to })
}

/** Whether the visit keeps its practitioner, room and equipment reserved. */
export function holdsItsTime(status: AppointmentStatus): boolean {
  switch (status) {
    case 'booked':
    case 'arrived':
    case 'fulfilled':
    case 'noshow':
      return true
    case 'cancelled':
      return false
    default:
      return unreachable(status)
  }
}
