import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { initialsOf, toneOf } from './initials.ts'

describe('initials', () => {
  it.each([
    ['Ana Horvat', 'AH'],
    ['Mary Jane van der Berg', 'MB'],
    ['Prince', 'P'],
    ['élise d’Artois', 'ÉD'],
    ['  Tom   Okafor ', 'TO'],
    ['Dr. Ana Horvat (she)', 'DH'],
    ['李 小龍', '李小'],
    ['', '?'],
    ['123', '?'],
  ])('of %j are %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials)
  })
})

describe('the tone', () => {
  it('is one of five and always the same for a name', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(toneOf(name)).toBe(toneOf(name))
        expect([1, 2, 3, 4, 5]).toContain(toneOf(name))
      }),
    )
  })

  it('differs within a team', () => {
    const team = [
      'Ana Horvat',
      'Tom Okafor',
      'Mia Lind',
      'Joe Ward',
      'Priya Nair',
      'Sam Reid',
      'Eve Cole',
      'Leo Bauer',
    ]
    expect(new Set(team.map(toneOf)).size).toBeGreaterThan(2)
  })
})
