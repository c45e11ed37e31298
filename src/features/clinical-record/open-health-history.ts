import type { Tx } from '#db/database.ts'
import { ok, type Result } from '#domain/kernel/result.ts'
import { findingsFrom, type HistoryForm } from '#domain/precautions/index.ts'
import { logAccesses } from '#features/identity/index.ts'
import type { ClinicContext } from '#server/context.ts'
import { isOwnMailbox, mayOpen } from './clinical-record.access.ts'
import type { GivenHistory, HistoryClosed, OpenHistory, StoredHistory } from './health-history.ts'
import { readHistory, readLastGiven } from './history.queries.ts'
import { sectionsOf } from './history-sections.ts'
import { patientOf } from './log-history.ts'
import { fittingAnswers } from './merge-answers.ts'
import { prefillFor } from './prefill.ts'
import { whatMatters } from './what-matters.ts'

/**
 * The history behind a patient's link: to fill in, or as it was given.
 *
 * A link that came by mail names the history, and one on a page names the visit. Only the first shows answers from
 * last time: whoever books with somebody else's name, address and birth date must not read what they told us.
 * @param linkId what the link's token says
 */
export async function openHealthHistory(
  ctx: ClinicContext,
  linkId: string,
): Promise<Result<OpenHistory | GivenHistory, HistoryClosed>> {
  return ctx.transaction(async (tx) => {
    const found = mayOpen(await readHistory(tx, linkId))
    if (!found.ok) return found
    const history = found.value
    const lastTime =
      history.status !== 'given' && isOwnMailbox(history, linkId)
        ? await readLastGiven(tx, history.visit.patientId, history.healthHistoryId)
        : null
    await logRead(ctx, tx, history, lastTime?.healthHistoryId)
    if (history.status === 'given') return ok(viewGiven(ctx, history))
    return ok(viewOpen(ctx.content.healthHistory, history, lastTime))
  })
}

async function logRead(
  ctx: ClinicContext,
  tx: Tx,
  history: StoredHistory,
  lastTimeId: string | undefined,
): Promise<void> {
  const read = [lastTimeId, history.healthHistoryId].filter((id) => id !== undefined)
  await logAccesses(
    tx,
    ctx.now(),
    read.map((subjectId) => ({
      actor: patientOf(history),
      action: 'read',
      what: 'health-history',
      patientId: history.visit.patientId,
      subjectId,
    })),
  )
}

function viewOpen(
  form: HistoryForm,
  history: StoredHistory,
  lastTime: Awaited<ReturnType<typeof readLastGiven>>,
): OpenHistory {
  const saved = fittingAnswers(form, history.answers)
  const prefill = prefillFor(
    form,
    { answers: saved, changes: history.changes },
    history.visit.guide,
    lastTime?.answers ?? null,
  )
  const answers = { ...prefill.answers, ...saved }
  return {
    status: history.status === 'draft' ? 'draft' : 'requested',
    visit: history.visit,
    revision: history.revision,
    form,
    answers,
    saved,
    prefilled: prefill.sources,
    lastTime: lastTime?.signedOn ?? null,
    sections: sectionsOf(form, answers, saved),
  }
}

/** A history as it was given, with what it means by the rules of today. */
export function viewGiven(ctx: Pick<ClinicContext, 'content' | 'now'>, history: StoredHistory): GivenHistory {
  const { visit, givenAt, signedName, signedOn, asShown } = history
  if (!givenAt || !signedName || !signedOn || !asShown) throw new Error('A given history lacks its signature')
  const today = ctx.now().toZonedDateTimeISO(visit.timeZone).toPlainDate()
  // Histories from before facts were kept are read by the form of today.
  const facts = history.facts ?? findingsFrom(ctx.content.healthHistory, history.answers)
  const matters = whatMatters(ctx.content.precautions.rulesOn(today), visit, facts)
  return { status: 'given', visit, givenAt, signedName, signedOn, asShown, matters }
}
