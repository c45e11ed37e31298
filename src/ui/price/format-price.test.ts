import { describe, expect, it } from 'vitest'
import { formatPrice } from './format-price.ts'

describe('a price', () => {
  it.each([
    [65, 'GBP', 'en-GB', '£65'],
    [65.5, 'GBP', 'en-GB', '£65.50'],
    [1200, 'EUR', 'en-GB', '€1,200'],
    [0, 'GBP', 'en-GB', '£0'],
    [6500, 'JPY', 'en-GB', 'JP¥6,500'],
    [65.5, 'EUR', 'de-DE', '65,50\u00a0€'],
  ])('%d %s in %s is %s', (amount, currency, locale, written) => {
    expect(formatPrice(amount, currency, locale)).toBe(written)
  })

  it('refuses what is no currency', () => {
    expect(() => formatPrice(1, 'pounds')).toThrow(RangeError)
  })
})
