import fc from 'fast-check'
import type { Presentation, RuleSet } from '#domain/care-guide/index.ts'

// For tests: whole presentations that a person could really have.

/** Any truthful presentation, with a few things that apply. `unknowns` also leaves some unanswerable. */
export function aPresentation(ruleSet: RuleSet, unknowns = false): fc.Arbitrary<Presentation> {
  const ids = [...ruleSet.findings.values()].filter(({ stage }) => stage === 'guide').map(({ id }) => id)
  const regions = ruleSet.content.regions.map(({ id }) => id).filter((id) => id !== 'none')
  const truth = unknowns ? fc.constantFrom(true, true, 'unknown' as const) : fc.constant(true as const)
  return fc
    .record({
      age: fc.integer({ min: 0, max: 99 }),
      sex: fc.constantFrom('female', 'male', 'other', 'undisclosed'),
      pregnancy: fc.constantFrom(
        'none',
        'none',
        'none',
        'possible',
        'second-trimester',
        'postpartum-6-weeks',
      ),
      goal: optionOf(ruleSet, 'goal'),
      regions: fc.oneof(
        { weight: 5, arbitrary: fc.uniqueArray(fc.constantFrom(...regions), { minLength: 1, maxLength: 3 }) },
        { weight: 1, arbitrary: fc.constant(['none']) },
      ),
      onset: optionOf(ruleSet, 'onset'),
      durationDays: fc.constantFrom(0, 2, 5, 10, 20, 35, 60, 100, 300),
      severity: fc.integer({ min: 0, max: 10 }),
      functionLimit: optionOf(ruleSet, 'functionLimit'),
      course: optionOf(ruleSet, 'course'),
      assessedByClinician: fc.boolean(),
      findings: fc.dictionary(fc.constantFrom(...ids), truth, { maxKeys: 6 }),
    })
    .map((drawn) => plausible(ruleSet, drawn as Presentation))
}

function optionOf(
  ruleSet: RuleSet,
  path: 'goal' | 'onset' | 'functionLimit' | 'course',
): fc.Arbitrary<string> {
  return fc.constantFrom(...(ruleSet.fields.get(path)?.options ?? []).map(({ value }) => String(value)))
}

/** What follows from something else is made to follow. */
function plausible(ruleSet: RuleSet, drawn: Presentation): Presentation {
  const canBePregnant = drawn.sex !== 'male' && drawn.age! >= 10 && drawn.age! <= 60
  const isPregnant = canBePregnant && drawn.pregnancy !== 'none'
  const isAsked = (id: string) => isPregnant || ruleSet.findings.get(id)?.page !== 'pregnancy'
  const nothingHurts = drawn.regions!.includes('none')
  return {
    ...drawn,
    ...(!canBePregnant && { pregnancy: 'none' }),
    findings: Object.fromEntries(Object.entries(drawn.findings ?? {}).filter(([id]) => isAsked(id))),
    ...(nothingHurts && {
      onset: 'none',
      durationDays: 0,
      severity: 0,
      functionLimit: 'none',
      course: 'steady',
    }),
  }
}
