import { describe, expect, test } from 'vitest'
import { JURISDICTIONS } from '#domain/practice/index.ts'
import { loadContent } from '#server/content.ts'
import { checkNewClinic } from './new-clinic.ts'
import { parsePlaces } from './place-content.ts'
import { firstAnswers, placeFor } from './web/set-up-form.ts'

const place = {
  jurisdiction: 'GB',
  country: 'GB',
  currency: 'GBP',
  locale: 'en-GB',
  emergency: '999',
  urgentAdvice: '',
  crisis: '116 123',
  source: 'somebody',
  reliability: 'V',
  timeZones: ['Europe/London'],
}

describe('the places of the set-up page', () => {
  test('cover every place whose scope of practice is written', async () => {
    const { places, scopeOfPractice } = await loadContent('content')
    expect([...places.keys()].sort()).toEqual([...JURISDICTIONS].sort())
    expect([...scopeOfPractice.places.keys()].sort()).toEqual([...JURISDICTIONS].sort())
  })

  test('fill in answers that are accepted as they are', async () => {
    const { places } = await loadContent('content')
    const typed = {
      clinicName: 'A',
      locationName: 'B',
      address: 'C',
      city: 'D',
      ownerName: 'E',
      ownerEmail: 'e@example.org',
      password: 'calm hands all day',
    }
    for (const place of places.values()) {
      expect(checkNewClinic({ ...firstAnswers(place), ...typed })).toMatchObject({ ok: true })
    }
  })

  test.each([
    [{ ...place, timeZones: ['Europe/Atlantis'] }, 'not a time zone'],
    [{ ...place, currency: 'XXQ' }, 'not a currency'],
    [{ ...place, emergency: 'nine' }, 'emergency'],
    [{ ...place, source: '' }, 'source'],
  ])('are refused by name when wrong', (wrong, message) => {
    expect(() => parsePlaces([wrong])).toThrow(message)
  })

  test('stand there once each', () => {
    expect(() => parsePlaces([place, place])).toThrow('twice')
  })
})

describe('the place that is shown first', () => {
  test.each([
    ['NZ', 'en-GB', 'NZ'],
    [null, 'en-AU,en;q=0.9', 'AU'],
    [null, 'fr-CA,fr;q=0.9', 'CA-ON'],
    ['XX', 'en-US', 'US'],
    [null, 'en', 'GB'],
    [null, null, 'GB'],
  ])('asked for %j by a browser of %j is %s', (wanted, language, expected) => {
    expect(placeFor(wanted, language)).toBe(expected)
  })
})
