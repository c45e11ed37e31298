import type { Minute } from '../kernel/interval.ts'
import { addAll, addCommon, type Bits, clearCells, keepCommon, keepRunStarts } from './bits.ts'
import {
  cellAt,
  cellFrom,
  clearIntervals,
  type Frame,
  frameOf,
  openBits,
  startBits,
  startOfDay,
} from './frame.ts'
import { type Day, dateOf } from './local-date.ts'
import type { OpeningRequest } from './opening-request.ts'
import { type ServiceTerms, serviceTerms } from './service-terms.ts'
import {
  equipmentSupply,
  practitionerSupply,
  roomSupply,
  type Spans,
  type Supply,
  spansOf,
} from './supply.ts'
import { localDayAt } from './zone-clock.ts'

/** The parts of an answer that hold for every candidate. */
export interface Ground {
  readonly frame: Frame
  readonly terms: ServiceTerms
  readonly spans: Spans
  readonly locationOpen: Bits
  /** Cells at which a visit may begin as far as clock, notice and horizon go. */
  readonly inTime: Bits
}

export interface EquipmentNeed {
  readonly kind: string
  readonly needed: number
  readonly devices: readonly Supply[]
}

/** Everything laid out on the grid: `starts` are the cells at which all kinds of candidates come together. */
export interface Board extends Ground {
  readonly starts: Bits
  readonly practitioners: readonly Supply[]
  readonly rooms: readonly (Supply & { readonly rank: number })[]
  readonly equipment: readonly EquipmentNeed[]
}

export interface TimeLimits {
  readonly earliest: Minute
  readonly today: Day
  readonly lastDay: Day
}

/** First minute and last local day on which the service can be booked now. */
export function timeLimits(request: OpeningRequest, terms: ServiceTerms): TimeLimits {
  const today = localDayAt(request.location.timeZone, request.now)
  return { earliest: request.now + terms.noticeMinutes, today, lastDay: today + terms.horizonDays }
}

/** Lays out what does not depend on any candidate, for the local days `first` to `last`. */
export function groundOf(request: OpeningRequest, first: Day, last: Day): Ground {
  const terms = serviceTerms(request.service)
  const frame = frameOf(request.location.timeZone, first, last)
  const locationOpen = openBits(frame, request.location.hours)
  if (request.location.closed) clearIntervals(frame, locationOpen, request.location.closed)
  const limits = timeLimits(request, terms)
  const inTime = startBits(frame, terms.stepMinutes)
  const from = Math.max(startOfDay(frame, first), limits.earliest)
  const until = startOfDay(frame, Math.max(first, Math.min(last, limits.lastDay) + 1))
  clearCells(inTime, 0, cellFrom(frame, from))
  clearCells(inTime, cellFrom(frame, until), frame.words * 32)
  return { frame, terms, spans: spansOf(terms), locationOpen, inTime }
}

/** Cells at which a visit fits into the location's hours. */
export function locationStarts(ground: Ground): Bits {
  const bits = ground.locationOpen.slice()
  keepRunStarts(bits, ground.terms.visit)
  return bits
}

/** Cells at which the patient is free for the whole visit; null when nothing is known. */
export function patientStarts(ground: Ground, request: OpeningRequest): Bits | null {
  if (!request.patientBusy?.length) return null
  const bits = new Uint32Array(ground.frame.words).fill(0xffffffff)
  clearIntervals(ground.frame, bits, request.patientBusy)
  keepRunStarts(bits, ground.terms.visit)
  return bits
}

/** Takes out the days that already have as many visits of the service as its limit allows. */
export function clearFullDays(ground: Ground, request: OpeningRequest, bits: Bits): void {
  const { perDayLimit, visitsPerDay } = request.service
  if (perDayLimit == null) return
  const { frame } = ground
  for (let day = frame.firstDay; day <= frame.lastDay; day++) {
    if ((visitsPerDay?.[dateOf(day)] ?? 0) < perDayLimit) continue
    clearCells(bits, cellAt(frame, startOfDay(frame, day)), cellFrom(frame, startOfDay(frame, day + 1)))
  }
}

/** The practitioners that the request leaves open. */
export function askedPractitioners(request: OpeningRequest): OpeningRequest['practitioners'] {
  if (request.practitionerId == null) return request.practitioners
  return request.practitioners.filter((person) => person.id === request.practitionerId)
}

/** Each kind of equipment that is needed, with how many of it. */
export function equipmentNeeds(request: OpeningRequest): Map<string, number> {
  const needs = new Map<string, number>()
  for (const kind of request.service.equipmentKinds ?? []) needs.set(kind, (needs.get(kind) ?? 0) + 1)
  return needs
}

/** Cells at which at least `needed` of the devices could begin: counted bit by bit, without numbers. */
export function atLeast(words: number, devices: readonly { readonly starts: Bits }[], needed: number): Bits {
  const counts = Array.from({ length: needed }, () => new Uint32Array(words))
  for (const device of devices) {
    for (let n = needed - 1; n > 0; n--) addCommon(counts[n]!, counts[n - 1]!, device.starts)
    addAll(counts[0]!, device.starts)
  }
  return counts[needed - 1]!
}

/** Lays everything out for the local days `first` to `last`. */
export function boardOf(request: OpeningRequest, first: Day, last: Day): Board {
  const ground = groundOf(request, first, last)
  const { frame, spans, locationOpen } = ground
  const { words } = frame
  const starts = ground.inTime.slice()
  keepCommon(starts, locationStarts(ground))
  clearFullDays(ground, request, starts)
  const patient = patientStarts(ground, request)
  if (patient) keepCommon(starts, patient)

  const practitioners = askedPractitioners(request).map((person) =>
    practitionerSupply(frame, spans, locationOpen, person),
  )
  keepCommon(starts, atLeast(words, practitioners, 1))

  const kinds = request.service.roomKinds
  const rooms = request.rooms
    .filter((room) => kinds.includes(room.kind))
    .map((room) => ({ ...roomSupply(frame, spans, locationOpen, room), rank: kinds.indexOf(room.kind) }))
  if (kinds.length > 0) keepCommon(starts, atLeast(words, rooms, 1))

  const equipment = [...equipmentNeeds(request)].map(([kind, needed]) => ({
    kind,
    needed,
    devices: (request.equipment ?? [])
      .filter((device) => device.kind === kind)
      .map((device) => equipmentSupply(frame, spans, locationOpen, device)),
  }))
  for (const { devices, needed } of equipment) keepCommon(starts, atLeast(words, devices, needed))
  return { ...ground, starts, practitioners, rooms, equipment }
}
