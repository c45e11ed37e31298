import type { CareKind, GuideRoute, Intervention } from '#domain/practice/index.ts'
import type { AppointmentStatus } from '#domain/scheduling/index.ts'
import type { FieldErrors, NewPatient } from '#features/patients/index.ts'
import type { Price } from './offer.ts'
import type { LocatedReason, OfferedAlternatives, SearchRefused } from './opening.ts'

/** A time kept for somebody while they fill in the form. Booking it makes the appointment with the same id. */
export interface Hold {
  readonly id: string
  readonly serviceId: string
  readonly serviceName: string
  readonly careKind: CareKind
  readonly interventions: readonly Intervention[]
  readonly needsHealthHistory: boolean
  readonly minutes: number
  readonly price: Price
  readonly locationId: string
  readonly locationName: string
  readonly timeZone: string
  readonly practitionerId: string
  readonly practitionerName: string
  readonly practitionerWasChosen: boolean
  readonly start: Temporal.Instant
  readonly end: Temporal.Instant
  readonly expiresAt: Temporal.Instant
  readonly isExpired: boolean
}

/** What somebody likes. Relaxation services ask for all three; an oil is an id of the offered oils. */
export interface Preferences {
  /** 1 feather-light, 2 light, 3 medium, 4 firm, 5 deep. */
  readonly pressure?: 1 | 2 | 3 | 4 | 5
  readonly oil?: string
  /** Region ids. */
  readonly areasToAvoid?: readonly string[]
}

/** The guide's result, kept with the visit only because the person agreed. */
export interface GuideResult {
  readonly route: GuideRoute
  /** Answers as asked, rule ids, version of the rule set: whatever the guide made. */
  readonly [detail: string]: unknown
}

/** A visit with everything its pages, mails and lists show. */
export interface Appointment {
  readonly id: string
  readonly status: AppointmentStatus
  readonly serviceId: string
  readonly serviceSlug: string
  readonly serviceName: string
  readonly careKind: CareKind
  readonly minutes: number
  readonly price: Price
  readonly start: Temporal.Instant
  readonly end: Temporal.Instant
  readonly locationId: string
  readonly locationName: string
  readonly addressLines: readonly string[]
  readonly city: string
  readonly postalCode: string | null
  readonly directions: string | null
  readonly timeZone: string
  readonly practitionerId: string
  readonly practitionerName: string
  readonly practitionerSlug: string
  readonly roomId: string
  readonly roomName: string
  readonly patientId: string
  readonly patientGivenName: string
  readonly patientFamilyName: string
  readonly patientEmail: string
  readonly reasonForVisit: string | null
  readonly preferences: Preferences
  readonly guide: GuideResult | null
  readonly needsHealthHistory: boolean
  /** A doctor or midwife should say yes in writing before the visit. */
  readonly clearanceNeeded: boolean
  /** `none`: not asked for. */
  readonly healthHistory: 'none' | 'requested' | 'draft' | 'given'
  readonly cancelledAt: Temporal.Instant | null
  readonly cancelledBy: 'patient' | 'staff' | null
  readonly cancellationReason: string | null
  /** iCalendar SEQUENCE (RFC 5545): goes up with each move and with the cancellation. */
  readonly sequence: number
  readonly createdAt: Temporal.Instant
  readonly updatedAt: Temporal.Instant
  /** Last instant at which the patient may move or cancel by the link. */
  readonly changeDeadline: Temporal.Instant
  /** Whether the patient may do so now. */
  readonly mayPatientChange: boolean
}

export type Actor = 'patient' | 'staff'

/** What somebody asks to keep; `service`, `location` and `practitioner` are ids or slugs. */
export interface HoldRequest {
  readonly service: string
  readonly minutes: number
  readonly start: Temporal.Instant
  readonly location: string
  readonly practitioner?: string | null
}

/** Somebody else was quicker. */
export interface TimeTaken {
  readonly kind: 'time_taken'
  readonly alternatives: OfferedAlternatives
}

/** The time was never on offer (past, closed, no licensed person, off the grid, …); `reasons` says why. */
export interface TimeNotOffered {
  readonly kind: 'time_not_offered'
  readonly reasons: readonly LocatedReason[]
  readonly alternatives: OfferedAlternatives
}

export type HoldRefused = Exclude<SearchRefused, { kind: 'bad_range' }> | TimeTaken | TimeNotOffered

export interface BookingRequest {
  readonly holdId: string
  readonly patient: NewPatient
  readonly preferences?: Preferences | null
  readonly reasonForVisit?: string | null
  /** Kept with the visit only when `consent` is true; its route and answers are looked at either way. */
  readonly guide?: { readonly result: GuideResult; readonly consent: boolean } | null
  /** A repeated request with the same key gets the first answer. 1 to 200 characters. */
  readonly idempotencyKey?: string | null
}

export type BookingRefused =
  | { readonly kind: 'unknown_hold' }
  | {
      readonly kind: 'hold_expired'
      readonly expiredAt: Temporal.Instant
      readonly alternatives: OfferedAlternatives
    }
  /** By field: `patient.email`, `preferences.pressure`, `reasonForVisit`, … */
  | { readonly kind: 'invalid'; readonly errors: FieldErrors }
  /** Promise 4: the guide led to an emergency line, a doctor, or another day. */
  | { readonly kind: 'guide_says_stop'; readonly route: GuideRoute }
  /** The guide's answers rule this service out; each reason says why, and what can be done instead. */
  | { readonly kind: 'precautions_rule_out'; readonly reasons: readonly string[] }
  | { readonly kind: 'patient_busy' }
  | { readonly kind: 'idempotency_key_reused' }
  | TimeTaken
  | TimeNotOffered

export interface MoveRequest {
  readonly start: Temporal.Instant
  /** Id or slug. Left out: the same person if free then, otherwise somebody else who may. */
  readonly practitioner?: string | null
  readonly by: Actor
}

/** Why this visit can't be moved or cancelled by the one who asks. */
export type ChangeNotAllowed =
  | { readonly kind: 'unknown_appointment' }
  | { readonly kind: 'already_begun'; readonly start: Temporal.Instant }
  | { readonly kind: 'too_late'; readonly deadline: Temporal.Instant }
  | { readonly kind: 'not_changeable'; readonly status: AppointmentStatus }

export type MoveRefused =
  | ChangeNotAllowed
  | { readonly kind: 'unknown_practitioner' }
  | { readonly kind: 'patient_busy' }
  | TimeTaken
  | TimeNotOffered

export interface CancelRequest {
  readonly by: Actor
  /** At most 500 characters. */
  readonly reason?: string | null
}

export type CancelRefused = ChangeNotAllowed | { readonly kind: 'invalid'; readonly errors: FieldErrors }

export type StatusRefused =
  | { readonly kind: 'unknown_appointment' }
  | {
      readonly kind: 'transition_not_allowed'
      readonly from: AppointmentStatus
      readonly to: AppointmentStatus
    }
  /** Undoing a no-show needs its time back, and somebody has taken it. */
  | { readonly kind: 'time_taken' }
