import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  nextStep,
  type Presentation,
  RANK,
  type Recommendation,
  type Route,
} from '#domain/care-guide/index.ts'
import { aPresentation } from './presentations.ts'
import { converse, realRuleSet } from './real-rule-set.ts'

const ruleSet = realRuleSet()
const guideFindings = [...ruleSet.findings.values()]
  .filter(({ stage }) => stage === 'guide')
  .map(({ id }) => id)
const hardStops = guideFindings.filter((id) => ruleSet.hardStops.has(id))
const MOST_SCREENS = 14

const rank = (route: Route) => (route in RANK ? RANK[route as keyof typeof RANK] : RANK['hands-on'])

/** Everything is told at once: what the person did not list is a no, and every doubt has been asked twice. */
function everythingTold(truth: Presentation): Recommendation {
  const findings = Object.fromEntries(guideFindings.map((id) => [id, truth.findings?.[id] ?? false]))
  const step = nextStep(ruleSet, { ...truth, findings, askedAgain: guideFindings })
  if (step.status !== 'done') throw new Error(`Still asking ${step.question.id}`)
  return step.recommendation
}

describe('the guide, over the real rules', () => {
  it('always ends, on at most fourteen screens when every question can be answered', () => {
    fc.assert(
      fc.property(aPresentation(ruleSet), (truth) => {
        expect(converse(ruleSet, truth).questions.length).toBeLessThanOrEqual(MOST_SCREENS)
      }),
      { numRuns: 150 },
    )
  })

  it('ends even for a visitor who is never sure, and not with hands-on care', () => {
    const never = Object.fromEntries(guideFindings.map((id) => [id, 'unknown' as const]))
    fc.assert(
      fc.property(aPresentation(ruleSet), (truth) => {
        const { recommendation } = converse(ruleSet, { ...truth, findings: never })
        expect(rank(recommendation.route)).toBeGreaterThanOrEqual(RANK['doctor-same-day'])
      }),
      { numRuns: 40 },
    )
  })

  it('leads to the same place whether it asks little or is told everything', () => {
    fc.assert(
      fc.property(aPresentation(ruleSet, true), (truth) => {
        expect(converse(ruleSet, truth).recommendation.route).toBe(everythingTold(truth).route)
      }),
      { numRuns: 200 },
    )
  })

  it('leads to the same place in whatever order things are told', () => {
    const someAnswers = fc.subarray(guideFindings, { maxLength: 40 })
    const someFields = fc.subarray(['age', 'goal', 'regions', 'onset', 'severity', 'course'] as const)
    fc.assert(
      fc.property(aPresentation(ruleSet), someAnswers, someFields, (truth, early, fields) => {
        const told: Presentation = {
          ...Object.fromEntries(fields.map((name) => [name, truth[name]])),
          findings: Object.fromEntries(early.map((id) => [id, truth.findings?.[id] ?? false])),
        }
        expect(converse(ruleSet, truth, told).recommendation.route).toBe(everythingTold(truth).route)
      }),
      { numRuns: 150 },
    )
  })

  it('had no question left that could have changed where it led', () => {
    fc.assert(
      fc.property(aPresentation(ruleSet), fc.subarray(guideFindings), (truth, alsoTrue) => {
        const { told, recommendation } = converse(ruleSet, truth)
        const isPossible = (id: string) =>
          truth.pregnancy !== 'none' || ruleSet.findings.get(id)?.page !== 'pregnancy'
        const unasked = alsoTrue.filter((id) => told.findings?.[id] === undefined && isPossible(id))
        const findings = { ...told.findings, ...Object.fromEntries(unasked.map((id) => [id, true])) }
        const after = converse(ruleSet, { ...truth, findings }, { ...told, findings })
        expect(after.recommendation.route).toBe(recommendation.route)
        expect(after.questions).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('never becomes less pressing when a danger is added', () => {
    fc.assert(
      fc.property(aPresentation(ruleSet), fc.constantFrom(...hardStops), (truth, danger) => {
        const without = everythingTold({ ...truth, findings: { ...truth.findings, [danger]: false } })
        const having = everythingTold({ ...truth, findings: { ...truth.findings, [danger]: true } })
        expect(rank(having.route)).toBeGreaterThanOrEqual(rank(without.route))
      }),
      { numRuns: 400 },
    )
  })

  it('takes the careful way when a danger stays unknown', () => {
    fc.assert(
      fc.property(aPresentation(ruleSet), fc.constantFrom(...hardStops), (truth, danger) => {
        const answer = (value: boolean | 'unknown') =>
          everythingTold({ ...truth, findings: { ...truth.findings, [danger]: value } })
        const [no, unknown, yes] = [answer(false), answer('unknown'), answer(true)]
        expect(rank(unknown.route)).toBeGreaterThanOrEqual(rank(no.route))
        const raisedByIt = yes.rules.filter(({ id }) => !no.rules.some((rule) => rule.id === id))
        for (const { id } of raisedByIt) {
          const onUnknown = ruleSet.redFlags.find(({ rule }) => rule.id === id)?.rule.onUnknown
          if (onUnknown) expect(rank(unknown.route), id).toBeGreaterThanOrEqual(RANK[onUnknown])
        }
      }),
      { numRuns: 400 },
    )
  })

  it('never lets the goal outrank a danger', () => {
    const goals = (ruleSet.fields.get('goal')?.options ?? []).map(
      ({ value }) => value as Presentation['goal'],
    )
    fc.assert(
      fc.property(aPresentation(ruleSet), fc.constantFrom(...goals), (truth, goal) => {
        const flags = (recommendation: Recommendation) =>
          recommendation.rules.filter(({ kind }) => kind === 'red-flag').map(({ id }) => id)
        expect(flags(everythingTold({ ...truth, ...(goal && { goal }) }))).toEqual(
          flags(everythingTold(truth)),
        )
      }),
      { numRuns: 150 },
    )
  })

  it('answers without being asked anything when a danger is plain', () => {
    const step = nextStep(ruleSet, { findings: { 'stroke-signs-sudden': true } })
    expect(step.status === 'done' && step.recommendation.route).toBe('emergency')
  })

  it('never offers hands-on care while a danger that bears on the complaint is true or open', () => {
    fc.assert(
      fc.property(aPresentation(ruleSet, true), fc.nat(12), (truth, answeredScreens) => {
        const asked = converse(ruleSet, truth).questions.slice(0, answeredScreens)
        const ids = asked.flatMap(({ fields }) => fields.flatMap(({ options }) => options ?? []))
        const findings = Object.fromEntries(
          ids
            .filter(({ value }) => ruleSet.findings.has(String(value)))
            .map(({ value }) => [String(value), truth.findings?.[String(value)] ?? false]),
        )
        const step = nextStep(ruleSet, { ...truth, findings })
        if (step.status === 'asking' || !step.recommendation.careKind) return
        const worst = Object.fromEntries(hardStops.map((id) => [id, findings[id] ?? true]))
        const reading = nextStep(ruleSet, { ...truth, findings: { ...worst, ...findings } })
        expect(reading.status === 'done' && reading.recommendation.careKind).toBeTruthy()
      }),
      { numRuns: 150 },
    )
  })
})
