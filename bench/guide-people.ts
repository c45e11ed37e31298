import fc from 'fast-check'
import type { Presentation, RuleSet } from '../src/domain/care-guide/index.ts'
import { aPresentation } from '../src/features/care-guide/presentations.ts'

/** People with a few things that apply, the same at every run. */
export function inventedPeople(ruleSet: RuleSet, count: number): Presentation[] {
  return fc.sample(aPresentation(ruleSet), { numRuns: count, seed: 20261121 })
}
