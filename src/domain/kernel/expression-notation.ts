import type { Comparison, Expression, FieldValue } from './expression.ts'
import { ok, type Result, refused } from './result.ts'

/** Where an expression cannot be read, and why. `path` counts from the top: `all.2.not`. */
export interface NotationProblem {
  readonly path: string
  readonly message: string
}

/**
 * Reads an expression as content files write it:
 *
 * - a bare word, or `finding: x`, is a finding
 * - `region: spine` is a group of regions
 * - `field: age >= 65`, `field: onset is gradual or recurrent`, `field: goal is not not-sure`
 * - `all: […]`, `any: […]`, `not: …`, `atLeast: 2` with `of: […]`
 *
 * The longer form `field`, `op`, `value` is read too.
 */
export function readExpression(notation: unknown, path = ''): Result<Expression, NotationProblem> {
  if (typeof notation === 'string') return ok({ finding: notation })
  if (typeof notation !== 'object' || notation === null || Array.isArray(notation)) {
    return unreadable(path, 'expected a finding, or one of all, any, not, atLeast, region, field')
  }
  const node = notation as Record<string, unknown>
  const keys = Object.keys(node).sort().join(' ')
  if (keys === 'all') return readParts(node.all, at(path, 'all'), (all) => ({ all }))
  if (keys === 'any') return readParts(node.any, at(path, 'any'), (any) => ({ any }))
  if (keys === 'atLeast of') return readCount(node, path)
  if (keys === 'not') {
    const inner = readExpression(node.not, at(path, 'not'))
    return inner.ok ? ok({ not: inner.value }) : inner
  }
  if (keys === 'finding' && typeof node.finding === 'string') return ok({ finding: node.finding })
  if (keys === 'region' && typeof node.region === 'string') return ok({ region: node.region })
  if (keys === 'field' && typeof node.field === 'string') return readField(node.field, path)
  if (keys === 'field op value' && typeof node.field === 'string') return ok(node as unknown as Expression)
  return unreadable(path, `cannot make sense of "${keys}"`)
}

function readCount(node: Record<string, unknown>, path: string): Result<Expression, NotationProblem> {
  const count = node.atLeast
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 1) {
    return unreadable(path, 'atLeast must be a whole number from 1')
  }
  return readParts(node.of, at(path, 'of'), (of) => ({ atLeast: count, of }))
}

function readParts(
  list: unknown,
  path: string,
  build: (parts: Expression[]) => Expression,
): Result<Expression, NotationProblem> {
  if (!Array.isArray(list)) return unreadable(path, 'expected a list')
  const parts: Expression[] = []
  for (const [index, item] of list.entries()) {
    const part = readExpression(item, at(path, String(index)))
    if (!part.ok) return part
    parts.push(part.value)
  }
  return ok(build(parts))
}

const COMPARISON = /^(\w+) (<|<=|>|>=) (\d+)$/
const EQUALITY = /^(\w+) is (not )?(\S+(?: or \S+)*)$/

function readField(text: string, path: string): Result<Expression, NotationProblem> {
  const comparison = COMPARISON.exec(text)
  if (comparison) {
    const [, field = '', op, value] = comparison
    return ok({ field, op: op as Comparison, value: Number(value) })
  }
  const equality = EQUALITY.exec(text)
  if (!equality) return unreadable(path, `cannot read the field "${text}"`)
  const [, field = '', negated, list = ''] = equality
  const values = list.split(' or ').map(readValue)
  const single = values.length === 1 ? values[0] : undefined
  if (single === undefined) {
    const among: Expression = { field, op: 'in', value: values }
    return ok(negated ? { not: among } : among)
  }
  return ok({ field, op: negated ? '!=' : '==', value: single })
}

function readValue(text: string): FieldValue {
  if (text === 'true') return true
  if (text === 'false') return false
  return /^\d+$/.test(text) ? Number(text) : text
}

function at(path: string, step: string): string {
  return path === '' ? step : `${path}.${step}`
}

function unreadable(path: string, message: string): Result<never, NotationProblem> {
  return refused({ path, message })
}
