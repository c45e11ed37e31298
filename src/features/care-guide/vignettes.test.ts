import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Presentation, RANK, type Route } from '#domain/care-guide/index.ts'
import { converse, realRuleSet } from './real-rule-set.ts'

// The development vignettes lie outside the project; without them there is nothing to run.
const FOLDER = new URL('../../../../shared/care-guide/', import.meta.url)

interface Vignette {
  readonly id: string
  readonly presentation: Presentation
  readonly gold: Route
  readonly acceptable: readonly Route[]
  readonly mustNotOverTriage: boolean
}

const rank = (route: Route) => (route in RANK ? RANK[route as keyof typeof RANK] : RANK['hands-on'])
const MOST_SCREENS = 14

function vignettes(name: string): Vignette[] {
  const file = new URL(name, FOLDER)
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.ceil(numbers.length / 2) - 1] ?? 0
}

const ruleSet = realRuleSet()

describe.skipIf(!existsSync(FOLDER)).each([
  { name: 'vignettes-dev.jsonl', acceptable: 0.99 },
  { name: 'vignettes-stories-dev.jsonl', acceptable: 0.95 },
])('$name', ({ name, acceptable }) => {
  const cases = vignettes(name)
  const results = cases.map((vignette) => ({ vignette, ...converse(ruleSet, vignette.presentation) }))

  it('sends no emergency and no same-day case anywhere less pressing', () => {
    const tooLow = results.filter(({ vignette, recommendation }) => {
      const least = Math.min(...vignette.acceptable.map(rank))
      return rank(vignette.gold) >= RANK['doctor-same-day'] && rank(recommendation.route) < least
    })
    expect(tooLow.map(({ vignette, recommendation }) => `${vignette.id} ${recommendation.route}`)).toEqual([])
  })

  it(`stays inside the acceptable routes in ${acceptable * 100} of 100`, () => {
    const fitting = results.filter(({ vignette, recommendation }) =>
      vignette.acceptable.includes(recommendation.route),
    )
    expect(fitting.length / cases.length).toBeGreaterThanOrEqual(acceptable)
  })

  it('sends few harmless cases to a doctor', () => {
    const harmless = results.filter(({ vignette }) => vignette.mustNotOverTriage)
    const tooHigh = harmless.filter(
      ({ vignette, recommendation }) =>
        rank(recommendation.route) > Math.max(...vignette.acceptable.map(rank)),
    )
    expect(tooHigh.length / harmless.length).toBeLessThan(0.08)
  })

  it('needs few screens', () => {
    const screens = results.map(({ questions }) => questions.length)
    expect(median(screens)).toBeLessThanOrEqual(6)
    expect(Math.max(...screens)).toBeLessThanOrEqual(MOST_SCREENS)
  })
})
