import en from '#content/locales/en/messages.json' with { type: 'json' }
import type { Tx } from '#db/database.ts'
import type { ClinicContext } from '#server/context.ts'
import { words } from '#ui/words/words.ts'
import {
  insertMessage,
  isHistoryGiven,
  type MessageKind,
  readVisitForMessage,
  type VisitForMessage,
} from './messages.queries.ts'
import { visitCalendar } from './visit-calendar.ts'
import { placeOf, visitMail } from './visit-mail.ts'

const t = words(en)

/**
 * Writes the message about a visit and puts its sending on the queue, both in the caller's transaction: the person
 * hears of exactly what was committed.
 */
export async function queueBookingMessage(
  ctx: ClinicContext,
  tx: Tx,
  about: { kind: MessageKind; appointmentId: string },
): Promise<void> {
  const visit = await readVisitForMessage(tx, about.appointmentId)
  if (!visit) throw new Error('A message was asked for a visit that does not exist')
  const asksForHistory = visit.needsHealthHistory && !(await isHistoryGiven(tx, about.appointmentId))
  const mail = visitMail(about.kind, visit, surroundings(ctx, visit, asksForHistory))
  const method =
    about.kind === 'booking-cancelled' ? 'CANCEL' : about.kind === 'history-request' ? null : 'REQUEST'
  const messageId = ctx.newId()
  await insertMessage(tx, {
    clinicId: ctx.clinic.id,
    messageId,
    kind: about.kind,
    appointmentId: visit.appointmentId,
    patientId: visit.patientId,
    recipient: visit.email,
    subject: mail.subject,
    bodyText: mail.text,
    bodyHtml: mail.html,
    calendar: method && calendarOf(ctx, visit, method),
    calendarMethod: method,
    createdAt: ctx.now(),
  })
  await ctx.jobs.add(tx, 'send-message', { clinicId: ctx.clinic.id, messageId })
}

/** The calendar file that a patient downloads, or null when there is no such visit. */
export async function appointmentCalendar(ctx: ClinicContext, appointmentId: string): Promise<string | null> {
  const visit = await ctx.transaction((tx) => readVisitForMessage(tx, appointmentId))
  return visit ? calendarOf(ctx, visit, visit.status === 'cancelled' ? 'CANCEL' : 'PUBLISH') : null
}

function manageUrl(ctx: ClinicContext, appointmentId: string): string {
  return `${ctx.config.publicUrl}/visit/${ctx.tokens.sign('visit', appointmentId)}`
}

function surroundings(ctx: ClinicContext, visit: VisitForMessage, asksForHistory: boolean) {
  const changeMinutes = visit.freeChangeUntilMinutes ?? ctx.clinic.freeChangeUntilMinutes
  const changeUntil = visit.startsAt.subtract({ minutes: changeMinutes })
  return {
    clinicName: ctx.clinic.name,
    locale: ctx.clinic.locale,
    emergencyNumber: ctx.clinic.emergencyNumber,
    manageUrl: manageUrl(ctx, visit.appointmentId),
    // Names the history, not the visit: it proves the mailbox, and only then the form shows answers from last time.
    historyUrl: `${ctx.config.publicUrl}/history/${ctx.tokens.sign('history', visit.healthHistoryId ?? visit.appointmentId)}`,
    bookUrl: `${ctx.config.publicUrl}/book`,
    changeUntil: Temporal.Instant.compare(ctx.now(), changeUntil) <= 0 ? changeUntil : null,
    asksForHistory,
  }
}

function calendarOf(
  ctx: ClinicContext,
  visit: VisitForMessage,
  method: 'REQUEST' | 'CANCEL' | 'PUBLISH',
): string {
  const url = manageUrl(ctx, visit.appointmentId)
  const host = new URL(ctx.config.publicUrl).hostname
  return visitCalendar(method, {
    appointmentId: visit.appointmentId,
    start: visit.startsAt,
    end: visit.endsAt,
    sequence: visit.sequence,
    createdAt: visit.createdAt,
    updatedAt: visit.updatedAt,
    summary: t('calendarSummary', { clinic: ctx.clinic.name }),
    description: t('calendarDescription', { url }),
    place: placeOf(visit),
    url,
    clinicName: ctx.clinic.name,
    clinicEmail: ctx.clinic.email ?? `no-reply@${host}`,
    patient: { name: `${visit.patientGivenName} ${visit.patientFamilyName}`, email: visit.email },
    host,
  })
}
