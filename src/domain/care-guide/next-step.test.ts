import { describe, expect, it } from 'vitest'
import { aFinding, aRedFlag, aRoutingRule, someContent, someRuleSet } from './a-rule-set.ts'
import { nextStep } from './next-step.ts'
import type { Presentation } from './presentation.ts'
import { compileRuleSet, type RuleSet } from './rule-set.ts'

const ruleSet = someRuleSet()
const legs: Presentation = { regions: ['left-leg'], goal: 'not-sure', age: 40, sex: 'female' }

function asked(presentation: Presentation, rules: RuleSet = ruleSet) {
  const step = nextStep(rules, presentation)
  if (step.status === 'done') throw new Error(`Done: ${step.recommendation.route}`)
  return step.question
}

function recommended(presentation: Presentation, rules: RuleSet = ruleSet) {
  const step = nextStep(rules, presentation)
  if (step.status === 'asking') throw new Error(`Asking ${step.question.id}`)
  return step.recommendation
}

const ticks = (presentation: Presentation, rules: RuleSet = ruleSet) =>
  asked(presentation, rules).fields.map(({ options }) => options?.map(({ value }) => value))

describe('what the guide asks', () => {
  it('begins with the fields that matter, and leaves out those that do not', () => {
    expect(asked({}).fields.map(({ path }) => path)).toEqual(['regions', 'goal', 'age'])
  })

  it('asks only what is still missing', () => {
    expect(asked({ regions: ['back'], age: 30 }).fields.map(({ path }) => path)).toEqual(['goal'])
  })

  it('asks then about dangers that leave no time', () => {
    expect(asked(legs).id).toBe('now-collapse')
    expect(ticks(legs)).toEqual([['collapse']])
  })

  it('asks about what the choice of care hangs on where a screen has room', () => {
    expect(ticks({ ...legs, findings: { collapse: false } })).toEqual([['hot-leg'], ['knots', 'desk']])
  })

  it('does not ask about places that are fine', () => {
    expect(ticks({ ...legs, regions: ['back'], findings: { collapse: false } })).toEqual([['desk']])
  })

  it('opens a branch only when the one before it did not settle the rule', () => {
    expect(ticks({ ...legs, findings: { collapse: false, 'hot-leg': true } })[0]).toEqual(['typical'])
  })

  it('puts no more ticks on a screen than fit, the most pressing first', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map((id) => aFinding(id))
    const rules = someRuleSet({
      findings: [...someContent().findings, ...many],
      redFlags: many.map(({ id }, index) =>
        aRedFlag(`R-${id}`, index === 4 ? 'emergency' : 'doctor-routine', { finding: id }),
      ),
    })
    expect(ticks(legs, rules).flat()).toEqual(['e', 'a', 'b'])
  })

  it('lets the lists of many pages share one heading', () => {
    const pages = ['p1', 'p2', 'p3', 'p4'].map((id) => ({ id, title: id, first: false, fields: [] }))
    const findings = pages.map(({ id }) => aFinding(`f-${id}`, { page: id }))
    const rules = someRuleSet({
      ticksPerScreen: 9,
      pages: [...someContent().pages, ...pages],
      findings: [...someContent().findings, ...findings],
      redFlags: findings.map(({ id }) => aRedFlag(`R-${id}`, 'doctor-urgent', { finding: id })),
    })
    const { fields } = asked({ ...legs, findings: { desk: true, knots: true } }, rules)
    expect(fields.map(({ label }) => label)).toEqual(['p1', 'p2', 'Anything else?'])
    expect(fields[2]?.options).toHaveLength(2)
  })
})

