import {
  type HistoryAnswers,
  type HistoryForm,
  prefillFrom,
  visibleQuestions,
} from '#domain/precautions/index.ts'
import type { HistoryVisit, PrefillSource, StoredHistory } from './health-history.ts'
import { fittingAnswers } from './merge-answers.ts'

export interface Prefill {
  readonly answers: HistoryAnswers
  readonly sources: Readonly<Record<string, PrefillSource>>
}

/**
 * Answers that the person need not give twice, for questions that have none yet: what the guide was told before this
 * visit, and what an earlier history said about things that last. The person sees where each comes from and sends
 * it themselves; nothing of it is stored before that.
 */
export function prefillFor(
  form: HistoryForm,
  { answers: saved, changes }: Pick<StoredHistory, 'answers' | 'changes'>,
  guide: HistoryVisit['guide'],
  lastTime: HistoryAnswers | null,
): Prefill {
  const fromGuide = guide?.presentation ? fittingAnswers(form, prefillFrom(form, guide.presentation)) : {}
  const fromLastTime = lastTime ? lasting(form, lastTime) : {}
  const answers: Record<string, HistoryAnswers[string]> = {}
  const sources: Record<string, PrefillSource> = {}
  for (const id of new Set([...Object.keys(fromGuide), ...Object.keys(fromLastTime)])) {
    if (Object.hasOwn(saved, id) || Object.hasOwn(changes, id)) continue
    answers[id] = together(fromGuide[id], fromLastTime[id])
    sources[id] =
      fromGuide[id] === undefined ? 'last-time' : fromLastTime[id] === undefined ? 'guide' : 'both'
  }
  return onlyShown(form, saved, { answers, sources })
}

/** What the form says will still be so: never how somebody is just now, and never a signature. */
function lasting(form: HistoryForm, answers: HistoryAnswers): HistoryAnswers {
  const carried = new Set(
    form.sections.flatMap(({ questions }) =>
      questions.filter(({ carriesOver }) => carriesOver).map(({ id }) => id),
    ),
  )
  return fittingAnswers(form, Object.fromEntries(Object.entries(answers).filter(([id]) => carried.has(id))))
}

/** Ticks add up, and a tick wins over "none"; of single answers the guide's is the newer one. */
function together(guide: HistoryAnswers[string] | undefined, lastTime: HistoryAnswers[string] | undefined) {
  if (typeof guide !== 'object' || typeof lastTime !== 'object') return (guide ?? lastTime)!
  const ticks = [...new Set([...guide, ...lastTime])]
  const without = ticks.filter((value) => value !== 'none')
  return without.length > 0 ? without : ticks
}

function onlyShown(form: HistoryForm, saved: HistoryAnswers, { answers, sources }: Prefill): Prefill {
  const shown = new Set(visibleQuestions(form, { ...answers, ...saved }).map(({ id }) => id))
  const keep = <T>(record: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(record).filter(([id]) => shown.has(id)))
  return { answers: keep(answers), sources: keep(sources) }
}
