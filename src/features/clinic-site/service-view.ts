import type { Service } from '#features/booking/index.ts'
import type { ClinicContext } from '#server/context.ts'
import type { Article } from './articles.ts'
import type { NextFreeView } from './next-free.ts'
import type { SiteOffer } from './site-offer.ts'
import { serviceData } from './structured-data.ts'
import { articleCard, listText, personCard, priceText } from './views.ts'

const ARTICLES_SHOWN = 3

/** Everything that the page of one service shows. */
export function serviceView(
  ctx: ClinicContext,
  offer: SiteOffer,
  service: Service,
  nextFree: NextFreeView | null,
) {
  const { locale, name: clinic } = ctx.clinic
  const { publicUrl } = ctx.config
  const { slug, name, summary, careKind, goodFor, roomKinds, equipmentKinds, needsHealthHistory } = service
  return {
    slug,
    name,
    summary,
    careKind,
    goodFor,
    roomKinds,
    needsHealthHistory,
    nextFree,
    clinic,
    url: `${publicUrl}/services/${slug}`,
    data: serviceData(service, publicUrl),
    equipment: equipmentKinds,
    whatHappens: service.whatHappens.split(/\n\s*\n/),
    durations: service.durations.map(({ minutes, price }) => ({ minutes, price: priceText(price, locale) })),
    freeChangeHours: Math.round(service.freeChangeUntilMinutes / 60),
    people: offer.practitioners
      .filter((person) => service.practitionerIds.includes(person.id))
      .map((person) => personCard(person, null, ctx)),
    places: listText(
      offer.locations.filter((place) => service.locationIds.includes(place.id)).map((place) => place.name),
      locale,
      'disjunction',
    ),
    articles: articlesFor(service, ctx.content.articles).map(articleCard),
  }
}

/** Articles that name the service come first, then those on its kind of care, the most particular first. */
export function articlesFor(
  { slug, careKind }: Pick<Service, 'slug' | 'careKind'>,
  articles: readonly Article[],
): Article[] {
  const own = articles.filter((article) => article.services.includes(slug))
  const ofKind = articles
    .filter((article) => article.careKinds.includes(careKind) && !own.includes(article))
    .sort((a, b) => a.careKinds.length - b.careKinds.length || a.order - b.order)
  return [...own, ...ofKind].slice(0, ARTICLES_SHOWN)
}
