import { hasCell, runAfter, runBefore } from './bits.ts'
import type { Board } from './board.ts'
import { minuteAt } from './frame.ts'
import type { Opening } from './opening-request.ts'
import { equipmentSpan, practitionerSpan, roomSpan, type Span, type Supply } from './supply.ts'

/** How well a candidate suits a start; compared from top to bottom, less is better. */
interface Fit {
  readonly supply: Supply
  readonly rank: number
  readonly scraps: number
  readonly pieces: number
}

/**
 * What taking this start leaves of the free stretch around it: `pieces` before and after, and how many of them
 * are `scraps`, too short for another visit of this kind.
 */
function fitOf(supply: Supply, span: Span, cell: number, rank: number): Fit {
  const length = span.before + span.visit + span.after
  const before = runBefore(supply.free, cell - span.before)
  const after = runAfter(supply.free, cell + span.visit + span.after)
  return {
    supply,
    rank,
    scraps: (before > 0 && before < length ? 1 : 0) + (after > 0 && after < length ? 1 : 0),
    pieces: (before > 0 ? 1 : 0) + (after > 0 ? 1 : 0),
  }
}

/** Rank (continuity, fitting kind of room), least fragmentation, least booked, then the id so that it is always the same. */
function compareFits(a: Fit, b: Fit): number {
  return (
    a.rank - b.rank ||
    a.scraps - b.scraps ||
    a.pieces - b.pieces ||
    a.supply.booked - b.supply.booked ||
    (a.supply.id < b.supply.id ? -1 : 1)
  )
}

function fitsAt(
  supplies: readonly Supply[],
  span: Span,
  cell: number,
  rankOf: (supply: Supply) => number,
): Fit[] {
  const fits: Fit[] = []
  for (let i = 0; i < supplies.length; i++) {
    const supply = supplies[i]!
    if (hasCell(supply.starts, cell)) fits.push(fitOf(supply, span, cell, rankOf(supply)))
  }
  return fits
}

function best(fits: readonly Fit[]): Fit | undefined {
  let chosen = fits[0]
  for (const fit of fits) if (chosen && compareFits(fit, chosen) < 0) chosen = fit
  return chosen
}

const continuityRank = (usual: string | null | undefined) => (supply: Supply) => (supply.id === usual ? 0 : 1)
const ofEqualRank = () => 0

/** The practitioner to take at this start: the usual one, else whose day is cut up least, else who has least to do. */
export function choosePractitioner(board: Board, cell: number, usual: string | null | undefined): string {
  const fits = fitsAt(board.practitioners, practitionerSpan(board.terms), cell, continuityRank(usual))
  return best(fits)!.supply.id
}

/** All practitioners who could take this start, best first. */
export function practitionersAt(board: Board, cell: number, usual: string | null | undefined): string[] {
  const fits = fitsAt(board.practitioners, practitionerSpan(board.terms), cell, continuityRank(usual))
  return fits.sort(compareFits).map((fit) => fit.supply.id)
}

/** The room to take, kinds named first by the service before others; null when the service needs none. */
export function chooseRoom(board: Board, cell: number): string | null {
  const rankOf = (supply: Supply) => (supply as Board['rooms'][number]).rank
  return best(fitsAt(board.rooms, roomSpan(board.terms), cell, rankOf))?.supply.id ?? null
}

/** One device per needed piece of equipment, in the order in which the service names its kinds. */
export function chooseEquipment(board: Board, cell: number): string[] {
  return board.equipment.flatMap(({ devices, needed }) =>
    fitsAt(devices, equipmentSpan(board.terms), cell, ofEqualRank)
      .sort(compareFits)
      .slice(0, needed)
      .map((fit) => fit.supply.id),
  )
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
