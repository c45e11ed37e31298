import { instantOf, type Minute, minuteOf } from '../kernel/interval.ts'
import { type Day, dateOf, dayOf, MINUTES_PER_DAY, twoDigits } from './local-date.ts'
import type { LocalDate } from './opening-request.ts'

/** A stretch of time in which the zone keeps one offset: local minute = UTC minute + offset. */
interface Stretch {
  readonly from: Minute
  readonly until: Minute
  readonly offset: number
}

/**
 * A zone's clock for a run of dates. Temporal is asked once for each change of the clock; everything after is
 * arithmetic, so it is cheap to call per opening. Offsets are whole minutes, as in every zone since 1972.
 */
export interface ZoneClock {
  readonly timeZone: string
  readonly stretches: readonly Stretch[]
  /** UTC minute of a wall-clock time. Repeated hour: the earlier; skipped hour: moved on by the skip. */
  toUtc(day: Day, minuteOfDay: number): Minute
  /** Minutes to add to UTC at that moment. */
  offsetAt(minute: Minute): number
  /** The local day that a moment falls on. */
  dayAt(minute: Minute): Day
  /** `YYYY-MM-DD` there. */
  date(minute: Minute): string
  /** `HH:MM` there. */
  time(minute: Minute): string
  /** RFC 3339 with the local offset: `2026-10-10T08:00:00+01:00`. */
  rfc3339(minute: Minute): string
}

/**
 * Makes the clock for the local dates `first` to `last` and a few days around them; outside of that the nearest
 * known offset is used. Throws a RangeError for a zone or a date that does not exist.
 */
export function zoneClock(timeZone: string, first: LocalDate, last: LocalDate): ZoneClock {
  const from = (dayOf(first) - 3) * MINUTES_PER_DAY
  const stretches = stretchesOf(timeZone, from, (dayOf(last) + 4) * MINUTES_PER_DAY)
  const offsetAt = (minute: Minute) => stretchAt(stretches, minute).offset
  const localAt = (minute: Minute) => minute + offsetAt(minute)
  const dayAt = (minute: Minute) => Math.floor(localAt(minute) / MINUTES_PER_DAY)
  // Openings come in order, so the date before is mostly the date again.
  let lastDay = Number.NaN
  let lastDate = ''
  const dateText = (day: Day) => {
    if (day !== lastDay) lastDate = dateOf(day)
    lastDay = day
    return lastDate
  }
  return {
    timeZone,
    stretches,
    toUtc: (day, minuteOfDay) => localToUtc(stretches, day * MINUTES_PER_DAY + minuteOfDay),
    offsetAt,
    dayAt,
    date: (minute) => dateText(dayAt(minute)),
    time: (minute) => clockTime(localAt(minute)),
    rfc3339: (minute) => {
      const offset = offsetAt(minute)
      const day = Math.floor((minute + offset) / MINUTES_PER_DAY)
      return `${dateText(day)}T${clockTime(minute + offset)}:00${offsetText(offset)}`
    },
  }
}

function stretchesOf(timeZone: string, from: Minute, until: Minute): Stretch[] {
  const result: Stretch[] = []
  let at = instantOf(from).toZonedDateTimeISO(timeZone)
  for (;;) {
    const start = result.length === 0 ? Number.NEGATIVE_INFINITY : minuteOf(at.toInstant())
    const offset = Math.floor(at.offsetNanoseconds / 60_000_000_000)
    const next = at.getTimeZoneTransition('next')
    const end = next ? minuteOf(next.toInstant()) : Number.POSITIVE_INFINITY
    if (!next || end >= until) {
      result.push({ from: start, until: Number.POSITIVE_INFINITY, offset })
      return result
    }
    result.push({ from: start, until: end, offset })
    at = next
  }
}

function stretchAt(stretches: readonly Stretch[], minute: Minute): Stretch {
  for (const stretch of stretches) if (minute < stretch.until) return stretch
  throw new Error('The last stretch has no end')
}

/** Temporal's "compatible" rule: the earlier of two, and for a skipped time the offset from before the skip. */
function localToUtc(stretches: readonly Stretch[], local: number): Minute {
  let before = stretches[0]!
  for (const stretch of stretches) {
    const minute = local - stretch.offset
    if (minute < stretch.until) return minute < stretch.from ? local - before.offset : minute
    before = stretch
  }
  throw new Error('The last stretch has no end')
}

function clockTime(local: number): string {
  const minutes = local - Math.floor(local / MINUTES_PER_DAY) * MINUTES_PER_DAY
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
}

function offsetText(offset: number): string {
  const size = Math.abs(offset)
  return `${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`
}

/** The local day that a moment falls on, for a single look. Throws a RangeError for an unknown zone. */
export function localDayAt(timeZone: string, minute: Minute): Day {
  const { offsetNanoseconds } = instantOf(minute).toZonedDateTimeISO(timeZone)
  return Math.floor((minute * 60 + Math.floor(offsetNanoseconds / 1e9)) / (MINUTES_PER_DAY * 60))
}
