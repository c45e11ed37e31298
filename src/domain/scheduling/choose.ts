import { countMissing, hasCell, runAfter, runBefore } from './bits.ts'
import type { Board } from './board.ts'
import { cellAt, cellFrom, type Frame, minuteAt, startOfDay } from './frame.ts'
import type { Opening } from './opening-request.ts'
import type { Span, Supply } from './supply.ts'

/**
 * Candidates of one kind, of whom one is chosen per start. `near` remembers those with any start in the word of
 * the last cell, because openings are asked for in order; it changes nothing but the time it takes.
 */
interface Contest {
  readonly frame: Frame
  readonly supplies: readonly Supply[]
  readonly span: Span
  /** Less is better and counts before everything else. */
  readonly rankOf: (supply: Supply) => number
  readonly near: Supply[]
  /** Their words of starts, in the same order. */
  readonly nearStarts: number[]
  nearWord: number
}

/** Chooses the concrete practitioner, room and devices for starts on a board, by the policy in README.md. */
export interface Chooser {
  readonly board: Board
  readonly practitioners: Contest
  readonly rooms: Contest
  readonly equipment: readonly (Contest & { readonly needed: number })[]
}

/** `usual`: the practitioner whom the patient usually sees, if any. */
export function chooserOf(board: Board, usual: string | null | undefined): Chooser {
  const { frame, spans } = board
  const contest = (supplies: readonly Supply[], span: Span, rankOf: Contest['rankOf']): Contest => {
    return { frame, supplies, span, rankOf, near: [], nearStarts: [], nearWord: -1 }
  }
  return {
    board,
    practitioners: contest(board.practitioners, spans.practitioner, (one) => (one.id === usual ? 0 : 1)),
    rooms: contest(board.rooms, spans.room, (one) => (one as Board['rooms'][number]).rank),
    equipment: board.equipment.map(({ devices, needed }) => {
      return { ...contest(devices, spans.equipment, () => 0), needed }
    }),
  }
}

function lookNear(contest: Contest, cell: number): void {
  const word = cell >>> 5
  if (word === contest.nearWord) return
  contest.nearWord = word
  contest.near.length = 0
  contest.nearStarts.length = 0
  for (const supply of contest.supplies) {
    const starts = supply.starts[word]!
    if (starts === 0) continue
    contest.near.push(supply)
    contest.nearStarts.push(starts | 0)
  }
}

/**
 * How badly a candidate suits a start, less is better: first the rank (continuity, fitting kind of room), then
 * fragmentation. Taking the start leaves `pieces` of the free stretch before and after it; those too short for
 * another visit of this kind are `scraps` and count more.
 */
function costOf({ span, rankOf }: Contest, supply: Supply, cell: number): number {
  const length = span.before + span.visit + span.after
  const before = runBefore(supply.free, cell - span.before)
  const after = runAfter(supply.free, cell + span.visit + span.after)
  const scraps = (before > 0 && before < length ? 1 : 0) + (after > 0 && after < length ? 1 : 0)
  const pieces = (before > 0 ? 1 : 0) + (after > 0 ? 1 : 0)
  return rankOf(supply) * 16 + scraps * 4 + pieces
}

/** Among equal costs who has least to do that day, then the id, so that the choice is always the same. */
function comesFirst({ frame }: Contest, cell: number, a: Supply, b: Supply): boolean {
  const day = frame.clock.dayAt(minuteAt(frame, cell))
  const from = cellAt(frame, startOfDay(frame, day))
  const to = cellFrom(frame, startOfDay(frame, day + 1))
  const less = countMissing(a.there, a.free, from, to) - countMissing(b.there, b.free, from, to)
  return less !== 0 ? less < 0 : a.id < b.id
}

/** The best candidate at this start. A candidate alone is not weighed: most starts of a full day have only one. */
function bestAt(contest: Contest, cell: number): Supply | undefined {
  lookNear(contest, cell)
  const { near, nearStarts } = contest
  const bit = 1 << (cell & 31)
  let best: Supply | undefined
  let least = -1
  for (let i = 0; i < near.length; i++) {
    if ((nearStarts[i]! & bit) === 0) continue
    const supply = near[i]!
    if (best === undefined) {
      best = supply
      continue
    }
    if (least < 0) least = costOf(contest, best, cell)
    const cost = costOf(contest, supply, cell)
    if (cost > least || (cost === least && !comesFirst(contest, cell, supply, best))) continue
    best = supply
    least = cost
  }
  return best
}

/** The ids of all candidates for this start, best first. */
function rankedAt(contest: Contest, cell: number): string[] {
  lookNear(contest, cell)
  return contest.near
    .filter((supply) => hasCell(supply.starts, cell))
    .map((supply) => ({ supply, cost: costOf(contest, supply, cell) }))
    .sort((a, b) => a.cost - b.cost || (comesFirst(contest, cell, a.supply, b.supply) ? -1 : 1))
    .map(({ supply }) => supply.id)
}

/** All practitioners who could take this start, best first. */
export function practitionersAt(chooser: Chooser, cell: number): string[] {
  return rankedAt(chooser.practitioners, cell)
}

/** The opening at a cell of `board.starts`, with the best practitioner unless one is named. */
export function openingAt(chooser: Chooser, cell: number, practitionerId?: string): Opening {
  const { frame, terms } = chooser.board
  const start = minuteAt(frame, cell)
  return {
    start,
    end: start + terms.minutes,
    practitionerId: practitionerId ?? bestAt(chooser.practitioners, cell)!.id,
    roomId: bestAt(chooser.rooms, cell)?.id ?? null,
    equipmentIds: devicesAt(chooser, cell),
  }
}

/** One device per needed piece of equipment, in the order in which the service names its kinds. */
function devicesAt({ equipment }: Chooser, cell: number): readonly string[] {
  const ids: string[] = []
  for (const contest of equipment) {
    if (contest.needed === 1) ids.push(bestAt(contest, cell)!.id)
    else ids.push(...rankedAt(contest, cell).slice(0, contest.needed))
  }
  return ids
}
