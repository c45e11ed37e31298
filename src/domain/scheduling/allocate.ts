import type { Minute } from '../kernel/interval.ts'
import { ok, type Result, refused } from '../kernel/result.ts'
import { hasCell } from './bits.ts'
import { boardOf } from './board.ts'
import { chooserOf, openingAt } from './choose.ts'
import { explainStart } from './explain.ts'
import { cellAt } from './frame.ts'
import type { Opening, OpeningRequest } from './opening-request.ts'
import type { Explanation } from './reason.ts'
import { localDayAt } from './zone-clock.ts'

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
 * Who, where and with which devices at exactly this start, by the same policy as `findOpenings`. The start
 * decides the date; `request.from` is not looked at, `to` and `knownThrough` only serve `nextPossible`.
 * `practitionerId` narrows to one person and wins over the request's.
 */
export function allocate(
  request: OpeningRequest,
  start: Minute,
  practitionerId: string | null = null,
): Result<Allocation, NotOffered> {
  const asked = practitionerId === null ? request : { ...request, practitionerId }
  const explanation = explainStart(asked, start)
  if (explanation.reasons.length > 0) return refused({ kind: 'not_offered', ...explanation })
  const day = localDayAt(asked.location.timeZone, start)
  const board = boardOf(asked, day, day)
  const cell = cellAt(board.frame, start)
  if (!hasCell(board.starts, cell)) throw new Error('A start without reasons against it is on the board')
  const opening = openingAt(chooserOf(board, asked.usualPractitionerId), cell)
  return ok({ ...opening, reservations: reservationsOf(asked, opening) })
}

/** The rows that an opening reserves, turnover in rows of its own. */
function reservationsOf({ service }: OpeningRequest, opening: Opening): Reservation[] {
  const { start, end } = opening
  const rows: Reservation[] = []
  const add = (
    resourceKind: Reservation['resourceKind'],
    resourceId: string,
    { before = 0, after = 0 }: { before?: number; after?: number },
  ) => {
    const row = { resourceKind, resourceId }
    if (before > 0) rows.push({ ...row, reason: 'turnover', start: start - before, end: start })
    rows.push({ ...row, reason: 'visit', start, end })
    if (after > 0) rows.push({ ...row, reason: 'turnover', start: end, end: end + after })
  }
  add('practitioner', opening.practitionerId, { after: service.practitionerBufferAfter })
  if (opening.roomId !== null)
    add('room', opening.roomId, { before: service.turnoverBefore, after: service.turnoverAfter })
  for (const id of opening.equipmentIds) add('equipment', id, {})
  return rows
}
