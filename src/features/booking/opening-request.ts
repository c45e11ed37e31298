import type { ScopeMatrix } from '#domain/practice/index.ts'
import type {
  CandidatePractitioner,
  CandidateRoom,
  Interval,
  OpeningRequest,
  WeeklyHours,
} from '#domain/scheduling/index.ts'
import { minuteOf } from '#domain/scheduling/index.ts'
import type { BusyRow } from './busy.queries.ts'
import { licensedDates } from './licensed-dates.ts'
import type { HoursRow, OfferRows, PractitionerRow, RoomRow } from './offer.queries.ts'
import type { Location } from './offer.ts'
import { licenceOf, needsOf } from './offer-view.ts'
import type { WantedVisit } from './wanted-visit.ts'

/** What the clinic's settings say about times. */
export interface TimeRules {
  readonly jurisdiction: string
  readonly minNoticeMinutes: number
  readonly horizonDays: number
}

/** What to ask of the engine, besides what is wanted. Dates local, `YYYY-MM-DD`, inclusive. */
export interface Asking {
  readonly from: string
  readonly to: string
  readonly now: Temporal.Instant
  readonly knownThrough?: string | null
  readonly limit?: number | null
  readonly per?: 'start' | 'practitioner'
  readonly usualPractitionerId?: string | null
  /** Instead of the service's: none, when staff move a visit. */
  readonly minNoticeMinutes?: number
  readonly patientId?: string | null
}

/** Everything the scheduling engine needs for one location, as plain data. */
export function openingRequest(
  wanted: WantedVisit,
  location: Location,
  busy: readonly BusyRow[],
  rules: { readonly clinic: TimeRules; readonly matrix: ScopeMatrix },
  asking: Asking,
): OpeningRequest {
  const { rows, service, minutes, practitioner } = wanted
  const times = spansByResource(busy)
  const dates = {
    from: Temporal.PlainDate.from(asking.from),
    until: Temporal.PlainDate.from(lastDate(asking)),
  }
  return {
    service: {
      id: service.id,
      careKind: service.careKind,
      minutes,
      turnoverBefore: service.turnoverBefore,
      turnoverAfter: service.turnoverAfter,
      roomKinds: service.roomKinds,
      equipmentKinds: service.equipmentKinds,
      startStepMinutes: service.startStep,
      minNoticeMinutes: asking.minNoticeMinutes ?? service.minNotice ?? rules.clinic.minNoticeMinutes,
      horizonDays: rules.clinic.horizonDays,
    },
    location: {
      id: location.id,
      timeZone: location.timeZone,
      hours: location.hours.map(({ weekday, opensMinute, closesMinute }) => ({
        weekday,
        opens: wallTime(opensMinute),
        closes: wallTime(closesMinute),
      })),
    },
    practitioners: candidates(wanted, location).map((person): CandidatePractitioner => {
      const licences = person.licences.map((row) => licenceOf(row, person.id))
      return {
        id: person.id,
        hours: weeklyHours(person.hours, location.id),
        busy: times.busy(person.id),
        leave: times.away(person.id),
        licensed: licensedDates(rules.matrix, licences, needsOf(service, rules.clinic), dates),
      }
    }),
    rooms: roomsAt(rows, location).map((room) => candidateRoom(room, location, times)),
    equipment: rows.equipment
      .filter((device) => device.locationId === location.id)
      .map(({ id, equipmentKind }) => ({
        id,
        kind: equipmentKind,
        busy: [...times.busy(id), ...times.away(id)],
      })),
    patientBusy: asking.patientId ? [...times.busy(asking.patientId), ...times.away(asking.patientId)] : [],
    from: asking.from,
    to: asking.to,
    now: minuteOf(asking.now),
    practitionerId: practitioner?.id ?? null,
    usualPractitionerId: asking.usualPractitionerId ?? null,
    per: asking.per ?? 'start',
    limit: asking.limit ?? null,
    knownThrough: asking.knownThrough ?? null,
  }
}

/** Ids of everything that a visit could take up there, to know when it is busy. */
export function resourcesFor(wanted: WantedVisit, locations: readonly Location[]): string[] {
  const { rows, service } = wanted
  return [
    ...new Set(
      locations.flatMap((location) => [
        ...candidates(wanted, location).map((person) => person.id),
        ...roomsAt(rows, location)
          .filter((room) => service.roomKinds.includes(room.roomKind))
          .map((room) => room.id),
        ...rows.equipment
          .filter(
            (device) =>
              device.locationId === location.id && service.equipmentKinds.includes(device.equipmentKind),
          )
          .map((device) => device.id),
      ]),
    ),
  ]
}

function lastDate({ to, knownThrough }: Asking): string {
  return knownThrough && knownThrough > to ? knownThrough : to
}

/** People whom the clinic lets give the service and who work there at all. */
function candidates({ rows, service, practitioner }: WantedVisit, location: Location): PractitionerRow[] {
  return rows.practitioners.filter(
    (person) =>
      (practitioner === null || person.id === practitioner.id) &&
      person.serviceIds.includes(service.id) &&
      person.hours.some((rule) => rule.locationId === location.id),
  )
}

function roomsAt(rows: OfferRows, location: Location): RoomRow[] {
  return rows.rooms.filter((room) => room.locationId === location.id)
}

function candidateRoom(
  room: RoomRow,
  location: Location,
  times: ReturnType<typeof spansByResource>,
): CandidateRoom {
  return {
    id: room.id,
    kind: room.roomKind,
    hours: room.hours.length > 0 ? weeklyHours(room.hours, location.id) : null,
    busy: times.busy(room.id),
    closed: times.away(room.id),
  }
}

function weeklyHours(hours: readonly HoursRow[], locationId: string): WeeklyHours[] {
  return hours
    .filter((rule) => rule.locationId === locationId)
    .map(({ weekday, starts, ends, validFrom, validUntil }) => ({
      weekday,
      opens: wallTime(starts),
      closes: wallTime(ends),
      validFrom,
      validUntil,
    }))
}

function spansByResource(rows: readonly BusyRow[]) {
  const busy = new Map<string, Interval[]>()
  const away = new Map<string, Interval[]>()
  for (const { resourceId, isAway, starts, ends } of rows) {
    const spans = starts.map((start, i): Interval => [start, ends[i]!])
    ;(isAway ? away : busy).set(resourceId, spans)
  }
  return {
    busy: (id: string): readonly Interval[] => busy.get(id) ?? [],
    away: (id: string): readonly Interval[] => away.get(id) ?? [],
  }
}

/** `HH:MM` of minutes after midnight; 1440 is `24:00`. */
function wallTime(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
