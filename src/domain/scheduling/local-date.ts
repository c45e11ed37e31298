/** Days since 1970-01-01, a whole number. Counting days this way needs no calendar in the inner loops. */
export type Day = number

export const MINUTES_PER_DAY = 1440

/** The day number of `YYYY-MM-DD`. Throws a RangeError when it is not a date of the calendar. */
export function dayOf(date: string): Day {
  const { year, month, day } = Temporal.PlainDate.from(date)
  // Years begin in March here, so that the leap day comes last and month lengths follow one formula
  // (after Howard Hinnant, "chrono-compatible low-level date algorithms").
  const y = month > 2 ? year : year - 1
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** `YYYY-MM-DD` of a day number, for years 0 to 9999. */
export function dateOf(day: Day): string {
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(date)}`
}

/** ISO weekday of a day number: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** Minutes after midnight of `HH:MM` (seconds are not looked at), 0 to 1440; NaN when it is not a time of the clock. */
export function wallMinutes(time: string): number {
  if (time.charCodeAt(2) !== 58) return Number.NaN
  const hour = pairAt(time, 0)
  const minute = pairAt(time, 3)
  const minutes = hour * 60 + minute
  return minute < 60 && minutes <= MINUTES_PER_DAY ? minutes : Number.NaN
}

/** The number that two digits stand for; NaN when they are not digits. */
function pairAt(text: string, index: number): number {
  const tens = text.charCodeAt(index) - 48
  const ones = text.charCodeAt(index + 1) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN
}

/** `07` for 7. */
export function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}
