import { type Facts, type FieldValue, mentionsOf } from '#domain/kernel/expression.ts'
import type { Truth } from '#domain/kernel/three-valued.ts'
import type {
  CompiledPrecaution,
  PrecautionField,
  PrecautionRule,
  PrecautionRules,
} from './precaution-rules.ts'
import { EFFECTS, type Effect } from './vocabulary.ts'

/**
 * What is known about a person: answers of the guide and of the health history together. What is missing
 * was not asked. A finding of `'unknown'` was asked, and the person cannot say.
 */
export interface PersonFacts {
  readonly age?: number
  readonly pregnancy?: string
  readonly onset?: string
  readonly durationDays?: number
  /** Region ids of the complaint. */
  readonly regions?: readonly string[]
  readonly findings?: Readonly<Record<string, Truth>>
  /** The route that the guide has just computed. */
  readonly route?: string
}

/** A rule that applies to a person. */
export interface Precaution extends Omit<PrecautionRule, 'when' | 'from' | 'until'> {
  /** Groups of `regions` resolved to region ids. */
  readonly regionIds: 'all' | 'site' | readonly string[]
  /** `not-known`: it counts because an answer that it hangs on was "not sure". */
  readonly because: 'present' | 'not-known'
}

/** A rule that cannot be judged yet, and the answers it waits for. */
export interface UnaskedPrecaution {
  readonly id: string
  readonly effect: Effect
  readonly findings: readonly string[]
}

/**
 * The precautions that apply to a person, the strictest first.
 *
 * "Not sure" counts as yes for an absolute limit, and as no for every other one; "not sure" never lifts a
 * limit (an unsure "my doctor said yes" is not a yes). A question that was never asked counts as no: use
 * {@link unaskedPrecautions} to see what still has to be asked.
 */
export function precautionsFor(rules: PrecautionRules, person: PersonFacts): Precaution[] {
  const asAnswered = factsOf(rules, person, 'unknown')
  const unsureIsNo = factsOf(rules, person, false)
  const found = rules.rules.flatMap((compiled): Precaution[] => {
    if (compiled.applies(unsureIsNo) === true) return [toPrecaution(compiled, 'present')]
    if (compiled.rule.effect !== 'absolute') return []
    return compiled.applies(asAnswered) === 'unknown' ? [toPrecaution(compiled, 'not-known')] : []
  })
  return found.toSorted((a, b) => EFFECTS.indexOf(a.effect) - EFFECTS.indexOf(b.effect))
}

/** The rules that a missing answer keeps open, for the practitioner who reviews the history. */
export function unaskedPrecautions(rules: PrecautionRules, person: PersonFacts): UnaskedPrecaution[] {
  const open = openFacts(rules, person)
  return rules.rules.flatMap(({ rule, applies }): UnaskedPrecaution[] => {
    if (applies(open) !== 'unknown') return []
    const missing = [...mentionsOf(rule.when).findings].filter((id) => person.findings?.[id] === undefined)
    return missing.length > 0 ? [{ id: rule.id, effect: rule.effect, findings: missing }] : []
  })
}

function toPrecaution({ rule, regionIds }: CompiledPrecaution, because: Precaution['because']): Precaution {
  const { when: _when, from: _from, until: _until, ...shown } = rule
  return { ...shown, regionIds, because }
}

/** NaN holds for no comparison, so a field that was not asked makes its condition false instead of unknown. */
const NOT_ASKED = Number.NaN

function factsOf(rules: PrecautionRules, person: PersonFacts, unsure: Truth): Facts {
  return {
    finding: (id) => {
      const answer = person.findings?.[id] ?? false
      return answer === 'unknown' ? unsure : answer
    },
    region: (group) => inGroup(rules, person, group),
    field: (name) => fieldOf(person, name) ?? NOT_ASKED,
  }
}

function openFacts(rules: PrecautionRules, person: PersonFacts): Facts {
  return {
    finding: (id) => person.findings?.[id] ?? 'unknown',
    region: (group) => (person.regions ? inGroup(rules, person, group) : 'unknown'),
    field: (name) => fieldOf(person, name),
  }
}

function inGroup(rules: PrecautionRules, person: PersonFacts, group: string): boolean {
  const ids = rules.regionGroups[group] ?? []
  return (person.regions ?? []).some((region) => ids.includes(region))
}

function fieldOf(person: PersonFacts, name: string): FieldValue | undefined {
  return person[name as PrecautionField]
}
