import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compileExpression,
  type Expression,
  evaluateExpression,
  type Facts,
  mentionsOf,
} from './expression.ts'
import type { Truth } from './three-valued.ts'

function facts(given: {
  findings?: Record<string, Truth>
  regions?: Record<string, Truth>
  fields?: Record<string, string | number | boolean>
}): Facts {
  return {
    finding: (id) => given.findings?.[id] ?? 'unknown',
    region: (group) => given.regions?.[group] ?? 'unknown',
    field: (name) => given.fields?.[name],
  }
}

describe('an expression', () => {
  it.each([
    ['==', 5, 5, true],
    ['==', 5, 6, false],
    ['!=', 'a', 'b', true],
    ['<', 16, 15, true],
    ['<', 16, 16, false],
    ['<=', 16, 16, true],
    ['>', 50, 50, false],
    ['>', 50, 51, true],
    ['>=', 65, 65, true],
    ['>=', 65, 64, false],
    ['==', false, false, true],
  ] as const)('compares with %s %s: %s is %s', (op, value, actual, expected) => {
    expect(evaluateExpression({ field: 'x', op, value }, facts({ fields: { x: actual } }))).toBe(expected)
  })

  it('reads a list with in', () => {
    const expression: Expression = { field: 'goal', op: 'in', value: ['a', 'b'] }
    expect(evaluateExpression(expression, facts({ fields: { goal: 'b' } }))).toBe(true)
    expect(evaluateExpression(expression, facts({ fields: { goal: 'c' } }))).toBe(false)
  })

  it('does not know a field that nobody has filled in', () => {
    expect(evaluateExpression({ field: 'age', op: '<', value: 16 }, facts({}))).toBe('unknown')
    expect(evaluateExpression({ not: { field: 'age', op: '<', value: 16 } }, facts({}))).toBe('unknown')
  })

  it('combines regions, findings and counts', () => {
    const expression: Expression = {
      all: [{ region: 'spine' }, { atLeast: 2, of: [{ finding: 'a' }, { finding: 'b' }, { finding: 'c' }] }],
    }
    const run = (findings: Record<string, Truth>) =>
      evaluateExpression(expression, facts({ regions: { spine: true }, findings }))
    expect(run({ a: true, b: true })).toBe(true)
    expect(run({ a: true })).toBe('unknown')
    expect(run({ a: false, b: false })).toBe(false)
  })

  it('is always true when it asks for nothing', () => {
    expect(evaluateExpression({ all: [] }, facts({}))).toBe(true)
  })

  it('lists what it mentions', () => {
    const mentions = mentionsOf({
      any: [
        { not: { finding: 'a' } },
        { atLeast: 1, of: [{ region: 'neck' }, { all: [{ field: 'age', op: '>', value: 1 }] }] },
      ],
    })
    expect([...mentions.findings, ...mentions.regions, ...mentions.fields]).toEqual(['a', 'neck', 'age'])
  })

  it('never takes back a sure result when an unknown is filled in', () => {
    const leaf = fc.constantFrom<Expression>(
      { finding: 'a' },
      { finding: 'b' },
      { region: 'r' },
      {
        field: 'n',
        op: '<',
        value: 3,
      },
    )
    const { tree } = fc.letrec<{ tree: Expression }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.record({ all: fc.array(tie('tree'), { maxLength: 3 }) }),
        fc.record({ any: fc.array(tie('tree'), { maxLength: 3 }) }),
        fc.record({ not: tie('tree') }),
        fc.record({ atLeast: fc.nat(3), of: fc.array(tie('tree'), { maxLength: 3 }) }),
      ),
    }))
    fc.assert(
      fc.property(
        tree,
        fc.record({ a: fc.boolean(), b: fc.boolean(), r: fc.boolean(), n: fc.nat(5) }),
        (e, full) => {
          const evaluate = compileExpression(e)
          const partly = evaluate(facts({ findings: { a: full.a } }))
          const wholly = evaluate(
            facts({ findings: { a: full.a, b: full.b }, regions: { r: full.r }, fields: { n: full.n } }),
          )
          if (partly !== 'unknown') expect(wholly).toBe(partly)
          expect(wholly).not.toBe('unknown')
        },
      ),
    )
  })
})
