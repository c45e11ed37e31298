import type { Tx } from '#db/database.ts'
import { ok, type Result, refused } from '#domain/kernel/result.ts'
import type { ClinicContext } from '#server/context.ts'
import { mayChange } from './clinical-record.access.ts'
import type { HistorySave, SavedHistory, SaveRefused, StoredHistory } from './health-history.ts'
import { lockHistory, updateDraft } from './history.queries.ts'
import { logHistory, patientOf } from './log-history.ts'
import { fittingAnswers, type Merged, mergeAnswers } from './merge-answers.ts'

/**
 * Saves what a page sends, as often as it likes. What another page changed meanwhile is merged; where both changed
 * the same answer the stored one stays, and both come back.
 * @param linkId what the link's token says
 */
export async function saveHealthHistory(
  ctx: ClinicContext,
  linkId: string,
  save: HistorySave,
): Promise<Result<SavedHistory, SaveRefused>> {
  return ctx.transaction(async (tx) => {
    const found = mayChange(await lockHistory(tx, linkId))
    if (!found.ok) return found
    const { merged, saved } = await saveInto(ctx, tx, found.value, save)
    await logHistory(ctx, tx, found.value, { actor: patientOf(found.value), action: 'write' })
    if (merged.clashes.length > 0)
      return refused({ kind: 'changed_elsewhere', clashes: merged.clashes, ...saved })
    return ok(saved)
  })
}

/** Merges and stores inside a transaction that holds the row; without a change nothing is written. */
export async function saveInto(
  ctx: ClinicContext,
  tx: Tx,
  history: StoredHistory,
  save: HistorySave,
): Promise<{ merged: Merged; saved: SavedHistory }> {
  const form = ctx.content.healthHistory
  const stored = { ...history, answers: fittingAnswers(form, history.answers) }
  const merged = mergeAnswers(form, stored, save)
  const revision = history.revision + (merged.changed ? 1 : 0)
  if (merged.changed) {
    await updateDraft(tx, history.healthHistoryId, {
      status: 'draft',
      formVersion: form.version,
      answers: merged.answers,
      changes: merged.changes,
      revision,
      updatedAt: ctx.now(),
    })
  }
  const { answers, problems, newerElsewhere } = merged
  return { merged, saved: { revision, answers, problems, newerElsewhere } }
}
