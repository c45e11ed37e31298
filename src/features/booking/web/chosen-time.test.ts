import { describe, expect, it } from 'vitest'
import { readTimeValue, timeValue } from './chosen-time.ts'

const start = Temporal.Instant.from('2026-11-24T14:30:00Z')

describe('the time on a button', () => {
  it.each([[null], ['018f3c1e-7a3b-7c2d-9e10-aabbccddeeff']])(
    'comes back as it was, with practitioner %s',
    (practitionerId) => {
      expect(readTimeValue(timeValue(start, 'place', practitionerId))).toEqual({
        start,
        locationId: 'place',
        practitionerId,
      })
    },
  )

  it.each([
    [null],
    [''],
    ['x'],
    ['2026-11-24T14:30:00Z'],
    ['2026-11-24T14:30:00Z~'],
    ['tomorrow~place~'],
    ['2026-13-24T14:30:00Z~place~'],
    ['2026-11-24T14:30~place~'],
    ['2026-11-24T14:30:00Z~a~b~c'],
  ])('is null for %j', (value) => {
    expect(readTimeValue(value)).toBeNull()
  })
})
