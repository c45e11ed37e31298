import {
  asShown,
  type HistoryAnswers,
  type HistoryForm,
  type VisibleQuestion,
  visibleQuestions,
} from '#domain/precautions/index.ts'
import { BACKGROUNDS } from './demo-reasons.ts'
import { type DemoVisit, reasonFor } from './demo-visits.ts'
import { demoId } from './seeded-random.ts'

/** A health history as it was given. */
export interface DemoHistory {
  readonly answers: HistoryAnswers
  readonly asShown: ReturnType<typeof asShown>
}

/** Answers that say there is nothing to tell, wherever a question offers one of them. */
const NOTHING_TO_TELL = ['none', 'no', 'never', 'adult', 'yes', 'nothing-hurts']
/** Of 256: how many of the visits to come still wait for their history. */
const WAITING = 110

/**
 * What somebody told about their health before a visit; null while it is only asked for. Whoever has come has told.
 * @param signedOn the local date of the signature
 */
export function demoHistory(
  visit: DemoVisit,
  form: HistoryForm,
  signedOn: Temporal.PlainDate,
): DemoHistory | null {
  if (visit.status === 'booked' && numberOf(`history of ${visit.id}`) < WAITING) return null
  const { patient } = visit
  const known = {
    ...BACKGROUNDS[numberOf(`background ${patient.id}`) % BACKGROUNDS.length],
    ...reasonFor(visit)?.answers,
    'agree-to-record': 'yes',
    'agree-to-care': 'yes',
    'signed-name': `${patient.givenName} ${patient.familyName}`,
    'signed-on': signedOn.toString(),
  }
  const answers = fillIn(form, known)
  return { answers, asShown: asShown(form, answers) }
}

/** Answers what is known, else that there is nothing to tell. An answer may show more questions: they come next. */
function fillIn(form: HistoryForm, known: HistoryAnswers): HistoryAnswers {
  const answers: Record<string, string | readonly string[]> = {}
  for (let open = openQuestions(form, answers); open.length > 0; open = openQuestions(form, answers)) {
    for (const question of open) answers[question.id] = answerTo(question, known)
  }
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer.length > 0))
}

function openQuestions(form: HistoryForm, answers: HistoryAnswers): VisibleQuestion[] {
  return visibleQuestions(form, answers).filter(({ id }) => !(id in answers))
}

function answerTo(question: VisibleQuestion, known: HistoryAnswers): string | readonly string[] {
  const offered = question.options.map(({ value }) => value)
  const nothing = NOTHING_TO_TELL.find((value) => offered.includes(value)) ?? offered.at(-1) ?? ''
  const given = known[question.id] ?? (question.required ? nothing : [])
  return question.type === 'multichoice' ? [given].flat() : given
}

function numberOf(name: string): number {
  return Number.parseInt(demoId(name).slice(0, 2), 16)
}
