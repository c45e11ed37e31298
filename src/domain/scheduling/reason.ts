import type { Minute } from '../kernel/interval.ts'
import type { LocalDate } from './opening-request.ts'

/** Why a time is not offered, or why there is none. Words for each kind live with the pages that show them. */
export type Reason =
  /** The question itself makes no sense: `field` names the input, `problem` what is wrong with it. */
  | { readonly kind: 'invalid_request'; readonly field: string; readonly problem: InvalidProblem }
  | { readonly kind: 'in_the_past'; readonly now: Minute }
  /** `earliest`: first minute that keeps the notice the service asks for. */
  | { readonly kind: 'too_soon'; readonly earliest: Minute }
  | { readonly kind: 'beyond_horizon'; readonly lastDate: LocalDate }
  /** `before` and `after` are the nearest starts on the grid. */
  | {
      readonly kind: 'off_grid'
      readonly stepMinutes: number
      readonly before: Minute
      readonly after: Minute
    }
  | { readonly kind: 'location_closed' }
  | { readonly kind: 'day_limit_reached'; readonly limit: number }
  | { readonly kind: 'patient_busy' }
  | { readonly kind: 'no_licensed_practitioner'; readonly practitionerIds: readonly string[] }
  | { readonly kind: 'practitioner_not_working'; readonly practitionerIds: readonly string[] }
  | { readonly kind: 'practitioner_on_leave'; readonly practitionerIds: readonly string[] }
  | { readonly kind: 'practitioner_busy'; readonly practitionerIds: readonly string[] }
  /** The clinic has no room of these kinds here. */
  | { readonly kind: 'no_suitable_room'; readonly roomKinds: readonly string[] }
  | { readonly kind: 'room_closed'; readonly roomIds: readonly string[] }
  | { readonly kind: 'room_busy'; readonly roomIds: readonly string[] }
  /** Free for the visit, but not for the time around it (minutes). */
  | {
      readonly kind: 'turnover'
      readonly of: 'room' | 'practitioner'
      readonly ids: readonly string[]
      readonly before: number
      readonly after: number
    }
  /** The clinic has too few devices of this kind here. */
  | { readonly kind: 'no_equipment'; readonly equipmentKind: string; readonly needed: number }
  | {
      readonly kind: 'equipment_busy'
      readonly equipmentKind: string
      readonly equipmentIds: readonly string[]
      readonly needed: number
    }
  /** Person, room and equipment are each free at some time, but never together. */
  | { readonly kind: 'fully_booked' }

export type ReasonKind = Reason['kind']

export type InvalidProblem =
  | 'not_positive'
  | 'negative'
  | 'not_a_number'
  | 'not_on_grid'
  | 'not_a_date'
  | 'ends_before_start'
  | 'too_long'
  | 'unknown_zone'

/** Answer to "why is this time not offered?": no reasons means it is offered. */
export interface Explanation {
  readonly reasons: readonly Reason[]
  /** First local date, on or after the one asked about, with an opening; null when none is known. */
  readonly nextPossible: LocalDate | null
}
