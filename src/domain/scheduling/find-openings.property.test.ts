import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  allocate,
  explainStart,
  findOpenings,
  type Interval,
  instantOf,
  type Minute,
  minuteOf,
  type OpeningRequest,
  type WeeklyHours,
} from './index.ts'

// ---- The slow, obvious reference: no bits, no shortcuts, Temporal for every question about the clock. ----

type Test = (minute: Minute) => boolean

const zoned = (request: OpeningRequest, minute: Minute) =>
  instantOf(minute).toZonedDateTimeISO(request.location.timeZone)
const isIn = (spans: readonly Interval[] | null | undefined, cell: Minute) =>
  (spans ?? []).some(([a, b]) => a < b && a < cell + 5 && cell < b)

/** Whether the five minutes from `cell` on lie in weekly hours, each day's hours made by Temporal. */
function inHours(request: OpeningRequest, hours: readonly WeeklyHours[]): Test {
  const blocks: Interval[] = []
  const last = Temporal.PlainDate.from(request.to).add({ days: 2 })
  for (
    let date = Temporal.PlainDate.from(request.from).subtract({ days: 2 });
    ;
    date = date.add({ days: 1 })
  ) {
    if (Temporal.PlainDate.compare(date, last) > 0) break
    const { timeZone } = request.location
    if (!date.toZonedDateTime(timeZone).toPlainDate().equals(date)) continue
    const at = (time: string) => {
      const wall = time === '24:00' ? date.add({ days: 1 }).toPlainDateTime() : date.toPlainDateTime(time)
      return minuteOf(wall.toZonedDateTime(timeZone).toInstant())
    }
    for (const rule of hours) {
      const text = date.toString()
      if (rule.weekday !== date.dayOfWeek) continue
      if ((rule.validFrom && text < rule.validFrom) || (rule.validUntil && text > rule.validUntil)) continue
      blocks.push([at(rule.opens), at(rule.closes)])
    }
  }
  const cells = new Map<Minute, boolean>()
  return (cell) => {
    if (!cells.has(cell)) {
      const covered = [0, 1, 2, 3, 4].every((i) => blocks.some(([a, b]) => a <= cell + i && cell + i < b))
      cells.set(cell, covered)
    }
    return cells.get(cell)!
  }
}

/** Whether a candidate can give a visit at `start`: there for the visit, there (or merely free) around it. */
function suits(
  request: OpeningRequest,
  start: Minute,
  around: [number, number],
  isThere: Test,
  taken: Test,
): boolean {
  const { minutes, turnoverMayPassClosing } = request.service
  const [before, after] = around
  for (let cell = start - Math.ceil(before / 5) * 5; cell < start + minutes + after; cell += 5) {
    const inVisit = start <= cell && cell < start + minutes
    if (taken(cell)) return false
    if ((inVisit || !turnoverMayPassClosing) && !isThere(cell)) return false
  }
  return true
}

/** Who could give a visit at `start`; empty when it must not be offered. */
function slowly(request: OpeningRequest): (start: Minute) => string[] {
  const { service, location } = request
  const openAt = inHours(request, location.hours)
  const isOpen: Test = (cell) => openAt(cell) && !isIn(location.closed, cell)
  const staff = request.practitioners.map((person) => {
    const works = inHours(request, person.hours)
    const licensedOn = (date: string) =>
      person.licensed.some(({ from, until }) => (!from || from <= date) && (!until || date <= until))
    const isThere: Test = (cell) =>
      isOpen(cell) && works(cell) && licensedOn(zoned(request, cell).toPlainDate().toString())
    return {
      id: person.id,
      isThere,
      taken: (cell: Minute) => isIn(person.busy, cell) || isIn(person.leave, cell),
    }
  })
  const rooms = request.rooms
    .filter((room) => service.roomKinds.includes(room.kind))
    .map((room) => {
      const own = room.hours ? inHours(request, room.hours) : isOpen
      return {
        isThere: (cell: Minute) => isOpen(cell) && own(cell),
        taken: (cell: Minute) => isIn(room.busy, cell) || isIn(room.closed, cell),
      }
    })
  const today = zoned(request, request.now).toPlainDate()
  return (start) => {
    const local = zoned(request, start)
    const date = local.toPlainDate().toString()
    if (date < request.from || date > request.to) return []
    if ((local.hour * 60 + local.minute) % (service.startStepMinutes ?? 15) !== 0) return []
    if (start < request.now + (service.minNoticeMinutes ?? 0)) return []
    if (date > today.add({ days: service.horizonDays ?? 365 }).toString()) return []
    if (service.perDayLimit != null && (service.visitsPerDay?.[date] ?? 0) >= service.perDayLimit) return []
    for (let cell = start; cell < start + service.minutes; cell += 5) {
      if (!isOpen(cell) || isIn(request.patientBusy, cell)) return []
    }
    const around: [number, number] = [service.turnoverBefore ?? 0, service.turnoverAfter ?? 0]
    const room = rooms.some((one) => suits(request, start, around, one.isThere, one.taken))
    if (service.roomKinds.length > 0 && !room) return []
    for (const kind of service.equipmentKinds ?? []) {
      const needed = (service.equipmentKinds ?? []).filter((other) => other === kind).length
      const devices = (request.equipment ?? []).filter(
        (one) => one.kind === kind && suits(request, start, [0, 0], isOpen, (cell) => isIn(one.busy, cell)),
      )
      if (devices.length < needed) return []
    }
    return staff
      .filter((one) => request.practitionerId == null || one.id === request.practitionerId)
      .filter((one) =>
        suits(request, start, [0, service.practitionerBufferAfter ?? 0], one.isThere, one.taken),
      )
      .map((one) => one.id)
  }
}

