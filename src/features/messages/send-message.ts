import { createTransport } from 'nodemailer'
import type { ClinicContext } from '#server/context.ts'
import { deleteMessage, lockQueuedMessage, markFailed, markSent } from './messages.queries.ts'

/** What goes to the mail server. */
export interface OutgoingMail {
  from: string
  to: string
  subject: string
  text: string
  html: string
  /** The same for every attempt, so that a mail server or a reader can drop a repeat (RFC 5322 Message-ID). */
  messageId: string
  calendar: { method: string; content: string } | null
}

export type MailTransport = (mail: OutgoingMail) => Promise<void>

const TIMEOUT_MS = 20_000

/** Sends through an SMTP server; without one, mails stay in the table and are shown at /dev/mail. */
export function createMailTransport(smtpUrl: string | null): MailTransport {
  if (!smtpUrl) return async () => {}
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  })
  return async ({ calendar, ...mail }) => {
    await transport.sendMail({
      ...mail,
      ...(calendar && {
        icalEvent: { method: calendar.method, filename: 'visit.ics', content: calendar.content },
      }),
    })
  }
}

/**
 * Sends one queued message. A failure is written down and thrown again, so that the queue tries later.
 * A message that was sent before, or that another worker has in hand, is left alone.
 */
export async function sendMessage(
  ctx: ClinicContext,
  transport: MailTransport,
  messageId: string,
): Promise<void> {
  const failure = await ctx.transaction(async (tx) => {
    const message = await lockQueuedMessage(tx, messageId)
    if (!message) return null
    try {
      await transport(outgoing(ctx, message))
      const isKept = message.kind !== 'guide-result' || ctx.config.smtpUrl === null
      await (isKept ? markSent(tx, messageId, ctx.now()) : deleteMessage(tx, messageId))
      return null
    } catch (error) {
      await markFailed(tx, messageId, kindOf(error))
      return error
    }
  })
  if (failure) throw new Error(`A message could not be sent: ${kindOf(failure)}`)
}

type StoredMessage = NonNullable<Awaited<ReturnType<typeof lockQueuedMessage>>>

function outgoing(ctx: ClinicContext, message: StoredMessage): OutgoingMail {
  const host = new URL(ctx.config.publicUrl).hostname
  const address = ctx.clinic.email ?? `no-reply@${host}`
  return {
    from: `"${ctx.clinic.name.replaceAll(/["\\\r\n]/g, '')}" <${address}>`,
    to: message.recipient,
    subject: message.subject,
    text: message.bodyText,
    html: message.bodyHtml,
    messageId: `<${message.messageId}@${host}>`,
    calendar:
      message.calendar && message.calendarMethod
        ? { method: message.calendarMethod, content: message.calendar }
        : null,
  }
}

/** A mail server's answer may repeat the address: only its code is kept. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error'
  const code = 'code' in error ? String(error.code) : error.name
  const answer = 'responseCode' in error ? ` ${String(error.responseCode)}` : ''
  return `${code}${answer}`
}
