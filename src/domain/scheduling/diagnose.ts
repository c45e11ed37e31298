import type { Bits } from './bits.ts'
import { isEmpty, keepCommon, keepRunStarts, meet } from './bits.ts'
import {
  askedPractitioners,
  atLeast,
  clearFullDays,
  equipmentNeeds,
  type Ground,
  groundOf,
  locationStarts,
  patientStarts,
  timeLimits,
} from './board.ts'
import { clearDaysOutside, clearIntervals, openBits } from './frame.ts'
import { type Day, dateOf } from './local-date.ts'
import type { CandidatePractitioner, CandidateRoom, OpeningRequest } from './opening-request.ts'
import type { Reason, ReasonKind } from './reason.ts'
import { serviceTerms } from './service-terms.ts'
import { equipmentSupply, practitionerSupply, roomOpen, roomSupply } from './supply.ts'

/** Reasons that only time and other bookings cause: the clinic could otherwise give this visit. */
const TAKEN: ReadonlySet<ReasonKind> = new Set([
  'practitioner_busy',
  'room_busy',
  'equipment_busy',
  'turnover',
  'practitioner_on_leave',
])

/** Why there is no opening on the local days `first` to `last`. Asks again what the search asked, in layers. */
export function diagnoseDays(request: OpeningRequest, first: Day, last: Day): Reason[] {
  const terms = serviceTerms(request.service)
  const limits = timeLimits(request, terms)
  if (last < limits.today) return [{ kind: 'in_the_past', now: request.now }]
  const beyond: Reason = { kind: 'beyond_horizon', lastDate: dateOf(limits.lastDay) }
  if (first > limits.lastDay) return [beyond]
  const ground = groundOf(request, first, last)
  if (isEmpty(ground.inTime)) {
    const soon: Reason =
      terms.noticeMinutes > 0
        ? { kind: 'too_soon', earliest: limits.earliest }
        : { kind: 'in_the_past', now: request.now }
    return last > limits.lastDay ? [soon, beyond] : [soon]
  }
  const reasons = diagnoseStarts(request, ground, ground.inTime)
  const allTaken = reasons.every((reason) => TAKEN.has(reason.kind))
  const someTaken = reasons.some((reason) => reason.kind !== 'practitioner_on_leave')
  return allTaken && someTaken ? [{ kind: 'fully_booked' }, ...reasons] : reasons
}

/**
 * Why none of the `wanted` starts is offered, given that clock, notice and horizon allow them. Works the same
 * for one start and for many: a layer is to blame when it leaves no wanted start.
 */
export function diagnoseStarts(request: OpeningRequest, ground: Ground, wanted: Bits): Reason[] {
  const left = wanted.slice()
  keepCommon(left, locationStarts(ground))
  if (isEmpty(left)) return [{ kind: 'location_closed' }]
  clearFullDays(ground, request, left)
  if (isEmpty(left)) return [{ kind: 'day_limit_reached', limit: request.service.perDayLimit ?? 0 }]
  const patient = patientStarts(ground, request)
  const reasons: Reason[] = []
  if (patient && !meet(left, patient)) reasons.push({ kind: 'patient_busy' })
  else if (patient) keepCommon(left, patient)
  reasons.push(
    ...practitionerReasons(request, ground, left),
    ...roomReasons(request, ground, left),
    ...equipmentReasons(request, ground, left),
  )
  return reasons.length > 0 ? reasons : [{ kind: 'fully_booked' }]
}

/** Whether a visit could begin at a wanted start when only these cells are free. */
function reaches(free: Bits, ground: Ground, wanted: Bits): boolean {
  const starts = free.slice()
  keepRunStarts(starts, ground.terms.visit)
  return meet(starts, wanted)
}

type PractitionerStage =
  | 'no_licensed_practitioner'
  | 'practitioner_not_working'
  | 'practitioner_on_leave'
  | 'practitioner_busy'
  | 'turnover'

