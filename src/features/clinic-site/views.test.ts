import { describe, expect, it } from 'vitest'
import type { Practitioner, Registration, Service } from '#features/booking/index.ts'
import type { ClinicContext } from '#server/context.ts'
import type { Article } from './articles.ts'
import { articlesFor } from './service-view.ts'
import { sitemapXml } from './sitemap-xml.ts'
import { clinicData, serviceData } from './structured-data.ts'
import { aFew, languageNames, listText, priceText, serviceCard, titlesOf } from './views.ts'

const service: Service = {
  id: 'service-1',
  slug: 'deep-tissue-massage',
  careKind: 'therapeutic-massage',
  name: 'Deep tissue massage',
  summary: 'Slow and firm.',
  whatHappens: '',
  goodFor: [],
  interventions: [],
  roomKinds: ['clinical'],
  equipmentKinds: [],
  needsHealthHistory: true,
  minNoticeMinutes: 120,
  freeChangeUntilMinutes: 1440,
  durations: [
    { minutes: 45, price: { amount: 6050, currency: 'GBP' } },
    { minutes: 60, price: { amount: 5500, currency: 'GBP' } },
  ],
  practitionerIds: [],
  locationIds: [],
}

describe('prices', () => {
  it.each([
    [3800, 'GBP', '£38'],
    [3850, 'GBP', '£38.50'],
    [4500, 'JPY', 'JP¥4,500'],
    [12500, 'KWD', 'KWD\u00a012.500'],
  ])('%d minor units of %s are %s', (amount, currency, written) => {
    expect(priceText({ amount, currency }, 'en-GB')).toBe(written)
  })

  it('begin at the lowest, which need not be the shortest visit', () => {
    expect(serviceCard(service, undefined, 'en-GB')).toMatchObject({
      fromPrice: '£55',
      hasSeveralPrices: true,
      minutes: [45, 60],
    })
  })

  it('are given to search engines in main units', () => {
    expect(serviceData(service, 'https://clinic.example')).toMatchObject({
      offers: [{ price: 60.5 }, { price: 55 }],
    })
  })
})

describe('titles of people', () => {
  const places = new Map([
    [
      'GB',
      {
        titles: {
          physiotherapist: { title: 'Physiotherapist' },
          'massage-therapist': { title: 'Massage therapist' },
        },
      },
    ],
  ])
  const ctx = { content: { scopeOfPractice: { places } } } as unknown as ClinicContext
  const person = (...professions: string[]) =>
    ({
      registrations: professions.map((profession) => ({ profession, jurisdiction: 'GB' }) as Registration),
    }) as unknown as Practitioner

  it('come from verified registrations alone, each once', () => {
    expect(titlesOf(person(), ctx)).toEqual([])
    expect(titlesOf(person('physiotherapist', 'massage-therapist', 'physiotherapist'), ctx)).toEqual([
      'Physiotherapist',
      'Massage therapist',
    ])
  })
})

describe('a few people', () => {
  const named = (name: string, profession: string) =>
    ({ name, registrations: [{ profession }] }) as unknown as Practitioner
  const people = [
    named('A', 'physiotherapist'),
    named('B', 'physiotherapist'),
    named('C', 'massage-therapist'),
    named('D', 'massage-therapist'),
  ]

  it.each([
    [1, 'A'],
    [2, 'AC'],
    [3, 'ABC'],
    [9, 'ABCD'],
  ])('%d of them show as many professions as possible', (count, names) => {
    expect(
      aFew(people, count)
        .map(({ name }) => name)
        .join(''),
    ).toBe(names)
  })
})

describe('words', () => {
  it('names languages and joins lists as the language does', () => {
    expect(languageNames(['en', 'cy'], 'en-GB')).toBe('English and Welsh')
    expect(listText(['Canal Yard', 'Orchard Row'], 'en-GB', 'disjunction')).toBe('Canal Yard or Orchard Row')
  })
})

describe('articles beside a service', () => {
  const article = (slug: string, careKinds: string[], services: string[] = []) =>
    ({ slug, careKinds, services, order: 10 }) as unknown as Article

  it('are first those that name it, then the most particular, and three at most', () => {
    const articles = [
      article('on-everything', [
        'physiotherapy',
        'remedial-massage',
        'therapeutic-massage',
        'relaxation-massage',
      ]),
      article('on-two', ['physiotherapy', 'therapeutic-massage']),
      article('on-another', ['relaxation-massage']),
      article('on-one', ['therapeutic-massage']),
      article('on-this', ['physiotherapy'], ['deep-tissue-massage']),
    ]
    expect(articlesFor(service, articles).map(({ slug }) => slug)).toEqual(['on-this', 'on-one', 'on-two'])
  })
})

describe('for machines', () => {
  it('the sitemap escapes what XML reserves', () => {
    const xml = sitemapXml('https://clinic.example', [
      { path: '/learn/a&b', changed: '2026-11-21' },
      { path: '/' },
    ])
    expect(xml).toContain('<loc>https://clinic.example/learn/a&amp;b</loc><lastmod>2026-11-21</lastmod>')
    expect(xml).toContain('<url><loc>https://clinic.example/</loc></url>')
  })

  it('a place that is open until midnight closes at 23:59, because schema.org knows no 24:00', () => {
    const place = {
      name: 'P',
      addressLines: ['1 A Street'],
      city: 'B',
      postalCode: null,
      country: 'GB',
      phone: null,
      hours: [{ weekday: 7, opensMinute: 600, closesMinute: 1440 }],
    }
    const clinic = { name: 'C', strapline: null, phone: null, email: null, currency: 'GBP' }
    const data = clinicData(clinic as never, [place] as never, 'https://clinic.example')
    expect(data).toMatchObject({
      department: [{ openingHoursSpecification: [{ dayOfWeek: 'Sunday', opens: '10:00', closes: '23:59' }] }],
    })
  })
})
