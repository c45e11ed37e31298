/** A time that somebody pressed: it travels as the value of a button. */
export interface ChosenTime {
  readonly start: Temporal.Instant
  readonly locationId: string
  /** null: anyone. */
  readonly practitionerId: string | null
}

/** As one text, for a button. */
export function timeValue(
  start: Temporal.Instant,
  locationId: string,
  practitionerId: string | null,
): string {
  return [start.toString(), locationId, practitionerId ?? ''].join('~')
}

/** Reads it back; null when it isn't one. Whether the time is on offer is another question. */
export function readTimeValue(value: FormDataEntryValue | null): ChosenTime | null {
  if (typeof value !== 'string') return null
  const [start = '', locationId = '', practitionerId = '', ...more] = value.split('~')
  if (more.length > 0 || !locationId) return null
  try {
    return { start: Temporal.Instant.from(start), locationId, practitionerId: practitionerId || null }
  } catch {
    return null
  }
}
