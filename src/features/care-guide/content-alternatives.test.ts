import { describe, expect, it } from 'vitest'
import { nextStep, type Presentation, type Recommendation } from '#domain/care-guide/index.ts'
import { mentionsOf } from '#domain/kernel/expression.ts'
import { realRuleSet } from './real-rule-set.ts'
import { witnesses } from './rule-witness.ts'

const ruleSet = realRuleSet()
const { content } = ruleSet
const asked = content.findings.filter(({ stage }) => stage === 'guide').map(({ id }) => id)
const isCare = (route: string) => !route.startsWith('doctor-')
const careRules = content.routing.filter(({ route }) => isCare(route))

function outcomeFor(truth: Presentation): Recommendation {
  const findings = Object.fromEntries(asked.map((id) => [id, truth.findings?.[id] ?? false]))
  const step = nextStep(ruleSet, { ...truth, findings, askedAgain: asked })
  if (step.status !== 'done') throw new Error(`Still asking ${step.question.id}`)
  return step.recommendation
}

describe('what would be reasonable too', () => {
  it('is decided for every routing rule that leads to care: add new ones to outcomes.yaml', () => {
    const decided = new Set(content.alsoReasonable.flatMap(({ after }) => after))
    expect(careRules.map(({ id }) => id).filter((id) => !decided.has(id))).toEqual([])
  })

  it('hangs only on rules that exist and lead to care', () => {
    const known = new Set(careRules.map(({ id }) => id))
    const named = content.alsoReasonable.flatMap(({ after }) => after)
    expect(named.filter((id) => !known.has(id))).toEqual([])
  })

  it('never offers what the rule leads to anyway, and has words and a source', () => {
    for (const { after, offer, source } of content.alsoReasonable) {
      const routes = careRules.filter(({ id }) => after.includes(id)).map(({ route }) => route)
      expect(offer.filter((kind) => routes.some((route) => route === kind))).toEqual([])
      expect(source.length).toBeGreaterThan(10)
      for (const kind of offer)
        expect(content.outcomes.find(({ route }) => route === kind)?.alternative, kind).toBeDefined()
    }
  })

  it('reads only the basic questions, which are answered by then', () => {
    const read = content.alsoReasonable.flatMap(({ when }) => (when ? [...mentionsOf(when).findings] : []))
    expect(read).toEqual([])
  })

  it('can be offered by every entry', () => {
    for (const { after, offer } of content.alsoReasonable.filter((entry) => entry.offer.length > 0)) {
      const people = careRules
        .filter(({ id }) => after.includes(id))
        .flatMap(({ when }) => witnesses(content, when))
      const offered = people.some((person) =>
        [person, { ...person, severity: 2 }, { ...person, pregnancy: 'second-trimester' } as const].some(
          (one) => outcomeFor(one).alternatives.some(({ careKind }) => careKind === offer[0]),
        ),
      )
      expect(offered, after.join(', ')).toBe(true)
    }
  })

  it('is no massage where nerves, joints, strong pain or a child need an assessment first', () => {
    const first = new Set([
      'NERVE',
      'JOINT',
      'SEVERE',
      'FUNCTION',
      'TRAUMA',
      'CHILD',
      'G-07',
      'UNASSESSED-12',
    ])
    const people = careRules.filter(({ id }) => first.has(id)).flatMap(({ when }) => witnesses(content, when))
    const sent = people.map(outcomeFor).filter(({ rules }) => rules.some(({ id }) => first.has(id)))
    expect(sent.length).toBeGreaterThan(20)
    for (const { alternatives, careKind } of sent) if (careKind) expect(alternatives).toEqual([])
  })

  it('is nothing where hands-on care is held back', () => {
    const people = content.redFlags.flatMap(({ when }) => witnesses(content, when).slice(0, 2))
    for (const { careKind, alternatives } of people.map(outcomeFor))
      if (!careKind) expect(alternatives).toEqual([])
  })
})
