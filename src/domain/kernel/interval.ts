/** Minutes since 1970-01-01T00:00Z, a whole number. */
export type Minute = number

/** Half-open span of time `[start, end)` in minutes since 1970-01-01T00:00Z. */
export type Interval = readonly [start: Minute, end: Minute]

/** Whether two spans share any time. Spans that only touch do not. */
export function overlaps(a: Interval, b: Interval): boolean {
  return a[0] < b[1] && b[0] < a[1]
}

/** Whether `inner` lies wholly inside `outer`. */
export function contains(outer: Interval, inner: Interval): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1]
}

/** The same time as few spans as possible, in order; empty and inverted spans are dropped. */
export function merged(spans: readonly Interval[]): Interval[] {
  const sorted = spans.filter(([start, end]) => start < end).sort((a, b) => a[0] - b[0])
  const result: Interval[] = []
  for (const span of sorted) {
    const last = result.at(-1)
    if (last && span[0] <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], span[1])]
    else result.push(span)
  }
  return result
}

/** The minute an instant falls in; seconds are cut off. */
export function minuteOf(instant: Temporal.Instant): Minute {
  return Math.floor(instant.epochMilliseconds / 60_000)
}

/** The instant at which a minute begins. */
export function instantOf(minute: Minute): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(minute * 60_000)
}
