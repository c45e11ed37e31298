import { describe, expect, it } from 'vitest'
import { readExpression } from './expression-notation.ts'

const read = (notation: unknown) => {
  const result = readExpression(notation)
  if (!result.ok) throw new Error(`${result.error.path}: ${result.error.message}`)
  return result.value
}

describe('the notation of expressions', () => {
  it.each([
    ['fever', { finding: 'fever' }],
    [{ finding: 'fever' }, { finding: 'fever' }],
    [{ region: 'spine' }, { region: 'spine' }],
    [{ not: 'fever' }, { not: { finding: 'fever' } }],
    [{ field: 'age >= 65' }, { field: 'age', op: '>=', value: 65 }],
    [{ field: 'age < 3' }, { field: 'age', op: '<', value: 3 }],
    [{ field: 'goal is not not-sure' }, { field: 'goal', op: '!=', value: 'not-sure' }],
    [{ field: 'assessedByClinician is false' }, { field: 'assessedByClinician', op: '==', value: false }],
    [{ field: 'onset is gradual or none' }, { field: 'onset', op: 'in', value: ['gradual', 'none'] }],
    [
      { field: 'onset is not gradual or none' },
      { not: { field: 'onset', op: 'in', value: ['gradual', 'none'] } },
    ],
    [
      { field: 'age', op: '<', value: 16 },
      { field: 'age', op: '<', value: 16 },
    ],
    [
      { atLeast: 2, of: ['a', 'b'] },
      { atLeast: 2, of: [{ finding: 'a' }, { finding: 'b' }] },
    ],
    [{ all: [] }, { all: [] }],
    [
      { all: [{ any: ['a', 'b'] }, { not: { region: 'knee' } }] },
      { all: [{ any: [{ finding: 'a' }, { finding: 'b' }] }, { not: { region: 'knee' } }] },
    ],
  ])('reads %j', (notation, expression) => {
    expect(read(notation)).toEqual(expression)
  })

  it.each([
    [{ all: ['a', { any: [{ nonsense: 1 }] }] }, 'all.1.any.0'],
    [{ all: 'a' }, 'all'],
    [{ all: ['a'], any: ['b'] }, ''],
    [{ atLeast: 0, of: ['a'] }, ''],
    [{ atLeast: 1 }, ''],
    [{ field: 'age about 65' }, ''],
    [{ field: 'age >= old' }, ''],
    [{ not: null }, 'not'],
    [7, ''],
  ])('refuses %j and says where', (notation, path) => {
    const result = readExpression(notation)
    expect(result.ok).toBe(false)
    expect(!result.ok && result.error.path).toBe(path)
  })
})
