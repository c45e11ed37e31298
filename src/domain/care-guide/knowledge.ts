import type { Facts, FieldValue } from '#domain/kernel/expression.ts'
import type { Truth } from '#domain/kernel/three-valued.ts'
import type { Presentation } from './presentation.ts'
import type { RuleSet } from './rule-set.ts'
import type { PresentationField } from './rule-set-content.ts'

/** Where one finding stands. `ask-again` is a hard stop the person could not answer the first time. */
export type AnswerState = 'yes' | 'no' | 'missing' | 'ask-again' | 'cannot-say'

/** A finding under a `not`, marked so that a cautious reading never lets it soften a rule. */
export const SOFTENING_PREFIX = 'softening:'

/** What is known, in the two readings that the rules need. */
export interface Knowledge {
  state(findingId: string): AnswerState
  isFieldMissing(field: PresentationField): boolean
  /** An answer the person cannot give counts as absent. */
  readonly plain: Facts
  /** A hard stop the person cannot answer counts as present, and never as softening. */
  readonly cautious: Facts
}

/** Reads a presentation against a rule set. */
export function knowledgeOf(ruleSet: RuleSet, presentation: Presentation): Knowledge {
  const answers = presentation.findings ?? {}
  const again = new Set(presentation.askedAgain)
  const groups = groupsOf(ruleSet, presentation.regions)
  const state = (id: string): AnswerState => {
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined
    if (answer === true) return 'yes'
    if (answer === false) return 'no'
    if (answer === undefined) return 'missing'
    return ruleSet.hardStops.has(id) && !again.has(id) ? 'ask-again' : 'cannot-say'
  }
  const field = (name: string): FieldValue | undefined => fieldValue(presentation, name as PresentationField)
  const region = (group: string): Truth => (groups === undefined ? 'unknown' : groups.has(group))
  return {
    state,
    isFieldMissing: (name) => (name === 'regions' ? groups === undefined : field(name) === undefined),
    plain: { field, region, finding: (id) => truthOf(state(withoutMark(id)), false) },
    cautious: {
      field,
      region,
      finding: (id) => {
        const softens = id.startsWith(SOFTENING_PREFIX)
        return truthOf(state(withoutMark(id)), !softens && ruleSet.hardStops.has(id))
      },
    },
  }
}

function withoutMark(id: string): string {
  return id.startsWith(SOFTENING_PREFIX) ? id.slice(SOFTENING_PREFIX.length) : id
}

function truthOf(state: AnswerState, whenCannotSay: boolean): Truth {
  if (state === 'yes') return true
  if (state === 'no') return false
  return state === 'cannot-say' ? whenCannotSay : 'unknown'
}

function groupsOf(ruleSet: RuleSet, regions: readonly string[] | undefined): Set<string> | undefined {
  if (!regions || regions.length === 0) return undefined
  const groups = new Set<string>()
  for (const region of regions)
    for (const group of ruleSet.groupsByRegion.get(region) ?? []) groups.add(group)
  return groups
}

/** Ages between which the guide asks about pregnancy; outside them the answer follows from the age. */
export const PREGNANCY_AGES = { from: 10, to: 60 } as const

/** What follows from another answer is not asked: somebody with no sore place has no onset of it. */
const WHEN_NOTHING_HURTS: Partial<Record<PresentationField, FieldValue>> = {
  onset: 'none',
  durationDays: 0,
  severity: 0,
  functionLimit: 'none',
  course: 'steady',
}

function fieldValue(presentation: Presentation, name: PresentationField): FieldValue | undefined {
  if (name === 'regions') return undefined
  const told = presentation[name]
  if (told !== undefined) return told
  if (name === 'pregnancy' && cannotBePregnant(presentation)) return 'none'
  if (presentation.regions?.includes('none')) return WHEN_NOTHING_HURTS[name]
  return undefined
}

function cannotBePregnant({ sex, age }: Presentation): boolean {
  return sex === 'male' || (age !== undefined && (age < PREGNANCY_AGES.from || age > PREGNANCY_AGES.to))
}
