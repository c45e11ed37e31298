import { describe, expect, it } from 'vitest'
import type { Expression } from '#domain/kernel/expression.ts'
import { readExpression } from '#domain/kernel/expression-notation.ts'
import { conditionsIn, onOneLine, placeNames } from './print-expression.ts'
import { realContent } from './real-rule-set.ts'

const content = realContent()
const inWords = conditionsIn(content)

function read(notation: unknown): Expression {
  const expression = readExpression(notation)
  if (!expression.ok) throw new Error(expression.error.message)
  return expression.value
}

const line = (notation: unknown) => onOneLine(inWords(read(notation)))

describe('a condition in English', () => {
  it.each([
    [{ field: 'age >= 65' }, 'the age is 65 or more years'],
    [{ field: 'durationDays <= 42' }, 'it began 42 or less days ago'],
    [{ field: 'severity > 6' }, 'the worst pain of the last day is more than 6 of 10'],
    [{ field: 'age < 16' }, 'the age is less than 16 years'],
    [
      { field: 'onset is gradual or recurrent' },
      'it began: “Bit by bit” or “It comes back from time to time”',
    ],
    [{ field: 'course is worsening' }, 'it is changing: “It gets worse”'],
    [{ field: 'goal is not not-sure' }, 'the person hopes for: not “I am not sure”'],
    [{ field: 'assessedByClinician is true' }, 'somebody qualified has examined it: “Yes”'],
    [{ region: 'spine' }, 'the place is back of the neck, upper or mid back or lower back'],
    [{ not: { region: 'knee' } }, 'the place is not knee'],
    [{ region: 'anywhere' }, 'the place is in the group “anywhere” (26 places, see the list of groups)'],
  ])('%j', (notation, expected) => {
    expect(line(notation)).toBe(expected)
  })

  it('repeats what the visitor ticks, with its id', () => {
    const { label } = content.findings.find(({ id }) => id === 'limping')!
    expect(line('limping')).toBe(`the person says “${label.replace(/\.$/, '')}” [limping]`)
    expect(line({ not: 'limping' })).toContain('the person does not say “')
  })

  it('joins conditions, and says what their opposite means', () => {
    expect(line({ all: [{ region: 'knee' }, { all: [{ field: 'age < 16' }, { region: 'hip' }] }] })).toBe(
      'all of these are true: (the place is knee; the age is less than 16 years; the place is outer side of the hip)',
    )
    expect(line({ not: { any: [{ region: 'knee' }, { region: 'calf' }] } })).toBe(
      'none of these is true: (the place is knee; the place is calf)',
    )
    expect(line({ not: { all: [{ region: 'knee' }, { region: 'calf' }] } })).toMatch(/^not all of these/)
    expect(line({ not: { atLeast: 2, of: [{ region: 'knee' }, { region: 'calf' }] } })).toMatch(
      /^fewer than 2/,
    )
    expect(line({ atLeast: 2, of: [{ region: 'knee' }, { region: 'calf' }] })).toMatch(/^at least 2 of these/)
    expect(line({ not: { not: { region: 'knee' } } })).toBe('the place is knee')
  })

  it('needs no heading over a single condition, and has words for none', () => {
    expect(line({ any: [{ region: 'knee' }] })).toBe('the place is knee')
    expect(line({ all: [] })).toBe('always, when no rule above it was true')
  })

  it('says for every real rule each finding, group and field that it reads', () => {
    for (const { id, when } of [...content.redFlags, ...content.routing]) {
      expect(onOneLine(inWords(when)), id).not.toMatch(/undefined|\[object/)
    }
  })
})

describe('the names of places', () => {
  it('join left and right', () => {
    expect(placeNames(content, 'lower-leg')).toEqual(['calf', 'shin'])
    expect(placeNames(content, 'flank')).toEqual(['side, between ribs and hip'])
  })
})
