import {
  checkAnswers,
  type HistoryAnswers,
  type HistoryForm,
  visibleQuestions,
} from '#domain/precautions/index.ts'
import type { HistorySave } from '#features/clinical-record/index.ts'

/** Answers that say there is nothing to tell, wherever a question offers one of them. */
const NOTHING_TO_TELL = ['none', 'no', 'never', 'adult', 'yes', 'nothing-hurts']

/** The answers of a healthy adult who signs on that day, apart from what is told otherwise. */
export function healthyAnswers(
  form: HistoryForm,
  signedOn: string,
  other: HistoryAnswers = {},
): HistoryAnswers {
  const answers: Record<string, HistoryAnswers[string]> = {
    'agree-to-record': 'yes',
    'agree-to-care': 'yes',
    ...other,
  }
  for (let open = missing(form, answers); open.length > 0; open = missing(form, answers)) {
    for (const { id, type, options } of visibleQuestions(form, answers).filter(({ id }) =>
      open.includes(id),
    )) {
      const offered = options.map(({ value }) => value)
      const nothing = NOTHING_TO_TELL.find((value) => offered.includes(value)) ?? offered.at(-1)
      if (type === 'multichoice') answers[id] = [nothing!]
      else answers[id] = type === 'date' ? signedOn : (nothing ?? 'Alex Example')
    }
  }
  return answers
}

function missing(form: HistoryForm, answers: HistoryAnswers): string[] {
  const checked = checkAnswers(form, answers, { complete: true })
  return checked.ok ? [] : checked.error.map(({ question }) => question)
}

/** What a page sends that asked exactly these questions; it was made at this revision. */
export function aSave(
  answers: Readonly<Record<string, unknown>>,
  other: Partial<HistorySave> = {},
): HistorySave {
  return { revision: 0, page: 'page 1', asked: Object.keys(answers), answers, shown: {}, ...other }
}
