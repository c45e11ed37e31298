import type { Tx } from '#db/database.ts'
import { ok, type Result, refused } from '#domain/kernel/result.ts'
import { asShown, findingsFrom, type HistoryAnswers } from '#domain/precautions/index.ts'
import type { ClinicContext } from '#server/context.ts'
import { mayChange } from './clinical-record.access.ts'
import type { GivenHistory, GiveProblem, GiveRefused, HistorySave, StoredHistory } from './health-history.ts'
import { lockHistory, markGiven } from './history.queries.ts'
import { missingIn } from './history-sections.ts'
import { logHistory, patientOf } from './log-history.ts'
import { viewGiven } from './open-health-history.ts'
import { saveInto } from './save-health-history.ts'

/** The questions of the form that make it a signed record. A test holds the content to them. */
export const SIGNED_NAME = 'signed-name'
export const SIGNED_ON = 'signed-on'
export const AGREE_TO_RECORD = 'agree-to-record'

/**
 * Gives the history: saves the last page, checks all of it, and closes it with the signature, in the words that were
 * shown. When something is missing the draft is kept and every problem named.
 * @param linkId what the link's token says
 */
export async function giveHealthHistory(
  ctx: ClinicContext,
  linkId: string,
  save: HistorySave,
): Promise<Result<GivenHistory, GiveRefused>> {
  return ctx.transaction(async (tx) => {
    const found = mayChange(await lockHistory(tx, linkId))
    if (!found.ok) return found
    const result = await close(ctx, tx, found.value, save)
    await logHistory(ctx, tx, found.value, { actor: patientOf(found.value), action: 'write' })
    return result
  })
}

async function close(
  ctx: ClinicContext,
  tx: Tx,
  history: StoredHistory,
  save: HistorySave,
): Promise<Result<GivenHistory, GiveRefused>> {
  const { merged, saved } = await saveInto(ctx, tx, history, save)
  const { answers, revision } = saved
  if (merged.clashes.length > 0)
    return refused({ kind: 'changed_elsewhere', clashes: merged.clashes, ...saved })
  const problems = problemsOf(ctx, history, answers, saved.problems)
  if (problems.length > 0) return refused({ kind: 'incomplete', problems, revision })
  if (answers[AGREE_TO_RECORD] !== 'yes') return refused({ kind: 'record_refused', revision })
  const form = ctx.content.healthHistory
  const given = {
    formVersion: form.version,
    asShown: asShown(form, answers),
    facts: findingsFrom(form, answers),
    signedName: String(answers[SIGNED_NAME]),
    signedOn: Temporal.PlainDate.from(String(answers[SIGNED_ON])),
    at: ctx.now(),
  }
  await markGiven(tx, history.healthHistoryId, given)
  return ok(viewGiven(ctx, { ...history, ...given, answers, status: 'given', givenAt: given.at }))
}

function problemsOf(
  ctx: ClinicContext,
  { visit }: StoredHistory,
  answers: HistoryAnswers,
  wrong: readonly GiveProblem[],
): GiveProblem[] {
  const named = new Set(wrong.map(({ question }) => question))
  const missing = missingIn(ctx.content.healthHistory, answers).filter((id) => !named.has(id))
  const signedOn = answers[SIGNED_ON]
  const today = ctx.now().toZonedDateTimeISO(visit.timeZone).toPlainDate()
  const wrongDay =
    typeof signedOn === 'string' &&
    !named.has(SIGNED_ON) &&
    !isAbout(today, Temporal.PlainDate.from(signedOn))
  return [
    ...wrong,
    ...missing.map((question): GiveProblem => ({ question, kind: 'missing' })),
    ...(wrongDay ? [{ question: SIGNED_ON, kind: 'wrong_day' as const }] : []),
  ]
}

/** Somebody far away may have another date today. */
function isAbout(today: Temporal.PlainDate, day: Temporal.PlainDate): boolean {
  return Math.abs(today.until(day).days) <= 1
}
