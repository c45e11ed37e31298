import type { ClinicContext } from '#server/context.ts'
import { giveHealthHistory } from '../give-health-history.ts'
import type { GiveProblem, HistoryClosed, HistorySave, OpenHistory } from '../health-history.ts'
import { openHealthHistory } from '../open-health-history.ts'
import { saveHealthHistory } from '../save-health-history.ts'
import { saveFromForm } from './answers-from-form.ts'
import { placeIn } from './history-place.ts'
import type { SectionNews } from './history-view.ts'

type Place = { readonly index: number; readonly toReview: boolean }

/** What comes after a part was sent. */
export type Sent =
  /** To a part by its number, to `review`, or without either to the beginning: the history was given. */
  | { readonly kind: 'go'; readonly to?: string }
  | {
      readonly kind: 'again'
      readonly history: OpenHistory
      readonly place: Place
      readonly news: SectionNews
    }
  /** No yes to a record. */
  | { readonly kind: 'refused'; readonly section: number }
  | { readonly kind: 'closed'; readonly why: HistoryClosed }

/** Saves one part, and gives the history with the last one. */
export async function sendSection(
  ctx: ClinicContext,
  linkId: string,
  form: FormData,
  url: URL,
): Promise<Sent> {
  const place = placeIn(ctx.content.healthHistory, url)
  if (typeof place === 'string') return { kind: 'go' }
  const save = saveFromForm(ctx.content.healthHistory, form)
  const isLast = place.index === ctx.content.healthHistory.sections.length - 1
  return isLast ? give(ctx, linkId, place, save) : keep(ctx, linkId, place, save)
}

async function keep(ctx: ClinicContext, linkId: string, place: Place, save: HistorySave): Promise<Sent> {
  const saved = await saveHealthHistory(ctx, linkId, save)
  if (saved.ok) return again(ctx, linkId, place, save, { problems: saved.value.problems, clashes: [] })
  switch (saved.error.kind) {
    case 'already_given':
      return { kind: 'go' }
    case 'changed_elsewhere':
      return again(ctx, linkId, place, save, saved.error)
    default:
      return { kind: 'closed', why: saved.error }
  }
}

/** The same part again when something is wrong in it, else what comes next. */
async function again(
  ctx: ClinicContext,
  linkId: string,
  place: Place,
  save: HistorySave,
  found: Pick<SectionNews, 'problems' | 'clashes'>,
): Promise<Sent> {
  const opened = await openHealthHistory(ctx, linkId)
  if (!opened.ok) return { kind: 'closed', why: opened.error }
  const history = opened.value
  if (history.status === 'given') return { kind: 'go' }
  const problems = [...found.problems, ...missingHere(history, place, found.problems)]
  if (problems.length === 0 && found.clashes.length === 0) return next(ctx, place)
  const unsaved = [...problems, ...found.clashes].map(({ question }) => question)
  const typed = Object.fromEntries(unsaved.map((id) => [id, save.answers[id]]))
  return { kind: 'again', history, place, news: { problems, clashes: found.clashes, typed } }
}

/** Required questions of this part that have no saved answer. */
function missingHere(history: OpenHistory, { index }: Place, known: readonly GiveProblem[]): GiveProblem[] {
  return history.sections[index]!.questions.filter(
    ({ id, shown, required }) => shown && required && history.saved[id] === undefined,
  )
    .filter(({ id }) => !known.some(({ question }) => question === id))
    .map(({ id }) => ({ question: id, kind: 'missing' }))
}

function next(ctx: ClinicContext, { index, toReview }: Place): Sent {
  const beforeLast = ctx.content.healthHistory.sections.length - 2
  return { kind: 'go', to: toReview || index === beforeLast ? 'review' : String(index + 2) }
}

async function give(ctx: ClinicContext, linkId: string, place: Place, save: HistorySave): Promise<Sent> {
  const given = await giveHealthHistory(ctx, linkId, save)
  if (given.ok) return { kind: 'go' }
  switch (given.error.kind) {
    case 'already_given':
      return { kind: 'go' }
    case 'record_refused':
      return { kind: 'refused', section: place.index + 1 }
    case 'changed_elsewhere':
      return again(ctx, linkId, place, save, { problems: given.error.problems, clashes: given.error.clashes })
    case 'incomplete': {
      const own = new Set(ctx.content.healthHistory.sections[place.index]!.questions.map(({ id }) => id))
      const problems = given.error.problems.filter(({ question }) => own.has(question))
      return problems.length > 0
        ? again(ctx, linkId, place, save, { problems, clashes: [] })
        : { kind: 'go', to: 'review' }
    }
    default:
      return { kind: 'closed', why: given.error }
  }
}
