/** Time left as 9:05; nothing below zero. */
export function minutesAndSeconds(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** Whether a wall clock in one zone shows another time than in the other, at this moment. */
export function runsDifferently(zone: string, otherZone: string, at: Date): boolean {
  const shown = (timeZone: string) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at)
  return shown(zone) !== shown(otherZone)
}
