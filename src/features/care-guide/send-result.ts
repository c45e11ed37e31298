import en from '#content/locales/en/care-guide.json' with { type: 'json' }
import { ok, type Result, refused } from '#domain/kernel/result.ts'
import { type Mail, type MailBlock, mailBody, queueGuideResult } from '#features/messages/index.ts'
import { checkEmail, type FieldProblem } from '#features/patients/index.ts'
import type { ClinicContext } from '#server/context.ts'
import { words } from '#ui/words/words.ts'
import { adviseOn } from './advise.ts'
import { type Conversation, presentationAfter } from './conversation.ts'

const t = words(en)

/** Sends a visitor their result: where the guide leads, why, and what to watch for. Never the answers themselves. */
export async function sendResult(
  ctx: ClinicContext,
  conversation: Conversation,
  email: string,
): Promise<Result<null, FieldProblem | 'no_result'>> {
  const address = checkEmail(email)
  if ('problem' in address) return refused(address.problem)
  const advice = adviseOn(ctx, presentationAfter(conversation))
  if (advice.status === 'asking') return refused('no_result')
  const mail = resultMail(ctx, advice.recommendation)
  await ctx.transaction((tx) => queueGuideResult(ctx, tx, address.value, mail))
  return ok(null)
}

type Recommendation = Extract<ReturnType<typeof adviseOn>, { status: 'done' }>['recommendation']

/** What to do comes first, as on the page. */
export function resultMail(
  ctx: Pick<ClinicContext, 'clinic' | 'config' | 'now'>,
  { route, careKind, reasons, safetyNet }: Recommendation,
): Mail {
  const { clinic, config } = ctx
  const numbers = {
    emergency: clinic.emergencyNumber,
    advice: clinic.urgentAdviceNumber ?? clinic.emergencyNumber,
  }
  const day = new Intl.DateTimeFormat(clinic.locale, { dateStyle: 'long' }).format(
    ctx.now().epochMilliseconds,
  )
  const blocks: MailBlock[] = [
    { heading: t(`result.heading.${route}`, numbers) },
    { text: t(`result.what.${route}`, numbers) },
    { heading: t('result.whyTitle') },
    { list: reasons },
    { heading: t('result.watchTitle') },
    ...(safetyNet.length > 0 ? [{ list: safetyNet.map((line) => line.text) }] : []),
    { text: t('result.watchDefault') },
    careKind
      ? { link: `${config.publicUrl}/book?care=${careKind}`, label: t('mail.book') }
      : { link: `${config.publicUrl}/care-guide`, label: t('mail.again') },
    { text: t('mail.opening', { day }) },
    { text: t('notDiagnosis') },
    { text: clinic.name },
  ]
  return { subject: t('mail.subject', { clinic: clinic.name }), ...mailBody(blocks) }
}
