import { z } from 'zod'
import { ok, type Result, refused } from '#domain/kernel/result.ts'
import type { HistoryForm, ShownAnswer } from '#domain/precautions/index.ts'
import { mayReadHealthData, type StaffMember } from '#features/identity/index.ts'
import type { ClinicContext } from '#server/context.ts'
import type { GivenHistory, HistoryVisit } from './health-history.ts'
import { readHistory } from './history.queries.ts'
import { logHistory } from './log-history.ts'
import { viewGiven } from './open-health-history.ts'
import type { WhatMatters } from './what-matters.ts'

/** A history as the practitioner reads it. */
export type HistoryForStaff =
  /** Nobody but the patient reads a draft. */
  | { readonly status: 'requested' | 'draft'; readonly visit: HistoryVisit }
  | {
      readonly status: 'given'
      readonly visit: HistoryVisit
      readonly givenAt: Temporal.Instant
      readonly signedName: string
      readonly signedOn: Temporal.PlainDate
      readonly formVersion: string
      /** What matters first: stops, clearances, limits, cautions. */
      readonly matters: WhatMatters
      readonly allergies: readonly ShownAnswer[]
      readonly medicines: readonly ShownAnswer[]
      /** Everything, part by part, in the words that the patient saw. */
      readonly sections: readonly ShownSection[]
    }

export interface ShownSection {
  readonly id: string
  readonly title: string
  readonly answers: readonly ShownAnswer[]
}

/** `not_yours`: only the practitioner who gives the visit reads it. */
export type StaffReadRefused = { readonly kind: 'unknown_history' | 'not_yours' }

/** The history of a visit, for the practitioner who gives it; that they looked is logged in the same transaction. */
export async function readHistoryForStaff(
  ctx: ClinicContext,
  staff: StaffMember,
  appointmentId: string,
): Promise<Result<HistoryForStaff, StaffReadRefused>> {
  if (!z.guid().safeParse(appointmentId).success) return refused({ kind: 'unknown_history' })
  return ctx.transaction(async (tx) => {
    const history = await readHistory(tx, appointmentId)
    if (!history) return refused({ kind: 'unknown_history' })
    if (!mayReadHealthData(staff, history.visit)) return refused({ kind: 'not_yours' })
    const { status, visit } = history
    if (status !== 'given') return ok({ status, visit })
    await logHistory(ctx, tx, history, { actor: { kind: 'staff', id: staff.id }, action: 'read' })
    return ok(viewForStaff(ctx.content.healthHistory, viewGiven(ctx, history)))
  })
}

function viewForStaff(form: HistoryForm, given: GivenHistory): HistoryForStaff {
  const sections = shownSections(form, given.asShown.answers)
  const told = (section: string) =>
    (sections.find(({ id }) => id === section)?.answers ?? []).filter(
      ({ counts, answer }) => counts && answer,
    )
  const { status, visit, givenAt, signedName, signedOn, matters } = given
  return {
    status,
    visit,
    givenAt,
    signedName,
    signedOn,
    matters,
    formVersion: given.asShown.version,
    allergies: told('allergies'),
    medicines: told('medicines'),
    sections,
  }
}

/** The lines of a record by part, in the order in which they were shown. Titles come from the form of today. */
export function shownSections(form: HistoryForm, answers: readonly ShownAnswer[]): ShownSection[] {
  const titles = new Map(form.sections.map(({ id, title }) => [id, title]))
  return [...Map.groupBy(answers, ({ section }) => section)].map(([id, lines]) => ({
    id,
    title: titles.get(id) ?? id,
    answers: lines,
  }))
}
