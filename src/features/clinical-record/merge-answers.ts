import type { HistoryAnswers, HistoryFieldProblem, HistoryForm } from '#domain/precautions/index.ts'
import { checkAnswers } from '#domain/precautions/index.ts'
import type { AnswerChanges, Clash, HistorySave } from './health-history.ts'

export interface Merged {
  readonly answers: HistoryAnswers
  readonly changes: AnswerChanges
  readonly problems: readonly HistoryFieldProblem[]
  readonly clashes: readonly Clash[]
  readonly newerElsewhere: readonly string[]
  /** Whether anything is different from what was stored. */
  readonly changed: boolean
}

interface Stored {
  readonly answers: HistoryAnswers
  readonly changes: AnswerChanges
  readonly revision: number
}

/**
 * Puts what a page sends together with what is stored, question by question. An answer that only one of two pages
 * changed is kept; one that both changed stays as it is stored and comes back as a clash. An answer that is wrong
 * is not kept, and says why; it spoils no other.
 */
export function mergeAnswers(form: HistoryForm, stored: Stored, save: HistorySave): Merged {
  const { good, problems } = sound(form, save)
  const answers: Record<string, Answer> = { ...stored.answers }
  const changes: Record<string, AnswerChanges[string]> = { ...stored.changes }
  const clashes: Clash[] = []
  const newerElsewhere: string[] = []
  const wrong = new Set(problems.map(({ question }) => question))
  for (const question of save.asked.filter((id) => !wrong.has(id))) {
    const [here, there] = [answerTo(good, question), answerTo(stored.answers, question)]
    switch (decide(save, { question, here, there, change: stored.changes[question] })) {
      case 'leave':
        break
      case 'newer-elsewhere':
        newerElsewhere.push(question)
        break
      case 'clash':
        clashes.push({ question, here, there })
        break
      case 'keep':
        if (here.length > 0) answers[question] = here
        else delete answers[question]
        changes[question] = { revision: stored.revision + 1, page: save.page }
    }
  }
  const changed = Object.values(changes).some(({ revision }) => revision > stored.revision)
  return { answers, changes, problems, clashes, newerElsewhere, changed }
}

type Answer = HistoryAnswers[string]

function decide(
  save: HistorySave,
  { question, here, there, change }: Clash & { readonly change: AnswerChanges[string] | undefined },
): 'leave' | 'keep' | 'newer-elsewhere' | 'clash' {
  const isAsShown = isSame(here, answerTo(save.shown, question))
  const isUntouched = there.length === 0 && change === undefined
  if (save.typing && isAsShown && isUntouched) return 'leave'
  // Emptied where something had been filled in for them: that is an answer, too, so it is not filled in again.
  if (isSame(here, there)) return isAsShown || change ? 'leave' : 'keep'
  if (!changedElsewhere(change, save)) return 'keep'
  return isAsShown ? 'newer-elsewhere' : 'clash'
}

/** The answers that the form of today still asks for and accepts. */
export function fittingAnswers(form: HistoryForm, answers: HistoryAnswers): HistoryAnswers {
  const checked = checkAnswers(form, answers, { complete: false })
  if (checked.ok) return checked.value
  const wrong = new Set(checked.error.map(({ question }) => question))
  const rest = Object.fromEntries(Object.entries(answers).filter(([id]) => !wrong.has(id)))
  const again = checkAnswers(form, rest, { complete: false })
  return again.ok ? again.value : {}
}

function sound(form: HistoryForm, { asked, answers }: HistorySave) {
  const sent = Object.fromEntries(
    asked.filter((id) => Object.hasOwn(answers, id)).map((id) => [id, answers[id]] as const),
  )
  const unknown = unknownQuestions(form, asked)
  const checked = checkAnswers(form, sent, { complete: false })
  if (checked.ok) return { good: checked.value, problems: unknown }
  const wrong = new Set(checked.error.map(({ question }) => question))
  const rest = Object.fromEntries(Object.entries(sent).filter(([id]) => !wrong.has(id)))
  const again = checkAnswers(form, rest, { complete: false })
  const problems = [...checked.error, ...unknown.filter(({ question }) => !wrong.has(question))]
  return { good: again.ok ? again.value : {}, problems }
}

/** An emptied answer is not checked, so its question has to be looked up: nothing is stored under a foreign name. */
function unknownQuestions(form: HistoryForm, asked: readonly string[]): HistoryFieldProblem[] {
  const probe = Object.fromEntries(asked.map((id) => [id, '?'] as const))
  const checked = checkAnswers(form, probe, { complete: false })
  return checked.ok ? [] : checked.error.filter(({ kind }) => kind === 'unknown_question')
}

function changedElsewhere(
  change: AnswerChanges[string] | undefined,
  { revision, page }: HistorySave,
): boolean {
  return change !== undefined && change.revision > revision && change.page !== page
}

const NO_ANSWER: Answer = []

function answerTo(answers: HistoryAnswers, question: string): Answer {
  return Object.hasOwn(answers, question) ? answers[question]! : NO_ANSWER
}

/** The order of ticks means nothing. */
function isSame(a: Answer, b: Answer): boolean {
  const [ours, theirs] = [[a].flat().toSorted(), [b].flat().toSorted()]
  return ours.length === theirs.length && ours.every((value, index) => value === theirs[index])
}
