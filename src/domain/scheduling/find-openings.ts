import type { Opening, OpeningRequest } from './opening-request.ts'
import type { Explanation } from './reason.ts'

/** Openings in order of start; when there are none, `reasons` says why and `nextPossible` when. */
export interface OpeningsAnswer extends Explanation {
  readonly openings: readonly Opening[]
}

/** Which starts are free between `from` and `to`, and what each would reserve. */
export function findOpenings(_request: OpeningRequest): OpeningsAnswer {
  throw new Error('not built yet')
}
