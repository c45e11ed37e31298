import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brandStyle, contrast } from './brand-style.ts'

describe('the colour of the site around the guide', () => {
  it('is taken when our text can be read on it', () => {
    expect(brandStyle('1F5C9E')).toEqual({
      style: { '--pine': '#1f5c9e', '--pine-deep': '#1f5c9e', '--on-pine': '#fffdf8' },
      query: '?brand=1f5c9e',
    })
  })

  it.each([['ffff00'], ['cccccc'], ['#1f5c9e'], ['1f5'], ['red'], ['1f5c9e;}'], [''], [null]])(
    'is left out when it is %j',
    (brand) => {
      expect(brandStyle(brand)).toEqual({ style: {}, query: '' })
    },
  )

  it('never makes text unreadable', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
        const brand = number.toString(16).padStart(6, '0')
        const { query } = brandStyle(brand)
        expect(query !== '').toBe(contrast(`#${brand}`, '#fffdf8') >= 4.5)
      }),
    )
  })

  it('measures contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
    expect(contrast('#123456', '#123456')).toBe(1)
  })
})
