// The slow, obvious truth about free times: no bits, no shortcuts, Temporal for every question about the clock.
import {
  type Interval,
  instantOf,
  type Minute,
  minuteOf,
  type OpeningRequest,
  type WeeklyHours,
} from '#domain/scheduling/index.ts'

type Test = (minute: Minute) => boolean

/** The location's wall clock at a minute. */
export const zoned = (request: OpeningRequest, minute: Minute) =>
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
export function slowly(request: OpeningRequest): (start: Minute) => string[] {
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
