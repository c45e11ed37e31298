import {
  findOpenings,
  type Interval,
  type Minute,
  type OpeningRequest,
  type WeeklyHours,
  zoneClock,
} from '#domain/scheduling/index.ts'

/** The same hours on every day of the week. */
export function daily(opens: string, closes: string): WeeklyHours[] {
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens, closes }))
}

/** The minute of an RFC 3339 text. */
export function at(text: string): Minute {
  return Temporal.Instant.from(text).epochMilliseconds / 60_000
}

/** A span between two RFC 3339 texts. */
export function span(from: string, until: string): Interval {
  return [at(from), at(until)]
}

type Changes = Partial<Omit<OpeningRequest, 'service' | 'location'>> & {
  service?: Partial<OpeningRequest['service']>
  location?: Partial<OpeningRequest['location']>
}

/** Tuesday 24 November 2026 in London: Anna works nine to twelve in room R, one hour each, asked the day before. */
export function aRequest({ service, location, ...rest }: Changes = {}): OpeningRequest {
  return {
    service: {
      id: 's',
      careKind: 'physiotherapy',
      minutes: 60,
      startStepMinutes: 30,
      roomKinds: ['clinical'],
      ...service,
    },
    location: { id: 'l', timeZone: 'Europe/London', hours: daily('09:00', '12:00'), ...location },
    practitioners: [aPractitioner('anna')],
    rooms: [{ id: 'R', kind: 'clinical', busy: [] }],
    from: '2026-11-24',
    to: '2026-11-24',
    now: at('2026-11-23T08:00:00Z'),
    ...rest,
  }
}

/** Somebody with a licence without end who works from nine to twelve every day. */
export function aPractitioner(
  id: string,
  changes: Partial<OpeningRequest['practitioners'][number]> = {},
): OpeningRequest['practitioners'][number] {
  return { id, hours: daily('09:00', '12:00'), busy: [], licensed: [{}], ...changes }
}

/** Starts as the wall clock shows them, with the offset. */
export function starts(request: OpeningRequest): string[] {
  const clock = zoneClock(request.location.timeZone, request.from, request.to)
  return findOpenings(request).openings.map((opening) => clock.rfc3339(opening.start).slice(5))
}

/** Starts as the wall clock shows them, time only. */
export const times = (request: OpeningRequest) => starts(request).map((text) => text.slice(6, 11))

/** Somewhere on one date, with a practitioner who works round the clock. */
export const aNight = (timeZone: string, date: string, opens: string, closes: string): OpeningRequest =>
  aRequest({
    location: { timeZone, hours: daily(opens, closes) },
    practitioners: [aPractitioner('anna', { hours: daily('00:00', '24:00') })],
    from: date,
    to: date,
    now: at('2011-01-01T00:00:00Z'),
    service: { horizonDays: 10_000 },
  })
