import en from '#content/locales/en/clinic-site.json' with { type: 'json' }
import { clinicContext } from '#server/route-context.ts'
import { HeadingGroup } from '#ui/heading/heading.tsx'
import { Stack } from '#ui/layout/layout.tsx'
import { Page } from '#ui/page/page.tsx'
import { words } from '#ui/words/words.ts'
import { ARTICLE_TOPICS } from '../articles.ts'
import { articleCard } from '../views.ts'
import type { Route } from './+types/learn.ts'
import { ArticleCards } from './cards.tsx'
import { pageMeta } from './page-meta.ts'

const t = words(en)

export function loader({ context }: Route.LoaderArgs) {
  const { clinic, config, content } = context.get(clinicContext)
  return {
    clinic: clinic.name,
    url: `${config.publicUrl}/learn`,
    groups: ARTICLE_TOPICS.map((topic) => ({
      topic,
      articles: content.articles.filter((article) => article.topic === topic).map(articleCard),
    })).filter(({ articles }) => articles.length > 0),
  }
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? pageMeta({
        title: t('site.title', { page: t('learn.title'), clinic: loaderData.clinic }),
        description: t('learn.description'),
        url: loaderData.url,
      })
    : []

export default function Learn({ loaderData: { groups } }: Route.ComponentProps) {
  return (
    <Page>
      <Stack gap={16}>
        <HeadingGroup title={t('learn.title')} lead={t('learn.lead')} />
        {groups.map(({ topic, articles }) => (
          <Stack key={topic} gap={6}>
            <h2 id={topic}>{t(`learn.topics.${topic}`)}</h2>
            <ArticleCards articles={articles} headingLevel={3} />
          </Stack>
        ))}
      </Stack>
    </Page>
  )
}
