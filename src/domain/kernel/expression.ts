import { allOf, anyOf, atLeast, not, type Truth } from './three-valued.ts'

/** How a field is compared. `in` takes a list of values, the others one value. */
export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in'

export type FieldValue = string | number | boolean

/** Something that is true, false or unknown about what a person has told, as data. */
export type Expression =
  | { readonly all: readonly Expression[] }
  | { readonly any: readonly Expression[] }
  | { readonly not: Expression }
  | { readonly atLeast: number; readonly of: readonly Expression[] }
  | { readonly finding: string }
  | { readonly region: string }
  | { readonly field: string; readonly op: Comparison; readonly value: FieldValue | readonly FieldValue[] }

/** What the leaves of an expression are read from. */
export interface Facts {
  /** The answer to one finding. */
  finding(id: string): Truth
  /** Whether any chosen region lies in this group. */
  region(group: string): Truth
  /** The value of a field, or undefined while it is not known. */
  field(name: string): FieldValue | undefined
}

/** An expression made ready to be evaluated many times. */
export type Evaluator = (facts: Facts) => Truth

/**
 * Turns an expression into a function, so that walking the data happens once per rule set and not once
 * per answer.
 */
export function compileExpression(expression: Expression): Evaluator {
  if ('all' in expression) return combine(expression.all, allOf)
  if ('any' in expression) return combine(expression.any, anyOf)
  if ('not' in expression) {
    const inner = compileExpression(expression.not)
    return (facts) => not(inner(facts))
  }
  if ('atLeast' in expression) {
    const count = expression.atLeast
    return combine(expression.of, (truths) => atLeast(count, truths))
  }
  if ('finding' in expression) {
    const id = expression.finding
    return (facts) => facts.finding(id)
  }
  if ('region' in expression) {
    const group = expression.region
    return (facts) => facts.region(group)
  }
  return compileField(expression.field, expression.op, expression.value)
}

/** Evaluates once. For a rule that is read again and again, keep the result of {@link compileExpression}. */
export function evaluateExpression(expression: Expression, facts: Facts): Truth {
  return compileExpression(expression)(facts)
}

/** Evaluates part by part, so that the logic can stop as soon as it knows. */
function combine(parts: readonly Expression[], logic: (truths: Iterable<Truth>) => Truth): Evaluator {
  const evaluators = parts.map(compileExpression)
  return (facts) => logic(evaluators.values().map((evaluate) => evaluate(facts)))
}

function compileField(name: string, op: Comparison, expected: FieldValue | readonly FieldValue[]): Evaluator {
  const holds = comparison(op, expected)
  return (facts) => {
    const value = facts.field(name)
    return value === undefined ? 'unknown' : holds(value)
  }
}

function comparison(
  op: Comparison,
  expected: FieldValue | readonly FieldValue[],
): (value: FieldValue) => boolean {
  if (op === 'in') {
    const allowed = new Set(Array.isArray(expected) ? expected : [expected as FieldValue])
    return (value) => allowed.has(value)
  }
  if (op === '==') return (value) => value === expected
  if (op === '!=') return (value) => value !== expected
  const limit = Number(expected)
  if (op === '<') return (value) => Number(value) < limit
  if (op === '<=') return (value) => Number(value) <= limit
  if (op === '>') return (value) => Number(value) > limit
  return (value) => Number(value) >= limit
}

/** Every finding, region group and field that an expression mentions. */
export interface Mentions {
  readonly findings: Set<string>
  readonly regions: Set<string>
  readonly fields: Set<string>
}

/** Collects what an expression mentions, for checks of content and for asking. */
export function mentionsOf(expression: Expression): Mentions {
  const found: Mentions = { findings: new Set(), regions: new Set(), fields: new Set() }
  collect(expression, found)
  return found
}

function collect(expression: Expression, into: Mentions): void {
  if ('all' in expression) for (const part of expression.all) collect(part, into)
  else if ('any' in expression) for (const part of expression.any) collect(part, into)
  else if ('not' in expression) collect(expression.not, into)
  else if ('atLeast' in expression) for (const part of expression.of) collect(part, into)
  else if ('finding' in expression) into.findings.add(expression.finding)
  else if ('region' in expression) into.regions.add(expression.region)
  else into.fields.add(expression.field)
}
