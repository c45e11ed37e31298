import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Licence, mayGive, type ScopeCell, type ServiceNeeds } from '#domain/practice/index.ts'
import { licensedDates } from './licensed-dates.ts'

const FIRST = Temporal.PlainDate.from('2026-11-20')
const DAYS = 20
const on = (day: number) => FIRST.add({ days: day })
const span = { from: on(0), until: on(DAYS - 1) }
const needs: ServiceNeeds = {
  careKind: 'therapeutic-massage',
  interventions: ['kneading'],
  jurisdiction: 'GB',
}

const licence = (from: number, until: number | null, other: Partial<Licence> = {}): Licence => ({
  id: `licence ${from}`,
  practitionerId: 'p',
  profession: 'massage-therapist',
  jurisdiction: 'GB',
  validFrom: on(from),
  validUntil: until === null ? null : on(until),
  verifiedAt: Temporal.Instant.from('2026-01-01T00:00Z'),
  authorisations: [],
  ...other,
})
const cell = (from: number, until: number | null, other: Partial<ScopeCell> = {}): ScopeCell => ({
  jurisdiction: 'GB',
  profession: 'massage-therapist',
  intervention: 'kneading',
  allowed: 'yes',
  from: on(from),
  until: until === null ? null : on(until),
  source: 'test',
  reliability: 'V',
  ...other,
})

describe('the dates on which somebody may give a service', () => {
  test('end with the licence and begin with the next one', () => {
    const dates = licensedDates(
      { cells: [cell(-99, null)] },
      [licence(-9, 3), licence(6, 8), licence(9, null)],
      needs,
      span,
    )
    expect(dates).toEqual([
      { from: '2026-11-20', until: '2026-11-23' },
      { from: '2026-11-26', until: '2026-12-09' },
    ])
  })

  test('are none without a licence, or with one that nobody checked', () => {
    const matrix = { cells: [cell(-99, null)] }
    expect(licensedDates(matrix, [], needs, span)).toEqual([])
    expect(licensedDates(matrix, [licence(-9, null, { verifiedAt: null })], needs, span)).toEqual([])
  })

  test('are exactly the days on which the rule of practice says yes', () => {
    const day = fc.integer({ min: -3, max: DAYS + 3 })
    const period = fc
      .tuple(day, fc.option(fc.nat(9)))
      .map(([from, length]) => [from, length === null ? null : from + length] as const)
    const licences = fc.array(
      fc.tuple(period, fc.boolean(), fc.constantFrom('massage-therapist', 'relaxation-therapist')),
      { maxLength: 4 },
    )
    const cells = fc.array(fc.tuple(period, fc.constantFrom('yes', 'no')), { maxLength: 4 })
    fc.assert(
      fc.property(licences, cells, (someLicences, someCells) => {
        const held = someLicences.map(([[from, until], verified, profession], i) =>
          licence(from, until, {
            id: `${i}`,
            profession: profession as Licence['profession'],
            ...(!verified && { verifiedAt: null }),
          }),
        )
        const matrix = {
          cells: someCells.map(([[from, until], allowed]) =>
            cell(from, until, { allowed: allowed as 'yes' | 'no' }),
          ),
        }
        const dates = licensedDates(matrix, held, needs, span)
        for (let i = 0; i < DAYS; i++) {
          const text = on(i).toString()
          const inside = dates.some(({ from, until }) => from! <= text && text <= until!)
          expect(inside).toBe(mayGive(matrix, held, needs, on(i)).ok)
        }
        expect(
          dates.every(({ from, until }) => from! >= span.from.toString() && until! <= span.until.toString()),
        ).toBe(true)
      }),
    )
  })
})
