import { compileExpression, type Evaluator, type Expression, mentionsOf } from '#domain/kernel/expression.ts'
import type { Effect, Modality, Position, Pressure, Reliability, Technique } from './vocabulary.ts'

/** What the condition of a precaution may read besides findings and regions. */
export const PRECAUTION_FIELDS = ['age', 'pregnancy', 'onset', 'durationDays', 'route'] as const
export type PrecautionField = (typeof PRECAUTION_FIELDS)[number]

/** One dated rule of `content/precautions/`: when it applies, and what it then rules out or limits. */
export interface PrecautionRule {
  readonly id: string
  /** Rows of the evidence tables that the rule comes from. */
  readonly rows: readonly string[]
  /** First day of the rule, `2026-11-21`. */
  readonly from: string
  /** Last day; absent while it holds. */
  readonly until?: string
  /** A short name that patient and practitioner both understand. */
  readonly label: string
  /** What the patient reads. */
  readonly patientText: string
  /** What the practitioner reads. */
  readonly therapistText: string
  /** What can be done instead, in words for the patient. */
  readonly alternative: string
  readonly effect: Effect
  readonly when: Expression
  readonly techniques: readonly Technique[]
  readonly modalities: readonly Modality[]
  /** Oil ids, or names of groups such as `all-essential-oils`. */
  readonly oils: readonly string[]
  readonly positions: readonly Position[]
  /** `all`, `site` (the affected spot), or names of region groups. */
  readonly regions: 'all' | 'site' | readonly string[]
  readonly maxPressure: Pressure | null
  readonly source: string
  readonly reliability: Reliability
}

/** Region ids of each named group, such as `leg`. */
export type RegionGroups = Readonly<Record<string, readonly string[]>>

export interface CompiledPrecaution {
  readonly rule: PrecautionRule
  readonly applies: Evaluator
  /** The regions of the rule with group names resolved to region ids. */
  readonly regionIds: 'all' | 'site' | readonly string[]
}

/** The rules of one day, compiled once and then only read. */
export interface PrecautionRules {
  readonly rules: readonly CompiledPrecaution[]
  readonly regionGroups: RegionGroups
}

/**
 * Compiles the rules that hold on a day.
 * @param on the day, `2026-11-21`; without it, every rule that has no last day
 * @throws Error when no rule holds on that day, or a rule names an unknown region group or field: an empty
 *   set must not read as "no limits"
 */
export function compilePrecautions(
  rules: readonly PrecautionRule[],
  regionGroups: RegionGroups,
  on?: string,
): PrecautionRules {
  const held = rules.filter((rule) => holdsOn(rule, on))
  if (held.length === 0) throw new Error(`There are no precautions that hold${on ? ` on ${on}` : ''}.`)
  return {
    rules: held.map((rule) => compileRule(rule, regionGroups)),
    regionGroups,
  }
}

function holdsOn(rule: PrecautionRule, on: string | undefined): boolean {
  if (on === undefined) return rule.until === undefined
  return rule.from <= on && (rule.until === undefined || on <= rule.until)
}

function compileRule(rule: PrecautionRule, groups: RegionGroups): CompiledPrecaution {
  const { fields, regions } = mentionsOf(rule.when)
  for (const field of fields) {
    if (!(PRECAUTION_FIELDS as readonly string[]).includes(field)) {
      throw new Error(`Precaution ${rule.id} reads the unknown field "${field}".`)
    }
  }
  for (const name of regions) regionsOf(rule, groups, name)
  return { rule, applies: compileExpression(rule.when), regionIds: resolveRegions(rule, groups) }
}

function resolveRegions(rule: PrecautionRule, groups: RegionGroups): CompiledPrecaution['regionIds'] {
  if (typeof rule.regions === 'string') return rule.regions
  return [...new Set(rule.regions.flatMap((name) => regionsOf(rule, groups, name)))]
}

function regionsOf(rule: PrecautionRule, groups: RegionGroups, name: string): readonly string[] {
  const group = groups[name]
  if (!group) throw new Error(`Precaution ${rule.id} names the unknown region group "${name}".`)
  return group
}
