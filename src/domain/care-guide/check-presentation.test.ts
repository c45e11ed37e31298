import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { someRuleSet } from './a-rule-set.ts'
import { checkPresentation } from './check-presentation.ts'
import { nextStep } from './next-step.ts'

const ruleSet = someRuleSet()

function problems(json: unknown) {
  const checked = checkPresentation(ruleSet, json)
  return checked.ok ? [] : checked.error.map(({ path, kind }) => `${path} ${kind}`)
}

describe('a presentation', () => {
  it.each([
    [{}],
    [{ age: 40, sex: 'female', regions: ['left-leg', 'back'], findings: { risk: true, desk: 'unknown' } }],
    [{ regions: [] }],
    [{ age: 0, durationDays: 3 }],
    [{ regions: ['none'], assessedByClinician: false, severity: 10 }],
    [{ sex: 'male', pregnancy: 'none' }],
  ])('may be %j', (json) => {
    expect(problems(json)).toEqual([])
  })

  it.each([
    [null, ' wrong-type'],
    ['{}', ' wrong-type'],
    [[], ' wrong-type'],
    [{ colour: 'red' }, 'colour unknown-field'],
    [{ age: '40' }, 'age wrong-type'],
    [{ age: 40.5 }, 'age wrong-type'],
    [{ age: null }, 'age wrong-type'],
    [{ age: 121 }, 'age out-of-range'],
    [{ age: -1 }, 'age out-of-range'],
    [{ severity: 11 }, 'severity out-of-range'],
    [{ durationDays: 36501 }, 'durationDays out-of-range'],
    [{ goal: 'be-happy' }, 'goal unknown-value'],
    [{ goal: ['not-sure'] }, 'goal wrong-type'],
    [{ assessedByClinician: 'yes' }, 'assessedByClinician wrong-type'],
    [{ regions: 'back' }, 'regions wrong-type'],
    [{ regions: ['back', 'tail'] }, 'regions.1 unknown-value'],
    [{ regions: ['back', 'back'] }, 'regions.1 repeated'],
    [{ regions: [7] }, 'regions.0 wrong-type'],
    [{ findings: ['risk'] }, 'findings wrong-type'],
    [{ findings: { fever: true } }, 'findings.fever unknown-field'],
    [{ findings: { risk: 'yes' } }, 'findings.risk wrong-type'],
    [{ findings: { risk: null } }, 'findings.risk wrong-type'],
    [{ findings: { 'again:fever': true } }, 'findings.again:fever unknown-field'],
    [{ askedAgain: ['fever'] }, 'askedAgain.0 unknown-value'],
    [{ age: 7, pregnancy: 'possible' }, 'pregnancy impossible-combination'],
    [{ age: 61, pregnancy: 'possible' }, 'pregnancy impossible-combination'],
    [{ sex: 'male', pregnancy: 'possible' }, 'pregnancy impossible-combination'],
    [{ regions: ['none', 'back'] }, 'regions impossible-combination'],
    [{ age: 2, durationDays: 2000 }, 'durationDays impossible-combination'],
  ])('may not be %j', (json, problem) => {
    expect(problems(json)).toEqual([problem])
  })

  it('names every problem, up to twenty', () => {
    expect(problems({ age: 'old', sex: 7 })).toEqual(['age wrong-type', 'sex wrong-type'])
    const findings = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [`made-up-${index}`, true]),
    )
    expect(problems({ findings })).toHaveLength(20)
  })

  it('is not shown back at length', () => {
    const checked = checkPresentation(ruleSet, { ['x'.repeat(5000)]: 1 })
    expect(!checked.ok && checked.error[0]?.message.length).toBeLessThan(120)
  })

  it('is not fooled by names that every object has', () => {
    expect(problems(JSON.parse('{"constructor": 1}'))).toEqual(['constructor unknown-field'])
    expect(problems({ findings: JSON.parse('{"__proto__": true}') })).toEqual([
      'findings.__proto__ unknown-field',
    ])
    expect(problems({ regions: ['toString'] })).toEqual(['regions.0 unknown-value'])
  })

  it('carries the marks of a second asking in either form', () => {
    const inline = checkPresentation(ruleSet, { findings: { collapse: 'unknown', 'again:collapse': false } })
    const apart = checkPresentation(ruleSet, { findings: { collapse: 'unknown' }, askedAgain: ['collapse'] })
    expect(inline.ok && inline.value).toEqual({ findings: { collapse: 'unknown' }, askedAgain: ['collapse'] })
    expect(inline).toEqual(apart)
  })

  it('either is refused or gets a next step, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const checked = checkPresentation(ruleSet, json)
        if (checked.ok) expect(['asking', 'done']).toContain(nextStep(ruleSet, checked.value).status)
        else expect(checked.error.length).toBeGreaterThan(0)
      }),
    )
  })
})
