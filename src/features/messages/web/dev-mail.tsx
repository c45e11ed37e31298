import en from '#content/locales/en/messages.json' with { type: 'json' }
import { clinicContext } from '#server/route-context.ts'
import { words } from '#ui/words/words.ts'
import { keepsMail, listKeptMail } from '../kept-mail.ts'
import type { Route } from './+types/dev-mail.ts'
import styles from './dev-mail.module.css'

const t = words(en)

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(clinicContext)
  if (!keepsMail(ctx)) throw new Response(null, { status: 404 })
  const format = new Intl.DateTimeFormat(ctx.clinic.locale, { dateStyle: 'medium', timeStyle: 'short' })
  const mails = await listKeptMail(ctx)
  return {
    mails: mails.map((mail) => ({
      ...mail,
      status: mail.status as 'queued',
      createdAt: format.format(mail.createdAt.epochMilliseconds),
    })),
  }
}

export const meta: Route.MetaFunction = () => [{ title: t('devMail.title') }]

export default function DevMail({ loaderData: { mails } }: Route.ComponentProps) {
  return (
    <main className={styles.page} id="main">
      <h1>{t('devMail.title')}</h1>
      <p>{t('devMail.lead')}</p>
      {mails.length === 0 ? (
        <p>{t('devMail.empty')}</p>
      ) : (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                {(['at', 'to', 'subject', 'status'] as const).map((key) => (
                  <th key={key} scope="col">
                    {t(`devMail.${key}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {mails.map((mail) => (
                <tr key={mail.messageId}>
                  <td>{mail.createdAt}</td>
                  <td>{mail.recipient}</td>
                  <td>
                    <a href={`/dev/mail/${mail.messageId}`}>{mail.subject}</a>
                  </td>
                  <td>{t(`devMail.statuses.${mail.status}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </main>
  )
}
