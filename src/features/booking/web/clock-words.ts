/** Dates and times as people say them, on a location's wall clock. */
export interface ClockWords {
  /** "Tuesday 24 November" */
  day(at: Temporal.Instant): string
  /** "14:30" */
  time(at: Temporal.Instant): string
  /** "Tuesday 24 November, 14:30" */
  dayAndTime(at: Temporal.Instant): string
  /** "Greenwich Mean Time" */
  zone(at: Temporal.Instant): string
  /** "Tue" */
  weekday(date: Temporal.PlainDate): string
  /** "Nov" */
  month(date: Temporal.PlainDate): string
  /** "Tuesday 24 November" */
  date(date: Temporal.PlainDate): string
}

/** @param timeZone IANA name of the location's zone */
export function clockWords(locale: string, timeZone: string): ClockWords {
  const at = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone, ...options })
    return (instant: Temporal.Instant) => format.format(instant.epochMilliseconds)
  }
  const on = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
    return (date: Temporal.PlainDate) => format.format(date.toZonedDateTime('UTC').epochMilliseconds)
  }
  const day = at({ weekday: 'long', day: 'numeric', month: 'long' })
  const zoneName = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'long' })
  const time = at({ hour: '2-digit', minute: '2-digit' })
  return {
    day,
    time,
    zone: (instant) =>
      zoneName.formatToParts(instant.epochMilliseconds).find((part) => part.type === 'timeZoneName')?.value ??
      timeZone,
    dayAndTime: (instant) => `${day(instant)}, ${time(instant)}`,
    weekday: on({ weekday: 'short' }),
    month: on({ month: 'short' }),
    date: on({ weekday: 'long', day: 'numeric', month: 'long' }),
  }
}
