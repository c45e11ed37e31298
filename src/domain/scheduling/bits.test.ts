import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addAll,
  addCommon,
  type Bits,
  clearCells,
  countMissing,
  fillCells,
  hasCell,
  isEmpty,
  keepCommon,
  keepRunStarts,
  meet,
  moveLater,
  nextCell,
  previousCell,
  runAfter,
  runBefore,
} from './bits.ts'

const WORDS = 4
const CELLS = WORDS * 32
const cells = fc.array(fc.boolean(), { minLength: CELLS, maxLength: CELLS })
const longRuns = fc
  .array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 70 })), { minLength: 1, maxLength: 12 })
  .map((parts) =>
    Array.from(
      { length: CELLS },
      (_, i) => parts.flatMap(([value, length]) => Array<boolean>(length).fill(value))[i] ?? false,
    ),
  )
const somewhere = fc.integer({ min: -40, max: CELLS + 40 })

function toBits(values: readonly boolean[]): Bits {
  const bits = new Uint32Array(WORDS)
  values.forEach((value, i) => {
    if (value) bits[i >> 5]! |= 1 << (i & 31)
  })
  return bits
}
const toList = (bits: Bits) => Array.from({ length: CELLS }, (_, i) => hasCell(bits, i))

describe('bits', () => {
  test('filling and clearing change exactly the cells named, clipped to the length', () => {
    fc.assert(
      fc.property(cells, somewhere, somewhere, (values, from, to) => {
        const filled = toBits(values)
        fillCells(filled, from, to)
        expect(toList(filled)).toEqual(values.map((value, i) => value || (i >= from && i < to)))
        const cleared = toBits(values)
        clearCells(cleared, from, to)
        expect(toList(cleared)).toEqual(values.map((value, i) => value && !(i >= from && i < to)))
      }),
    )
  })

  test('a run start is a cell followed by enough others', () => {
    fc.assert(
      fc.property(longRuns, fc.integer({ min: 1, max: 100 }), (values, length) => {
        const bits = toBits(values)
        keepRunStarts(bits, length)
        const expected = values.map(
          (_, i) => i + length <= CELLS && values.slice(i, i + length).every(Boolean),
        )
        expect(toList(bits)).toEqual(expected)
      }),
    )
  })

  test('moving later keeps the pattern and loses the end', () => {
    fc.assert(
      fc.property(cells, fc.integer({ min: 0, max: 140 }), (values, distance) => {
        const bits = toBits(values)
        moveLater(bits, distance)
        expect(toList(bits)).toEqual(values.map((_, i) => values[i - distance] ?? false))
      }),
    )
  })

  test('set operations work cell by cell', () => {
    fc.assert(
      fc.property(cells, cells, cells, (a, b, c) => {
        const common = toBits(a)
        keepCommon(common, toBits(b))
        expect(toList(common)).toEqual(a.map((value, i) => value && b[i]))
        const sum = toBits(a)
        addAll(sum, toBits(b))
        expect(toList(sum)).toEqual(a.map((value, i) => value || b[i]))
        const both = toBits(a)
        addCommon(both, toBits(b), toBits(c))
        expect(toList(both)).toEqual(a.map((value, i) => value || (b[i] && c[i])))
        expect(meet(toBits(a), toBits(b))).toBe(a.some((value, i) => value && b[i]))
      }),
    )
  })

  test('next, previous and run lengths are found from any place', () => {
    fc.assert(
      fc.property(longRuns, fc.integer({ min: 0, max: CELLS - 1 }), (values, at) => {
        const bits = toBits(values)
        expect(nextCell(bits, at)).toBe(values.indexOf(true, at))
        expect(previousCell(bits, at)).toBe(values.lastIndexOf(true, at))
        const after = values.indexOf(false, at)
        expect(runAfter(bits, at)).toBe((after < 0 ? CELLS : after) - at)
        expect(runBefore(bits, at)).toBe(at === 0 ? 0 : at - 1 - values.lastIndexOf(false, at - 1))
      }),
    )
  })

  test('missing cells are counted between any two places', () => {
    fc.assert(
      fc.property(cells, cells, somewhere, somewhere, (all, kept, from, to) => {
        const missing = all.filter((value, i) => value && !kept[i] && i >= from && i < to)
        expect(countMissing(toBits(all), toBits(kept), from, to)).toBe(missing.length)
      }),
    )
  })

  test('cells outside are never in the set', () => {
    const bits = toBits(Array<boolean>(CELLS).fill(true))
    expect(hasCell(bits, -1)).toBe(false)
    expect(hasCell(bits, CELLS)).toBe(false)
    expect(nextCell(bits, CELLS)).toBe(-1)
    expect(previousCell(bits, -1)).toBe(-1)
    expect(isEmpty(bits)).toBe(false)
    expect(isEmpty(new Uint32Array(2))).toBe(true)
  })
})
