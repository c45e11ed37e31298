import type { Location, Practitioner, Service } from '#features/booking/index.ts'
import type { Clinic } from '#server/context.ts'
import type { Article } from './articles.ts'
import { clockTime } from './opening-hours.ts'
import { mainUnits } from './views.ts'

const CONTEXT = 'https://schema.org'
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** The clinic with its places, for search engines (schema.org Physiotherapy, a MedicalBusiness). */
export function clinicData(clinic: Clinic, locations: readonly Location[], url: string): object {
  return {
    '@context': CONTEXT,
    '@type': ['Physiotherapy', 'HealthAndBeautyBusiness'],
    '@id': `${url}/#clinic`,
    name: clinic.name,
    url,
    ...(clinic.strapline && { slogan: clinic.strapline }),
    ...(clinic.phone && { telephone: clinic.phone }),
    ...(clinic.email && { email: clinic.email }),
    currenciesAccepted: clinic.currency,
    potentialAction: { '@type': 'ReserveAction', target: `${url}/book` },
    department: locations.map((location) => placeData(location)),
  }
}

function placeData({ name, addressLines, city, postalCode, country, phone, hours }: Location): object {
  return {
    '@type': 'Physiotherapy',
    name,
    address: {
      '@type': 'PostalAddress',
      streetAddress: addressLines.join(', '),
      addressLocality: city,
      ...(postalCode && { postalCode }),
      addressCountry: country,
    },
    ...(phone && { telephone: phone }),
    openingHoursSpecification: hours.map(({ weekday, opensMinute, closesMinute }) => ({
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: DAYS[weekday - 1],
      opens: clockTime(opensMinute),
      // schema.org has no 24:00
      closes: closesMinute === 1440 ? '23:59' : clockTime(closesMinute),
    })),
  }
}

/** One service with its price for each length, in the currency's main unit. */
export function serviceData(service: Service, url: string): object {
  return {
    '@context': CONTEXT,
    '@type': 'Service',
    name: service.name,
    description: service.summary,
    url: `${url}/services/${service.slug}`,
    provider: { '@id': `${url}/#clinic` },
    offers: service.durations.map(({ minutes, price }) => ({
      '@type': 'Offer',
      name: `${minutes} min`,
      price: mainUnits(price),
      priceCurrency: price.currency,
      url: `${url}/book/${service.slug}/${minutes}`,
    })),
  }
}

/** A person who works here. Only what was verified is called an occupation. */
export function personData(person: Practitioner, url: string, titles: readonly string[]): object {
  return {
    '@context': CONTEXT,
    '@type': 'Person',
    name: person.name,
    url: `${url}/practitioners/${person.slug}`,
    knowsLanguage: person.languages,
    worksFor: { '@id': `${url}/#clinic` },
    jobTitle: titles,
  }
}

/** An article of patient education. */
export function articleData(article: Article, url: string, clinicName: string): object {
  return {
    '@context': CONTEXT,
    '@type': 'MedicalWebPage',
    name: article.title,
    description: article.summary,
    url: `${url}/learn/${article.slug}`,
    lastReviewed: article.reviewed,
    audience: { '@type': 'Patient' },
    publisher: { '@type': 'Organization', name: clinicName },
    citation: article.sources.map((source) => source.text),
  }
}