// ---- Random clinics, near the moments at which clocks do odd things. ----

const MOMENTS: readonly (readonly [zone: string, date: string])[] = [
  ['Europe/London', '2026-03-29'],
  ['Europe/London', '2026-10-25'],
  ['Australia/Lord_Howe', '2026-10-04'], // half an hour forward
  ['Australia/Lord_Howe', '2026-04-05'], // half an hour back
  ['Australia/Adelaide', '2026-10-04'], // +09:30, southern spring
  ['Pacific/Chatham', '2026-04-05'], // +12:45
  ['Asia/Kathmandu', '2026-06-01'], // +05:45
  ['America/St_Johns', '2026-11-01'], // -03:30
  ['America/Havana', '2026-03-08'], // 00:00 becomes 01:00
  ['America/Havana', '2026-11-01'], // 00:00 to 01:00 twice
  ['Africa/Cairo', '2026-04-24'], // 00:00 becomes 01:00
  ['Africa/Cairo', '2026-10-29'], // 23:00 to 24:00 twice
  ['America/Santiago', '2026-09-06'], // midnight, southern
  ['Asia/Beirut', '2026-03-29'], // midnight
  ['America/Sao_Paulo', '2018-11-04'], // midnight, rule given up in 2019
  ['Antarctica/Troll', '2026-03-29'], // two hours at once
  ['Europe/Istanbul', '2016-10-30'], // stayed on summer time for good
  ['Asia/Pyongyang', '2018-05-04'], // +08:30 became +09:00
  ['America/Caracas', '2016-05-01'], // -04:30 became -04:00
  ['Africa/Casablanca', '2026-02-15'], // back for Ramadan
  ['Pacific/Apia', '2011-12-30'], // a date that never was
]

const wallTime = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
const hoursOn = fc
  .tuple(
    fc.integer({ min: 1, max: 7 }),
    fc.uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 2 }),
  )
  .map(([weekday, quarters]): WeeklyHours => {
    const [opens, closes] = quarters.sort((a, b) => a - b).map((quarter) => wallTime(quarter * 15))
    return { weekday, opens: opens!, closes: closes! }
  })
const longHours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: '00:00', closes: '24:00' }))
const weeklyHours = fc.oneof(fc.constant(longHours), fc.array(hoursOn, { minLength: 4, maxLength: 14 }))
const pick = <T>(...values: T[]) => fc.constantFrom(...values)

