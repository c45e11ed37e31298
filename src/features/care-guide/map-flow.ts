import { type RedFlagRule, ROUTES, type Route, type RuleSet } from '#domain/care-guide/index.ts'
import { mentionsOf } from '#domain/kernel/expression.ts'

/** One box of the map: a page of questions, a kind of rule, or an outcome. */
export interface FlowBox {
  readonly id: string
  readonly title: string
  /** Questions on the page, rules of the kind, or rules that lead to the outcome. */
  readonly count: number
}

/** How many rules join two boxes. */
export interface FlowEdge {
  readonly from: string
  readonly to: string
  readonly rules: number
}

/** The guide as a flow: pages of questions → kinds of rules → outcomes. */
export interface GuideFlow {
  readonly screens: readonly FlowBox[]
  readonly rules: readonly FlowBox[]
  readonly outcomes: readonly FlowBox[]
  readonly edges: readonly FlowEdge[]
}

const RULE_TITLES: Readonly<Record<RedFlagRule['urgency'] | 'routing', string>> = {
  emergency: 'Danger signs: emergency',
  'doctor-same-day': 'Danger signs: doctor today',
  'doctor-urgent': 'Danger signs: doctor in days',
  'doctor-routine': 'Danger signs: doctor first',
  defer: 'Not today',
  caution: 'What to watch for',
  routing: 'Which care fits',
}

const OUTCOME_TITLES: Readonly<Record<Route, string>> = {
  emergency: 'Emergency',
  'doctor-same-day': 'Doctor today',
  'doctor-urgent': 'Doctor within days',
  'doctor-routine': 'Doctor first',
  defer: 'Not today',
  physiotherapy: 'Physiotherapy',
  'remedial-massage': 'Remedial massage',
  'therapeutic-massage': 'Therapeutic massage',
  'relaxation-massage': 'Relaxation massage',
}

interface FlowRule {
  readonly kind: RedFlagRule['urgency'] | 'routing'
  readonly leadsTo: Route | undefined
  readonly pages: ReadonlySet<string>
}

/** Counts how the pages of the guide feed its rules, and where the rules lead. Safety-net lines lead nowhere. */
export function flowOf(ruleSet: RuleSet): GuideFlow {
  const { content } = ruleSet
  const rules = flowRules(ruleSet)
  const asked = content.pages.filter((page) => rules.some(({ pages }) => pages.has(page.id)))
  const kinds = (Object.keys(RULE_TITLES) as FlowRule['kind'][]).filter((kind) =>
    rules.some((rule) => rule.kind === kind),
  )
  return {
    screens: asked.map(({ id, title, fields }) => ({
      id: `page-${id}`,
      title,
      count: fields.length + content.findings.filter((finding) => finding.page === id).length,
    })),
    rules: kinds.map((kind) => ({
      id: `rules-${kind}`,
      title: RULE_TITLES[kind],
      count: rules.filter((rule) => rule.kind === kind).length,
    })),
    outcomes: ROUTES.map((route) => ({
      id: `route-${route}`,
      title: OUTCOME_TITLES[route],
      count: rules.filter(({ leadsTo }) => leadsTo === route).length,
    })),
    edges: kinds.flatMap((kind) =>
      edgesOf(
        kind,
        rules.filter((rule) => rule.kind === kind),
      ),
    ),
  }
}

function flowRules({ content, findings, pageOfField }: RuleSet): FlowRule[] {
  const pagesOf = (when: Parameters<typeof mentionsOf>[0]): Set<string> => {
    const mentions = mentionsOf(when)
    const fields = [...mentions.fields, ...(mentions.regions.size > 0 ? ['regions'] : [])]
    return new Set([
      ...[...mentions.findings].flatMap((id) => findings.get(id)?.page ?? []),
      ...fields.flatMap((name) => pageOfField.get(name as 'age')?.id ?? []),
    ])
  }
  return [
    ...content.redFlags.map(
      ({ urgency, when }): FlowRule => ({
        kind: urgency,
        leadsTo: urgency === 'caution' ? undefined : urgency,
        pages: pagesOf(when),
      }),
    ),
    ...content.routing.map(
      ({ route, when }): FlowRule => ({
        kind: 'routing',
        leadsTo: route,
        pages: pagesOf(when),
      }),
    ),
  ]
}

function edgesOf(kind: FlowRule['kind'], rules: readonly FlowRule[]): FlowEdge[] {
  const pages = Map.groupBy(
    rules.flatMap((rule) => [...rule.pages]),
    (page) => page,
  )
  const routes = Map.groupBy(
    rules.flatMap(({ leadsTo }) => leadsTo ?? []),
    (route) => route,
  )
  return [
    ...[...pages].map(([page, all]) => ({ from: `page-${page}`, to: `rules-${kind}`, rules: all.length })),
    ...[...routes].map(([route, all]) => ({
      from: `rules-${kind}`,
      to: `route-${route}`,
      rules: all.length,
    })),
  ]
}
