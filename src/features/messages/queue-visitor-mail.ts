import type { Tx } from '#db/database.ts'
import type { ClinicContext } from '#server/context.ts'
import type { Mail } from './mail-body.ts'
import { insertMessage } from './messages.queries.ts'

/**
 * Queues the guide's result for a visitor who asked for it. It is deleted as soon as a mail server has taken it.
 * @param recipient an address that was checked
 */
export async function queueGuideResult(
  ctx: ClinicContext,
  tx: Tx,
  recipient: string,
  mail: Mail,
): Promise<void> {
  const messageId = ctx.newId()
  await insertMessage(tx, {
    clinicId: ctx.clinic.id,
    messageId,
    kind: 'guide-result',
    appointmentId: null,
    patientId: null,
    recipient,
    subject: mail.subject,
    bodyText: mail.text,
    bodyHtml: mail.html,
    calendar: null,
    calendarMethod: null,
    createdAt: ctx.now(),
  })
  await ctx.jobs.add(tx, 'send-message', { clinicId: ctx.clinic.id, messageId })
}