function requests([timeZone, around]: readonly [string, string]): fc.Arbitrary<OpeningRequest> {
  const middle = Temporal.PlainDate.from(around)
  const noon = minuteOf(middle.toZonedDateTime({ timeZone, plainTime: '12:00' }).toInstant())
  const spans = fc.array(
    fc
      .tuple(fc.integer({ min: -2880, max: 2880 }), fc.integer({ min: 0, max: 400 }))
      .map(([from, length]): Interval => [noon + from, noon + from + length]),
    { maxLength: 8 },
  )
  const day = (offset: number) => middle.add({ days: offset }).toString()
  const date = fc.integer({ min: -1, max: 1 }).map(day)
  const licensed = fc.oneof(
    fc.constant([{}]),
    fc.array(fc.record({ from: date, until: date }), { maxLength: 2 }),
  )
  const named = <T extends object>(name: string, list: fc.Arbitrary<T[]>) =>
    list.map((all) => all.map((one, i) => ({ ...one, id: `${name}${i}` })))
  return fc.record({
    service: fc.record({
      id: fc.constant('s'),
      careKind: fc.constant('physiotherapy'),
      minutes: pick(15, 30, 45, 52, 60, 90),
      turnoverBefore: pick(0, 0, 5, 10),
      turnoverAfter: pick(0, 0, 10, 15),
      practitionerBufferAfter: pick(0, 0, 5, 12),
      turnoverMayPassClosing: fc.boolean(),
      roomKinds: pick<string[]>(['clinical'], ['spa', 'clinical'], []),
      equipmentKinds: pick<string[]>([], [], ['ultrasound'], ['ultrasound', 'ultrasound']),
      startStepMinutes: pick(5, 15, 20, 25, 30, 60),
      minNoticeMinutes: pick(0, 0, 120),
      horizonDays: pick(0, 1, 30),
      perDayLimit: pick(null, 2),
      visitsPerDay: fc.constant({ [day(0)]: 2, [day(1)]: 1 }),
    }),
    location: fc.record({
      id: fc.constant('l'),
      timeZone: fc.constant(timeZone),
      hours: weeklyHours,
      closed: spans.map((all) => all.slice(0, 1)),
    }),
    practitioners: named(
      'p',
      fc.array(
        fc.record({ hours: weeklyHours, busy: spans, leave: spans.map((all) => all.slice(0, 1)), licensed }),
        { maxLength: 3 },
      ),
    ),
    rooms: named(
      'r',
      fc.array(
        fc.record({
          kind: pick('clinical', 'spa', 'gym'),
          hours: fc.option(weeklyHours),
          busy: spans,
          closed: spans.map((all) => all.slice(0, 1)),
        }),
        { maxLength: 3 },
      ),
    ),
    equipment: named(
      'u',
      fc.array(fc.record({ kind: pick('ultrasound', 'laser'), busy: spans }), { maxLength: 3 }),
    ),
    patientBusy: spans.map((all) => all.slice(0, 2)),
    from: fc.constant(day(-1)),
    to: pick(day(-1), day(0), day(1)),
    now: pick(noon - 4 * 1440, noon - 1440, noon),
    practitionerId: pick(null, null, null, 'p0'),
    usualPractitionerId: pick(null, 'p1'),
  })
}
const anyRequest = fc.constantFrom(...MOMENTS).chain(requests)

/** Every minute of the grid on the asked days and a little around them. */
function* gridOf(request: OpeningRequest): Generator<Minute> {
  const at = (date: string) =>
    minuteOf(Temporal.PlainDate.from(date).toZonedDateTime(request.location.timeZone).toInstant())
  const end = at(Temporal.PlainDate.from(request.to).add({ days: 1 }).toString()) + 60
  for (let minute = at(request.from) - 60; minute < end; minute += 5) yield minute
}

describe('free times, against the slow reference', () => {
  test.each(MOMENTS)(
    '%s around %s: every start with exactly the people who can',
    (zone, date) => {
      fc.assert(
        fc.property(requests([zone, date]), (request) => {
          const reference = slowly(request)
          const { openings, reasons } = findOpenings({ ...request, per: 'practitioner' })
          const found = new Map<Minute, string[]>()
          for (const opening of openings)
            found.set(opening.start, [...(found.get(opening.start) ?? []), opening.practitionerId])
          for (const start of gridOf(request))
            expect([start, (found.get(start) ?? []).sort()]).toEqual([start, reference(start)])
          expect(reasons.length > 0).toBe(openings.length === 0)
          const distinct = findOpenings(request).openings.map((opening) => opening.start)
          expect(distinct).toEqual([...found.keys()])
        }),
        { numRuns: 25 },
      )
    },
    60_000,
  )

  test('allocate, explain and find never disagree', () => {
    fc.assert(
      fc.property(anyRequest, fc.integer({ min: 0, max: 10_000 }), (request, seed) => {
        const grid = [...gridOf(request)]
        const openings = new Map(findOpenings(request).openings.map((opening) => [opening.start, opening]))
        const tried = [...openings.keys()]
          .slice(0, 3)
          .concat([0, 1, 2, 3].map((i) => grid[(seed * 31 + i * 97) % grid.length]!))
        for (const start of tried) {
          const inWindow = zoned(request, start).toPlainDate().toString()
          if (inWindow < request.from || inWindow > request.to) continue
          const allocation = allocate(request, start)
          const { reasons } = explainStart(request, start)
          expect(allocation.ok).toBe(openings.has(start))
          expect(reasons.length === 0).toBe(openings.has(start))
          if (allocation.ok) expect(allocation.value).toMatchObject(openings.get(start)!)
        }
      }),
      { numRuns: 200 },
    )
  }, 60_000)

  test('what is reserved never touches what is taken, and each row belongs to one candidate', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const opening = findOpenings({ ...request, limit: 1 }).openings[0]
        if (!opening) return
        const allocation = allocate(request, opening.start)
        if (!allocation.ok) throw new Error('An opening can be allocated')
        const all = [...request.practitioners, ...request.rooms, ...request.equipment!]
        for (const row of allocation.value.reservations) {
          const candidate = all.find((one) => one.id === row.resourceId)!
          const taken = candidate.busy.filter(([a, b]) => a < b && a < row.end && row.start < b)
          expect(taken).toEqual([])
        }
        expect(new Set(allocation.value.equipmentIds).size).toBe(request.service.equipmentKinds!.length)
      }),
      { numRuns: 300 },
    )
  }, 60_000)
})
