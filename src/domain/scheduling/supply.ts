import type { Interval } from '../kernel/interval.ts'
import { type Bits, keepCommon, keepRunStarts, moveLater } from './bits.ts'
import { clearDaysOutside, clearIntervals, type Frame, openBits } from './frame.ts'
import type { CandidateEquipment, CandidatePractitioner, CandidateRoom } from './opening-request.ts'
import type { ServiceTerms } from './service-terms.ts'

/** What one candidate can offer. */
export interface Supply {
  readonly id: string
  /** Cells in which the candidate is there: working, licensed, not on leave, or in use. */
  readonly there: Bits
  /** Those of them with nothing to do. */
  readonly free: Bits
  /** Cells at which a visit could begin, with the time around it that this candidate needs. */
  readonly starts: Bits
}

/** Lengths in cells: `visit` as the patient sees it, `before` and `after` around it. */
export interface Span {
  readonly before: number
  readonly visit: number
  readonly after: number
  readonly mayPassClosing: boolean
}

/** The span of each kind of candidate. */
export interface Spans {
  readonly practitioner: Span
  readonly room: Span
  readonly equipment: Span
}

export function spansOf(terms: ServiceTerms): Spans {
  const { visit, mayPassClosing } = terms
  return {
    practitioner: { before: 0, visit, after: terms.practitionerAfter, mayPassClosing },
    room: { before: terms.roomBefore, visit, after: terms.roomAfter, mayPassClosing },
    equipment: { before: 0, visit, after: 0, mayPassClosing: false },
  }
}

export function practitionerSupply(
  frame: Frame,
  spans: Spans,
  locationOpen: Bits,
  person: CandidatePractitioner,
): Supply {
  const open = openBits(frame, person.hours)
  keepCommon(open, locationOpen)
  clearDaysOutside(frame, open, person.licensed)
  return supplyOf(frame, spans.practitioner, person.id, open, person.busy, person.leave)
}

export function roomSupply(frame: Frame, spans: Spans, locationOpen: Bits, room: CandidateRoom): Supply {
  return supplyOf(frame, spans.room, room.id, roomOpen(frame, locationOpen, room), room.busy, room.closed)
}

/** A room's own hours never reach beyond the location's. */
export function roomOpen(frame: Frame, locationOpen: Bits, room: CandidateRoom): Bits {
  if (!room.hours) return locationOpen.slice()
  const open = openBits(frame, room.hours)
  keepCommon(open, locationOpen)
  return open
}

export function equipmentSupply(
  frame: Frame,
  spans: Spans,
  locationOpen: Bits,
  device: CandidateEquipment,
): Supply {
  return supplyOf(frame, spans.equipment, device.id, locationOpen.slice(), device.busy, undefined)
}

/** Takes `there` over: the cells in which the candidate is there, leave and closures not yet taken out. */
function supplyOf(
  frame: Frame,
  span: Span,
  id: string,
  there: Bits,
  busy: readonly Interval[],
  away: readonly Interval[] | undefined,
): Supply {
  if (away) clearIntervals(frame, there, away)
  const free = there.slice()
  clearIntervals(frame, free, busy)
  if (!span.mayPassClosing || span.before + span.after === 0)
    return { id, there, free, starts: startsOf(span, free.slice()) }
  // Turnover may lie outside hours, so there it only has to keep clear of what is taken.
  const untaken = new Uint32Array(frame.words).fill(0xffffffff)
  clearIntervals(frame, untaken, busy)
  if (away) clearIntervals(frame, untaken, away)
  const starts = free.slice()
  keepRunStarts(starts, span.visit)
  keepCommon(starts, startsOf(span, untaken))
  return { id, there, free, starts }
}

/** Turns free cells into starts: the whole span must be free. */
export function startsOf(span: Span, free: Bits): Bits {
  keepRunStarts(free, span.before + span.visit + span.after)
  moveLater(free, span.before)
  return free
}
