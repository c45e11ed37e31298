import { describe, expect, it } from 'vitest'
import { aFinding, aRedFlag, aRoutingRule } from '#domain/care-guide/a-rule-set.ts'
import type { RuleSetContent } from '#domain/care-guide/index.ts'
import { realContent } from '#features/care-guide/real-rule-set.ts'
import { careGuideInWords } from '#features/care-guide/rules-today.ts'
import { careGuidePlanDefinition } from './care-guide-plan-definition.ts'
import { careGuideQuestionnaire } from './care-guide-questionnaire.ts'
import { everyAction, everyItem, problemsOf } from './check-definition.ts'
import { toFhirPath } from './fhir-path.ts'

const content = realContent()
const BASE = 'https://clinic.example'
const questionnaire = careGuideQuestionnaire(content, { base: BASE, signed: false })
const plan = careGuidePlanDefinition(content, { base: BASE, signed: false }, careGuideInWords(content))
const items = everyItem(questionnaire.item)
const actions = everyAction(plan.action)

/** A guide of three questions and three rules, for the golden files. */
const small: RuleSetContent = {
  ...content,
  version: '2026.11.9',
  regions: content.regions.filter(({ base }) => ['calf', 'none', 'head', 'jaw', 'face'].includes(base)),
  regionGroups: { calf: ['calf-left', 'calf-right'] },
  pages: [
    { id: 'start', title: 'Start', first: true, fields: ['age', 'sex'] },
    { id: 'today', title: 'Today', first: false, fields: [] },
  ],
  findings: [aFinding('collapse', { hardStop: true }), aFinding('hot-calf', { regions: ['calf'] })],
  redFlags: [
    aRedFlag(
      'COLLAPSE',
      'emergency',
      { finding: 'collapse' },
      { source: 'One 2020; Two 2021', note: 'Why.' },
    ),
    aRedFlag('WATCH', 'caution', { region: 'calf' }),
  ],
  routing: [aRoutingRule('ELSE', 'physiotherapy', { all: [] })],
}

describe('the questionnaire', () => {
  it('has every question of the guide as an item with its id', () => {
    const links = new Set(items.map(({ linkId }) => linkId))
    expect(content.findings.map(({ id }) => id).filter((id) => !links.has(id))).toEqual([])
    expect(content.fields.map(({ path }) => path).filter((path) => !links.has(path))).toEqual([])
    expect(items.filter(({ type }) => type === 'group')).toHaveLength(content.pages.length)
  })

  it('keeps to what FHIR R4 requires', () => {
    expect(problemsOf(questionnaire)).toEqual([])
  })

  it('offers "not sure" for every finding', () => {
    for (const { id } of content.findings) {
      const codes = items
        .find(({ linkId }) => linkId === id)
        ?.answerOption?.map((one) => one.valueCoding.code)
      expect(codes, id).toEqual(['yes', 'no', 'unknown'])
    }
  })

  it('enables a question of a few places only there, and one about pregnancy only then', () => {
    const cuff = items.find(({ linkId }) => linkId === 'finger-swollen-bent-or-hand-bite')
    expect(cuff?.enableWhen?.map((when) => when.answerCoding?.code)).toEqual([
      'wrist-hand-left',
      'wrist-hand-right',
    ])
    expect(cuff?.enableBehavior).toBe('any')
    const placenta = items.find(({ linkId }) => linkId === 'placenta-low')
    expect(placenta?.enableWhen?.[0]).toMatchObject({ question: 'pregnancy', operator: '!=' })
    expect(items.find(({ linkId }) => linkId === 'stroke-signs-sudden')?.enableWhen).toBeUndefined()
  })

  it('stays a draft until a clinician has signed', () => {
    expect(questionnaire).toMatchObject({ status: 'draft', experimental: true })
    const publication = { base: BASE, signed: true }
    expect(careGuideQuestionnaire(content, publication)).toMatchObject({
      status: 'active',
      experimental: false,
    })
    expect(careGuidePlanDefinition(content, publication, () => '')).toMatchObject({ status: 'active' })
  })

  it('is the golden file', async () => {
    const text = `${JSON.stringify(careGuideQuestionnaire(small, { base: BASE, signed: false }), null, 2)}\n`
    await expect(text).toMatchFileSnapshot('./golden/questionnaire.json.txt')
  })
})

