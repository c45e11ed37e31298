import type { Interval, Minute } from '../kernel/interval.ts'
import { type Bits, clearCells, fillCells } from './bits.ts'
import { type Day, dateOf, dayOf, MINUTES_PER_DAY, wallMinutes, weekdayOf } from './local-date.ts'
import type { DateRange, WeeklyHours } from './opening-request.ts'
import { type ZoneClock, zoneClock } from './zone-clock.ts'

/** Minutes per cell of the grid. */
export const GRID = 5

/**
 * The stretch of time that bit sets stand for: the wanted local days with one day around them, so that a visit
 * and its turnover may cross midnight. Cell 0 begins at `base`.
 */
export interface Frame {
  readonly clock: ZoneClock
  readonly base: Minute
  readonly words: number
  /** The wanted days, both inclusive. */
  readonly firstDay: Day
  readonly lastDay: Day
  /** UTC minute at which each day begins, from `paddedFrom` on; the last one ends the frame. */
  readonly dayStarts: readonly Minute[]
  readonly paddedFrom: Day
}

/** Makes the frame for the local days `firstDay` to `lastDay`. Throws a RangeError for an unknown zone. */
export function frameOf(timeZone: string, firstDay: Day, lastDay: Day): Frame {
  const clock = zoneClock(timeZone, dateOf(firstDay), dateOf(lastDay))
  // One day on either side; more where the zone skipped that date altogether.
  let paddedFrom = firstDay - 1
  while (clock.toUtc(paddedFrom, 0) === clock.toUtc(firstDay, 0)) paddedFrom--
  let paddedUntil = lastDay + 2
  while (clock.toUtc(paddedUntil, 0) === clock.toUtc(lastDay + 1, 0)) paddedUntil++
  const dayStarts: Minute[] = []
  for (let day = paddedFrom; day <= paddedUntil; day++) dayStarts.push(clock.toUtc(day, 0))
  const base = Math.floor(dayStarts[0]! / GRID) * GRID
  const words = Math.ceil((dayStarts.at(-1)! - base) / GRID / 32)
  return { clock, base, words, firstDay, lastDay, dayStarts, paddedFrom }
}

/** The cell that the minute falls in; below 0 before the frame. */
export function cellAt(frame: Frame, minute: Minute): number {
  return Math.floor((minute - frame.base) / GRID)
}

/** The first cell that begins at or after the minute. */
export function cellFrom(frame: Frame, minute: Minute): number {
  return Math.ceil((minute - frame.base) / GRID)
}

/** The minute at which a cell begins. */
export function minuteAt(frame: Frame, cell: number): Minute {
  return frame.base + cell * GRID
}

/** UTC minute at which a day of the frame begins. */
export function startOfDay(frame: Frame, day: Day): Minute {
  return frame.dayStarts[day - frame.paddedFrom]!
}

/** Takes spans out of a set: a cell goes as soon as a span touches it. */
export function clearIntervals(frame: Frame, bits: Bits, spans: readonly Interval[]): void {
  const { base } = frame
  const end = base + bits.length * 32 * GRID
  for (let i = 0; i < spans.length; i++) {
    const span = spans[i]!
    const from = span[0]
    const until = span[1]
    if (until <= base || from >= end || until <= from) continue
    clearCells(bits, Math.floor((from - base) / GRID), Math.ceil((until - base) / GRID))
  }
}

interface CompiledHours {
  readonly opens: number
  readonly closes: number
  readonly fromDay: Day
  readonly untilDay: Day
}

/** Hours that are nonsense are a bug of whoever stored them, never "closed" or "open". */
function compile(hours: readonly WeeklyHours[]): CompiledHours[][] {
  const byWeekday: CompiledHours[][] = [[], [], [], [], [], [], [], []]
  for (const rule of hours) {
    const opens = wallMinutes(rule.opens)
    const closes = wallMinutes(rule.closes)
    const list = rule.weekday > 0 ? byWeekday[rule.weekday] : undefined
    if (!list || !(opens < closes)) throw new RangeError(`Hours that cannot be: ${JSON.stringify(rule)}`)
    list.push({
      opens,
      closes,
      fromDay: rule.validFrom == null ? Number.NEGATIVE_INFINITY : dayOf(rule.validFrom),
      untilDay: rule.validUntil == null ? Number.POSITIVE_INFINITY : dayOf(rule.validUntil),
    })
  }
  return byWeekday
}

/** The cells that lie wholly inside weekly hours, by the wall clock of each day. */
export function openBits(frame: Frame, hours: readonly WeeklyHours[]): Bits {
  const bits = new Uint32Array(frame.words)
  const byWeekday = compile(hours)
  const { base, clock, dayStarts } = frame
  for (let i = 0; i + 1 < dayStarts.length; i++) {
    const day = frame.paddedFrom + i
    const rules = byWeekday[weekdayOf(day)]!
    if (rules.length === 0) continue
    const start = dayStarts[i]!
    const length = dayStarts[i + 1]! - start
    if (length === 0) continue // a date that the zone skipped, as Apia did on 2011-12-30
    for (const rule of rules) {
      if (day < rule.fromDay || day > rule.untilDay) continue
      const plain = length === MINUTES_PER_DAY
      const from = plain ? start + rule.opens : clock.toUtc(day, rule.opens)
      const until = plain ? start + rule.closes : clock.toUtc(day, rule.closes)
      fillCells(bits, Math.ceil((from - base) / GRID), Math.floor((until - base) / GRID))
    }
  }
  return bits
}

/** Takes out the days that no range covers. A licence missing on a day is missing for all of it. */
export function clearDaysOutside(frame: Frame, bits: Bits, ranges: readonly DateRange[]): void {
  const days = ranges.map((range) => ({
    from: range.from == null ? Number.NEGATIVE_INFINITY : dayOf(range.from),
    until: range.until == null ? Number.POSITIVE_INFINITY : dayOf(range.until),
  }))
  const { paddedFrom } = frame
  const lastPadded = paddedFrom + frame.dayStarts.length - 2
  if (days.some((range) => range.from <= paddedFrom && range.until >= lastPadded)) return
  for (let day = paddedFrom; day <= lastPadded; day++) {
    if (days.some((range) => range.from <= day && day <= range.until)) continue
    clearCells(bits, cellAt(frame, startOfDay(frame, day)), cellFrom(frame, startOfDay(frame, day + 1)))
  }
}

/** The cells at which the wall clock shows a multiple of `step` minutes after 00:00. A repeated hour counts twice. */
export function startBits(frame: Frame, step: number): Bits {
  const bits = new Uint32Array(frame.words)
  const end = frame.dayStarts.at(-1)!
  for (const stretch of frame.clock.stretches) {
    const from = Math.max(stretch.from, frame.base) + stretch.offset
    const until = Math.min(stretch.until, end) + stretch.offset
    for (let day = Math.floor(from / MINUTES_PER_DAY); day * MINUTES_PER_DAY < until; day++) {
      const midnight = day * MINUTES_PER_DAY
      const first = midnight + Math.ceil(Math.max(0, from - midnight) / step) * step
      const last = Math.min(midnight + MINUTES_PER_DAY, until)
      const minute = first - stretch.offset - frame.base
      if (minute % GRID !== 0) continue // a zone whose clock never meets the grid
      const lastCell = (last - stretch.offset - frame.base) / GRID
      for (let cell = minute / GRID; cell < lastCell; cell += step / GRID)
        bits[cell >>> 5]! |= 1 << (cell & 31)
    }
  }
  return bits
}
