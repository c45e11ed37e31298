/** Minutes after local midnight; weekday 1 is Monday. */
export interface DayHours {
  readonly weekday: number
  readonly opensMinute: number
  readonly closesMinute: number
}

/** A run of weekdays with the same hours; `spans` is empty for days on which it is closed. */
export interface HoursLine {
  readonly from: number
  readonly to: number
  readonly spans: readonly { readonly opens: string; readonly closes: string }[]
}

const WEEK = [1, 2, 3, 4, 5, 6, 7]

/** Weekly hours as people write them on a door: Monday to Friday 08:00 to 20:00, Sunday closed. */
export function hoursLines(hours: readonly DayHours[]): HoursLine[] {
  const lines: HoursLine[] = []
  for (const weekday of WEEK) {
    const spans = hours
      .filter((entry) => entry.weekday === weekday)
      .sort((a, b) => a.opensMinute - b.opensMinute)
      .map(({ opensMinute, closesMinute }) => ({
        opens: clockTime(opensMinute),
        closes: clockTime(closesMinute),
      }))
    const last = lines.at(-1)
    if (last && JSON.stringify(last.spans) === JSON.stringify(spans))
      lines[lines.length - 1] = { ...last, to: weekday }
    else lines.push({ from: weekday, to: weekday, spans })
  }
  return lines
}

/** 870 is `14:30`; the end of the day is `24:00`. */
export function clockTime(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

/** The name of a weekday in a language; 1 is Monday. */
export function weekdayName(weekday: number, locale: string): string {
  // 1 January 2024 was a Monday.
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2024, 0, weekday),
  )
}
