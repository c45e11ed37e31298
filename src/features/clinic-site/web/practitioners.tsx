import en from '#content/locales/en/clinic-site.json' with { type: 'json' }
import { clinicContext } from '#server/route-context.ts'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { HeadingGroup } from '#ui/heading/heading.tsx'
import { Stack } from '#ui/layout/layout.tsx'
import { Page } from '#ui/page/page.tsx'
import { words } from '#ui/words/words.ts'
import { nextFreeByPractitioner } from '../next-free.ts'
import { siteOffer } from '../site-offer.ts'
import { personCard } from '../views.ts'
import type { Route } from './+types/practitioners.ts'
import { PersonCards } from './cards.tsx'
import { pageMeta } from './page-meta.ts'

const t = words(en)

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(clinicContext)
  const [{ practitioners }, nextFree] = await Promise.all([siteOffer(ctx), nextFreeByPractitioner(ctx)])
  return {
    clinic: ctx.clinic.name,
    url: `${ctx.config.publicUrl}/practitioners`,
    people: practitioners.map((person) => personCard(person, nextFree.get(person.id) ?? null, ctx)),
  }
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? pageMeta({
        title: t('site.title', { page: t('people.title'), clinic: loaderData.clinic }),
        description: t('people.description'),
        url: loaderData.url,
      })
    : []

export default function Practitioners({ loaderData: { people } }: Route.ComponentProps) {
  return (
    <Page>
      <Stack gap={10}>
        <HeadingGroup title={t('people.title')} lead={t('people.lead')} />
        {people.length > 0 ? (
          <PersonCards people={people} headingLevel={2} />
        ) : (
          <EmptyState title={t('people.none')}>{t('people.noneText')}</EmptyState>
        )}
      </Stack>
    </Page>
  )
}
