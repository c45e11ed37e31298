import type { HistoryAnswers, VisibleQuestion } from '#domain/precautions/index.ts'
import type { ClinicContext } from '#server/context.ts'
import type { Clash, GivenHistory, GiveProblem, HistoryVisit, OpenHistory } from '../health-history.ts'
import { shownSections } from '../read-history-for-staff.ts'
import { followUpStyle } from './follow-up-style.ts'
import { clashWords, problemWords, reasonWords, withQuestion } from './history-words.ts'

/** Dates as people say them, on the clock of the visit's place. */
export function historyDates(ctx: ClinicContext, { timeZone }: Pick<HistoryVisit, 'timeZone'>) {
  const clock = new Intl.DateTimeFormat(ctx.clinic.locale, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  })
  const calendar = new Intl.DateTimeFormat(ctx.clinic.locale, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  return {
    dayAndTime: (at: Temporal.Instant) => clock.format(at.epochMilliseconds),
    date: (day: Temporal.PlainDate) => calendar.format(day.toZonedDateTime('UTC').epochMilliseconds),
  }
}

/** Whom to call, wherever a page has no other way on. */
export function contactOf({ clinic }: ClinicContext) {
  return { phone: clinic.phone, email: clinic.email, emergencyNumber: clinic.emergencyNumber }
}

function visitView(ctx: ClinicContext, visit: HistoryVisit) {
  return {
    service: visit.serviceName,
    when: historyDates(ctx, visit).dayAndTime(visit.start),
    practitioner: visit.practitionerName,
    patient: visit.patientName,
  }
}

/** The page that says what is coming. */
export function startView(ctx: ClinicContext, history: OpenHistory, base: string) {
  const sources = Object.values(history.prefilled)
  return {
    screen: 'start' as const,
    visit: visitView(ctx, history.visit),
    intro: history.form.intro,
    parts: history.sections.length,
    begun: history.status === 'draft',
    goOn: `${base}?section=${nextOpen(history)}`,
    fromGuide: sources.some((source) => source !== 'last-time'),
    lastTime:
      history.lastTime && sources.some((source) => source !== 'guide')
        ? historyDates(ctx, history.visit).date(history.lastTime)
        : null,
  }
}

/** The first part that is not complete; the check of all answers when only the signature is missing. */
function nextOpen({ sections }: OpenHistory): string {
  const open = sections.findIndex(({ complete }) => !complete)
  return open === sections.length - 1 || open < 0 ? 'review' : String(open + 1)
}

export interface SectionNews {
  readonly problems: readonly GiveProblem[]
  readonly clashes: readonly Clash[]
  /** What was typed, by question id, where it differs from what is saved. */
  readonly typed: Readonly<Record<string, unknown>>
}
export const NO_NEWS: SectionNews = { problems: [], clashes: [], typed: {} }

/** One part of the form. */
export function sectionView(
  ctx: ClinicContext,
  history: OpenHistory,
  place: { base: string; index: number; toReview: boolean },
  news: SectionNews,
) {
  const { base, index, toReview } = place
  const section = history.sections[index]!
  const signs = index === history.sections.length - 1
  const filledIn = (question: VisibleQuestion) =>
    history.answers[question.id] ?? suggestion(ctx, history.visit, question)
  const shown = Object.fromEntries(section.questions.map((question) => [question.id, filledIn(question)]))
  return {
    screen: 'section' as const,
    title: section.title,
    step: index + 1,
    total: history.sections.length,
    action: `${base}?section=${index + 1}${toReview ? '&then=review' : ''}`,
    autosave: `${base}/autosave`,
    back: toReview || signs ? `${base}?section=review` : index === 0 ? base : `${base}?section=${index}`,
    button: buttonOf(history, index, toReview),
    revision: history.revision,
    page: ctx.newId(),
    shown: JSON.stringify(shown),
    style: followUpStyle(history.form, section.id),
    practitioner: history.visit.practitionerName,
    questions: section.questions.map((question) => ({
      ...question,
      options: question.options.map(({ value, text }) => ({ value, label: text })),
      answer: news.typed[question.id] ?? filledIn(question),
      from: history.prefilled[question.id] ?? null,
    })),
    errors: section.questions.flatMap((question) =>
      news.problems
        .filter(({ question: id }) => id === question.id)
        .map((problem) => mishap(question, problemWords(problem, question))),
    ),
    clashes: section.questions.flatMap((question) =>
      news.clashes
        .filter(({ question: id }) => id === question.id)
        .map((clash) => mishap(question, clashWords(clash, question))),
    ),
  }
}
export type SectionView = ReturnType<typeof sectionView>

/** One line for the top of the page, and a shorter one for the question itself. */
function mishap(question: VisibleQuestion, short: string) {
  return { field: question.id, short, message: withQuestion(short, question) }
}

function buttonOf({ sections }: OpenHistory, index: number, toReview: boolean) {
  if (index === sections.length - 1) return 'give' as const
  if (toReview) return 'backToReview' as const
  return index === sections.length - 2 ? ('toReview' as const) : ('next' as const)
}

/** Nobody has to look up today's date. */
function suggestion(
  ctx: ClinicContext,
  { timeZone }: HistoryVisit,
  { type }: { type: string },
): string | undefined {
  return type === 'date' ? ctx.now().toZonedDateTimeISO(timeZone).toPlainDate().toString() : undefined
}

/** All answers, before they are signed. */
export function reviewView(history: OpenHistory, base: string) {
  const parts = history.sections.slice(0, -1).map((section, index) => ({
    title: section.title,
    href: `${base}?section=${index + 1}&then=review`,
    complete: section.complete,
    begun: section.questions.some(({ id }) => history.saved[id] !== undefined),
    answers: section.questions
      .filter(({ shown, id, required }) => shown && (required || history.saved[id] !== undefined))
      .map((question) => ({
        id: question.id,
        question: question.text,
        answer: wordsOf(question, history.saved),
      })),
  }))
  return {
    screen: 'review' as const,
    parts,
    missing: parts.filter(({ complete }) => !complete).map(({ title, href }) => ({ title, href })),
    next: `${base}?section=${history.sections.length}`,
    back: `${base}?section=${history.sections.length - 1}`,
    practitioner: history.visit.practitionerName,
  }
}

function wordsOf(
  question: OpenHistory['sections'][number]['questions'][number],
  answers: HistoryAnswers,
): string[] {
  const textOf = new Map(question.options.map(({ value, text }) => [value, text]))
  return [answers[question.id] ?? []].flat().map((value) => textOf.get(value) ?? value)
}

/** What was given, and what it means for the visit. */
export function givenView(ctx: ClinicContext, given: GivenHistory) {
  const { matters } = given
  const { date } = historyDates(ctx, given.visit)
  return {
    screen: 'given' as const,
    visit: visitView(ctx, given.visit),
    signedName: given.signedName,
    signedOn: date(given.signedOn),
    session: matters.session,
    stops: [...new Set(matters.stops.map(reasonWords))],
    clearances: [...new Set(matters.clearances.map(reasonWords))],
    parts: shownSections(ctx.content.healthHistory, given.asShown.answers).map(({ answers, ...part }) => ({
      ...part,
      answers: answers.map((line) => ({ ...line, answer: dateInWords(line.answer, date) })),
    })),
  }
}

/** A record keeps a date as it was sent; people read it in words. */
function dateInWords(answer: string, inWords: (day: Temporal.PlainDate) => string): string {
  return /^\d{4}-\d\d-\d\d$/.test(answer) ? inWords(Temporal.PlainDate.from(answer)) : answer
}
