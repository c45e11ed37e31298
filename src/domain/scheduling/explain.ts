import type { Minute } from '../kernel/interval.ts'
import type { OpeningRequest } from './opening-request.ts'
import type { Explanation } from './reason.ts'

/** Why this start is not offered (with `request.practitionerId` when set). No reasons: it is offered. */
export function explainStart(_request: OpeningRequest, _start: Minute): Explanation {
  throw new Error('not built yet')
}
