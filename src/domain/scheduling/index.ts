/** Free times, allocation of people, rooms and equipment, states of visits, holds, and the rules of change. */
export type { Interval, Minute } from '../kernel/interval.ts'
export { instantOf, minuteOf } from '../kernel/interval.ts'
export type { Allocation, NotOffered, Reservation } from './allocate.ts'
export { allocate } from './allocate.ts'
export type { AppointmentStatus, TransitionRefused } from './appointment-status.ts'
export { APPOINTMENT_STATUSES, changeStatus, holdsItsTime, nextStatuses } from './appointment-status.ts'
export type { ChangeableVisit, ChangePolicy, ChangeRefused } from './change-policy.ts'
export { changeDeadline, mayPatientChange } from './change-policy.ts'
export { explainStart } from './explain.ts'
export type { OpeningsAnswer } from './find-openings.ts'
export { findOpenings } from './find-openings.ts'
export type { Hold, HoldRefused } from './hold.ts'
export { HOLD_MINUTES, holdExpiresAt, holdSecondsLeft, isHoldExpired, mayBookFromHold } from './hold.ts'
export type { Alternatives } from './nearest-alternatives.ts'
export { nearestAlternatives } from './nearest-alternatives.ts'
export type {
  CandidateEquipment,
  CandidatePractitioner,
  CandidateRoom,
  DateRange,
  LocalDate,
  Opening,
  OpeningRequest,
  RequestedLocation,
  RequestedService,
  WallTime,
  WeeklyHours,
} from './opening-request.ts'
export type { Explanation, InvalidProblem, Reason, ReasonKind } from './reason.ts'
export type { ZoneClock } from './zone-clock.ts'
export { zoneClock } from './zone-clock.ts'
