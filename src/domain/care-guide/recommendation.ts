import type { Knowledge } from './knowledge.ts'
import type { Presentation } from './presentation.ts'
import { RANK, type RuleSet } from './rule-set.ts'
import type { CareKind, Reliability, Route } from './rule-set-content.ts'
import { outcomeOf, type RedFlagReading, type RoutingReading } from './triage.ts'

/** A rule that came true, with the reason a visitor reads. */
export interface MatchedRule {
  readonly id: string
  readonly label: string
  readonly why: string
  readonly source: string
  readonly reliability: Reliability
  readonly kind: 'red-flag' | 'routing'
  /** Where this rule alone would lead. */
  readonly route: Route
  /** True when it rests on a danger sign the person could not say yes or no to, twice. */
  readonly becauseUnknown: boolean
}

/** Where the guide leads, and why. It routes; it never says what somebody has. */
export interface Recommendation {
  readonly route: Route
  readonly careKind: CareKind | null
  /** Every rule that came true, the most pressing first. */
  readonly rules: readonly MatchedRule[]
  /** The reasons that decided, in plain words. */
  readonly reasons: readonly string[]
  /** Other care that would also be reasonable. Empty for every route that holds hands-on care back. */
  readonly alternatives: readonly { readonly careKind: CareKind; readonly why: string }[]
  /** What the person came for and does not get, and why. */
  readonly setAside: readonly { readonly careKind: CareKind; readonly why: string }[]
  /** What to watch for from now on. */
  readonly safetyNet: readonly { readonly id: string; readonly text: string; readonly source: string }[]
  /** A doctor has agreed to massage already, as far as the person says. */
  readonly alreadyCleared: boolean
  readonly ruleSetVersion: string
}

/** Puts the outcome into words. Call it only when nothing is open any more. */
export function recommend(
  ruleSet: RuleSet,
  presentation: Presentation,
  knowledge: Knowledge,
  flags: RedFlagReading,
  routing: RoutingReading,
): Recommendation {
  const deferred = flags.urgency === 'defer'
  const flagsDecide = flags.rank > RANK.defer
  const route = flagsDecide && flags.urgency ? flags.urgency : outcomeOf(routing.sure, deferred)
  const rules = matchedRules(flags, routing, flagsDecide)
  const careKind = asCareKind(route)
  return {
    route,
    careKind,
    rules,
    reasons: [...new Set(rules.filter((rule) => rule.route === route).map((rule) => rule.why))],
    alternatives: careKind ? alternativesTo(ruleSet, knowledge, careKind, routing.sure.rule.id) : [],
    setAside: setAsideBy(ruleSet, presentation, route),
    safetyNet: ruleSet.safetyNet
      .filter((line) => line.isTrue(knowledge.plain) === true)
      .map(({ rule }) => ({ id: rule.id, text: rule.why, source: rule.source })),
    alreadyCleared:
      presentation.goal === 'doctor-recommended-massage' || knowledge.state('cleared-for-massage') === 'yes',
    ruleSetVersion: ruleSet.version,
  }
}

function matchedRules(flags: RedFlagReading, routing: RoutingReading, flagsDecide: boolean): MatchedRule[] {
  const raised = flags.raised.map(({ flag: { rule }, urgency, becauseUnknown }): MatchedRule => {
    const { id, label, why, source, reliability } = rule
    return { id, label, why, source, reliability, kind: 'red-flag', route: urgency, becauseUnknown }
  })
  if (flagsDecide) return raised
  const { id, label, why, source, reliability, route } = routing.sure.rule
  const routed: MatchedRule = {
    id,
    label,
    why,
    source,
    reliability,
    kind: 'routing',
    route,
    becauseUnknown: false,
  }
  return asCareKind(route) ? [...raised, routed] : [routed, ...raised]
}

function asCareKind(route: Route): CareKind | null {
  switch (route) {
    case 'physiotherapy':
    case 'remedial-massage':
    case 'therapeutic-massage':
    case 'relaxation-massage':
      return route
    default:
      return null
  }
}

/** What the content names beside the rule that decided, each kind of care once and only with words for it. */
function alternativesTo(
  ruleSet: RuleSet,
  knowledge: Knowledge,
  careKind: CareKind,
  decided: string,
): Recommendation['alternatives'] {
  const offered = (ruleSet.alternatives.get(decided) ?? [])
    .filter(({ applies }) => applies(knowledge.plain) === true)
    .flatMap(({ offer }) => offer)
  return [...new Set(offered)].flatMap((other) => {
    const why = ruleSet.content.outcomes.find(({ route }) => route === other)?.alternative
    return why && other !== careKind ? [{ careKind: other, why }] : []
  })
}

function setAsideBy(ruleSet: RuleSet, presentation: Presentation, route: Route): Recommendation['setAside'] {
  const wanted = presentation.goal ? ruleSet.content.wantedByGoal[presentation.goal] : undefined
  if (!wanted || wanted === route) return []
  if (!asCareKind(route)) return [{ careKind: wanted, why: ruleSet.content.handsOnWaits }]
  const why = ruleSet.content.outcomes.find((outcome) => outcome.route === wanted)?.setAside
  return why ? [{ careKind: wanted, why }] : []
}