/** The first layer at which this person has no wanted start left; null when one is left at the end. */
function practitionerStage(
  ground: Ground,
  wanted: Bits,
  person: CandidatePractitioner,
): PractitionerStage | null {
  const { frame, spans, locationOpen } = ground
  const free = new Uint32Array(frame.words).fill(0xffffffff)
  clearDaysOutside(frame, free, person.licensed)
  if (!reaches(free, ground, wanted)) return 'no_licensed_practitioner'
  keepCommon(free, openBits(frame, person.hours))
  if (!reaches(free, ground, wanted)) return 'practitioner_not_working'
  clearIntervals(frame, free, person.leave ?? [])
  if (!reaches(free, ground, wanted)) return 'practitioner_on_leave'
  clearIntervals(frame, free, person.busy)
  if (!reaches(free, ground, wanted)) return 'practitioner_busy'
  return meet(practitionerSupply(frame, spans, locationOpen, person).starts, wanted) ? null : 'turnover'
}

function practitionerReasons(request: OpeningRequest, ground: Ground, wanted: Bits): Reason[] {
  const at = new Map<PractitionerStage, string[]>()
  for (const person of askedPractitioners(request)) {
    const stage = practitionerStage(ground, wanted, person)
    if (stage === null) return []
    at.set(stage, [...(at.get(stage) ?? []), person.id])
  }
  const reasons: Reason[] = []
  const tight = at.get('turnover')
  if (tight) {
    const after = request.service.practitionerBufferAfter ?? 0
    reasons.push({ kind: 'turnover', of: 'practitioner', ids: tight, before: 0, after })
  }
  for (const kind of ['practitioner_busy', 'practitioner_on_leave', 'practitioner_not_working'] as const) {
    const practitionerIds = at.get(kind)
    if (practitionerIds) reasons.push({ kind, practitionerIds })
  }
  if (reasons.length > 0) return reasons
  const asked = request.practitionerId == null ? [] : [request.practitionerId]
  return [{ kind: 'no_licensed_practitioner', practitionerIds: at.get('no_licensed_practitioner') ?? asked }]
}

type RoomStage = 'room_closed' | 'room_busy' | 'turnover'

function roomStage(ground: Ground, wanted: Bits, room: CandidateRoom): RoomStage | null {
  const { frame, spans, locationOpen } = ground
  const free = roomOpen(frame, locationOpen, room)
  clearIntervals(frame, free, room.closed ?? [])
  if (!reaches(free, ground, wanted)) return 'room_closed'
  clearIntervals(frame, free, room.busy)
  if (!reaches(free, ground, wanted)) return 'room_busy'
  return meet(roomSupply(frame, spans, locationOpen, room).starts, wanted) ? null : 'turnover'
}

function roomReasons(request: OpeningRequest, ground: Ground, wanted: Bits): Reason[] {
  const { roomKinds, turnoverBefore, turnoverAfter } = request.service
  if (roomKinds.length === 0) return []
  const at = new Map<RoomStage, string[]>()
  for (const room of request.rooms) {
    if (!roomKinds.includes(room.kind)) continue
    const stage = roomStage(ground, wanted, room)
    if (stage === null) return []
    at.set(stage, [...(at.get(stage) ?? []), room.id])
  }
  if (at.size === 0) return [{ kind: 'no_suitable_room', roomKinds }]
  const reasons: Reason[] = []
  const tight = at.get('turnover')
  if (tight)
    reasons.push({
      kind: 'turnover',
      of: 'room',
      ids: tight,
      before: turnoverBefore ?? 0,
      after: turnoverAfter ?? 0,
    })
  for (const kind of ['room_busy', 'room_closed'] as const) {
    const roomIds = at.get(kind)
    if (roomIds) reasons.push({ kind, roomIds })
  }
  return reasons
}

function equipmentReasons(request: OpeningRequest, ground: Ground, wanted: Bits): Reason[] {
  const reasons: Reason[] = []
  for (const [equipmentKind, needed] of equipmentNeeds(request)) {
    const devices = (request.equipment ?? []).filter((device) => device.kind === equipmentKind)
    if (devices.length < needed) {
      reasons.push({ kind: 'no_equipment', equipmentKind, needed })
      continue
    }
    const supplies = devices.map((device) =>
      equipmentSupply(ground.frame, ground.spans, ground.locationOpen, device),
    )
    if (meet(atLeast(ground.frame.words, supplies, needed), wanted)) continue
    const equipmentIds = devices.map((device) => device.id)
    reasons.push({ kind: 'equipment_busy', equipmentKind, equipmentIds, needed })
  }
  return reasons
}
