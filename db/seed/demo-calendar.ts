import { TIME_ZONE } from './demo-places.ts'

/** Milliseconds since 1970, half-open. */
export type Span = readonly [start: number, end: number]

/** When everything and everybody is taken. */
export class Busy {
  readonly #spans = new Map<string, Span[]>()

  isFree(resourceId: string, [start, end]: Span): boolean {
    return !this.#spans.get(resourceId)?.some((taken) => taken[0] < end && start < taken[1])
  }

  take(resourceId: string, span: Span): void {
    const spans = this.#spans.get(resourceId)
    if (spans) spans.push(span)
    else this.#spans.set(resourceId, [span])
  }
}

/** The instant of a wall-clock minute of a local day, in milliseconds. */
export function atMinute(day: Temporal.PlainDate, minute: number): number {
  const wall = day.toPlainDateTime().add({ minutes: minute })
  return wall.toZonedDateTime(TIME_ZONE).epochMilliseconds
}

/** From local midnight of the first day to local midnight after the last. */
export function wholeDays(first: Temporal.PlainDate, last: Temporal.PlainDate): Span {
  return [atMinute(first, 0), atMinute(last.add({ days: 1 }), 0)]
}

/** Local days from `first` to `last`, both included. */
export function daysBetween(first: Temporal.PlainDate, last: Temporal.PlainDate): Temporal.PlainDate[] {
  return Array.from({ length: first.until(last).days + 1 }, (_, days) => first.add({ days }))
}

/** The first day from `day` on that is one of these weekdays (1 is Monday). */
export function nextWeekday(day: Temporal.PlainDate, weekdays: readonly number[]): Temporal.PlainDate {
  let found = day
  while (!weekdays.includes(found.dayOfWeek)) found = found.add({ days: 1 })
  return found
}
