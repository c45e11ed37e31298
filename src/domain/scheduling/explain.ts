import type { Minute } from '../kernel/interval.ts'
import { type Bits, fillCells, hasCell, nextCell, previousCell } from './bits.ts'
import { boardOf, groundOf, timeLimits } from './board.ts'
import { invalidRequest } from './check-request.ts'
import { diagnoseStarts } from './diagnose.ts'
import { cellAt, type Frame, GRID, minuteAt, startBits } from './frame.ts'
import { type Day, dateOf } from './local-date.ts'
import { nextPossibleDate } from './next-possible.ts'
import type { OpeningRequest } from './opening-request.ts'
import type { Explanation, Reason } from './reason.ts'
import { serviceTerms } from './service-terms.ts'
import { localDayAt } from './zone-clock.ts'

/**
 * Why this start is not offered (with `request.practitionerId` when set). No reasons: it is offered. The start
 * decides the date; `request.to` and `knownThrough` only say how far busy times are known.
 */
export function explainStart(request: OpeningRequest, start: Minute): Explanation {
  const invalid = invalidRequest(request) ?? invalidStart(start)
  if (invalid) return { reasons: [invalid], nextPossible: null }
  const day = localDayAt(request.location.timeZone, start)
  const reasons = outOfTime(request, start, day) ?? reasonsOnDay(request, start, day)
  return { reasons, nextPossible: reasons.length > 0 ? nextPossibleDate(request, day) : null }
}

function invalidStart(start: Minute): Reason | null {
  // 144 million minutes are about 270 years around 1970.
  if (Number.isSafeInteger(start) && Math.abs(start) < 144_000_000) return null
  return { kind: 'invalid_request', field: 'start', problem: 'not_a_number' }
}

function outOfTime(request: OpeningRequest, start: Minute, day: Day): Reason[] | null {
  const limits = timeLimits(request, serviceTerms(request.service))
  if (start < request.now) return [{ kind: 'in_the_past', now: request.now }]
  if (start < limits.earliest) return [{ kind: 'too_soon', earliest: limits.earliest }]
  if (day > limits.lastDay) return [{ kind: 'beyond_horizon', lastDate: dateOf(limits.lastDay) }]
  return null
}

function reasonsOnDay(request: OpeningRequest, start: Minute, day: Day): Reason[] {
  const board = boardOf(request, day, day)
  const cell = cellAt(board.frame, start)
  const grid = startBits(board.frame, board.terms.stepMinutes)
  const exact = (start - board.frame.base) % GRID === 0
  if (!exact || !hasCell(grid, cell)) return [offGrid(board.frame, grid, cell, board.terms.stepMinutes)]
  if (hasCell(board.starts, cell)) return []
  const wanted = new Uint32Array(board.frame.words)
  fillCells(wanted, cell, cell + 1)
  return diagnoseStarts(request, groundOf(request, day, day), wanted)
}

function offGrid(frame: Frame, grid: Bits, cell: number, stepMinutes: number): Reason {
  const before = minuteAt(frame, previousCell(grid, cell))
  const after = minuteAt(frame, nextCell(grid, cell + 1))
  return { kind: 'off_grid', stepMinutes, before, after }
}
