import { countMissing, hasCell, runAfter, runBefore } from './bits.ts'
import type { Board } from './board.ts'
import { cellAt, cellFrom, type Frame, minuteAt, startOfDay } from './frame.ts'
import type { Opening } from './opening-request.ts'
import type { Span, Supply } from './supply.ts'

type RankOf = (supply: Supply) => number

/**
 * How badly a candidate suits a start, less is better: first the rank (continuity, fitting kind of room), then
 * fragmentation. Taking the start leaves `pieces` of the free stretch before and after it; those too short for
 * another visit of this kind are `scraps` and count more.
 */
function costOf(supply: Supply, span: Span, cell: number, rank: number): number {
  const length = span.before + span.visit + span.after
  const before = runBefore(supply.free, cell - span.before)
  const after = runAfter(supply.free, cell + span.visit + span.after)
  const scraps = (before > 0 && before < length ? 1 : 0) + (after > 0 && after < length ? 1 : 0)
  const pieces = (before > 0 ? 1 : 0) + (after > 0 ? 1 : 0)
  return rank * 16 + scraps * 4 + pieces
}

/** Among equal costs who has least to do that day, then the id, so that the choice is always the same. */
function isBefore(
  frame: Frame,
  cell: number,
  a: Supply,
  costOfA: number,
  b: Supply,
  costOfB: number,
): boolean {
  if (costOfA !== costOfB) return costOfA < costOfB
  const day = frame.clock.dayAt(minuteAt(frame, cell))
  const from = cellAt(frame, startOfDay(frame, day))
  const to = cellFrom(frame, startOfDay(frame, day + 1))
  const less = countMissing(a.there, a.free, from, to) - countMissing(b.there, b.free, from, to)
  return less !== 0 ? less < 0 : a.id < b.id
}

/** The best candidate at this start. A candidate alone is not weighed: most starts of a full day have only one. */
function bestAt(board: Board, supplies: readonly Supply[], span: Span, cell: number, rankOf: RankOf) {
  const word = cell >>> 5
  const bit = 1 << (cell & 31)
  let best: Supply | undefined
  let least = -1
  for (let i = 0; i < supplies.length; i++) {
    const supply = supplies[i]!
    if ((supply.starts[word]! & bit) === 0) continue
    if (best === undefined) {
      best = supply
      continue
    }
    if (least < 0) least = costOf(best, span, cell, rankOf(best))
    const cost = costOf(supply, span, cell, rankOf(supply))
    if (!isBefore(board.frame, cell, supply, cost, best, least)) continue
    best = supply
    least = cost
  }
  return best
}

/** All candidates for this start, best first. */
function rankedAt(
  board: Board,
  supplies: readonly Supply[],
  span: Span,
  cell: number,
  rankOf: RankOf,
): Supply[] {
  return supplies
    .filter((supply) => hasCell(supply.starts, cell))
    .map((supply) => ({ supply, cost: costOf(supply, span, cell, rankOf(supply)) }))
    .sort((a, b) => (isBefore(board.frame, cell, a.supply, a.cost, b.supply, b.cost) ? -1 : 1))
    .map(({ supply }) => supply)
}

const ofEqualRank = () => 0
const roomRank = (supply: Supply) => (supply as Board['rooms'][number]).rank
const NO_DEVICES: readonly string[] = []

/** The practitioner to take at this start: the usual one, else whose day is cut up least, else who has least to do. */
export function choosePractitioner(board: Board, cell: number, usual: string | null | undefined): string {
  const rankOf = (supply: Supply) => (supply.id === usual ? 0 : 1)
  return bestAt(board, board.practitioners, board.spans.practitioner, cell, rankOf)!.id
}

/** All practitioners who could take this start, best first. */
export function practitionersAt(board: Board, cell: number, usual: string | null | undefined): string[] {
  const rankOf = (supply: Supply) => (supply.id === usual ? 0 : 1)
  return rankedAt(board, board.practitioners, board.spans.practitioner, cell, rankOf).map(
    (supply) => supply.id,
  )
}

/** The room to take, kinds named first by the service before others; null when the service needs none. */
export function chooseRoom(board: Board, cell: number): string | null {
  return bestAt(board, board.rooms, board.spans.room, cell, roomRank)?.id ?? null
}

/** One device per needed piece of equipment, in the order in which the service names its kinds. */
export function chooseEquipment(board: Board, cell: number): readonly string[] {
  if (board.equipment.length === 0) return NO_DEVICES
  const span = board.spans.equipment
  const ids: string[] = []
  for (const { devices, needed } of board.equipment) {
    if (needed === 1) ids.push(bestAt(board, devices, span, cell, ofEqualRank)!.id)
    else
      for (const device of rankedAt(board, devices, span, cell, ofEqualRank).slice(0, needed))
        ids.push(device.id)
  }
  return ids
}

/** The opening at a cell of `board.starts` with this practitioner. */
export function openingAt(board: Board, cell: number, practitionerId: string): Opening {
  const start = minuteAt(board.frame, cell)
  return {
    start,
    end: start + board.terms.minutes,
    practitionerId,
    roomId: chooseRoom(board, cell),
    equipmentIds: chooseEquipment(board, cell),
  }
}
