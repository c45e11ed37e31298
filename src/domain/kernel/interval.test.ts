import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contains, type Interval, instantOf, merged, minuteOf, overlaps } from './interval.ts'

const anyInterval = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 }))
  .map(([start, length]): Interval => [start, start + length])
const covers = (spans: readonly Interval[], minute: number) =>
  spans.some(([a, b]) => a <= minute && minute < b)

describe('interval', () => {
  test('spans that only touch do not overlap', () => {
    expect(overlaps([0, 10], [10, 20])).toBe(false)
    expect(overlaps([0, 11], [10, 20])).toBe(true)
  })

  test('a span contains itself and nothing that sticks out', () => {
    expect(contains([0, 10], [0, 10])).toBe(true)
    expect(contains([0, 10], [5, 11])).toBe(false)
  })

  test('merging keeps exactly the same minutes, apart and in order', () => {
    fc.assert(
      fc.property(fc.array(anyInterval), (spans) => {
        const result = merged(spans)
        for (let minute = 0; minute < 90; minute++) expect(covers(result, minute)).toBe(covers(spans, minute))
        for (let i = 1; i < result.length; i++) expect(result[i]![0]).toBeGreaterThan(result[i - 1]![1])
      }),
    )
  })

  test('instants and minutes go round; seconds are cut off, also before 1970', () => {
    expect(instantOf(29_860_260).toString()).toBe('2026-10-10T07:00:00Z')
    expect(minuteOf(Temporal.Instant.from('2026-10-10T07:00:59Z'))).toBe(29_860_260)
    expect(minuteOf(Temporal.Instant.from('1969-12-31T23:59:30Z'))).toBe(-1)
  })
})
