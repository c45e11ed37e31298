import type { ClinicContext } from '#server/context.ts'
import { listMessages, readMessage } from './messages.queries.ts'

const NEWEST = 100

/** Whether mails of this installation may be looked at: never where they reach real people. */
export function keepsMail(ctx: ClinicContext): boolean {
  return ctx.config.smtpUrl === null && (ctx.clinic.isDemo || ctx.config.mode === 'development')
}

/** The newest mails, for /dev/mail. */
export function listKeptMail(ctx: ClinicContext) {
  return ctx.transaction((tx) => listMessages(tx, NEWEST))
}

/** One mail, or undefined. */
export function readKeptMail(ctx: ClinicContext, messageId: string) {
  return ctx.transaction((tx) => readMessage(tx, messageId))
}
