import { compileExpression, type Expression, type Facts } from '#domain/kernel/expression.ts'
import type { Truth } from '#domain/kernel/three-valued.ts'
import type { Knowledge } from './knowledge.ts'
import { type CompiledRedFlag, type CompiledRouting, RANK, type RuleSet } from './rule-set.ts'
import type { Route, Urgency } from './rule-set-content.ts'

/** A red flag that has come true. */
export interface RaisedFlag {
  readonly flag: CompiledRedFlag
  readonly urgency: Urgency
  /** True when it rests on a hard stop that the person could not answer, twice. */
  readonly becauseUnknown: boolean
}

/** A red flag that could still make the outcome more pressing. */
export interface OpenFlag {
  readonly flag: CompiledRedFlag
  /** How pressing the outcome could become. */
  readonly rank: number
  /** The reading in which it is open. */
  readonly expression: Expression
  readonly facts: Facts
}

export interface RedFlagReading {
  readonly raised: readonly RaisedFlag[]
  /** Rank of the strictest raised flag, 0 without one. */
  readonly rank: number
  readonly urgency: Urgency | null
  readonly open: readonly OpenFlag[]
}

/** Reads every red flag; the strictest true one counts, and only what could be stricter stays open. */
export function readRedFlags(ruleSet: RuleSet, knowledge: Knowledge): RedFlagReading {
  const raised: RaisedFlag[] = []
  const possible: OpenFlag[] = []
  for (const flag of ruleSet.redFlags) {
    const urgency = flag.rule.urgency as Urgency
    const sure = flag.isTrue(knowledge.plain)
    if (sure === true) {
      raised.push({ flag, urgency, becauseUnknown: false })
      continue
    }
    if (sure === 'unknown') {
      possible.push({ flag, rank: RANK[urgency], expression: flag.rule.when, facts: knowledge.plain })
    }
    readCautiously(flag, sure, knowledge, raised, possible)
  }
  raised.sort((a, b) => RANK[b.urgency] - RANK[a.urgency])
  const urgency = raised[0]?.urgency ?? null
  const rank = urgency ? RANK[urgency] : 0
  return { raised, urgency, rank, open: possible.filter((flag) => flag.rank > rank) }
}

function readCautiously(
  flag: CompiledRedFlag,
  sure: Truth,
  knowledge: Knowledge,
  raised: RaisedFlag[],
  possible: OpenFlag[],
): void {
  const { onUnknown } = flag.rule
  if (!onUnknown) return
  const may = flag.mayBeTrue(knowledge.cautious)
  if (may === true) raised.push({ flag, urgency: onUnknown, becauseUnknown: true })
  else if (may === 'unknown' && sure === false) {
    possible.push({ flag, rank: RANK[onUnknown], expression: flag.cautiousWhen, facts: knowledge.cautious })
  }
}

export interface RoutingReading {
  /** The first rule that is sure to match, behind all that might. */
  readonly sure: CompiledRouting
  /** Earlier rules that may match and lead elsewhere. */
  readonly open: readonly CompiledRouting[]
}

/**
 * Reads the routing rules in order. With `deferred`, hands-on care is off the table already, and only a
 * rule that sends the person to a doctor first can change the outcome.
 */
export function readRouting(ruleSet: RuleSet, knowledge: Knowledge, deferred: boolean): RoutingReading {
  const possible: CompiledRouting[] = []
  for (const rule of ruleSet.routing) {
    const truth = rule.isTrue(knowledge.plain)
    if (truth === 'unknown') possible.push(rule)
    if (truth === true) {
      const outcome = outcomeOf(rule, deferred)
      return { sure: rule, open: possible.filter((other) => outcomeOf(other, deferred) !== outcome) }
    }
  }
  throw new Error('The routing rules have no last rule that always matches.')
}

/** Where a routing rule leads, given whether the person is to wait anyway. */
export function outcomeOf(routing: CompiledRouting, deferred: boolean): Route {
  const { route } = routing.rule
  return deferred && !route.startsWith('doctor-') ? 'defer' : route
}

/** A question that would help to settle an expression. */
export type OpenLeaf =
  | { readonly kind: 'finding'; readonly id: string }
  | { readonly kind: 'region' }
  | { readonly kind: 'field'; readonly name: string }

/**
 * The leaves to ask next about an expression that is unknown. Inside `all` only the first unknown branch
 * is opened, because a no there settles the rest; the branches of `any` and `atLeast` are opened together.
 */
export function openLeaves(expression: Expression, facts: Facts): OpenLeaf[] {
  if ('all' in expression) {
    const next = expression.all.find((part) => isUnknown(part, facts))
    return next ? openLeaves(next, facts) : []
  }
  if ('any' in expression) return openBranches(expression.any, facts)
  if ('atLeast' in expression) return openBranches(expression.of, facts)
  if ('not' in expression) return openLeaves(expression.not, facts)
  if (!isUnknown(expression, facts)) return []
  if ('finding' in expression) return [{ kind: 'finding', id: expression.finding }]
  if ('region' in expression) return [{ kind: 'region' }]
  return [{ kind: 'field', name: expression.field }]
}

function openBranches(parts: readonly Expression[], facts: Facts): OpenLeaf[] {
  return parts.filter((part) => isUnknown(part, facts)).flatMap((part) => openLeaves(part, facts))
}

const compiled = new WeakMap<Expression, ReturnType<typeof compileExpression>>()

function isUnknown(expression: Expression, facts: Facts): boolean {
  let evaluate = compiled.get(expression)
  if (!evaluate) {
    evaluate = compileExpression(expression)
    compiled.set(expression, evaluate)
  }
  return evaluate(facts) === 'unknown'
}
