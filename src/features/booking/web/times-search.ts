import type { ClinicContext } from '#server/context.ts'
import { readWholeOffer } from '../list-offer.ts'
import type { Location, Practitioner, Service, ServiceDuration } from '../offer.ts'
import { searchOpenings } from '../search-openings.ts'
import { STRIP_DAYS, type TimesView, timesView } from './times-view.ts'

/** What the page of times is asked for: its service and length, and what the visitor narrowed it to. */
export interface WantedTimes {
  readonly service: Service
  readonly duration: ServiceDuration
  readonly location: Location | null
  readonly practitioner: Practitioner | null
  /** Those that the service can be had at, and from. */
  readonly locations: readonly Location[]
  readonly practitioners: readonly Practitioner[]
  readonly url: URL
  /** For a move: the visit whose own time counts as free. */
  readonly movingAppointmentId?: string
}

/** Reads the wish from the path and the query; null when the service or the length isn't offered. */
export async function wantedFromUrl(
  ctx: ClinicContext,
  idOrSlug: string,
  minutes: number,
  url: URL,
): Promise<WantedTimes | null> {
  const offer = await readWholeOffer(ctx)
  const service = offer.services.find(({ id, slug }) => id === idOrSlug || slug === idOrSlug)
  const duration = service?.durations.find((candidate) => candidate.minutes === minutes)
  if (!service || !duration) return null
  const locations = offer.locations.filter(({ id }) => service.locationIds.includes(id))
  const practitioners = offer.practitioners.filter(({ id }) => service.practitionerIds.includes(id))
  const location = locations.find(({ slug }) => slug === url.searchParams.get('location')) ?? null
  const practitioner = practitioners.find(({ slug }) => slug === url.searchParams.get('practitioner')) ?? null
  return { service, duration, locations, practitioners, location, practitioner, url }
}

/** The times of two weeks at one place, as the page shows them; `location` says which place that is. */
export interface LoadedTimes {
  readonly times: TimesView
  readonly location: Location | null
}

/**
 * Searches two weeks. Without a chosen place it takes the one that is free first: times of two places side by side
 * are hard to read, and the other place is one choice away.
 */
export async function loadTimes(ctx: ClinicContext, wanted: WantedTimes): Promise<LoadedTimes> {
  const timeZone = (wanted.location ?? wanted.locations[0])?.timeZone ?? 'UTC'
  const today = ctx.now().toZonedDateTimeISO(timeZone).toPlainDate()
  const from = laterOf(dateIn(wanted.url, 'from') ?? today, today)
  const found = await searchOpenings(ctx, {
    service: wanted.service.id,
    minutes: wanted.duration.minutes,
    from: from.toString(),
    to: from.add({ days: STRIP_DAYS - 1 }).toString(),
    location: wanted.location?.id,
    practitioner: wanted.practitioner?.id,
    movingAppointmentId: wanted.movingAppointmentId,
  })
  if (!found.ok) throw new Error(`The search for times was refused: ${found.error.kind}`)
  const firstPlace = found.value.openings[0]?.locationId
  const location =
    wanted.location ?? wanted.locations.find(({ id }) => id === firstPlace) ?? wanted.locations[0] ?? null
  const here = {
    ...found.value,
    openings: found.value.openings.filter(({ locationId }) => locationId === location?.id),
  }
  const times = timesView(here, {
    locale: ctx.clinic.locale,
    timeZone: location?.timeZone ?? timeZone,
    from,
    today,
    day: dateIn(wanted.url, 'day'),
    practitionerId: wanted.practitioner?.id ?? null,
    placeOf: () => location?.name ?? '',
    href: (change) => withQuery(wanted.url, { ...change, ...(location && { location: location.slug }) }),
  })
  return { times, location }
}

/** A local date of the query; anything else counts as not given. */
function dateIn(url: URL, name: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(url.searchParams.get(name) ?? '')
  } catch {
    return null
  }
}

function laterOf(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) > 0 ? a : b
}

function withQuery(url: URL, change: Record<string, string>): string {
  const query = new URLSearchParams(url.searchParams)
  query.delete('day')
  for (const [name, value] of Object.entries(change)) query.set(name, value)
  return `${url.pathname}?${query}`
}