describe('when the guide ends', () => {
  it('ends at once when nothing can be more pressing', () => {
    const { route, rules, careKind, setAside } = recommended({
      goal: 'relax-and-unwind',
      findings: { collapse: true },
    })
    expect(route).toBe('emergency')
    expect(careKind).toBeNull()
    expect(rules.map(({ id }) => id)).toEqual(['COLLAPSE'])
    expect(setAside).toEqual([{ careKind: 'relaxation-massage', why: 'Hands-on care waits.' }])
  })

  it('goes on asking about worse dangers when a lesser one is true', () => {
    expect(asked({ ...legs, findings: { 'hot-leg': true, typical: false } }).id).toBe('now-collapse')
  })

  it('takes the strictest red flag and keeps every one that is true', () => {
    const findings = { collapse: false, 'hot-leg': true, typical: false, risk: true }
    const { route, rules, reasons } = recommended({ ...legs, age: 80, findings })
    expect(route).toBe('doctor-same-day')
    expect(rules.map(({ id }) => id)).toEqual(['LEG', 'OLD'])
    expect(reasons).toEqual(['because of LEG'])
  })

  it('takes the first routing rule that is true', () => {
    const { route, rules, alternatives, safetyNet } = recommended({
      ...legs,
      findings: { collapse: false, 'hot-leg': false, knots: true, desk: true },
    })
    expect(route).toBe('remedial-massage')
    expect(rules.map(({ id }) => id)).toEqual(['KNOTS'])
    expect(alternatives).toEqual([{ careKind: 'therapeutic-massage', why: 'With a plan.' }])
    expect(safetyNet.map(({ id }) => id)).toEqual(['WATCH'])
  })

  const knots = { collapse: false, 'hot-leg': false, knots: true, desk: false }
  const others = (more: object) =>
    recommended({ ...legs, findings: knots, ...more }).alternatives.map(({ careKind }) => careKind)

  it('names what else is reasonable after the rule that decided, each once, never what it led to', () => {
    expect(others({ severity: 2 })).toEqual(['therapeutic-massage', 'relaxation-massage'])
    expect(others({ severity: 5 })).toEqual(['therapeutic-massage'])
    expect(others({ severity: 2, findings: { ...knots, knots: false, desk: true } })).toEqual([
      'relaxation-massage',
    ])
  })

  it('names nothing else where a condition is not known, where there are no words, and where care waits', () => {
    expect(others({})).toEqual(['therapeutic-massage'])
    expect(others({ goal: 'relax-and-unwind', findings: { ...knots, knots: false } })).toEqual([])
    expect(others({ severity: 2, findings: { ...knots, collapse: true } })).toEqual([])
  })

  it('says what was set aside when the person came for something else', () => {
    const { setAside } = recommended({
      ...legs,
      goal: 'relax-and-unwind',
      findings: { collapse: false, 'hot-leg': false, knots: true },
    })
    expect(setAside).toEqual([{ careKind: 'relaxation-massage', why: 'It is not designed for this.' }])
  })

  it('stops asking about care once every rule left leads to the same place', () => {
    const rules = someRuleSet({
      routing: someContent().routing.map((rule) => ({ ...rule, route: 'physiotherapy' as const })),
    })
    expect(recommended({ ...legs, findings: { collapse: false, 'hot-leg': false } }, rules).route).toBe(
      'physiotherapy',
    )
  })

  it('knows that a doctor has agreed', () => {
    const rules = someRuleSet({ findings: [...someContent().findings, aFinding('cleared-for-massage')] })
    const findings = { collapse: false, 'hot-leg': false, knots: true }
    expect(recommended({ ...legs, findings }, rules).alreadyCleared).toBe(false)
    expect(
      recommended({ ...legs, findings: { ...findings, 'cleared-for-massage': true } }, rules).alreadyCleared,
    ).toBe(true)
  })
})

describe('when somebody is to wait', () => {
  const rules = someRuleSet({
    redFlags: [aRedFlag('ILL', 'defer', { finding: 'risk' })],
    routing: [aRoutingRule('CLEAR', 'doctor-routine', { finding: 'typical' }), ...someContent().routing],
  })

  it('waits, whatever kind of care would fit', () => {
    const { route, rules: matched } = recommended(
      { ...legs, findings: { risk: true, typical: false } },
      rules,
    )
    expect(route).toBe('defer')
    expect(matched[0]?.id).toBe('ILL')
  })

  it('sends to a doctor first where the routing rules say so', () => {
    const { route, reasons } = recommended({ ...legs, findings: { risk: true, typical: true } }, rules)
    expect(route).toBe('doctor-routine')
    expect(reasons).toEqual(['because of CLEAR'])
  })

  it('asks nothing about kinds of care', () => {
    expect(ticks({ ...legs, findings: { risk: true } }, rules)).toEqual([['typical']])
  })
})

