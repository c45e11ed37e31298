import {
  type NextFree,
  nextFreeTimes,
  nextFreeTimesOfEverybody,
  type Opening,
} from '#features/booking/index.ts'
import type { ClinicContext } from '#server/context.ts'

/** The next free time of something, in words. */
export interface NextFreeView {
  /** How the day is called: today, tomorrow, or by its date. */
  readonly day: { readonly kind: 'today' | 'tomorrow' } | { readonly kind: 'date'; readonly text: string }
  /** `14:30` on the location's clock. */
  readonly time: string
  readonly dateTime: string
  readonly serviceId: string
  readonly minutes: number
  readonly practitionerId: string
  readonly locationId: string
}

/** The next free time of each service that has one, by service id; of one person, if named. */
export async function nextFreeByService(
  ctx: ClinicContext,
  practitionerId?: string,
): Promise<Map<string, NextFreeView>> {
  return byService(ctx, await nextFreeTimes(ctx, practitionerId ? { practitionerId } : {}))
}

/** The next free time of each person who has one, by practitioner id, whatever the service. */
export async function nextFreeByPractitioner(ctx: ClinicContext): Promise<Map<string, NextFreeView>> {
  const found = await nextFreeTimesOfEverybody(ctx)
  return new Map(
    [...found].flatMap(([id, times]) => {
      const first = earliest(byService(ctx, times).values())
      return first ? [[id, first] as const] : []
    }),
  )
}

function byService(ctx: ClinicContext, found: readonly NextFree[]): Map<string, NextFreeView> {
  return new Map(
    found.flatMap(({ serviceId, minutes, openings: [first] }) =>
      first
        ? [[serviceId, viewNextFree(first, { serviceId, minutes }, ctx.now(), ctx.clinic.locale)] as const]
        : [],
    ),
  )
}

/** The earliest of some next free times, or null. */
export function earliest(times: Iterable<NextFreeView>): NextFreeView | null {
  let first: NextFreeView | null = null
  for (const time of times) {
    if (!first || Temporal.Instant.compare(time.dateTime, first.dateTime) < 0) first = time
  }
  return first
}

/** Says when an opening is, as seen from now. */
export function viewNextFree(
  opening: Pick<
    Opening,
    'localDate' | 'localTime' | 'startText' | 'timeZone' | 'practitionerId' | 'locationId'
  >,
  of: { readonly serviceId: string; readonly minutes: number },
  now: Temporal.Instant,
  locale: string,
): NextFreeView {
  const { practitionerId, locationId } = opening
  return {
    day: dayOf(opening, now, locale),
    time: opening.localTime,
    dateTime: opening.startText,
    practitionerId,
    locationId,
    ...of,
  }
}

function dayOf(
  opening: Pick<Opening, 'localDate' | 'timeZone'>,
  now: Temporal.Instant,
  locale: string,
): NextFreeView['day'] {
  const date = Temporal.PlainDate.from(opening.localDate)
  const away = now.toZonedDateTimeISO(opening.timeZone).toPlainDate().until(date).days
  if (away === 0) return { kind: 'today' }
  if (away === 1) return { kind: 'tomorrow' }
  return { kind: 'date', text: dateInWords(date, locale) }
}

/** A date as people say it: "Tuesday 24 November". */
export function dateInWords(date: Temporal.PlainDate, locale: string): string {
  return date.toLocaleString(locale, { weekday: 'long', day: 'numeric', month: 'long' }).replace(',', '')
}

/** A date with its year: "21 November 2026". */
export function dateWithYear(date: string, locale: string): string {
  return Temporal.PlainDate.from(date).toLocaleString(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
}
