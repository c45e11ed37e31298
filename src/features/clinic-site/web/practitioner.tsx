import { data } from 'react-router'
import en from '#content/locales/en/clinic-site.json' with { type: 'json' }
import { clinicContext } from '#server/route-context.ts'
import { Badge } from '#ui/badge/badge.tsx'
import { ButtonLink } from '#ui/button/button.tsx'
import { HeadingGroup } from '#ui/heading/heading.tsx'
import { Monogram } from '#ui/monogram/monogram.tsx'
import { BackLink, Page } from '#ui/page/page.tsx'
import { SummaryList } from '#ui/summary-list/summary-list.tsx'
import { words } from '#ui/words/words.ts'
import { earliest, nextFreeByService } from '../next-free.ts'
import { siteOffer } from '../site-offer.ts'
import { personData } from '../structured-data.ts'
import { languageNames, listText, personCard, serviceCard, titleOf } from '../views.ts'
import type { Route } from './+types/practitioner.ts'
import { Beside } from './beside.tsx'
import { ServiceCards } from './cards.tsx'
import { whenText } from './next-free-text.ts'
import { pageMeta } from './page-meta.ts'
import styles from './practitioner.module.css'

const t = words(en)

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(clinicContext)
  const { locale, name: clinic } = ctx.clinic
  const offer = await siteOffer(ctx)
  const person = offer.practitioners.find(({ slug }) => slug === params.slug)
  if (!person) throw data(null, { status: 404 })
  const nextFree = await nextFreeByService(ctx, person.id)
  const card = personCard(person, earliest(nextFree.values()), ctx)
  return {
    ...card,
    clinic,
    givenName: person.givenName,
    gender: person.gender,
    biography: person.biography.split(/\n\s*\n/),
    languages: languageNames(person.languages, locale),
    registrations: person.registrations.map((registration) => ({
      ...registration,
      title: titleOf(registration, ctx),
    })),
    places: listText(
      offer.locations.filter(({ id }) => person.locationIds.includes(id)).map(({ name }) => name),
      locale,
    ),
    services: offer.services
      .filter(({ id }) => person.serviceIds.includes(id))
      .map((service) => serviceCard(service, nextFree.get(service.id), locale)),
    url: `${ctx.config.publicUrl}/practitioners/${person.slug}`,
    data: personData(person, ctx.config.publicUrl, card.titles),
  }
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? pageMeta({
        title: t('site.title', { page: loaderData.name, clinic: loaderData.clinic }),
        description: `${loaderData.titles.join(', ')}. ${loaderData.headline}`,
        url: loaderData.url,
        data: loaderData.data,
      })
    : []

type View = Route.ComponentProps['loaderData']

export default function PractitionerPage({ loaderData: person }: Route.ComponentProps) {
  return (
    <Page before={<BackLink href="/practitioners">{t('person.back')}</BackLink>}>
      <Beside
        head={
          <div className={styles.head}>
            <Monogram name={person.name} photo={person.photo ?? undefined} size="large" />
            <HeadingGroup eyebrow={person.titles.join(', ')} title={person.name} lead={person.headline} />
          </div>
        }
        side={<Side person={person} />}
      >
        <div className={styles.biography}>
          {person.biography.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
        <section className={styles.services}>
          <h2>{t('person.services', { name: person.givenName })}</h2>
          {person.services.length > 0 ? (
            <ServiceCards services={person.services} headingLevel={3} />
          ) : (
            <p>{t('person.noServices', { name: person.givenName })}</p>
          )}
        </section>
      </Beside>
    </Page>
  )
}

function Side({ person }: { person: View }) {
  const { gender } = person
  return (
    <aside className={styles.side} aria-label={t('person.about', { name: person.givenName })}>
      {person.services.length > 0 && (
        <>
          {person.nextFree && (
            <p className={styles.nextFree}>
              <span>{t('nextFree.title')}</span>
              <strong>{whenText(person.nextFree)}</strong>
            </p>
          )}
          <ButtonLink href={`/book?practitioner=${person.slug}`} wide>
            {t('person.book', { name: person.givenName })}
          </ButtonLink>
        </>
      )}
      <SummaryList
        compact
        rows={[
          ...person.registrations.map((registration) => ({
            term: registration.title,
            value: (
              <span className={styles.registration}>
                <span>{registration.issuer}</span>
                <span className="figures">{t('person.number', { number: registration.number })}</span>
                <Badge tone="pine" shape="check">
                  {t('person.valid')}
                </Badge>
              </span>
            ),
          })),
          { term: t('person.languages'), value: person.languages },
          ...(gender === 'undisclosed' ? [] : [{ term: t('person.gender'), value: t(`genders.${gender}`) }]),
          { term: t('person.places'), value: person.places },
        ]}
      />
    </aside>
  )
}
