import en from '#content/locales/en/clinic-site.json' with { type: 'json' }
import { clinicContext } from '#server/route-context.ts'
import { ButtonLink } from '#ui/button/button.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { HeadingGroup } from '#ui/heading/heading.tsx'
import { Cluster, Stack } from '#ui/layout/layout.tsx'
import { Page } from '#ui/page/page.tsx'
import { words } from '#ui/words/words.ts'
import { SHOWN_CARE_KINDS } from '../care-kinds.ts'
import { nextFreeByService } from '../next-free.ts'
import { siteOffer } from '../site-offer.ts'
import { serviceCard } from '../views.ts'
import type { Route } from './+types/services.ts'
import { ServiceCards } from './cards.tsx'
import { pageMeta } from './page-meta.ts'
import styles from './services.module.css'

const t = words(en)

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(clinicContext)
  const [{ services }, nextFree] = await Promise.all([siteOffer(ctx), nextFreeByService(ctx)])
  const cards = services.map((service) => serviceCard(service, nextFree.get(service.id), ctx.clinic.locale))
  return {
    clinic: ctx.clinic.name,
    url: `${ctx.config.publicUrl}/services`,
    groups: SHOWN_CARE_KINDS.map((careKind) => ({
      careKind,
      services: cards.filter((card) => card.careKind === careKind),
    })).filter((group) => group.services.length > 0),
  }
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? pageMeta({
        title: t('site.title', { page: t('services.title'), clinic: loaderData.clinic }),
        description: t('services.description'),
        url: loaderData.url,
      })
    : []

export default function Services({ loaderData: { groups } }: Route.ComponentProps) {
  return (
    <Page>
      <Stack gap={12}>
        <Stack gap={2}>
          <HeadingGroup title={t('services.title')} lead={t('services.lead')} />
          <Cluster gap={3} align="apart">
            <nav aria-label={t('services.jump')}>
              <ul className={styles.jump}>
                {groups.map(({ careKind }) => (
                  <li key={careKind}>
                    <a href={`#${careKind}`}>{t(`careKinds.${careKind}.name`)}</a>
                  </li>
                ))}
              </ul>
            </nav>
            <ButtonLink href="/care-guide" kind="secondary">
              {t('services.guide')}
            </ButtonLink>
          </Cluster>
        </Stack>
        {groups.length === 0 && <EmptyState title={t('services.none')}>{t('services.noneText')}</EmptyState>}
        {groups.map(({ careKind, services }) => (
          <section
            key={careKind}
            id={careKind}
            className={styles.group}
            aria-labelledby={`${careKind}-title`}
          >
            <div className={styles.about}>
              <HeadingGroup
                level={2}
                id={`${careKind}-title`}
                title={t(`careKinds.${careKind}.name`)}
                lead={t(`careKinds.${careKind}.intro`)}
              />
              <dl className={styles.facts}>
                {(['who', 'where', 'not'] as const).map((fact) => (
                  <div key={fact}>
                    <dt>{t(`facts.${fact}`)}</dt>
                    <dd>{t(`careKinds.${careKind}.${fact}`)}</dd>
                  </div>
                ))}
              </dl>
            </div>
            <ServiceCards services={services} headingLevel={3} />
          </section>
        ))}
      </Stack>
    </Page>
  )
}
