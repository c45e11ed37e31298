import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSealer } from './sealed.ts'
import { createTokens } from './tokens.ts'

const tokens = createTokens('a'.repeat(40))
const id = '018f3c1e-7a3b-7c2d-9e10-aabbccddeeff'

describe('link tokens', () => {
  it('give back the id they were made for', () => {
    fc.assert(
      fc.property(fc.uuid(), (any) => {
        expect(tokens.read('visit', tokens.sign('visit', any))).toBe(any)
      }),
    )
  })

  it('open nothing for another purpose or another installation', () => {
    const token = tokens.sign('visit', id)
    expect(tokens.read('history', token)).toBeNull()
    expect(createTokens('b'.repeat(40)).read('visit', token)).toBeNull()
  })

  it('are refused when any character is changed, added or missing', () => {
    const token = tokens.sign('visit', id)
    for (let index = 0; index < token.length; index++) {
      const other = token[index] === 'A' ? 'B' : 'A'
      expect(
        tokens.read('visit', token.slice(0, index) + other + token.slice(index + 1)),
        `character ${index}`,
      ).toBeNull()
    }
    for (const wrong of ['', 'x', `${token}A`, token.slice(1), '%00', 'é'.repeat(46)])
      expect(tokens.read('visit', wrong)).toBeNull()
  })
})

describe('sealed values', () => {
  const start = Temporal.Instant.from('2026-11-21T09:00:00Z')
  let now = start
  const sealer = createSealer('a'.repeat(40), () => now)

  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(sealer.open('guide', sealer.seal('guide', value), 1)).toEqual(
          JSON.parse(JSON.stringify(value)),
        )
      }),
    )
  })

  it('are refused after their time, for another purpose, and when altered', () => {
    const sealed = sealer.seal('guide', { regions: ['neck-back'] })
    now = start.add({ minutes: 120 })
    expect(sealer.open('guide', sealed, 120)).not.toBeNull()
    expect(sealer.open('guide', sealed, 119)).toBeNull()
    now = start
    expect(sealer.open('booking', sealed, 120)).toBeNull()
    expect(sealer.open('guide', `${sealed.slice(0, -2)}AA`, 120)).toBeNull()
    expect(sealer.open('guide', '', 120)).toBeNull()
    expect(createSealer('b'.repeat(40), () => now).open('guide', sealed, 120)).toBeNull()
  })

  it('do not show what they hold', () => {
    expect(
      Buffer.from(sealer.seal('guide', 'saddle-numbness'), 'base64url').toString('latin1'),
    ).not.toContain('saddle')
  })
})
