import type { CareKind, Jurisdiction } from '#domain/practice/index.ts'
import type { Location, Practitioner, Price, Registration, Service } from '#features/booking/index.ts'
import type { ClinicContext } from '#server/context.ts'
import { formatPrice } from '#ui/price/format-price.ts'
import type { Article } from './articles.ts'
import type { NextFreeView } from './next-free.ts'
import { hoursLines, weekdayName } from './opening-hours.ts'
import type { SiteOffer } from './site-offer.ts'

/** What cards of the site show, as plain texts: a page's component never computes. */
export interface ServiceCard {
  readonly slug: string
  readonly careKind: CareKind
  readonly name: string
  readonly summary: string
  readonly minutes: readonly number[]
  /** Of the shortest length: "£38". */
  readonly fromPrice: string
  readonly hasSeveralPrices: boolean
  readonly nextFree: NextFreeView | null
}

export function serviceCard(
  service: Service,
  nextFree: NextFreeView | undefined,
  locale: string,
): ServiceCard {
  const { slug, careKind, name, summary, durations } = service
  const lowest = durations.reduce((best, next) => (next.price.amount < best.price.amount ? next : best))
  return {
    slug,
    careKind,
    name,
    summary,
    minutes: durations.map((duration) => duration.minutes),
    fromPrice: priceText(lowest.price, locale),
    hasSeveralPrices: durations.length > 1,
    nextFree: nextFree ?? null,
  }
}

/** "£38". */
export function priceText({ amount, currency }: Price, locale: string): string {
  return formatPrice(mainUnits({ amount, currency }), currency, locale)
}

/** Pounds of pence: how many minor units there are in one depends on the currency. */
export function mainUnits({ amount, currency }: Price): number {
  const { maximumFractionDigits } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions()
  return amount / 10 ** (maximumFractionDigits ?? 2)
}

export interface PersonCard {
  readonly slug: string
  readonly name: string
  readonly photo: string | null
  readonly headline: string
  /** Titles of the professions that were verified and hold today, each once. */
  readonly titles: readonly string[]
  readonly languages: string
  readonly nextFree: NextFreeView | null
}

export function personCard(
  person: Practitioner,
  nextFree: NextFreeView | null,
  ctx: ClinicContext,
): PersonCard {
  return {
    slug: person.slug,
    name: person.name,
    photo: person.photoPath,
    headline: person.headline,
    titles: titlesOf(person, ctx),
    languages: languageNames(person.languages, ctx.clinic.locale),
    nextFree,
  }
}

/** What somebody may call themselves: only what a verified licence says, in the words of the place it is for. */
export function titlesOf(person: Practitioner, ctx: ClinicContext): string[] {
  return [...new Set(person.registrations.map((registration) => titleOf(registration, ctx)))]
}

/** A few people who stand for all: one of each profession first, then the others, in the clinic's order. */
export function aFew(people: readonly Practitioner[], count: number): Practitioner[] {
  const professionOf = (person: Practitioner) => person.registrations[0]?.profession
  const firsts = people.filter(
    (person, at) => people.findIndex((other) => professionOf(other) === professionOf(person)) === at,
  )
  const chosen = [...new Set([...firsts, ...people])].slice(0, count)
  return people.filter((person) => chosen.includes(person))
}

export function titleOf({ profession, jurisdiction }: Registration, ctx: ClinicContext): string {
  const place = ctx.content.scopeOfPractice.places.get(jurisdiction as Jurisdiction)
  return place?.titles[profession].title ?? profession.replaceAll('-', ' ')
}

/** "English, German and French". */
export function languageNames(codes: readonly string[], locale: string): string {
  const names = new Intl.DisplayNames(locale, { type: 'language' })
  return listText(
    codes.map((code) => names.of(code) ?? code),
    locale,
  )
}

/** "the gym and a clinical room", or with another word between the last two. */
export function listText(
  items: readonly string[],
  locale: string,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return new Intl.ListFormat(locale, { type }).format(items)
}

export interface ArticleCard {
  readonly slug: string
  readonly title: string
  readonly summary: string
  readonly readingMinutes: number
}

export function articleCard({ slug, title, summary, readingMinutes }: Article): ArticleCard {
  return { slug, title, summary, readingMinutes }
}

export interface PlaceView {
  readonly id: string
  readonly name: string
  readonly address: string
  readonly phone: string | null
  readonly directions: string | null
  readonly hours: readonly {
    readonly from: string
    readonly to: string | null
    readonly spans: readonly { opens: string; closes: string }[]
  }[]
}

export function placeView(place: Location, locale: string): PlaceView {
  const { id, name, phone, directions } = place
  return {
    id,
    name,
    phone,
    directions,
    address: [...place.addressLines, [place.city, place.postalCode].filter(Boolean).join(' ')].join(', '),
    hours: hoursLines(place.hours).map(({ from, to, spans }) => ({
      from: weekdayName(from, locale),
      to: to === from ? null : weekdayName(to, locale),
      spans,
    })),
  }
}

/** Names for the ids of a next free time. */
export interface NamedNextFree extends NextFreeView {
  readonly serviceName: string
  readonly serviceSlug: string
  readonly practitionerName: string
  readonly locationName: string
}

export function namedNextFree(time: NextFreeView, offer: SiteOffer): NamedNextFree | null {
  const service = offer.services.find(({ id }) => id === time.serviceId)
  const practitioner = offer.practitioners.find(({ id }) => id === time.practitionerId)
  const location = offer.locations.find(({ id }) => id === time.locationId)
  if (!service || !practitioner || !location) return null
  return {
    ...time,
    serviceName: service.name,
    serviceSlug: service.slug,
    practitionerName: practitioner.name,
    locationName: location.name,
  }
}
