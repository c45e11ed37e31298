import type { Interval, Minute } from '../kernel/interval.ts'

/** A local calendar date, `YYYY-MM-DD`. */
export type LocalDate = string
/** A wall-clock time, `HH:MM`, from `00:00` to `24:00`. */
export type WallTime = string

/** Open or working from `opens` to `closes` on one day of every week, by the location's clock. */
export interface WeeklyHours {
  /** ISO: 1 is Monday, 7 is Sunday. */
  readonly weekday: number
  readonly opens: WallTime
  /** Up to `24:00`. Hours never run past midnight: write two rules. */
  readonly closes: WallTime
  /** First and last local date on which the rule counts, both inclusive; missing means without end. */
  readonly validFrom?: LocalDate | null
  readonly validUntil?: LocalDate | null
}

/** A run of local dates, both ends inclusive; a missing end means "until further notice". */
export interface DateRange {
  readonly from?: LocalDate | null
  readonly until?: LocalDate | null
}

/** What is to be booked. All lengths in minutes. */
export interface RequestedService {
  readonly id: string
  readonly careKind: string
  /** Length of the visit as the patient sees it. */
  readonly minutes: number
  /** The room is prepared before and cleaned after; the patient does not see it. Default 0. */
  readonly turnoverBefore?: number
  readonly turnoverAfter?: number
  /** The room's turnover and the practitioner's buffer may lie outside hours. Default false. */
  readonly turnoverMayPassClosing?: boolean
  /** Time the practitioner needs after the visit, for notes. Default 0. */
  readonly practitionerBufferAfter?: number
  /** Kinds of room that suit, most fitting first. One room is taken; empty: none is needed. */
  readonly roomKinds: readonly string[]
  /** Kinds of equipment that are all needed; a kind named twice needs two devices. */
  readonly equipmentKinds?: readonly string[]
  /** Visits begin at every so many minutes of the local day, counted from 00:00. A multiple of 5. Default 15. */
  readonly startStepMinutes?: number
  /** A visit begins no earlier than this after `now`. Default 0. */
  readonly minNoticeMinutes?: number
  /** The last local date is today plus this many days. Default 365. */
  readonly horizonDays?: number
  /** At most so many visits of this service on one local date, with `visitsPerDay` the count so far. */
  readonly perDayLimit?: number | null
  readonly visitsPerDay?: Readonly<Record<LocalDate, number>>
}

/** Where. Its clock is the one that all wall-clock times mean. */
export interface RequestedLocation {
  readonly id: string
  /** IANA name. */
  readonly timeZone: string
  readonly hours: readonly WeeklyHours[]
  /** Dated closures: holidays, works. */
  readonly closed?: readonly Interval[]
}

export interface CandidatePractitioner {
  readonly id: string
  /** Working hours at this location. */
  readonly hours: readonly WeeklyHours[]
  /** Visits, holds and buffers, anywhere. */
  readonly busy: readonly Interval[]
  readonly leave?: readonly Interval[]
  /** Local dates on which the licence and the scope of practice cover this service. Empty: never. */
  readonly licensed: readonly DateRange[]
}

export interface CandidateRoom {
  readonly id: string
  readonly kind: string
  /** Missing: the location's. */
  readonly hours?: readonly WeeklyHours[] | null
  /** Visits, holds and turnover. */
  readonly busy: readonly Interval[]
  /** Out of use. */
  readonly closed?: readonly Interval[]
}

export interface CandidateEquipment {
  readonly id: string
  readonly kind: string
  readonly busy: readonly Interval[]
}

/**
 * Everything the engine needs to know, as plain data. Instants are whole minutes since 1970 in UTC.
 * Busy times need not be sorted and may overlap. For a move, leave out what the visit itself occupies.
 */
export interface OpeningRequest {
  readonly service: RequestedService
  readonly location: RequestedLocation
  readonly practitioners: readonly CandidatePractitioner[]
  readonly rooms: readonly CandidateRoom[]
  readonly equipment?: readonly CandidateEquipment[]
  /** When the patient is somewhere else, if known. */
  readonly patientBusy?: readonly Interval[]
  /** Wanted local dates, both inclusive. */
  readonly from: LocalDate
  readonly to: LocalDate
  readonly now: Minute
  /** Only this practitioner. */
  readonly practitionerId?: string | null
  /** Preferred when several could: the one the patient usually sees. */
  readonly usualPractitionerId?: string | null
  /** `start` (default): each start once, with the chosen practitioner. `practitioner`: once per practitioner. */
  readonly per?: 'start' | 'practitioner'
  /** At most so many openings, earliest first. */
  readonly limit?: number | null
  /**
   * Busy times above are complete up to the end of this local date. When nothing is free until `to`, the next
   * possible date is looked for up to here. Missing: not beyond `to`.
   */
  readonly knownThrough?: LocalDate | null
}

/** One bookable time with what would be reserved. The turnover around it is not part of `start` and `end`. */
export interface Opening {
  readonly start: Minute
  readonly end: Minute
  readonly practitionerId: string
  /** Null when the service needs no room. */
  readonly roomId: string | null
  readonly equipmentIds: readonly string[]
}