describe('when somebody cannot say', () => {
  const unsure: Presentation = { ...legs, findings: { collapse: 'unknown' } }

  it('asks about a danger again, in plainer words, before anything else', () => {
    const question = asked(unsure)
    expect(question.kind).toBe('again')
    expect(question.fields[0]).toMatchObject({ path: 'findings.collapse', label: 'Did you fall down?' })
    expect(question.fields[0]?.options?.map(({ value }) => value)).toEqual([true, false, 'unknown'])
    expect(question.fields[1]).toMatchObject({ path: 'findings', hidden: true })
    expect(question.fields[1]?.options?.map(({ value }) => value)).toEqual(['again:collapse'])
  })

  it('takes the careful way the second time', () => {
    const { route, rules } = recommended({
      ...unsure,
      askedAgain: ['collapse'],
      findings: { collapse: 'unknown', 'hot-leg': false, knots: true },
    })
    expect(route).toBe('doctor-same-day')
    expect(rules).toMatchObject([{ id: 'COLLAPSE', becauseUnknown: true }])
  })

  it('still looks for worse', () => {
    const findings = { 'hot-leg': 'unknown', typical: false } as const
    expect(asked({ ...legs, askedAgain: ['hot-leg'], findings }).id).toBe('now-collapse')
  })

  it('does not ask twice about what is no danger by itself', () => {
    const { route } = recommended({
      ...legs,
      age: 80,
      findings: { collapse: false, 'hot-leg': false, risk: 'unknown', knots: true },
    })
    expect(route).toBe('remedial-massage')
  })

  it('does not let an unknown answer soften a danger', () => {
    const { route } = recommended({
      ...legs,
      findings: { collapse: false, 'hot-leg': true, typical: 'unknown' },
    })
    expect(route).toBe('doctor-same-day')
  })

  it('does not ask again about a danger that cannot matter here', () => {
    const findings = { collapse: false, 'hot-leg': 'unknown', desk: true } as const
    expect(recommended({ ...legs, regions: ['back'], findings }).route).toBe('therapeutic-massage')
  })
})

describe('what follows from other answers', () => {
  const rules = someRuleSet({
    redFlags: [
      aRedFlag('EARLY', 'emergency', { field: 'pregnancy', op: '==', value: 'possible' }),
      aRedFlag('LONG', 'doctor-routine', { field: 'durationDays', op: '>', value: 90 }),
    ],
    pages: [
      { id: 'start', title: 'Start', first: true, fields: ['regions', 'goal', 'age', 'sex'] },
      { id: 'more', title: 'More', first: true, fields: ['pregnancy', 'durationDays'] },
      ...someContent().pages.slice(1),
    ],
  })
  const paths = (presentation: Presentation) => asked(presentation, rules).fields.map(({ path }) => path)

  it('asks about pregnancy only where it can be', () => {
    expect(paths(legs)).toEqual(['pregnancy', 'durationDays'])
    expect(paths({ ...legs, sex: 'male' })).toEqual(['durationDays'])
    expect(paths({ ...legs, age: 75 })).toEqual(['durationDays'])
    expect(paths({ ...legs, age: 9 })).toEqual(['durationDays'])
  })

  it('asks nothing about a complaint that is not there', () => {
    expect(paths({ ...legs, regions: ['none'] })).toEqual(['pregnancy'])
  })

  it('believes what it is told all the same', () => {
    const told: Presentation = { ...legs, sex: 'male', regions: ['none'], durationDays: 100 }
    expect(recommended(told, rules).route).toBe('doctor-routine')
  })
})

describe('rules have dates', () => {
  const content = someContent({
    redFlags: [
      aRedFlag('OLD-RULE', 'emergency', { finding: 'risk' }, { from: '2026-01-01', until: '2026-11-30' }),
      aRedFlag('NEW-RULE', 'doctor-urgent', { finding: 'risk' }, { from: '2026-12-01' }),
    ],
    routing: someContent().routing.map((rule) => ({ ...rule, from: '2026-01-01' })),
  })
  const routeOn = (day?: string) =>
    recommended({ ...legs, findings: { risk: true, desk: true } }, compileRuleSet(content, day)).route

  it('reads the rules of the day', () => {
    expect(routeOn('2026-11-30')).toBe('emergency')
    expect(routeOn('2026-12-01')).toBe('doctor-urgent')
  })

  it('reads the rules without a last day when no day is given', () => {
    expect(routeOn()).toBe('doctor-urgent')
  })

  it('refuses to run on no rules at all', () => {
    expect(() => compileRuleSet(content, '2025-12-31')).toThrow('no rules that hold on 2025-12-31')
  })
})
