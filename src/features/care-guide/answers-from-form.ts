import {
  ASKED_AGAIN_PREFIX,
  type Presentation,
  type Question,
  type QuestionField,
} from '#domain/care-guide/index.ts'
import type { Result } from '#domain/kernel/result.ts'
import { ok, refused } from '#domain/kernel/result.ts'
import { controlName, NONE_OF_THESE, NOT_SURE } from './control-name.ts'

/** What is wrong with a screen's answers; the words for `kind` are in the locale file. */
export interface AnswerProblem {
  readonly field: string
  readonly kind: 'missing' | 'none-and-some' | 'not-a-number' | 'out-of-range' | 'not-offered'
  readonly min?: number
  readonly max?: number
}

type Draft = { -readonly [Key in keyof Presentation]: Presentation[Key] }

/** Units in which a time since the beginning may be told, in days. */
export const DAYS_IN = { days: 1, weeks: 7, months: 30, years: 365 } as const

/**
 * Reads the form of one screen. In a tick list, what isn't ticked is "no" with "None of these" or any tick, and "not
 * sure" with "Not sure": an empty list is not an answer, so that nobody says no to a danger by hurrying past it.
 */
export function answersFromForm(question: Question, form: FormData): Result<Presentation, AnswerProblem[]> {
  const answers: Draft = {}
  const problems: AnswerProblem[] = []
  for (const field of question.fields) {
    const problem = readField(field, form, answers)
    if (problem) problems.push(problem)
  }
  return problems.length > 0 ? refused(problems) : ok(answers)
}

function readField(field: QuestionField, form: FormData, answers: Draft): AnswerProblem | null {
  if (field.hidden) {
    answers.askedAgain = (field.options ?? []).map((option) =>
      String(option.value).slice(ASKED_AGAIN_PREFIX.length),
    )
    return null
  }
  if (field.path === 'findings') return readTicks(field, form, answers)
  if (field.type === 'multichoice') return readPlaces(field, form, answers)
  if (field.type === 'integer') return readNumber(field, form, answers)
  return readChoice(field, form, answers)
}

function readTicks(field: QuestionField, form: FormData, answers: Draft): AnswerProblem | null {
  const name = controlName(field)
  const ticked = form.getAll(name).map(String)
  const offered = (field.options ?? []).map((option) => String(option.value))
  const yes = offered.filter((id) => ticked.includes(id))
  const none = ticked.includes(NONE_OF_THESE)
  const unsure = ticked.includes(NOT_SURE)
  if (none && (unsure || yes.length > 0)) return { field: name, kind: 'none-and-some' }
  if (!none && !unsure && yes.length === 0) return { field: name, kind: 'missing' }
  answers.findings = {
    ...answers.findings,
    ...Object.fromEntries(offered.map((id) => [id, yes.includes(id) ? true : unsure ? 'unknown' : false])),
  }
  return null
}

function readPlaces(field: QuestionField, form: FormData, answers: Draft): AnswerProblem | null {
  const offered = new Set((field.options ?? []).map((option) => String(option.value)))
  const chosen = [...new Set(form.getAll(field.path).map(String))].filter((id) => offered.has(id))
  if (chosen.length === 0) return { field: field.path, kind: 'missing' }
  if (chosen.length > 1 && chosen.includes('none')) return { field: field.path, kind: 'none-and-some' }
  answers.regions = chosen
  return null
}

function readNumber(field: QuestionField, form: FormData, answers: Draft): AnswerProblem | null {
  const text = String(form.get(field.path) ?? '').trim()
  if (text === '') return { field: field.path, kind: 'missing' }
  if (!/^\d{1,6}$/.test(text)) return { field: field.path, kind: 'not-a-number' }
  const unit = DAYS_IN[String(form.get(`${field.path}-unit`) ?? 'days') as keyof typeof DAYS_IN] ?? 1
  const value = Number(text) * unit
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = field
  if (value < min || value > max) return { field: field.path, kind: 'out-of-range', min, max }
  Object.assign(answers, { [field.path]: value })
  return null
}

function readChoice(field: QuestionField, form: FormData, answers: Draft): AnswerProblem | null {
  const text = form.get(field.path)
  if (text === null || text === '') return { field: field.path, kind: 'missing' }
  const option = field.options?.find((candidate) => String(candidate.value) === text)
  if (!option) return { field: field.path, kind: 'not-offered' }
  if (field.path.startsWith('findings.')) {
    answers.findings = {
      ...answers.findings,
      [field.path.slice('findings.'.length)]: option.value as boolean | 'unknown',
    }
  } else Object.assign(answers, { [field.path]: option.value })
  return null
}
