import { describe, expect, it } from 'vitest'
import { compileRuleSet, nextStep, type Presentation, ROUTES } from '#domain/care-guide/index.ts'
import { type Expression, mentionsOf } from '#domain/kernel/expression.ts'
import { realContent, realFiles } from './real-rule-set.ts'
import { readRuleSetContent } from './rule-set-content.ts'
import { witnesses } from './rule-witness.ts'

const content = realContent()
const ruleSet = compileRuleSet(content)
const rules = [...content.redFlags, ...content.routing]
const guideFindings = content.findings.filter(({ stage }) => stage === 'guide').map(({ id }) => id)

/** What becomes of somebody to whom exactly this applies. */
function outcomeFor(truth: Presentation) {
  const findings = Object.fromEntries(guideFindings.map((id) => [id, truth.findings?.[id] ?? false]))
  const step = nextStep(ruleSet, { ...truth, findings, askedAgain: guideFindings })
  if (step.status !== 'done') throw new Error(`Still asking ${step.question.id}`)
  return step.recommendation
}

const placesOf = (groups: 'any' | readonly string[]) =>
  (groups === 'any' ? ['anywhere'] : groups).flatMap((group) => content.regionGroups[group] ?? [])

/** Hard stops that one tick does not settle, and where. */
const NEEDS_MORE_THAN_ONE_SIGN: Record<string, readonly string[]> = {
  // Below the hip, and in an arm, these are asked only along with signs of a nerve (H01, N02-b).
  'saddle-numbness': placesOf(['lower-leg-or-foot']),
  'bladder-or-bowel-control-lost': placesOf(['lower-leg-or-foot', 'cord-signs']),
  // Muscles that are sore after exercise feel tight and hard too: H12 asks for pain that climbs.
  'limb-tight-and-hard': placesOf(['limb']),
  // The jaw belongs to the group head-and-neck, and the force matters to the spine.
  'dangerous-mechanism': placesOf(['jaw']),
}

/** A mild complaint at one place with a single sign, in the only circumstances in which it is asked. */
function aloneAt(region: string, sign: string): Presentation {
  const { group, page } = ruleSet.findings.get(sign)!
  return {
    age: sign === 'pale-or-bruising-unexplained' ? 12 : 35,
    sex: sign === 'testicle-pain-sudden' ? 'male' : 'female',
    pregnancy: page === 'pregnancy' ? 'second-trimester' : 'none',
    goal: 'ease-muscle-tension',
    regions: [region],
    onset: onsetFor(sign, group, page),
    durationDays: 5,
    severity: 4,
    functionLimit: 'some',
    course: 'steady',
    assessedByClinician: false,
    findings: { [sign]: true },
  }
}

function onsetFor(sign: string, group: string, page: string) {
  if (sign === 'after-op-worse') return 'after-surgery'
  return group === 'injury' || page === 'injury' ? 'sudden-after-injury' : 'gradual'
}

