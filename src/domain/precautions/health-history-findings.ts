import type { Truth } from '#domain/kernel/three-valued.ts'
import {
  type AnswerMeaning,
  type AnswerOption,
  CANNOT_SAY,
  type HistoryAnswers,
  type HistoryForm,
  type HistoryQuestion,
  NONE,
  NOT_SURE,
  unsureIdOf,
  valuesOf,
  visibleQuestions,
} from './health-history-form.ts'
import type { PersonFacts } from './precautions-for.ts'

/** What a health history says about a person; goes into {@link precautionsFor} beside age and route. */
export interface HistoryFacts {
  readonly findings: Readonly<Record<string, Truth>>
  readonly pregnancy?: string
  readonly onset?: string
  readonly durationDays?: number
  readonly regions?: readonly string[]
}

/**
 * Reads the findings from the answers that count. When two answers speak of one finding, yes wins over not
 * sure, and not sure over no. A question without an answer says nothing.
 */
export function findingsFrom(form: HistoryForm, answers: HistoryAnswers): HistoryFacts {
  const visible = new Set(visibleQuestions(form, answers).map(({ id }) => id))
  const questions = form.sections.flatMap((section) => section.questions).filter(({ id }) => visible.has(id))
  const meanings = questions.flatMap((question) => meaningsOf(question, answers))
  return meanings.reduce<HistoryFacts>(merge, { findings: {} })
}

/**
 * Answers that the guide has already been given, so that nobody is asked twice. Only what the guide was told
 * is filled in: a tick list of which no box is known to be true is left open unless all of it is known.
 */
export function prefillFrom(form: HistoryForm, guide: Partial<HistoryFacts>): HistoryAnswers {
  const facts: HistoryFacts = { ...guide, findings: guide.findings ?? {} }
  const filled: Record<string, string | readonly string[]> = {}
  for (const question of form.sections.flatMap((section) => section.questions)) {
    const answer = prefilled(question, facts)
    if (answer !== null) filled[question.id] = answer
    if (question.type === 'multichoice' && answer?.includes(NOT_SURE)) {
      filled[unsureIdOf(question.id)] = question.options
        .filter(({ finding }) => finding && facts.findings[finding] === 'unknown')
        .map(({ value }) => value)
    }
  }
  const visible = new Set(visibleQuestions(form, filled).map(({ id }) => id))
  return Object.fromEntries(Object.entries(filled).filter(([id]) => visible.has(id)))
}

function meaningsOf(question: HistoryQuestion, answers: HistoryAnswers): AnswerMeaning[] {
  const values = valuesOf(answers, question.id)
  if (values.length === 0) return []
  switch (question.type) {
    case 'boolean':
      return question.finding ? [{ findings: { [question.finding]: truthOf(values[0]!) } }] : []
    case 'choice':
      return setsOf(question.options, values)
    case 'multichoice':
      return [...setsOf(question.options, values), { findings: tickedFindings(question, values, answers) }]
    default:
      return []
  }
}

function truthOf(value: string): Truth {
  if (value === NOT_SURE) return 'unknown'
  return value === 'yes'
}

function setsOf(options: readonly AnswerOption[], values: readonly string[]): AnswerMeaning[] {
  return options.flatMap(({ value, sets }) => (sets && values.includes(value) ? [sets] : []))
}

function tickedFindings(
  question: HistoryQuestion & { readonly type: 'multichoice' },
  values: readonly string[],
  answers: HistoryAnswers,
): Record<string, Truth> {
  const unsure = valuesOf(answers, unsureIdOf(question.id))
  const allUnsure = unsure.length === 0 || unsure.includes(CANNOT_SAY)
  const found: Record<string, Truth> = {}
  for (const { value, finding } of question.options) {
    if (!finding) continue
    const isUnsure = values.includes(NOT_SURE) && (allUnsure || unsure.includes(value))
    const truth = values.includes(value) || (isUnsure ? 'unknown' : false)
    found[finding] = strongest(found[finding], truth)
  }
  return found
}

