import en from '#content/locales/en/clinical-record.json' with { type: 'json' }
import type { Precaution, VisibleQuestion } from '#domain/precautions/index.ts'
import { words } from '#ui/words/words.ts'
import type { Clash, GiveProblem } from '../health-history.ts'

const t = words(en)

/** What to do about one answer, in a sentence that stands beside its question. */
export function problemWords({ kind }: GiveProblem, { type, maxLength }: VisibleQuestion): string {
  switch (kind) {
    case 'missing':
      return t(`errors.missing.${type}`)
    case 'too_long':
      return t('errors.too_long', { max: maxLength ?? 0 })
    case 'none_and_more':
    case 'not_a_date':
    case 'wrong_day':
    case 'unknown_option':
      return t(`errors.${kind}`)
    default:
      return t('errors.other')
  }
}

/** The same for the list on top of the page, where the question is not beside it. */
export function withQuestion(message: string, { text }: Pick<VisibleQuestion, 'text'>): string {
  return t('errors.at', { question: /[?.]$/.test(text) ? text : `${text}:`, message })
}

/** The answer that the other page gave, in the words of the form. */
export function clashWords({ there }: Clash, question: VisibleQuestion): string {
  const textOf = new Map(question.options.map(({ value, text }) => [value, text]))
  const answer = [there].flat().map((value) => textOf.get(value) ?? value)
  return t('clash.there', { answer: answer.join('; ') || t('clash.empty') })
}

/** Why a visit needs a word first, for the patient. */
export function reasonWords({ because, label, patientText }: Precaution): string {
  return because === 'not-known' ? t('given.stop.notSure', { what: label }) : patientText
}
