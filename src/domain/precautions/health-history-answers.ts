import { ok, type Result, refused } from '#domain/kernel/result.ts'
import {
  CANNOT_SAY,
  everyQuestion,
  type HistoryAnswers,
  type HistoryForm,
  NONE,
  type VisibleQuestion,
  visibleQuestions,
} from './health-history-form.ts'

/** What is wrong with the answer to one question. */
export interface HistoryFieldProblem {
  readonly question: string
  readonly kind:
    | 'unknown_question'
    | 'missing'
    | 'wrong_type'
    | 'unknown_option'
    | 'none_and_more'
    | 'too_long'
    | 'not_a_date'
}

/**
 * Checks what came from the browser.
 *
 * Empty answers count as not given. With `complete`, every required question that is shown has to be
 * answered; without it (saving while typing) anything may be missing. Answers to hidden questions are kept
 * and checked, but do not count anywhere.
 * @returns the answers, trimmed, without empty ones; or every problem, in the order of the form
 */
export function checkAnswers(
  form: HistoryForm,
  input: Readonly<Record<string, unknown>>,
  { complete }: { readonly complete: boolean },
): Result<HistoryAnswers, HistoryFieldProblem[]> {
  const answers = withoutEmpty(input)
  const questions = everyQuestion(form, {})
  const known = new Map(questions.map((question) => [question.id, question]))
  const problems: HistoryFieldProblem[] = Object.keys(answers)
    .filter((id) => !known.has(id))
    .map((question) => ({ question, kind: 'unknown_question' }))
  for (const question of questions) {
    const kind = Object.hasOwn(answers, question.id) ? problemWith(question, answers[question.id]) : null
    if (kind) problems.push({ question: question.id, kind })
  }
  if (problems.length > 0) return refused(problems)
  const checked = answers as HistoryAnswers
  const missing = complete ? missingOf(form, checked) : []
  return missing.length > 0 ? refused(missing) : ok(checked)
}

function missingOf(form: HistoryForm, answers: HistoryAnswers): HistoryFieldProblem[] {
  return visibleQuestions(form, answers)
    .filter(({ id, required }) => required && !Object.hasOwn(answers, id))
    .map(({ id }) => ({ question: id, kind: 'missing' }))
}

function withoutEmpty(input: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const trimmed = Object.entries(input).map(([id, answer]) => [id, trim(answer)] as const)
  return Object.fromEntries(trimmed.filter(([, answer]) => !isEmpty(answer)))
}

function trim(answer: unknown): unknown {
  if (typeof answer === 'string') return answer.trim()
  return Array.isArray(answer) ? [...new Set(answer)] : answer
}

function isEmpty(answer: unknown): boolean {
  return (
    answer === '' || answer === undefined || answer === null || (Array.isArray(answer) && answer.length === 0)
  )
}

function problemWith(question: VisibleQuestion, answer: unknown): HistoryFieldProblem['kind'] | null {
  switch (question.type) {
    case 'multichoice':
      return problemWithTicks(question, answer)
    case 'boolean':
    case 'choice':
      if (typeof answer !== 'string') return 'wrong_type'
      return question.options.some(({ value }) => value === answer) ? null : 'unknown_option'
    case 'text':
      if (typeof answer !== 'string') return 'wrong_type'
      return answer.length > (question.maxLength ?? 0) ? 'too_long' : null
    case 'date':
      if (typeof answer !== 'string') return 'wrong_type'
      return isLocalDate(answer) ? null : 'not_a_date'
  }
}

function problemWithTicks(question: VisibleQuestion, answer: unknown): HistoryFieldProblem['kind'] | null {
  if (!Array.isArray(answer) || !answer.every((value) => typeof value === 'string')) return 'wrong_type'
  const values = new Set(question.options.map(({ value }) => value))
  if (!answer.every((value) => values.has(value))) return 'unknown_option'
  const alone = question.unsureOf ? CANNOT_SAY : NONE
  return answer.includes(alone) && answer.length > 1 ? 'none_and_more' : null
}

function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}

/** One line of the record: what was asked and answered, in the words that the person saw. */
export interface ShownAnswer {
  readonly id: string
  readonly section: string
  readonly text: string
  readonly help?: string
  /** The words of the answer; empty when there is none. */
  readonly answer: string
  /** False for an answer whose question was hidden again later: it is kept, and means nothing. */
  readonly counts: boolean
}

export interface HistoryAsShown {
  readonly form: string
  readonly version: string
  readonly answers: readonly ShownAnswer[]
}

/** Freezes questions and answers as they were shown, for the record. */
export function asShown(form: HistoryForm, answers: HistoryAnswers): HistoryAsShown {
  const visible = new Set(visibleQuestions(form, answers).map(({ id }) => id))
  const lines = everyQuestion(form, answers)
    .filter(({ id }) => visible.has(id) || Object.hasOwn(answers, id))
    .map((question) => toLine(question, answers, visible.has(question.id)))
  return { form: form.id, version: form.version, answers: lines }
}

function toLine(question: VisibleQuestion, answers: HistoryAnswers, counts: boolean): ShownAnswer {
  const { id, section, text, help } = question
  const given = Object.hasOwn(answers, id) ? answers[id]! : []
  const textOf = new Map(question.options.map((option) => [option.value, option.text]))
  const words = (typeof given === 'string' ? [given] : given).map((value) => textOf.get(value) ?? value)
  return { id, section, text, help, answer: words.join('; '), counts }
}
