import { ok, type Result } from '#domain/kernel/result.ts'
import type { ClinicContext } from '#server/context.ts'
import { mayChange } from './clinical-record.access.ts'
import type { SaveRefused } from './health-history.ts'
import { lockHistory, updateDraft } from './history.queries.ts'
import { logHistory, patientOf } from './log-history.ts'

/**
 * Forgets a draft: the person does not want it in a record. The request stays, so they may begin again.
 * @param linkId what the link's token says
 */
export async function forgetHealthHistory(
  ctx: ClinicContext,
  linkId: string,
): Promise<Result<null, Exclude<SaveRefused, { kind: 'changed_elsewhere' }>>> {
  return ctx.transaction(async (tx) => {
    const found = mayChange(await lockHistory(tx, linkId))
    if (!found.ok) return found
    await updateDraft(tx, found.value.healthHistoryId, {
      status: 'requested',
      formVersion: ctx.content.healthHistory.version,
      answers: {},
      changes: {},
      revision: found.value.revision + 1,
      updatedAt: ctx.now(),
    })
    await logHistory(ctx, tx, found.value, { actor: patientOf(found.value), action: 'write' })
    return ok(null)
  })
}
