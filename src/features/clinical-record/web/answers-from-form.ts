import { z } from 'zod'
import type { HistoryForm } from '#domain/precautions/index.ts'
import { everyQuestion, type HistoryAnswers } from '#domain/precautions/index.ts'
import type { HistorySave } from '../health-history.ts'

const shownSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())])).catch({})
const revisionSchema = z.coerce.number().int().min(0).catch(0)

/**
 * What a part of the form sends. Besides the answers there are `revision`, `_page`, `_asked` (the questions on the
 * page: a box that is not ticked sends nothing) and `_shown` (the answers that it showed).
 */
export function saveFromForm(form: HistoryForm, sent: FormData): HistorySave {
  const types = new Map(everyQuestion(form, {}).map(({ id, type }) => [id, type]))
  const asked = [...new Set(sent.getAll('_asked').map(String))]
  return {
    revision: revisionSchema.parse(sent.get('revision')),
    page: String(sent.get('_page') ?? '').slice(0, 64),
    asked,
    answers: Object.fromEntries(asked.map((id) => [id, answerOf(sent, id, types.get(id))])),
    shown: shownFrom(sent),
  }
}

function answerOf(sent: FormData, id: string, type: string | undefined): string | string[] {
  if (type === 'multichoice') return sent.getAll(id).map(String)
  if (type === 'date') return dateOf(sent, id)
  return String(sent.get(id) ?? '').replaceAll('\r\n', '\n')
}

/** The three boxes as a local date; what is no date stays as it was typed, and is refused as such. */
function dateOf(sent: FormData, id: string): string {
  const [year, month, day] = ['year', 'month', 'day'].map((part) =>
    String(sent.get(`${id}-${part}`) ?? '').trim(),
  )
  if (!year && !month && !day) return ''
  return `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
}

function shownFrom(sent: FormData): HistoryAnswers {
  try {
    return shownSchema.parse(JSON.parse(String(sent.get('_shown') ?? '{}')))
  } catch {
    return {}
  }
}
