import type { HistoryAnswers, HistoryForm } from '#domain/precautions/index.ts'
import { giveHealthHistory, requestHealthHistory } from '#features/clinical-record/index.ts'
import type { ClinicContext } from '#server/context.ts'
import { aSave, healthyAnswers } from './a-history.ts'
import { aVisit, type BuiltVisit } from './a-visit.ts'

/** A visit whose history was asked for: with a built visit, or one of tomorrow. */
export async function aRequestedHistory(ctx: ClinicContext, built?: BuiltVisit): Promise<BuiltVisit> {
  const visit = built ?? (await aVisit(ctx).create())
  await ctx.transaction((tx) => requestHealthHistory(ctx, tx, visit))
  return visit
}

/** The same, given by a healthy person, apart from what is told otherwise; fails the test when it is refused. */
export async function aGivenHistory(
  ctx: ClinicContext,
  other: HistoryAnswers = {},
  built?: BuiltVisit,
): Promise<BuiltVisit> {
  const visit = await aRequestedHistory(ctx, built)
  const given = await giveHealthHistory(ctx, visit.appointmentId, aSave(everyAnswer(ctx, other)))
  if (!given.ok) throw new Error(`The history was refused: ${JSON.stringify(given.error)}`)
  return visit
}

/** A full form of today. */
export function everyAnswer(ctx: ClinicContext, other: HistoryAnswers = {}): HistoryAnswers {
  const form: HistoryForm = ctx.content.healthHistory
  return healthyAnswers(form, ctx.now().toZonedDateTimeISO('Europe/London').toPlainDate().toString(), other)
}
