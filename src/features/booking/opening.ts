import type { LocalDate, Reason } from '#domain/scheduling/index.ts'

/** A time that can be booked, with the person who would be there. */
export interface Opening {
  readonly start: Temporal.Instant
  readonly end: Temporal.Instant
  readonly locationId: string
  readonly timeZone: string
  readonly practitionerId: string
  readonly practitionerName: string
  /** Date and time of the start on the location's clock: `2026-11-24`, `14:30`. */
  readonly localDate: LocalDate
  readonly localTime: string
  /** RFC 3339 with the location's offset: `2026-11-24T14:30:00+00:00`. */
  readonly startText: string
  readonly endText: string
}

/** Why there is nothing at a location, in the words of the scheduling domain. */
export type LocatedReason = Reason & { readonly locationId: string }

/** Openings in order of start. When there are none, `reasons` has at least one entry. */
export interface OpeningsFound {
  readonly openings: readonly Opening[]
  readonly reasons: readonly LocatedReason[]
  /** First local date after the range with an opening, where one is known. */
  readonly nextPossible: LocalDate | null
}

/** The next best things when a time is gone: nearest first, each list short. */
export interface OfferedAlternatives {
  /** The wanted practitioner near that time. */
  readonly samePractitioner: readonly Opening[]
  /** Somebody else at exactly that time. */
  readonly sameTime: readonly Opening[]
  /** Anybody near that time. */
  readonly nearby: readonly Opening[]
}

/** Ids or slugs; dates local, `YYYY-MM-DD`, both inclusive. */
export interface OpeningSearch {
  readonly service: string
  readonly minutes: number
  readonly from: string
  readonly to: string
  readonly location?: string | null
  readonly practitioner?: string | null
  /** At most so many openings, 1 to 5000. */
  readonly limit?: number | null
  /** `start` (default): each start once per location. `practitioner`: once for each who could. */
  readonly per?: 'start' | 'practitioner'
  /** For a move: this visit's own time counts as free, and its practitioner is preferred. */
  readonly movingAppointmentId?: string | null
}

/** Longest range of dates that one search may ask for. */
export const MAX_SEARCH_DAYS = 92

export type SearchRefused =
  | { readonly kind: 'unknown_service' }
  | { readonly kind: 'unknown_location' }
  | { readonly kind: 'unknown_practitioner' }
  | { readonly kind: 'unknown_appointment' }
  | { readonly kind: 'length_not_offered'; readonly offered: readonly number[] }
  | {
      readonly kind: 'bad_range'
      readonly field: 'from' | 'to' | 'limit'
      readonly problem: 'not_a_date' | 'ends_before_start' | 'too_long' | 'out_of_range'
    }

/** The first times of one service in its shortest length. */
export interface NextFree {
  readonly serviceId: string
  readonly minutes: number
  /** Earliest first; empty when nothing is free in the days looked at. */
  readonly openings: readonly Opening[]
}
