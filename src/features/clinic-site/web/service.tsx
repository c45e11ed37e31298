import { data } from 'react-router'
import en from '#content/locales/en/clinic-site.json' with { type: 'json' }
import { clinicContext } from '#server/route-context.ts'
import { ButtonLink } from '#ui/button/button.tsx'
import { HeadingGroup } from '#ui/heading/heading.tsx'
import { InsetNote } from '#ui/inset-note/inset-note.tsx'
import { TextLink } from '#ui/link/link.tsx'
import { BackLink, Page } from '#ui/page/page.tsx'
import { words } from '#ui/words/words.ts'
import { nextFreeByService } from '../next-free.ts'
import { serviceView } from '../service-view.ts'
import { siteOffer } from '../site-offer.ts'
import type { Route } from './+types/service.ts'
import { Beside } from './beside.tsx'
import { ArticleCards, PersonCards } from './cards.tsx'
import { whenText } from './next-free-text.ts'
import { pageMeta } from './page-meta.ts'
import styles from './service.module.css'

const t = words(en)

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(clinicContext)
  const [offer, nextFree] = await Promise.all([siteOffer(ctx), nextFreeByService(ctx)])
  const service = offer.services.find(({ slug }) => slug === params.slug)
  if (!service) throw data(null, { status: 404 })
  return serviceView(ctx, offer, service, nextFree.get(service.id) ?? null)
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? pageMeta({
        title: t('site.title', { page: loaderData.name, clinic: loaderData.clinic }),
        description: loaderData.summary,
        url: loaderData.url,
        data: loaderData.data,
      })
    : []

type View = Route.ComponentProps['loaderData']

export default function Service({ loaderData: service }: Route.ComponentProps) {
  return (
    <Page before={<BackLink href="/services">{t('service.back')}</BackLink>}>
      <Beside
        head={
          <HeadingGroup
            eyebrow={t(`careKinds.${service.careKind}.name`)}
            title={service.name}
            lead={service.summary}
          />
        }
        side={<Booking service={service} />}
      >
        <section className={styles.text}>
          <h2>{t('service.happens')}</h2>
          {service.whatHappens.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
        {service.goodFor.length > 0 && (
          <section className={styles.text}>
            <h2>{t('service.goodFor')}</h2>
            <ul>
              {service.goodFor.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </section>
        )}
        <NotFor service={service} />
        <WhoAndWhere service={service} />
        {service.articles.length > 0 && (
          <section className={styles.text}>
            <h2>{t('service.related')}</h2>
            <ArticleCards articles={service.articles} headingLevel={3} />
          </section>
        )}
      </Beside>
    </Page>
  )
}

function NotFor({ service }: { service: View }) {
  const relaxes = service.careKind === 'relaxation-massage'
  return (
    <InsetNote title={t('service.notFor')} tone="clay">
      <p>{t(`careKinds.${service.careKind}.not`)}</p>
      <p>{t(relaxes ? 'service.matchRelaxation' : 'service.matchClinical')}</p>
      <p>
        <TextLink kind="onward" href="/care-guide">
          {t('service.matchGuide')}
        </TextLink>
      </p>
    </InsetNote>
  )
}

function WhoAndWhere({ service }: { service: View }) {
  const rooms = service.roomKinds.map((kind) => t(`service.rooms.${kind}`))
  return (
    <>
      <section className={styles.text}>
        <h2>{t('service.who')}</h2>
        {service.people.length > 0 ? (
          <PersonCards people={service.people} headingLevel={3} />
        ) : (
          <p>{t('service.nobody')}</p>
        )}
      </section>
      <section className={styles.text}>
        <h2>{t('service.where')}</h2>
        <p className={styles.capital}>
          {t('service.at', {
            rooms: t('services.or', { list: rooms.slice(0, -1).join(', '), last: rooms.at(-1)! }).replace(
              /^ or /,
              '',
            ),
            places: service.places,
          })}
          .
        </p>
        {service.equipment.length > 0 && (
          <p>
            {t('service.equipment', {
              list: service.equipment.map((kind) => equipmentText(kind)).join(', '),
            })}
          </p>
        )}
      </section>
    </>
  )
}

/** A clinic may have devices that the words don't know: their own name is better than nothing. */
function equipmentText(kind: string): string {
  const known = en.service.equipmentKinds as Readonly<Record<string, string>>
  return known[kind] ?? kind.replaceAll('-', ' ')
}

function Booking({ service }: { service: View }) {
  return (
    <aside className={styles.booking} aria-labelledby="prices">
      <h2 id="prices">{t('service.prices')}</h2>
      {service.nextFree && (
        <p className={styles.nextFree}>
          <span>{t('nextFree.title')}</span>
          <strong>{whenText(service.nextFree)}</strong>
        </p>
      )}
      <ul className={styles.lengths}>
        {service.durations.map(({ minutes, price }) => (
          <li key={minutes}>
            <span>{t('service.minutes', { count: minutes })}</span>
            <span className="figures">{price}</span>
            <ButtonLink
              href={`/book/${service.slug}/${minutes}`}
              aria-label={t('service.bookLabel', { service: service.name, count: minutes, price })}
            >
              {t('site.bookShort')}
            </ButtonLink>
          </li>
        ))}
      </ul>
      <p className={styles.small}>{t('service.change', { hours: service.freeChangeHours })}</p>
      {service.needsHealthHistory && <p className={styles.small}>{t('service.history')}</p>}
    </aside>
  )
}
