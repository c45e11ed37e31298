import { data } from 'react-router'
import en from '#content/locales/en/clinic-site.json' with { type: 'json' }
import { clinicContext } from '#server/route-context.ts'
import { ButtonLink } from '#ui/button/button.tsx'
import { HeadingGroup } from '#ui/heading/heading.tsx'
import { Actions, Stack } from '#ui/layout/layout.tsx'
import { BackLink, Page } from '#ui/page/page.tsx'
import { Prose } from '#ui/prose/prose.tsx'
import { Sources } from '#ui/sources/sources.tsx'
import { words } from '#ui/words/words.ts'
import { dateWithYear } from '../next-free.ts'
import { articleData } from '../structured-data.ts'
import { articleCard } from '../views.ts'
import type { Route } from './+types/article.ts'
import styles from './article.module.css'
import { ArticleCards } from './cards.tsx'
import { pageMeta } from './page-meta.ts'

const t = words(en)

export function loader({ context, params }: Route.LoaderArgs) {
  const { clinic, config, content } = context.get(clinicContext)
  const article = content.articles.find(({ slug }) => slug === params.slug)
  if (!article) throw data(null, { status: 404 })
  const { title, summary, topic, html, sources, careKinds, readingMinutes } = article
  return {
    title,
    summary,
    topic,
    html,
    sources,
    careKinds,
    readingMinutes,
    clinic: clinic.name,
    reviewed: dateWithYear(article.reviewed, clinic.locale),
    related: content.articles.filter(({ slug }) => article.related.includes(slug)).map(articleCard),
    url: `${config.publicUrl}/learn/${article.slug}`,
    data: articleData(article, config.publicUrl, clinic.name),
  }
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? pageMeta({
        title: t('site.title', { page: loaderData.title, clinic: loaderData.clinic }),
        description: loaderData.summary,
        url: loaderData.url,
        data: loaderData.data,
      })
    : []

export default function ArticlePage({ loaderData: article }: Route.ComponentProps) {
  return (
    <Page width="text" before={<BackLink href="/learn">{t('learn.back')}</BackLink>}>
      <article>
        <Stack gap={8}>
          <HeadingGroup
            eyebrow={t(`learn.topics.${article.topic}`)}
            title={article.title}
            lead={article.summary}
          />
          <p className={styles.facts}>
            <span>{t('learn.reading', { count: article.readingMinutes })}</span>
            <span>{t('article.reviewed', { date: article.reviewed })}</span>
          </p>
          <div className={styles.body}>
            <Prose html={article.html} />
          </div>
          <section className={styles.next} aria-labelledby="next">
            <h2 id="next">{t('article.next')}</h2>
            <Actions>
              <ButtonLink href="/care-guide">{t('article.guide')}</ButtonLink>
              <ButtonLink href="/book" kind="secondary">
                {t('article.book')}
              </ButtonLink>
            </Actions>
            <p className={styles.care}>{t('article.care')}</p>
            <ul className={styles.kinds}>
              {article.careKinds.map((kind) => (
                <li key={kind}>
                  <a href={`/services#${kind}`}>{t(`careKinds.${kind}.name`)}</a>
                </li>
              ))}
            </ul>
          </section>
          {article.related.length > 0 && (
            <section className={styles.related} aria-labelledby="related">
              <h2 id="related">{t('article.related')}</h2>
              <ArticleCards articles={article.related} headingLevel={3} />
            </section>
          )}
          {article.sources.length > 0 && (
            <Sources
              title={t('article.sources')}
              sources={article.sources.map(({ text, url, reliability }, index) => ({
                id: `source-${index + 1}`,
                title: text,
                href: url,
                note: t(`article.reliability.${reliability}`),
              }))}
            />
          )}
        </Stack>
      </article>
    </Page>
  )
}
