import { nextStep, type Presentation, type Route, type RuleSet } from '#domain/care-guide/index.ts'
import { witnesses } from './rule-witness.ts'

// For reviewers: which people a rule decides about.

/** A case whose outcome somebody has judged: a development vignette. */
export interface JudgedCase {
  readonly id: string
  readonly presentation: Presentation
  readonly gold: Route
  readonly acceptable: readonly Route[]
}

/** The cases that one rule decides, by id, with what the guide says to them and whether that was judged acceptable. */
export interface DecidedCase {
  readonly id: string
  readonly route: Route
  readonly accepted: boolean
}

/** For each rule the judged cases whose route it gave. */
export function casesByRule(
  ruleSet: RuleSet,
  cases: readonly JudgedCase[],
): ReadonlyMap<string, readonly DecidedCase[]> {
  const found = new Map<string, DecidedCase[]>()
  for (const { id, presentation, acceptable } of cases) {
    const { route, deciding } = outcomeOf(ruleSet, presentation)
    for (const rule of deciding) {
      const list = found.get(rule) ?? []
      list.push({ id, route, accepted: acceptable.includes(route) })
      found.set(rule, list)
    }
  }
  return found
}

/** Days since a complaint began that is anything but new. */
const LONG_AGO = 400

/** Somebody made from the rule itself, as mild as it allows, whom it decides about; undefined when there is none. */
export function exampleFor(
  ruleSet: RuleSet,
  rule: { readonly id: string; readonly when: Parameters<typeof witnesses>[1] },
): { readonly person: Presentation; readonly route: Route } | undefined {
  const people = witnesses(ruleSet.content, rule.when)
  // A rule for long-standing complaints stands behind a stricter one for new ones.
  const longAgo = people.map((person) => ({ ...person, durationDays: LONG_AGO }))
  for (const person of [...people, ...longAgo]) {
    const { route, deciding } = outcomeOf(ruleSet, person)
    if (deciding.has(rule.id)) return { person, route }
  }
  return undefined
}

/** Where somebody is led to whom exactly this applies, and by which rules. */
function outcomeOf(ruleSet: RuleSet, truth: Presentation): { route: Route; deciding: ReadonlySet<string> } {
  const asked = [...ruleSet.findings.values()].filter(({ stage }) => stage === 'guide').map(({ id }) => id)
  const findings = Object.fromEntries(asked.map((id) => [id, truth.findings?.[id] ?? false]))
  const step = nextStep(ruleSet, { ...truth, findings, askedAgain: asked })
  if (step.status !== 'done') throw new Error(`The guide still asks ${step.question.id}, though all is told.`)
  const { route, rules, safetyNet } = step.recommendation
  const deciding = rules.filter((rule) => rule.route === route).map(({ id }) => id)
  return { route, deciding: new Set([...deciding, ...safetyNet.map(({ id }) => id)]) }
}
