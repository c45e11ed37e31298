import en from '#content/locales/en/messages.json' with { type: 'json' }
import { clinicContext } from '#server/route-context.ts'
import { words } from '#ui/words/words.ts'
import { keepsMail, readKeptMail } from '../kept-mail.ts'
import type { Route } from './+types/dev-mail-message.ts'
import styles from './dev-mail.module.css'

const t = words(en)

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(clinicContext)
  const mail =
    keepsMail(ctx) && /^[0-9a-f-]{36}$/.test(params.id) ? await readKeptMail(ctx, params.id) : undefined
  if (!mail) throw new Response(null, { status: 404 })
  const { subject, recipient, bodyText, bodyHtml, calendar, calendarMethod } = mail
  return { subject, recipient, bodyText, bodyHtml, calendar, calendarMethod }
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData?.subject ?? t('devMail.title') },
]

export default function DevMailMessage({ loaderData: mail }: Route.ComponentProps) {
  return (
    <main className={styles.page} id="main">
      <p>
        <a href="/dev/mail">{t('devMail.back')}</a>
      </p>
      <h1>{mail.subject}</h1>
      <p>
        {t('devMail.to')}: {mail.recipient}
      </p>
      <iframe
        className={styles.frame}
        title={mail.subject}
        sandbox="allow-top-navigation-by-user-activation"
        srcDoc={withLinksOnTop(mail.bodyHtml)}
      />
      <pre className={styles.text}>{mail.bodyText}</pre>
      {mail.calendar && (
        <details>
          <summary>{t('devMail.calendar', { method: mail.calendarMethod ?? '' })}</summary>
          <pre className={styles.text}>{mail.calendar}</pre>
        </details>
      )}
    </main>
  )
}

/** Links of the mail open in the page, not inside the frame. */
function withLinksOnTop(html: string): string {
  return html.replace(
    '<html lang="en">',
    '<html lang="en"><head><title>mail</title><base target="_top"></head>',
  )
}
