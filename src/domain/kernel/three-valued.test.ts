import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allOf, anyOf, atLeast, not, type Truth } from './three-valued.ts'

const truth = fc.constantFrom<Truth>(true, false, 'unknown')
const truths = fc.array(truth, { maxLength: 6 })

/** Every way to fill in the unknowns. */
function completions(list: Truth[]): boolean[][] {
  return list.reduce<boolean[][]>(
    (rows, next) =>
      rows.flatMap((row) =>
        next === 'unknown'
          ? [
              [...row, true],
              [...row, false],
            ]
          : [[...row, next]],
      ),
    [[]],
  )
}

/** True or false when every completion agrees, unknown otherwise: what Kleene logic promises here. */
function agreed(results: boolean[]): Truth {
  if (results.every(Boolean)) return true
  return results.some(Boolean) ? 'unknown' : false
}

describe('three-valued logic', () => {
  it('keeps unknown apart from no', () => {
    expect(anyOf([false, 'unknown'])).toBe('unknown')
    expect(allOf([true, 'unknown'])).toBe('unknown')
    expect(not('unknown')).toBe('unknown')
  })

  it('lets a sure answer win over an unknown one', () => {
    expect(anyOf(['unknown', true])).toBe(true)
    expect(allOf(['unknown', false])).toBe(false)
  })

  it('answers for nothing', () => {
    expect(allOf([])).toBe(true)
    expect(anyOf([])).toBe(false)
    expect(atLeast(0, [])).toBe(true)
    expect(atLeast(1, [])).toBe(false)
  })

  it('counts what can still be reached', () => {
    expect(atLeast(2, [true, 'unknown', false])).toBe('unknown')
    expect(atLeast(2, [true, false, false])).toBe(false)
    expect(atLeast(2, [true, true, 'unknown'])).toBe(true)
  })

  it('agrees with every way to fill in the unknowns', () => {
    fc.assert(
      fc.property(truths, fc.nat(4), (list, count) => {
        const worlds = completions(list)
        expect(allOf(list)).toBe(agreed(worlds.map((world) => world.every(Boolean))))
        expect(anyOf(list)).toBe(agreed(worlds.map((world) => world.some(Boolean))))
        expect(atLeast(count, list)).toBe(
          agreed(worlds.map((world) => world.filter(Boolean).length >= count)),
        )
      }),
    )
  })

  it('follows De Morgan', () => {
    fc.assert(
      fc.property(truths, (list) => {
        expect(not(allOf(list))).toBe(anyOf(list.map(not)))
      }),
    )
  })
})
