import type { Minute } from '../kernel/interval.ts'
import type { Opening } from './opening-request.ts'

export interface Alternatives {
  /** The wanted practitioner near that time. */
  readonly samePractitioner: readonly Opening[]
  /** Somebody else at exactly that time. */
  readonly sameTime: readonly Opening[]
  /** Anybody near that time, in none of the lists above. */
  readonly nearby: readonly Opening[]
}

/**
 * The next best things when a time is gone, each list at most `count` long, nearest first, the earlier of two
 * that are equally near first. Give it openings asked for with `per: 'practitioner'`.
 */
export function nearestAlternatives(
  openings: readonly Opening[],
  wantedStart: Minute,
  practitionerId: string | null,
  count: number,
): Alternatives {
  const near = [...openings].sort(
    (a, b) => Math.abs(a.start - wantedStart) - Math.abs(b.start - wantedStart) || a.start - b.start,
  )
  const other = near.filter((opening) => opening.practitionerId !== practitionerId)
  const samePractitioner = near
    .filter((opening) => opening.practitionerId === practitionerId && opening.start !== wantedStart)
    .slice(0, count)
  const sameTime = other.filter((opening) => opening.start === wantedStart).slice(0, count)
  const seen = new Set([wantedStart, ...samePractitioner.map((opening) => opening.start)])
  const nearby: Opening[] = []
  for (const opening of other) {
    if (nearby.length >= count) break
    if (seen.has(opening.start)) continue
    seen.add(opening.start)
    nearby.push(opening)
  }
  return { samePractitioner, sameTime, nearby }
}