function merge(facts: HistoryFacts, meaning: AnswerMeaning): HistoryFacts {
  const findings: Record<string, Truth> = { ...facts.findings }
  for (const [id, truth] of Object.entries(meaning.findings ?? {})) {
    findings[id] = strongest(findings[id], truth)
  }
  const { findings: _findings, regions, ...fields } = meaning
  const allRegions = regions ? [...new Set([...(facts.regions ?? []), ...regions])] : facts.regions
  return { ...facts, ...fields, findings, ...(allRegions && { regions: allRegions }) }
}

function strongest(a: Truth | undefined, b: Truth): Truth {
  if (a === true || b === true) return true
  return a === 'unknown' || b === 'unknown' ? 'unknown' : false
}

function prefilled(question: HistoryQuestion, facts: HistoryFacts): string | readonly string[] | null {
  switch (question.type) {
    case 'boolean':
      return prefilledYesNo(question.finding ? facts.findings[question.finding] : undefined)
    case 'choice':
      return prefilledChoice(question.options, facts)
    case 'multichoice':
      return prefilledTicks(question.options, facts)
    default:
      return null
  }
}

function prefilledYesNo(truth: Truth | undefined): string | null {
  if (truth === undefined) return null
  if (truth === 'unknown') return NOT_SURE
  return truth ? 'yes' : 'no'
}

function prefilledChoice(options: readonly AnswerOption[], facts: HistoryFacts): string | null {
  const meanings = options.flatMap(({ value, sets }) => (sets ? [{ value, sets }] : []))
  const days = facts.durationDays
  if (days !== undefined && meanings.some(({ sets }) => sets.durationDays !== undefined)) {
    const longEnough = meanings.filter(({ sets }) => (sets.durationDays ?? -1) >= days)
    return (longEnough[0] ?? meanings.at(-1))?.value ?? null
  }
  return meanings.find(({ sets }) => isAllKnown(sets, facts))?.value ?? null
}

function isAllKnown(sets: AnswerMeaning, facts: HistoryFacts): boolean {
  if (sets.pregnancy !== undefined) return sets.pregnancy === facts.pregnancy
  if (sets.onset !== undefined) return sets.onset === facts.onset
  const findings = Object.entries(sets.findings ?? {})
  // Consent is given on this form, never carried over.
  if (findings.some(([id]) => id === 'no-guardian-or-consent')) return false
  return findings.length > 0 && findings.every(([id, truth]) => facts.findings[id] === truth)
}

function prefilledTicks(options: readonly AnswerOption[], facts: HistoryFacts): readonly string[] | null {
  const truths = options.map((option) => ({ value: option.value, truth: tickTruth(option, facts) }))
  const ticked = truths.filter(({ truth }) => truth === true).map(({ value }) => value)
  const unsure = truths.some(({ truth }) => truth === 'unknown')
  if (ticked.length > 0 || unsure) return unsure ? [...ticked, NOT_SURE] : ticked
  return truths.length > 0 && truths.every(({ truth }) => truth === false) ? [NONE] : null
}

function tickTruth({ finding, sets }: AnswerOption, facts: HistoryFacts): Truth | undefined {
  if (finding) return facts.findings[finding]
  if (!sets?.regions || !facts.regions) return undefined
  return sets.regions.some((region) => facts.regions?.includes(region)) ? true : undefined
}

/**
 * What is known after the history was given: its answers are newer than the guide's and win. The guide's
 * places stay beside those of the history, because it asks for the side and the history does not.
 */
export function withHistory(guide: PersonFacts, history: HistoryFacts): PersonFacts {
  const regions = [...new Set([...(guide.regions ?? []), ...(history.regions ?? [])])]
  return {
    ...guide,
    ...history,
    findings: { ...guide.findings, ...history.findings },
    ...(regions.length > 0 && { regions }),
  }
}
