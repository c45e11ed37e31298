import type {
  Presentation,
  RedFlagRule,
  Reliability,
  RoutingRule,
  RuleSet,
} from '#domain/care-guide/index.ts'
import { type DecidedCase, exampleFor } from './print-cases.ts'
import { conditionsIn } from './print-expression.ts'
import { anchorOf, bullets, clauseList, heading, link, plain, sections } from './print-markdown.ts'

/** What the tags of reliability mean, in words for the person who checks. */
export const RELIABILITY: Readonly<Record<Reliability, string>> = {
  V: 'the source was read',
  V2: 'seen second-hand',
  M: 'recalled with confidence, not read again',
  m: 'recalled: check the number',
  '?': 'proposed by this project, no source',
}

/** The urgencies of red flags in the order in which they are printed, and what each tells the visitor to do. */
export const URGENCIES: readonly (readonly [RedFlagRule['urgency'], string])[] = [
  ['emergency', 'Emergency: call or go now'],
  ['doctor-same-day', 'A doctor today'],
  ['doctor-urgent', 'A doctor within days'],
  ['doctor-routine', 'A doctor first, without hurry'],
  ['defer', 'No hands-on care today'],
  ['caution', 'What to watch for (never changes where the guide leads)'],
]

export const ROUTE_NAMES: Readonly<Record<RoutingRule['route'], string>> = {
  'doctor-same-day': 'a doctor today',
  'doctor-urgent': 'a doctor within days',
  'doctor-routine': 'a doctor first, without hurry',
  physiotherapy: 'physiotherapy',
  'remedial-massage': 'remedial massage',
  'therapeutic-massage': 'therapeutic massage',
  'relaxation-massage': 'relaxation massage',
}

type Cases = ReadonlyMap<string, readonly DecidedCase[]>

/** Every red flag, the most pressing first. */
export function redFlagSections(ruleSet: RuleSet, cases: Cases): string {
  const { redFlags } = ruleSet.content
  return sections(
    URGENCIES.flatMap(([urgency, title]) => {
      const rules = redFlags.filter((rule) => rule.urgency === urgency)
      return [
        heading(3, `${title} (${rules.length})`, `urgency-${urgency}`),
        ...rules.map((rule) => ruleEntry(ruleSet, cases, rule, rule.label)),
      ]
    }),
  )
}

/** Every routing rule in the order of reading. */
export function routingSections(ruleSet: RuleSet, cases: Cases): string {
  return sections(
    ruleSet.content.routing.map((rule, index) =>
      ruleEntry(ruleSet, cases, rule, `${index + 1}. ${rule.label}: ${ROUTE_NAMES[rule.route]}`),
    ),
  )
}

function ruleEntry(ruleSet: RuleSet, cases: Cases, rule: RedFlagRule | RoutingRule, title: string): string {
  const { id, when, why, source, reliability, rows, from, until, note } = rule
  const onUnknown = 'onUnknown' in rule ? rule.onUnknown : undefined
  return sections([
    heading(4, `${title} [${id}]`, anchorOf('rule', id)),
    `When:\n\n${clauseList(conditionsIn(ruleSet.content)(when))}`,
    bullets(
      [
        `**The visitor reads:** ${plain(why)}`,
        onUnknown && `**When a danger sign in it cannot be answered, twice:** ${plain(onUnknown)}`,
        `**Source:** ${plain(source)} (${plain(reliability)}: ${RELIABILITY[reliability]})`,
        `**Evidence rows:** ${plain(rows.join(', '))}. **In force:** from ${from}${until ? ` until ${until}` : ''}`,
        note && `**Note:** ${plain(note)}`,
        `**Decides:** ${decides(ruleSet, cases, rule)}`,
      ].filter((line): line is string => Boolean(line)),
    ),
  ])
}

function decides(ruleSet: RuleSet, cases: Cases, rule: RedFlagRule | RoutingRule): string {
  const judged = cases.get(rule.id) ?? []
  if (judged.length > 0)
    return judged
      .map(({ id, route, accepted }) => plain(`${id} (${route}${accepted ? '' : ', judged otherwise'})`))
      .join(', ')
  const example = exampleFor(ruleSet, rule)
  if (!example) return 'no case at hand'
  return `no development case; for example ${plain(personInWords(ruleSet, example.person))}`
}

/** Somebody in one line: "35 years, female; Lower back; …". */
export function personInWords(ruleSet: RuleSet, person: Presentation): string {
  const option = (path: 'onset' | 'course' | 'functionLimit' | 'goal') =>
    ruleSet.fields.get(path)?.options?.find(({ value }) => value === person[path])?.label ?? 'unknown'
  const places = (person.regions ?? []).map(
    (id) => ruleSet.content.regions.find((region) => region.id === id)?.label ?? id,
  )
  const says = Object.entries(person.findings ?? {})
    .filter(([, answer]) => answer === true)
    .map(([id]) => id)
  return [
    `${person.age} years, ${person.sex}${person.pregnancy === 'none' ? '' : `, ${person.pregnancy}`}`,
    places.join(', '),
    `began “${option('onset')}”, ${person.durationDays} days ago`,
    `pain ${person.severity} of 10, “${option('course')}”`,
    `hopes for “${option('goal')}”`,
    says.length > 0 ? `says: ${says.join(', ')}` : 'ticks nothing',
  ].join('; ')
}

/** The rules that read each finding, for the list of questions. */
export function ruleLinks(ids: readonly string[]): string {
  return ids.map((id) => link(id, anchorOf('rule', id))).join(', ')
}
