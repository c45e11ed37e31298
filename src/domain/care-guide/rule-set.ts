import {
  compileExpression,
  type Evaluator,
  type Expression,
  type Mentions,
  mentionsOf,
} from '#domain/kernel/expression.ts'
import { SOFTENING_PREFIX } from './knowledge.ts'
import type {
  CareKind,
  FieldWords,
  Finding,
  Page,
  PresentationField,
  RedFlagRule,
  RoutingRule,
  RuleSetContent,
  Urgency,
} from './rule-set-content.ts'

/** A red flag made ready to be read. */
export interface CompiledRedFlag {
  readonly rule: RedFlagRule
  /** Reads the rule with answers that cannot be given counted as absent. */
  readonly isTrue: Evaluator
  /** Reads the rule with hard stops that cannot be answered counted as present. */
  readonly mayBeTrue: Evaluator
  readonly cautiousWhen: Expression
  readonly fields: ReadonlySet<string>
}

/** A routing rule made ready to be read. */
export interface CompiledRouting {
  readonly rule: RoutingRule
  readonly isTrue: Evaluator
  readonly mentions: Mentions
}

/** Care that would be reasonable too, and when. */
export interface CompiledAlternative {
  readonly offer: readonly CareKind[]
  readonly applies: Evaluator
}

/** The rules of one date, compiled once and then only read. */
export interface RuleSet {
  readonly content: RuleSetContent
  readonly version: string
  readonly redFlags: readonly CompiledRedFlag[]
  readonly safetyNet: readonly CompiledRedFlag[]
  readonly routing: readonly CompiledRouting[]
  /** By the id of the routing rule that decided. */
  readonly alternatives: ReadonlyMap<string, readonly CompiledAlternative[]>
  readonly findings: ReadonlyMap<string, Finding>
  readonly hardStops: ReadonlySet<string>
  readonly groupsByRegion: ReadonlyMap<string, readonly string[]>
  readonly fields: ReadonlyMap<PresentationField, FieldWords>
  readonly pages: readonly Page[]
  readonly pageOfField: ReadonlyMap<PresentationField, Page>
  /** Position of each finding in the content: the order of asking among equals. */
  readonly findingOrder: ReadonlyMap<string, number>
}

/** How pressing a route is; hands-on care is 0. */
export const RANK: Readonly<Record<Urgency | 'hands-on', number>> = {
  emergency: 5,
  'doctor-same-day': 4,
  'doctor-urgent': 3,
  'doctor-routine': 2,
  defer: 1,
  'hands-on': 0,
}

/**
 * Compiles the content of the guide.
 *
 * @param on keeps only the rules that hold on this day (`2026-11-21`); without it, every rule that has no
 *   last day.
 * @throws when no rule holds on that day: the guide must not run on an empty set of rules.
 */
export function compileRuleSet(content: RuleSetContent, on?: string): RuleSet {
  const redFlags = content.redFlags.filter((rule) => holds(rule, on))
  const routing = content.routing.filter((rule) => holds(rule, on))
  if (redFlags.length === 0 || routing.length === 0) {
    throw new Error(`The care guide has no rules that hold${on ? ` on ${on}` : ''}.`)
  }
  return {
    content,
    version: content.version,
    redFlags: redFlags.filter((rule) => rule.urgency !== 'caution').map(compileRedFlag),
    safetyNet: redFlags.filter((rule) => rule.urgency === 'caution').map(compileRedFlag),
    routing: routing.map((rule) => ({
      rule,
      isTrue: compileExpression(rule.when),
      mentions: mentionsOf(rule.when),
    })),
    alternatives: alternativesByRule(content),
    findings: new Map(content.findings.map((finding) => [finding.id, finding])),
    hardStops: new Set(content.findings.filter((finding) => finding.hardStop).map((finding) => finding.id)),
    groupsByRegion: groupsByRegion(content),
    fields: new Map(content.fields.map((field) => [field.path, field])),
    pages: content.pages,
    pageOfField: new Map(content.pages.flatMap((page) => page.fields.map((field) => [field, page] as const))),
    findingOrder: new Map(content.findings.map((finding, index) => [finding.id, index])),
  }
}

function holds(rule: { from: string; until?: string }, on: string | undefined): boolean {
  if (on === undefined) return rule.until === undefined
  return rule.from <= on && (rule.until === undefined || on <= rule.until)
}

function compileRedFlag(rule: RedFlagRule): CompiledRedFlag {
  const cautiousWhen = markSoftening(rule.when, false)
  return {
    rule,
    isTrue: compileExpression(rule.when),
    mayBeTrue: compileExpression(cautiousWhen),
    cautiousWhen,
    fields: mentionsOf(rule.when).fields,
  }
}

/** Marks every finding that would weaken the rule by being present. */
function markSoftening(expression: Expression, softens: boolean): Expression {
  if ('all' in expression) return { all: expression.all.map((part) => markSoftening(part, softens)) }
  if ('any' in expression) return { any: expression.any.map((part) => markSoftening(part, softens)) }
  if ('not' in expression) return { not: markSoftening(expression.not, !softens) }
  if ('atLeast' in expression) {
    return { atLeast: expression.atLeast, of: expression.of.map((part) => markSoftening(part, softens)) }
  }
  if ('finding' in expression && softens) return { finding: `${SOFTENING_PREFIX}${expression.finding}` }
  return expression
}

function alternativesByRule({ alsoReasonable }: RuleSetContent): Map<string, CompiledAlternative[]> {
  const byRule = new Map<string, CompiledAlternative[]>()
  for (const { after, offer, when } of alsoReasonable) {
    const alternative = { offer, applies: compileExpression(when ?? { all: [] }) }
    for (const id of after) byRule.set(id, [...(byRule.get(id) ?? []), alternative])
  }
  return byRule
}

function groupsByRegion(content: RuleSetContent): Map<string, string[]> {
  const groups = new Map<string, string[]>(content.regions.map((region) => [region.id, []]))
  for (const [group, members] of Object.entries(content.regionGroups)) {
    for (const region of members) groups.get(region)?.push(group)
  }
  return groups
}
