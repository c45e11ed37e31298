import { describe, expect, it } from 'vitest'
import { checkPresentation } from '#domain/care-guide/index.ts'
import { realRuleSet } from './real-rule-set.ts'

const ruleSet = realRuleSet()
const problems = (json: unknown) => {
  const checked = checkPresentation(ruleSet, json)
  return checked.ok ? [] : checked.error.map(({ path, kind }) => `${path} ${kind}`)
}
const signs = [...ruleSet.findings.values()].filter(({ page }) => page === 'pregnancy').map(({ id }) => id)

describe('answers of the real guide that contradict each other', () => {
  it('are refused by the path of the sign, with every sign named', () => {
    expect(signs.length).toBeGreaterThan(3)
    const all = Object.fromEntries(signs.map((id) => [id, true]))
    expect(problems({ pregnancy: 'none', findings: all })).toEqual(
      signs.map((id) => `findings.${id} impossible-combination`),
    )
  })

  it('are only contradictory when both were said: "no", "not sure" and an open question are not', () => {
    for (const id of signs) {
      expect(problems({ pregnancy: 'none', findings: { [id]: false } })).toEqual([])
      expect(problems({ pregnancy: 'none', findings: { [id]: 'unknown' } })).toEqual([])
      expect(problems({ findings: { [id]: true } })).toEqual([])
      expect(problems({ pregnancy: 'second-trimester', findings: { [id]: true } })).toEqual([])
    }
  })

  it('a thousand findings that do not exist are refused with a list that stays short', () => {
    const findings = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [`finding-${index}`, true]),
    )
    expect(problems({ findings })).toHaveLength(20)
  })
})
