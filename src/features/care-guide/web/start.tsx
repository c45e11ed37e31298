import { redirect } from 'react-router'
import en from '#content/locales/en/care-guide.json' with { type: 'json' }
import { clinicContext } from '#server/route-context.ts'
import { Button, ButtonLink } from '#ui/button/button.tsx'
import { HeadingGroup } from '#ui/heading/heading.tsx'
import { InsetNote } from '#ui/inset-note/inset-note.tsx'
import { Actions, Stack } from '#ui/layout/layout.tsx'
import { Page } from '#ui/page/page.tsx'
import { TextInput } from '#ui/text-input/text-input.tsx'
import { words } from '#ui/words/words.ts'
import { LONGEST_TEXT, suggestFromText } from '../free-text.ts'
import { conversationCookie, forgetConversation, readConversation } from '../guide-cookie.ts'
import type { Route } from './+types/start.ts'
import styles from './care-guide.module.css'
import { requireOpenGuide } from './require-open-guide.ts'

const t = words(en)

export async function loader({ context, request }: Route.LoaderArgs) {
  const ctx = context.get(clinicContext)
  await requireOpenGuide(ctx)
  return { begun: readConversation(ctx, request).steps.length, emergency: ctx.clinic.emergencyNumber }
}

/** Start, perhaps with a few words of one's own; start again; or stop. Each forgets the answers of before. */
export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(clinicContext)
  const form = await request.formData()
  if (form.get('then') === 'leave')
    return redirect('/', { headers: { 'Set-Cookie': forgetConversation(ctx) } })
  const text = String(form.get('text') ?? '').trim()
  const regions = suggestFromText(ctx.content.careGuide.freeText, text).regions.map(({ id }) => id)
  const cookie =
    regions.length > 0 ? conversationCookie(ctx, { steps: [], suggested: regions }) : forgetConversation(ctx)
  return redirect('/care-guide/questions', { headers: { 'Set-Cookie': cookie } })
}

export const meta: Route.MetaFunction = () => [
  { title: t('start.title') },
  { name: 'description', content: t('start.lead') },
]

export default function Start({ loaderData: { begun, emergency } }: Route.ComponentProps) {
  return (
    <Page width="text">
      <Stack gap={6}>
        <HeadingGroup title={t('start.title')} lead={t('start.lead')} size="display" />
        <ul className={styles.points}>
          <li>{t('start.points.time')}</li>
          <li>{t('start.points.danger')}</li>
          <li>{t('start.points.private')}</li>
        </ul>
        {begun > 0 ? (
          <Actions>
            <ButtonLink href={`/care-guide/questions?step=${begun + 1}`} size="large">
              {t('start.goOn')}
            </ButtonLink>
            <form method="post">
              <Button kind="secondary" size="large">
                {t('start.startAgain')}
              </Button>
            </form>
          </Actions>
        ) : (
          <form method="post">
            <Stack gap={5}>
              <TextInput
                name="text"
                label={t('start.textLabel')}
                hint={t('start.textHint')}
                maxLength={LONGEST_TEXT}
                autoComplete="off"
              />
              <Actions>
                <Button size="large">{t('start.begin')}</Button>
              </Actions>
            </Stack>
          </form>
        )}
        <InsetNote tone="clay" title={t('start.urgentTitle')}>
          <p>{t('start.urgent', { number: emergency })}</p>
          <p>
            <a href={`tel:${emergency}`}>{t('start.call', { number: emergency })}</a>
          </p>
        </InsetNote>
        <p className={styles.small}>{t('notDiagnosis')}</p>
      </Stack>
    </Page>
  )
}
