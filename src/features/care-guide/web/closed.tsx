import { redirect } from 'react-router'
import en from '#content/locales/en/care-guide.json' with { type: 'json' }
import { clinicContext } from '#server/route-context.ts'
import { ButtonLink } from '#ui/button/button.tsx'
import { HeadingGroup } from '#ui/heading/heading.tsx'
import { InsetNote } from '#ui/inset-note/inset-note.tsx'
import { Stack } from '#ui/layout/layout.tsx'
import { Page } from '#ui/page/page.tsx'
import { words } from '#ui/words/words.ts'
import { isGuideOpen } from '../sign-off.ts'
import type { Route } from './+types/closed.ts'

const t = words(en)

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(clinicContext)
  if (await isGuideOpen(ctx)) throw redirect('/care-guide')
  return { phone: ctx.clinic.phone, emergency: ctx.clinic.emergencyNumber }
}

export const meta: Route.MetaFunction = () => [
  { title: t('closed.title') },
  { name: 'robots', content: 'noindex' },
]

export default function Closed({ loaderData: { phone, emergency } }: Route.ComponentProps) {
  return (
    <Page width="text">
      <Stack gap={6}>
        <HeadingGroup title={t('closed.title')} lead={t('closed.lead')} />
        {phone && <p>{t('closed.call', { phone })}</p>}
        <ButtonLink href="/book">{t('closed.book')}</ButtonLink>
        <InsetNote tone="clay" title={t('start.urgentTitle')}>
          <p>{t('start.urgent', { number: emergency })}</p>
        </InsetNote>
      </Stack>
    </Page>
  )
}