describe('the plan definition', () => {
  it('has every rule once, with its reason, its sources, its words and where it leads', () => {
    for (const rule of [...content.redFlags, ...content.routing]) {
      const found = actions.filter(({ id }) => id === rule.id)
      expect(found, rule.id).toHaveLength(1)
      const [action] = found
      expect(action?.description).toBe(rule.why)
      expect(action?.textEquivalent?.length).toBeGreaterThan(10)
      expect(action?.code?.[0]?.coding?.[0]?.code).toBe('urgency' in rule ? rule.urgency : rule.route)
      const citations = action?.documentation?.filter(({ type }) => type === 'citation')
      for (const { citation } of citations ?? []) expect(rule.source).toContain(citation)
      expect(citations?.length, rule.id).toBeGreaterThan(0)
    }
  })

  it('keeps to what FHIR R4 requires', () => {
    expect(problemsOf(plan)).toEqual([])
  })

  it('keeps the choice of care in its order, one of them', () => {
    const care = plan.action.at(-1)
    expect(care?.selectionBehavior).toBe('exactly-one')
    expect(care?.action?.map(({ id }) => id)).toEqual(content.routing.map(({ id }) => id))
  })

  it('asks only about items of the questionnaire', () => {
    const links = new Set(items.map(({ linkId }) => linkId))
    for (const { id, condition } of actions) {
      const text = condition?.[0]?.expression?.expression ?? ''
      const asked = [...text.matchAll(/linkId = '([^']+)'/g)].map(([, link]) => link ?? '')
      expect(
        asked.filter((link) => !links.has(link)),
        id,
      ).toEqual([])
    }
  })

  it('balances every bracket', () => {
    for (const { id, condition } of actions) {
      const text = condition?.[0]?.expression?.expression ?? ''
      expect(text.split('(').length, id).toBe(text.split(')').length)
      expect(text, id).not.toMatch(/undefined|\[object|\(\)(?!$|[ .)])/)
    }
  })

  it('is the golden file', async () => {
    const definition = careGuidePlanDefinition(small, { base: BASE, signed: false }, careGuideInWords(small))
    await expect(`${JSON.stringify(definition, null, 2)}\n`).toMatchFileSnapshot(
      './golden/plan-definition.json.txt',
    )
  })
})

describe('a condition as FHIRPath', () => {
  const at = (link: string) => `%resource.repeat(item).where(linkId = '${link}').answer.value`
  it.each([
    [{ finding: 'collapse' }, `${at('collapse')}.code = 'yes'`],
    [{ not: { finding: 'collapse' } }, `(${at('collapse')}.code = 'yes').not()`],
    [{ region: 'calf' }, `${at('regions')}.code.intersect(('calf-left' | 'calf-right')).exists()`],
    [{ field: 'age', op: '>=', value: 65 }, `${at('age')} >= 65`],
    [{ field: 'sex', op: '==', value: 'male' }, `${at('sex')}.code = 'male'`],
    [{ field: 'assessedByClinician', op: '==', value: true }, `${at('assessedByClinician')} = true`],
    [{ field: 'onset', op: 'in', value: ['a', "b'c"] }, `${at('onset')}.code in ('a' | 'b\\'c')`],
    [{ all: [] }, 'true'],
    [{ any: [] }, 'false'],
    [{ all: [{ all: [] }, { any: [] }] }, '(true) and (false)'],
    [{ atLeast: 1, of: [{ all: [] }, { any: [] }] }, '(iif(true, 1, 0) + iif(false, 1, 0)) >= 1'],
  ] as const)('%j', (expression, expected) => {
    expect(toFhirPath(small, expression)).toBe(expected)
  })
})

describe('the check of definitions', () => {
  it('finds what is wrong with a questionnaire', () => {
    const wrong = {
      ...questionnaire,
      url: 'questionnaire',
      name: 'not for machines',
      item: [
        { linkId: 'a', type: 'choice', text: 'A', enableWhen: [{ question: 'z', operator: '=' }] },
        { linkId: 'a', type: 'group', text: 'B' },
      ],
    } as const
    expect(problemsOf(wrong)).toEqual([
      'url is not absolute',
      'name is not for machines',
      'que-2: the linkId a is there twice',
      'a: a choice has nothing to choose',
      'a: hangs on z, which is not there',
      'a: a condition needs exactly one answer',
      'a: que-1: a group needs items',
    ])
  })

  it('finds what is wrong with a plan definition', () => {
    const condition = [
      { kind: 'applicability', expression: { language: 'text/fhirpath', expression: '' } },
    ] as const
    const wrong = {
      ...plan,
      type: {},
      action: [{ id: 'a', title: 'A', condition }, { id: 'a' }],
    }
    expect(problemsOf(wrong)).toEqual([
      'type has no code',
      'a: has a condition without kind, language or expression',
      'a: has neither title nor parts',
      'the id a is there twice',
    ])
  })
})
