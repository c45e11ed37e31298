import type { Expression } from '#domain/kernel/expression.ts'
import { compileRuleSet, type RuleSet } from './rule-set.ts'
import type { Finding, RedFlagRule, RoutingRule, RuleSetContent } from './rule-set-content.ts'

// For tests: a rule set small enough to see through.

const RULE = { rows: ['T'], from: '2026-11-21', source: 'test', reliability: 'M' } as const

export function aRedFlag(
  id: string,
  urgency: RedFlagRule['urgency'],
  when: Expression,
  more: Partial<RedFlagRule> = {},
): RedFlagRule {
  return { ...RULE, id, label: id, why: `because of ${id}`, urgency, when, ...more }
}

export function aRoutingRule(
  id: string,
  route: RoutingRule['route'],
  when: Expression,
  more: Partial<RoutingRule> = {},
): RoutingRule {
  return { ...RULE, id, label: id, why: `because of ${id}`, route, when, ...more }
}

export function aFinding(id: string, more: Partial<Finding> = {}): Finding {
  const base = {
    label: `It is ${id}.`,
    group: 'symptom',
    page: 'today',
    regions: 'any',
    stage: 'guide',
  } as const
  return { id, ...base, hardStop: false, usedBy: [], ...more }
}

const ALWAYS: Expression = { all: [] }

const FINDINGS = [
  aFinding('collapse', { hardStop: true, plain: 'Did you fall down?', page: 'now' }),
  aFinding('hot-leg', { hardStop: true, plain: 'Is a leg hot?' }),
  aFinding('typical'),
  aFinding('risk'),
  aFinding('knots', { page: 'muscles' }),
  aFinding('desk', { page: 'muscles' }),
]

const RED_FLAGS = [
  aRedFlag('COLLAPSE', 'emergency', { finding: 'collapse' }, { onUnknown: 'doctor-same-day' }),
  aRedFlag(
    'LEG',
    'doctor-same-day',
    { all: [{ region: 'leg' }, { finding: 'hot-leg' }, { not: { finding: 'typical' } }] },
    { onUnknown: 'doctor-urgent' },
  ),
  aRedFlag('OLD', 'doctor-routine', { all: [{ field: 'age', op: '>', value: 70 }, { finding: 'risk' }] }),
  aRedFlag('WATCH', 'caution', { region: 'leg' }),
]

const ROUTING = [
  aRoutingRule('KNOTS', 'remedial-massage', { all: [{ region: 'leg' }, { finding: 'knots' }] }),
  aRoutingRule('DESK', 'therapeutic-massage', { finding: 'desk' }),
  aRoutingRule('UNWIND', 'relaxation-massage', { field: 'goal', op: '==', value: 'relax-and-unwind' }),
  aRoutingRule('REST', 'physiotherapy', ALWAYS),
]

/** A body of three places, six findings, a handful of rules. */
export function someContent(change: Partial<RuleSetContent> = {}): RuleSetContent {
  return {
    version: '2026.11.1',
    from: '2026-11-21',
    signOff: { status: 'awaiting-clinical-sign-off' },
    regions: ['left-leg', 'back', 'none'].map((id) => ({
      id,
      label: id,
      base: id,
      side: null,
      view: 'both',
    })),
    regionGroups: { leg: ['left-leg'], back: ['back'], none: ['none'] },
    fields: [
      { path: 'regions', type: 'multichoice', label: 'Where?' },
      {
        path: 'goal',
        type: 'choice',
        label: 'What for?',
        options: ['relax-and-unwind', 'not-sure'].map((value) => ({ value, label: value })),
      },
      { path: 'age', type: 'integer', label: 'How old?' },
      {
        path: 'sex',
        type: 'choice',
        label: 'Sex?',
        options: ['female', 'male'].map((value) => ({ value, label: value })),
      },
      {
        path: 'pregnancy',
        type: 'choice',
        label: 'Pregnant?',
        options: ['none', 'possible'].map((value) => ({ value, label: value })),
      },
      { path: 'durationDays', type: 'integer', label: 'How long?' },
      { path: 'severity', type: 'integer', label: 'How bad?' },
      { path: 'assessedByClinician', type: 'boolean', label: 'Examined?' },
    ],
    pages: [
      { id: 'start', title: 'Start', first: true, fields: ['regions', 'goal', 'age', 'sex'] },
      { id: 'now', title: 'Now', first: true, fields: [] },
      { id: 'today', title: 'Today', first: false, fields: [] },
      { id: 'muscles', title: 'Muscles', first: false, fields: [] },
    ],
    ticksPerScreen: 3,
    restTitle: 'Anything else?',
    againTitle: 'Once more',
    againHint: 'In other words',
    answers: { yes: 'Yes', no: 'No', notSure: 'Not sure', stillNotSure: 'Still not sure' },
    outcomes: [
      { route: 'relaxation-massage', setAside: 'It is not designed for this.', alternative: 'To rest.' },
      { route: 'therapeutic-massage', alternative: 'With a plan.' },
    ],
    alsoReasonable: [
      { after: ['KNOTS'], offer: ['therapeutic-massage'], source: 'test', reliability: 'M' },
      {
        after: ['KNOTS', 'DESK'],
        offer: ['relaxation-massage', 'therapeutic-massage'],
        when: { field: 'severity', op: '<=', value: 3 },
        source: 'test',
        reliability: 'M',
      },
      { after: ['UNWIND'], offer: ['physiotherapy'], source: 'test', reliability: 'M' },
    ],
    wantedByGoal: { 'relax-and-unwind': 'relaxation-massage' },
    handsOnWaits: 'Hands-on care waits.',
    findings: FINDINGS,
    redFlags: RED_FLAGS,
    routing: ROUTING,
    ...change,
  }
}

export function someRuleSet(change: Partial<RuleSetContent> = {}): RuleSet {
  return compileRuleSet(someContent(change))
}
