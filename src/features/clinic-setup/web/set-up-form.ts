import { JURISDICTIONS, type Jurisdiction } from '#domain/practice/index.ts'
import type { SetUp } from '#server/set-up.ts'
import { SET_UP_FIELDS, type SetUpAnswers } from '../new-clinic.ts'
import type { Place } from '../place-content.ts'

const MAX_TYPED = 300

/** The place that was asked for, else the one whose country the browser's language names, else the first. */
export function placeFor(wanted: string | null, acceptLanguage: string | null): Jurisdiction {
  const named = JURISDICTIONS.find((place) => place === wanted)
  if (named) return named
  const regions = (acceptLanguage ?? '').matchAll(/[a-z]{2}-([A-Z]{2})/g)
  for (const [, region] of regions) {
    const found = JURISDICTIONS.find((place) => place === region || place.startsWith(`${region}-`))
    if (found) return found
  }
  return JURISDICTIONS[0]
}

/** What the form shows at first: the place's own values and usual hours. */
export function firstAnswers(place: Place): SetUpAnswers {
  const empty = Object.fromEntries(SET_UP_FIELDS.map((field) => [field, ''])) as SetUpAnswers
  return {
    ...empty,
    place: place.jurisdiction,
    currency: place.currency,
    locale: place.locale,
    timeZone: place.timeZones[0]!,
    weekdaysFrom: '08:00',
    weekdaysTo: '18:00',
    emergency: place.emergency,
    urgentAdvice: place.urgentAdvice,
    crisis: place.crisis,
  }
}

/** What was typed, each field once and cut to a length that no right answer has. */
export function typedAnswers(form: FormData): SetUpAnswers {
  return Object.fromEntries(
    SET_UP_FIELDS.map((field) => {
      const typed = form.get(field)
      return [field, typeof typed === 'string' ? typed.slice(0, MAX_TYPED) : '']
    }),
  ) as SetUpAnswers
}

/** What the page offers in its lists. */
export function listsFor(setUp: SetUp, place: Place) {
  const { places } = setUp.content.scopeOfPractice
  const currencyNames = new Intl.DisplayNames('en', { type: 'currency' })
  const regionNames = new Intl.DisplayNames('en', { type: 'region' })
  const otherZones = Intl.supportedValuesOf('timeZone').filter((zone) => !place.timeZones.includes(zone))
  return {
    places: JURISDICTIONS.map((value) => ({ value, label: places.get(value)?.name ?? value })),
    currencies: Intl.supportedValuesOf('currency').map((value) => ({
      value,
      label: `${value}, ${currencyNames.of(value)}`,
    })),
    locales: ['en-GB', 'en-AU', 'en-CA', 'en-NZ', 'en-US'].map((value) => ({
      value,
      label: regionNames.of(value.slice(3)) ?? value,
    })),
    zones: place.timeZones.map(zoneOption),
    otherZones: otherZones.map(zoneOption),
  }
}

function zoneOption(value: string) {
  return { value, label: value.replaceAll('_', ' ').replaceAll('/', ', ') }
}
