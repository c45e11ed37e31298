import { ArrowRight, CalendarCheck, ClipboardList, Compass, Sprout } from 'lucide-react'
import en from '#content/locales/en/clinic-site.json' with { type: 'json' }
import { clinicContext } from '#server/route-context.ts'
import { HeadingGroup } from '#ui/heading/heading.tsx'
import { Icon } from '#ui/icon/icon.tsx'
import { Stack } from '#ui/layout/layout.tsx'
import { Anchor } from '#ui/link/anchor.tsx'
import { TextLink } from '#ui/link/link.tsx'
import { Page, Section } from '#ui/page/page.tsx'
import { UnwindingLine } from '#ui/unwinding-line/unwinding-line.tsx'
import { words } from '#ui/words/words.ts'
import { SHOWN_CARE_KINDS } from '../care-kinds.ts'
import { earliest, nextFreeByService } from '../next-free.ts'
import { siteOffer } from '../site-offer.ts'
import { clinicData } from '../structured-data.ts'
import { aFew, articleCard, type NamedNextFree, namedNextFree, personCard, placeView } from '../views.ts'
import type { Route } from './+types/home.ts'
import { ArticleCards, PersonCards } from './cards.tsx'
import styles from './home.module.css'
import { whenText } from './next-free-text.ts'
import { pageMeta } from './page-meta.ts'
import { Places } from './places.tsx'

const t = words(en)
const PEOPLE_SHOWN = 4
const ARTICLES_SHOWN = 3

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(clinicContext)
  const [offer, nextFree] = await Promise.all([siteOffer(ctx), nextFreeByService(ctx)])
  const { locale, name } = ctx.clinic
  const first = earliest(nextFree.values())
  return {
    name,
    url: `${ctx.config.publicUrl}/`,
    data: clinicData(ctx.clinic, offer.locations, ctx.config.publicUrl),
    nextFree: first && namedNextFree(first, offer),
    people: aFew(offer.practitioners, PEOPLE_SHOWN).map((person) => personCard(person, null, ctx)),
    articles: ctx.content.articles.slice(0, ARTICLES_SHOWN).map(articleCard),
    places: offer.locations.map((place) => placeView(place, locale)),
  }
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? pageMeta({
        title: t('home.title', { clinic: loaderData.name }),
        description: t('home.description'),
        url: loaderData.url,
        data: loaderData.data,
      })
    : []

export default function Home({ loaderData: { nextFree, people, articles, places } }: Route.ComponentProps) {
  return (
    <Page bare>
      <Section room="airy" className={styles.hero}>
        <div className={styles.line}>
          <UnwindingLine />
        </div>
        <Stack gap={8}>
          <HeadingGroup size="display" title={t('home.promise')} lead={t('home.lead')} />
          <div className={styles.doors}>
            <Door
              href="/care-guide"
              title={t('home.doorGuide')}
              text={t('home.doorGuideText')}
              go={t('home.doorGuideGo')}
              filled
            />
            <Door
              href="/book"
              title={t('home.doorBook')}
              text={t('home.doorBookText')}
              go={t('home.doorBookGo')}
            />
          </div>
          {nextFree && <NextFreeLine time={nextFree} />}
        </Stack>
      </Section>
      <KindsOfCare />
      <Steps />
      <Section tone="sand">
        <Stack gap={8}>
          <HeadingGroup level={2} title={t('home.peopleTitle')} lead={t('home.peopleLead')} />
          <PersonCards people={people} headingLevel={3} />
          <TextLink kind="onward" href="/practitioners">
            {t('home.peopleMore')}
          </TextLink>
        </Stack>
      </Section>
      <Section>
        <Stack gap={8}>
          <HeadingGroup level={2} title={t('home.learnTitle')} lead={t('home.learnLead')} />
          <ArticleCards articles={articles} headingLevel={3} />
          <TextLink kind="onward" href="/learn">
            {t('home.learnMore')}
          </TextLink>
        </Stack>
      </Section>
      <Section>
        <Stack gap={8}>
          <HeadingGroup level={2} title={t('home.placesTitle')} />
          <Places places={places} />
        </Stack>
      </Section>
    </Page>
  )
}

function Door(props: { href: string; title: string; text: string; go: string; filled?: boolean }) {
  return (
    <div className={styles.door} data-filled={props.filled || undefined}>
      <h2 className={styles.doorTitle}>
        <Anchor href={props.href} className={styles.cover}>
          {props.title}
        </Anchor>
      </h2>
      <p>{props.text}</p>
      <p className={styles.go} aria-hidden="true">
        {props.go}
        <Icon of={ArrowRight} />
      </p>
    </div>
  )
}

function NextFreeLine({ time }: { time: NamedNextFree }) {
  return (
    <Anchor href={`/book/${time.serviceSlug}/${time.minutes}`} className={styles.nextFree}>
      <span className={styles.nextFreeTitle}>{t('nextFree.title')}</span>
      <time dateTime={time.dateTime} className={styles.when}>
        {whenText(time)}
      </time>
      <span>{t('nextFree.what', { service: time.serviceName, count: time.minutes })}</span>
      <span className={styles.soft}>
        {t('nextFree.withWhom', { name: time.practitionerName, place: time.locationName })}
      </span>
      <Icon of={ArrowRight} />
    </Anchor>
  )
}

const FACTS = ['for', 'who', 'where', 'not'] as const

function KindsOfCare() {
  return (
    <Section tone="sand" aria-labelledby="kinds">
      <Stack gap={8}>
        <HeadingGroup level={2} id="kinds" title={t('home.kindsTitle')} lead={t('home.kindsLead')} />
        <ul className={styles.kinds}>
          {SHOWN_CARE_KINDS.map((kind) => (
            <li key={kind} className={styles.kind}>
              <h3>
                <Anchor href={`/services#${kind}`}>{t(`careKinds.${kind}.name`)}</Anchor>
              </h3>
              <p className={styles.kindLine}>{t(`careKinds.${kind}.line`)}</p>
              <dl>
                {FACTS.map((fact) => (
                  <div key={fact} data-fact={fact}>
                    <dt>{t(`facts.${fact}`)}</dt>
                    <dd>{t(`careKinds.${kind}.${fact}`)}</dd>
                  </div>
                ))}
              </dl>
            </li>
          ))}
        </ul>
        <TextLink kind="onward" href="/services">
          {t('home.kindsMore')}
        </TextLink>
      </Stack>
    </Section>
  )
}

const STEPS = [
  { name: 'find', icon: Compass },
  { name: 'book', icon: CalendarCheck },
  { name: 'tell', icon: ClipboardList },
  { name: 'see', icon: Sprout },
] as const

function Steps() {
  return (
    <Section>
      <Stack gap={8}>
        <HeadingGroup level={2} title={t('home.stepsTitle')} />
        <ol className={styles.steps}>
          {STEPS.map(({ name, icon }) => (
            <li key={name} className={styles.step}>
              <Icon of={icon} className={styles.stepIcon} />
              <h3>{t(`home.steps.${name}`)}</h3>
              <p>{t(`home.steps.${name}Text`)}</p>
            </li>
          ))}
        </ol>
      </Stack>
    </Section>
  )
}
