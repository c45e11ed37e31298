import type { Reason, ReasonKind } from '#domain/scheduling/index.ts'

/** Whatever else is said, such a time is not on offer. */
const NEVER: ReadonlySet<ReasonKind> = new Set([
  'invalid_request',
  'in_the_past',
  'too_soon',
  'beyond_horizon',
  'off_grid',
  'location_closed',
  'no_licensed_practitioner',
  'no_suitable_room',
  'no_equipment',
])

/**
 * Tells a time that somebody else has (another visitor was quicker; it was on offer) from one that never was.
 * People, rooms and equipment each have to be on offer at that time as far as hours go.
 */
export function isTaken(reasons: readonly Reason[]): boolean {
  if (reasons.length === 0 || reasons.some(({ kind }) => NEVER.has(kind))) return false
  const kinds = new Set(
    reasons.map((reason) => (reason.kind === 'turnover' ? `turnover ${reason.of}` : reason.kind)),
  )
  const people = kinds.has('practitioner_busy') || kinds.has('turnover practitioner')
  const peopleAway = kinds.has('practitioner_not_working') || kinds.has('practitioner_on_leave')
  const rooms = kinds.has('room_busy') || kinds.has('turnover room')
  if (peopleAway && !people) return false
  return !kinds.has('room_closed') || rooms
}
