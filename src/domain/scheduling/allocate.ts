import type { Minute } from '../kernel/interval.ts'
import type { Result } from '../kernel/result.ts'
import type { Opening, OpeningRequest } from './opening-request.ts'
import type { Explanation } from './reason.ts'

/** One row to reserve. Rows of one resource may touch but never overlap. */
export interface Reservation {
  readonly resourceId: string
  readonly resourceKind: 'practitioner' | 'room' | 'equipment'
  readonly reason: 'visit' | 'turnover'
  readonly start: Minute
  readonly end: Minute
}

/** The concrete set for a hold or a visit. */
export interface Allocation extends Opening {
  readonly reservations: readonly Reservation[]
}

/** The start is not offered; `reasons` has at least one entry. */
export interface NotOffered extends Explanation {
  readonly kind: 'not_offered'
}

/**
 * Who, where and with which devices at exactly this start, by the same policy as `findOpenings`.
 * `request.from` and `request.to` are ignored: the start decides the date.
 */
export function allocate(
  _request: OpeningRequest,
  _start: Minute,
  _practitionerId?: string | null,
): Result<Allocation, NotOffered> {
  throw new Error('not built yet')
}