describe('the rules of the guide', () => {
  it('have ids of their own', () => {
    const ids = rules.map(({ id }) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    expect(new Set(content.findings.map(({ id }) => id)).size).toBe(content.findings.length)
    expect(new Set(content.pages.map(({ id }) => id)).size).toBe(content.pages.length)
  })

  it.each(rules)('$id names its source and the rows behind it', ({ source, rows, reliability, from }) => {
    expect(source.length).toBeGreaterThan(3)
    expect(rows.length).toBeGreaterThan(0)
    expect(['V', 'V2', 'M', 'm', '?']).toContain(reliability)
    expect(from).toMatch(/^20\d\d-/)
  })

  it.each(rules)('$id speaks only of findings, places and fields that exist', ({ when }) => {
    const { findings, regions, fields } = mentionsOf(when)
    const options = new Map(content.fields.map((field) => [field.path as string, field]))
    expect([...findings].filter((id) => !ruleSet.findings.has(id))).toEqual([])
    expect([...regions].filter((group) => !content.regionGroups[group])).toEqual([])
    expect([...fields].filter((name) => !options.has(name))).toEqual([])
    for (const { field, value } of comparisons(when)) {
      const known = options.get(field)?.options?.map((option) => option.value)
      if (!known) continue
      for (const one of [value].flat()) expect(known, `${field} ${one}`).toContain(one)
    }
  })

  it('use every finding that the guide asks about', () => {
    const used = new Set(rules.flatMap(({ when }) => [...mentionsOf(when).findings]))
    expect(guideFindings.filter((id) => !used.has(id))).toEqual([])
  })

  it('keep findings of the health history out of the guide', () => {
    const used = new Set(rules.flatMap(({ when }) => [...mentionsOf(when).findings]))
    const later = content.findings.filter(({ stage }) => stage === 'health-history').map(({ id }) => id)
    expect(later.filter((id) => used.has(id))).toEqual([])
  })

  it.each(content.redFlags)('$id can come true', ({ id, when }) => {
    const raised = witnesses(content, when).some((truth) => {
      const { rules: matched, safetyNet } = outcomeFor(truth)
      return [...matched, ...safetyNet].some((rule) => rule.id === id)
    })
    expect(raised).toBe(true)
  })

  it.each(content.routing)('$id can be the rule that decides', ({ id, when, route }) => {
    const decided = witnesses(content, when).some((truth) => {
      const recommendation = outcomeFor(truth)
      return recommendation.route === route && recommendation.rules.some((rule) => rule.id === id)
    })
    expect(decided).toBe(true)
  })

  it('lead to every one of the nine outcomes', () => {
    const leads = (when: Expression, route: string) =>
      witnesses(content, when).some((truth) => outcomeFor(truth).route === route)
    const reached = ROUTES.filter(
      (route) =>
        content.redFlags.some(({ urgency, when }) => urgency === route && leads(when, route)) ||
        content.routing.some((rule) => rule.route === route && leads(rule.when, route)),
    )
    expect(reached).toEqual(ROUTES)
  })

  it('end with a routing rule that always matches', () => {
    expect(content.routing.at(-1)?.when).toEqual({ all: [] })
  })

  it('say for every same-day danger with a hard stop what happens when nobody can say', () => {
    const silent = content.redFlags.filter(
      (rule) =>
        rule.urgency === 'emergency' &&
        !rule.onUnknown &&
        [...mentionsOf(rule.when).findings].some((id) => ruleSet.hardStops.has(id)),
    )
    expect(silent.map(({ id }) => id)).toEqual([])
  })

  it.each(content.findings.filter(({ hardStop }) => hardStop))(
    'hold back for $id alone',
    ({ id, regions }) => {
      const open = placesOf(regions).filter((region) => outcomeFor(aloneAt(region, id)).careKind)
      expect(open.filter((region) => !NEEDS_MORE_THAN_ONE_SIGN[id]?.includes(region))).toEqual([])
    },
  )

  it('never read what the visitor wants when they look for dangers', () => {
    const greedy = content.redFlags.filter(({ when }) => mentionsOf(when).fields.has('goal'))
    expect(greedy.map(({ id }) => id)).toEqual([])
  })
})

describe('the rest of the content', () => {
  it('puts every finding on a page that exists, and every field on one page', () => {
    const pages = new Set(content.pages.map(({ id }) => id))
    expect(content.findings.filter(({ page }) => !pages.has(page))).toEqual([])
    const asked = content.pages.flatMap(({ fields }) => fields)
    expect(asked.toSorted()).toEqual(content.fields.map(({ path }) => path).toSorted())
  })

  it('has regions and groups that know each other', () => {
    const regions = new Set(content.regions.map(({ id }) => id))
    for (const [group, members] of Object.entries(content.regionGroups)) {
      expect(
        members.filter((id) => !regions.has(id)),
        group,
      ).toEqual([])
    }
    const anywhere = new Set(content.regionGroups.anywhere)
    expect([...regions].filter((id) => id !== 'none' && !anywhere.has(id))).toEqual([])
    for (const { id, regions: where } of content.findings) {
      if (where !== 'any')
        expect(
          where.filter((group) => !content.regionGroups[group]),
          id,
        ).toEqual([])
    }
  })

  it('knows what each goal asks for', () => {
    const goals = content.fields.find(({ path }) => path === 'goal')?.options?.map(({ value }) => value)
    expect(Object.keys(content.wantedByGoal).filter((goal) => !goals?.includes(goal))).toEqual([])
    for (const kind of Object.values(content.wantedByGoal)) {
      expect(content.outcomes.find(({ route }) => route === kind)?.setAside, kind).toBeDefined()
    }
  })

  it('is refused with every mistake named', () => {
    const files = structuredClone(realFiles()) as Record<string, { rules: Record<string, unknown>[] }>
    delete files.regions
    files['red-flags-spine']!.rules[0]!.source = ''
    files.routing!.rules[3]!.when = { all: [{ filed: 'age < 3' }] }
    const read = readRuleSetContent(files)
    expect(!read.ok && read.error.map(({ file }) => file)).toEqual(['regions', 'routing', 'red-flags-spine'])
    expect(!read.ok && read.error[1]?.message).toContain('all.0')
  })
})

function comparisons(expression: Expression): { field: string; value: unknown }[] {
  if ('all' in expression) return expression.all.flatMap(comparisons)
  if ('any' in expression) return expression.any.flatMap(comparisons)
  if ('of' in expression) return expression.of.flatMap(comparisons)
  if ('not' in expression) return comparisons(expression.not)
  return 'field' in expression ? [expression] : []
}
