import en from '#content/locales/en/clinic-site.json' with { type: 'json' }
import { LinkCard } from '#ui/choice-card/choice-card.tsx'
import { Grid } from '#ui/layout/layout.tsx'
import { Monogram } from '#ui/monogram/monogram.tsx'
import { words } from '#ui/words/words.ts'
import type { ArticleCard, PersonCard, ServiceCard } from '../views.ts'
import styles from './cards.module.css'
import { whenText } from './next-free-text.ts'

const t = words(en)

interface InOutline {
  headingLevel: 2 | 3
}

export function PersonCards({ people, headingLevel }: InOutline & { people: readonly PersonCard[] }) {
  return (
    <Grid min="26rem" gap={4}>
      {people.map((person) => (
        <LinkCard
          key={person.slug}
          href={`/practitioners/${person.slug}`}
          headingLevel={headingLevel}
          media={<Monogram name={person.name} photo={person.photo ?? undefined} />}
          title={person.name}
          text={person.titles.join(', ')}
          details={
            <>
              <span className={styles.block}>{person.headline}</span>
              <span className={styles.block}>{t('people.speaks', { list: person.languages })}</span>
              {person.nextFree && <NextFreeDetail when={whenText(person.nextFree)} />}
            </>
          }
        />
      ))}
    </Grid>
  )
}

export function ArticleCards({ articles, headingLevel }: InOutline & { articles: readonly ArticleCard[] }) {
  return (
    <Grid min="20rem" gap={4}>
      {articles.map((article) => (
        <LinkCard
          key={article.slug}
          href={`/learn/${article.slug}`}
          headingLevel={headingLevel}
          title={article.title}
          text={article.summary}
          details={t('learn.reading', { count: article.readingMinutes })}
        />
      ))}
    </Grid>
  )
}

export function ServiceCards({ services, headingLevel }: InOutline & { services: readonly ServiceCard[] }) {
  return (
    <div className={styles.list}>
      {services.map((service) => (
        <LinkCard
          key={service.slug}
          href={`/services/${service.slug}`}
          headingLevel={headingLevel}
          title={service.name}
          text={service.summary}
          details={
            <>
              <span className={styles.block}>
                {t('services.minutes', { list: minutesText(service.minutes) })}
              </span>
              {service.nextFree && <NextFreeDetail when={whenText(service.nextFree)} />}
            </>
          }
          aside={
            <span className="figures">
              {service.hasSeveralPrices && <span className={styles.soft}>{t('services.from')} </span>}
              {service.fromPrice}
            </span>
          }
        />
      ))}
    </div>
  )
}

function NextFreeDetail({ when }: { when: string }) {
  return (
    <span className={styles.nextFree}>
      {t('nextFree.title')}: <strong>{when}</strong>
    </span>
  )
}

/** "45, 60 or 90". */
function minutesText(minutes: readonly number[]): string {
  const [last, ...before] = minutes.map(String).reverse()
  return before.length > 0 ? t('services.or', { list: before.reverse().join(', '), last: last! }) : last!
}
