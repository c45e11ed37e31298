import { nextCell } from './bits.ts'
import { type Board, boardOf, timeLimits } from './board.ts'
import { invalidRequest } from './check-request.ts'
import { chooserOf, openingAt, practitionersAt } from './choose.ts'
import { diagnoseDays } from './diagnose.ts'
import { dayOf } from './local-date.ts'
import { nextPossibleDate } from './next-possible.ts'
import type { Opening, OpeningRequest } from './opening-request.ts'
import type { Explanation } from './reason.ts'
import { serviceTerms } from './service-terms.ts'

/** Openings in order of start; when there are none, `reasons` says why and `nextPossible` when. */
export interface OpeningsAnswer extends Explanation {
  readonly openings: readonly Opening[]
}

/** Which starts are free between `from` and `to`, and what each would reserve. */
export function findOpenings(request: OpeningRequest): OpeningsAnswer {
  const invalid = invalidRequest(request)
  if (invalid) return { openings: [], reasons: [invalid], nextPossible: null }
  const first = dayOf(request.from)
  const last = dayOf(request.to)
  const openings = bookableDays(request, first, last)
    ? openingsOn(boardOf(request, first, last), request)
    : []
  if (openings.length > 0) return { openings, reasons: [], nextPossible: null }
  return {
    openings,
    reasons: diagnoseDays(request, first, last),
    nextPossible: nextPossibleDate(request, last + 1),
  }
}

/** Spares the work for days that lie wholly in the past or beyond the horizon. */
function bookableDays(request: OpeningRequest, first: number, last: number): boolean {
  const limits = timeLimits(request, serviceTerms(request.service))
  return last >= limits.today && first <= limits.lastDay
}

function openingsOn(board: Board, request: OpeningRequest): Opening[] {
  const limit = request.limit ?? Number.POSITIVE_INFINITY
  const chooser = chooserOf(board, request.usualPractitionerId)
  const openings: Opening[] = []
  for (let cell = nextCell(board.starts, 0); cell >= 0; cell = nextCell(board.starts, cell + 1)) {
    if (openings.length >= limit) break
    if (request.per !== 'practitioner') openings.push(openingAt(chooser, cell))
    else for (const id of practitionersAt(chooser, cell)) openings.push(openingAt(chooser, cell, id))
  }
  return openings.length > limit ? openings.slice(0, limit) : openings
}
