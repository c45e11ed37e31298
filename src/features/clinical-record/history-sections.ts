import {
  checkAnswers,
  everyQuestion,
  type HistoryAnswers,
  type HistoryForm,
  visibleQuestions,
} from '#domain/precautions/index.ts'
import type { SectionState } from './health-history.ts'

/**
 * The parts of the form for these answers.
 * @param answers what the pages show: decides which questions are shown
 * @param saved what is stored: decides which parts are complete
 */
export function sectionsOf(
  form: HistoryForm,
  answers: HistoryAnswers,
  saved: HistoryAnswers,
): SectionState[] {
  const shown = new Set(visibleQuestions(form, answers).map(({ id }) => id))
  const missing = new Set(missingIn(form, saved))
  const questions = everyQuestion(form, answers)
  return form.sections.map(({ id, title }) => {
    const own = questions.filter(({ section }) => section === id)
    return {
      id,
      title,
      questions: own.map((question) => ({ ...question, shown: shown.has(question.id) })),
      complete: !own.some((question) => missing.has(question.id)),
    }
  })
}

/** Ids of the required questions that are shown and have no answer, in the order of the form. */
export function missingIn(form: HistoryForm, answers: HistoryAnswers): string[] {
  const checked = checkAnswers(form, answers, { complete: true })
  return checked.ok ? [] : checked.error.map(({ question }) => question)
}
