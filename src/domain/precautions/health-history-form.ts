import type { Truth } from '#domain/kernel/three-valued.ts'

/** What choosing an answer tells about the person. */
export interface AnswerMeaning {
  readonly findings?: Readonly<Record<string, Truth>>
  readonly pregnancy?: string
  readonly onset?: string
  /** Days since it began, the upper end of what the answer says. */
  readonly durationDays?: number
  readonly regions?: readonly string[]
}

export interface AnswerOption {
  readonly value: string
  readonly text: string
  readonly sets?: AnswerMeaning
  /** In a tick list: the finding that is true when ticked, and false when not. */
  readonly finding?: string
}

/** Shown only when an earlier question that is shown itself has one of these answers. */
export interface ShowIf {
  readonly question: string
  readonly is: readonly string[]
}

interface Asked {
  readonly id: string
  readonly text: string
  readonly help?: string
  readonly required: boolean
  readonly showIf?: ShowIf
  /** The answer of an earlier history is filled in again, to be checked. Never for how somebody is just now. */
  readonly carriesOver?: boolean
}

/**
 * One question. A `boolean` is answered by `yes`, `no` or `not-sure`. A `multichoice` is a tick list that
 * also offers `none` and `not-sure`; ticking `not-sure` brings up a question that asks which ones.
 */
export type HistoryQuestion =
  | (Asked & { readonly type: 'boolean'; readonly finding?: string })
  | (Asked & { readonly type: 'choice'; readonly options: readonly AnswerOption[] })
  | (Asked & { readonly type: 'multichoice'; readonly options: readonly AnswerOption[] })
  | (Asked & { readonly type: 'text'; readonly maxLength: number })
  | (Asked & { readonly type: 'date' })

export interface HistorySection {
  readonly id: string
  readonly title: string
  readonly questions: readonly HistoryQuestion[]
}

export interface HistoryForm {
  readonly id: string
  readonly version: string
  /** First day on which this version is asked, `2026-11-21`. */
  readonly from: string
  readonly title: string
  readonly intro: string
  readonly sections: readonly HistorySection[]
  readonly words: {
    readonly yes: string
    readonly no: string
    readonly notSure: string
    readonly none: string
    readonly whichUnsure: string
    readonly cannotSay: string
  }
}

/** Answers by question id: one value, or the ticked values. What is missing was not answered. */
export type HistoryAnswers = Readonly<Record<string, string | readonly string[]>>

/** A question as it is shown: with all its options, and the section that it stands in. */
export interface VisibleQuestion {
  readonly id: string
  readonly section: string
  readonly type: HistoryQuestion['type']
  readonly text: string
  readonly help?: string
  readonly required: boolean
  /** Empty for text and date. */
  readonly options: readonly AnswerOption[]
  readonly maxLength?: number
  /** Set on the question "which ones are you not sure about?": the tick list that it belongs to. */
  readonly unsureOf?: string
}

export const NONE = 'none'
export const NOT_SURE = 'not-sure'
export const CANNOT_SAY = 'cannot-say'
const UNSURE_SUFFIX = '-unsure'

/** The id of the question that asks which boxes of a tick list the person is not sure about. */
export function unsureIdOf(questionId: string): string {
  return `${questionId}${UNSURE_SUFFIX}`
}

/** Every question of the form with the question on unsure boxes after each tick list, in order. */
export function everyQuestion(form: HistoryForm, answers: HistoryAnswers): VisibleQuestion[] {
  return form.sections.flatMap((section) =>
    section.questions.flatMap((question) => {
      const shown = toShown(form, section.id, question)
      return question.type === 'multichoice' ? [shown, unsureQuestion(form, shown, answers)] : [shown]
    }),
  )
}

/**
 * The questions to show for these answers, in order. An answer to a question that is itself hidden counts
 * for nothing.
 */
export function visibleQuestions(form: HistoryForm, answers: HistoryAnswers): VisibleQuestion[] {
  const conditions = conditionsOf(form)
  const visible = new Set<string>()
  return everyQuestion(form, answers).filter((question) => {
    const condition = conditions.get(question.id)
    const shown = !condition || (visible.has(condition.question) && matches(condition, answers))
    if (shown) visible.add(question.id)
    return shown
  })
}

/** The ticked values of an answer, whatever its type. */
export function valuesOf(answers: HistoryAnswers, questionId: string): readonly string[] {
  const answer = Object.hasOwn(answers, questionId) ? answers[questionId] : undefined
  if (answer === undefined) return []
  return typeof answer === 'string' ? [answer] : answer
}

function conditionsOf(form: HistoryForm): Map<string, ShowIf> {
  const conditions = new Map<string, ShowIf>()
  for (const question of form.sections.flatMap(({ questions }) => questions)) {
    if (question.showIf) conditions.set(question.id, question.showIf)
    if (question.type === 'multichoice') {
      conditions.set(unsureIdOf(question.id), { question: question.id, is: [NOT_SURE] })
    }
  }
  return conditions
}

function matches(condition: ShowIf, answers: HistoryAnswers): boolean {
  return valuesOf(answers, condition.question).some((value) => condition.is.includes(value))
}

function toShown(form: HistoryForm, section: string, question: HistoryQuestion): VisibleQuestion {
  const { id, type, text, help, required } = question
  return {
    id,
    section,
    type,
    text,
    help,
    required,
    options: optionsOf(form, question),
    maxLength: question.type === 'text' ? question.maxLength : undefined,
  }
}

function optionsOf({ words }: HistoryForm, question: HistoryQuestion): readonly AnswerOption[] {
  const notSure = { value: NOT_SURE, text: words.notSure }
  switch (question.type) {
    case 'boolean':
      return [{ value: 'yes', text: words.yes }, { value: 'no', text: words.no }, notSure]
    case 'choice':
      return question.options
    case 'multichoice':
      return [...question.options, { value: NONE, text: words.none }, notSure]
    default:
      return []
  }
}

/** Offers the boxes that were left empty: a ticked box is a yes, so nobody is unsure about it. */
function unsureQuestion(form: HistoryForm, of: VisibleQuestion, answers: HistoryAnswers): VisibleQuestion {
  const ticked = new Set([...valuesOf(answers, of.id), NONE, NOT_SURE])
  return {
    id: unsureIdOf(of.id),
    section: of.section,
    type: 'multichoice',
    text: form.words.whichUnsure,
    required: true,
    options: [
      ...of.options.filter(({ value }) => !ticked.has(value)).map(({ value, text }) => ({ value, text })),
      { value: CANNOT_SAY, text: form.words.cannotSay },
    ],
    unsureOf: of.id,
  }
}
