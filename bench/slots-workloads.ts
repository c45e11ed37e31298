import type {
  CandidatePractitioner,
  Interval,
  OpeningRequest,
  WeeklyHours,
} from '../src/domain/scheduling/index.ts'
import { zoneClock } from '../src/domain/scheduling/index.ts'

/** One question to the engine, with a name and what it stands for. */
export interface SlotsWorkload {
  readonly name: string
  readonly what: string
  readonly bookings: number
  readonly request: OpeningRequest
}

const ZONE = 'Europe/London'
const FROM = Temporal.PlainDate.from('2026-10-10')
const NOW = FROM.toZonedDateTime(ZONE).epochMilliseconds / 60_000
const LENGTHS = [15, 20, 30, 30, 30, 45, 45, 60, 60, 90]

/** A small generator of numbers in [0, 1), the same in every run (xorshift32). */
function randomFrom(seed: number): () => number {
  let state = seed | 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

const weekdays = [1, 2, 3, 4, 5, 6]
function hoursAround(lunch: number): WeeklyHours[] {
  const at = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  return weekdays.flatMap((weekday) => [
    { weekday, opens: '08:00', closes: at(lunch) },
    { weekday, opens: at(lunch + 60), closes: '19:00' },
  ])
}
const wholeDay: WeeklyHours[] = weekdays.map((weekday) => ({ weekday, opens: '08:00', closes: '19:00' }))

/** Days filled from the left with visits and random gaps, so that about `share` of the open time is taken. */
function bookingsFor(
  hours: readonly WeeklyHours[],
  days: number,
  share: number,
  random: () => number,
): Interval[] {
  const clock = zoneClock(ZONE, FROM.toString(), FROM.add({ days }).toString())
  const firstDay = clock.dayAt(NOW)
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  const bookings: Interval[] = []
  for (let i = 0; i < days; i++) {
    const weekday = FROM.add({ days: i }).dayOfWeek
    for (const rule of hours) {
      if (rule.weekday !== weekday) continue
      const end = clock.toUtc(firstDay + i, minutes(rule.closes))
      for (let at = clock.toUtc(firstDay + i, minutes(rule.opens)); ; ) {
        const length = LENGTHS[Math.floor(random() * LENGTHS.length)]!
        at += Math.round((random() * 2 * length * (1 - share)) / share / 5) * 5
        if (at + length > end) break
        bookings.push([at, at + length])
        at += length
      }
    }
  }
  return bookings
}

interface Shape {
  readonly name: string
  readonly what: string
  readonly practitioners: number
  readonly rooms?: number
  readonly devices?: number
  readonly days: number
  readonly minutes: number
  readonly share: number
  readonly limit?: number
}

/** The five questions of the table, shaped like a lone practice, a clinic, a chain, a city, and a clinic with devices. */
export const SHAPES: readonly Shape[] = [
  { name: 'S1', what: '1 practitioner', practitioners: 1, days: 30, minutes: 60, share: 0.3 },
  { name: 'S2', what: '10 practitioners', practitioners: 10, days: 90, minutes: 45, share: 0.6 },
  { name: 'S3', what: '100 practitioners', practitioners: 100, days: 90, minutes: 45, share: 0.6 },
  {
    name: 'S4',
    what: '1,000 practitioners, first 50',
    practitioners: 1000,
    days: 30,
    minutes: 45,
    share: 0.6,
    limit: 50,
  },
  {
    name: 'S5',
    what: '10 people, 6 rooms, 2 devices',
    practitioners: 10,
    rooms: 6,
    devices: 2,
    days: 30,
    minutes: 45,
    share: 0.55,
  },
]

/** Makes one workload; the same shape always gives the same bookings. */
export function makeWorkload(shape: Shape): SlotsWorkload {
  const random = randomFrom(20_261_010 + shape.practitioners)
  const { days, share, rooms = 0, devices = 0 } = shape
  const list = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i))
  const practitioners = list(shape.practitioners, (i): CandidatePractitioner => {
    const hours = hoursAround(720 + 30 * (i % 4))
    return { id: `p${i}`, hours, busy: bookingsFor(hours, days, share, random), licensed: [{}] }
  })
  const request: OpeningRequest = {
    service: {
      id: 'bench',
      careKind: 'physiotherapy',
      minutes: shape.minutes,
      roomKinds: rooms > 0 ? ['clinical'] : [],
      equipmentKinds: devices > 0 ? ['ultrasound'] : [],
    },
    location: { id: 'bench', timeZone: ZONE, hours: wholeDay },
    practitioners,
    rooms: list(rooms, (i) => ({
      id: `r${i}`,
      kind: 'clinical',
      busy: bookingsFor(wholeDay, days, share * 0.85, random),
    })),
    equipment: list(devices, (i) => ({
      id: `u${i}`,
      kind: 'ultrasound',
      busy: bookingsFor(wholeDay, days, share * 0.85, random),
    })),
    from: FROM.toString(),
    to: FROM.add({ days: days - 1 }).toString(),
    now: NOW,
    limit: shape.limit,
  }
  const all = [...practitioners, ...request.rooms, ...(request.equipment ?? [])]
  const bookings = all.reduce((sum, candidate) => sum + candidate.busy.length, 0)
  return { name: shape.name, what: shape.what, bookings, request }
}
