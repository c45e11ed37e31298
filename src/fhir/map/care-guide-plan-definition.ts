import type { RedFlagRule, RoutingRule, RuleSetContent } from '#domain/care-guide/index.ts'
import type { Expression } from '#domain/kernel/expression.ts'
import { codesAt, type Publication } from './care-guide-questionnaire.ts'
import { toFhirPath } from './fhir-path.ts'
import type { PlanAction, PlanDefinition, RelatedArtifact } from './fhir-types.ts'

/** Puts a condition into a sentence for people. */
export type InWords = (expression: Expression) => string

const PRIORITY: Readonly<Record<string, NonNullable<PlanAction['priority']>>> = {
  emergency: 'stat',
  'doctor-same-day': 'asap',
  'doctor-urgent': 'urgent',
}

/**
 * The rules of the care guide as a FHIR R4 PlanDefinition of the type eca-rule: danger signs (all are read), what to watch for,
 * and the choice of care (the first that applies). Each rule has its condition as FHIRPath and in words, where it leads as a code,
 * the reason that the visitor reads, and its sources.
 */
export function careGuidePlanDefinition(
  content: RuleSetContent,
  { base, signed }: Publication,
  inWords: InWords,
): PlanDefinition {
  const action = (rule: RedFlagRule | RoutingRule) => ruleAction(content, base, inWords, rule)
  const isDanger = ({ urgency }: RedFlagRule) => urgency !== 'caution'
  return {
    resourceType: 'PlanDefinition',
    url: `${base}/api/v1/care-guide/fhir/plan-definition`,
    version: content.version,
    name: 'UnknotCareGuideRules',
    title: 'Rules of the care guide',
    status: signed ? 'active' : 'draft',
    experimental: !signed,
    date: content.from,
    description:
      'Where somebody with these answers is led: an emergency line, a doctor, not today, or one of four kinds of care. Read the danger signs first; the strictest decides.',
    type: {
      coding: [
        {
          system: 'http://terminology.hl7.org/CodeSystem/plan-definition-type',
          code: 'eca-rule',
          display: 'ECA Rule',
        },
      ],
    },
    relatedArtifact: [
      {
        type: 'documentation',
        label: 'Questions',
        citation: `${base}/api/v1/care-guide/fhir/questionnaire`,
      },
    ],
    action: [
      {
        title: 'Danger signs',
        description: 'All are read. The strictest one that applies decides.',
        selectionBehavior: 'any',
        action: content.redFlags.filter(isDanger).map(action),
      },
      {
        title: 'What to watch for',
        description: 'Lines that are added to the result. They never change where it leads.',
        selectionBehavior: 'any',
        action: content.redFlags.filter((rule) => !isDanger(rule)).map(action),
      },
      {
        title: 'Which care fits',
        description:
          'Read in this order when no danger sign holds hands-on care back. The first one that applies decides.',
        selectionBehavior: 'exactly-one',
        action: content.routing.map(action),
      },
    ],
  }
}

function ruleAction(
  content: RuleSetContent,
  base: string,
  inWords: InWords,
  rule: RedFlagRule | RoutingRule,
): PlanAction {
  const leadsTo = 'urgency' in rule ? rule.urgency : rule.route
  return {
    id: rule.id,
    prefix: rule.id,
    title: rule.label,
    description: rule.why,
    textEquivalent: inWords(rule.when),
    priority: PRIORITY[leadsTo] ?? 'routine',
    code: [{ coding: [{ system: codesAt(base, 'route'), code: leadsTo }] }],
    documentation: documentation(rule),
    condition: [
      {
        kind: 'applicability',
        expression: { language: 'text/fhirpath', expression: toFhirPath(content, rule.when) },
      },
    ],
  }
}

function documentation({ source, reliability, rows, note }: RedFlagRule | RoutingRule): RelatedArtifact[] {
  return [
    ...source
      .split(';')
      .map((part) => part.trim())
      .filter(Boolean)
      .map(
        (citation): RelatedArtifact => ({ type: 'citation', label: `Reliability ${reliability}`, citation }),
      ),
    { type: 'documentation', label: 'Evidence rows', citation: rows.join(', ') },
    ...(note ? [{ type: 'documentation', label: 'Note', citation: note } as const] : []),
  ]
}
