import en from '#content/locales/en/booking.json' with { type: 'json' }
import type { CareKind } from '#domain/practice/index.ts'
import { clinicContext } from '#server/route-context.ts'
import { LinkCard } from '#ui/choice-card/choice-card.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { HeadingGroup } from '#ui/heading/heading.tsx'
import { InsetNote } from '#ui/inset-note/inset-note.tsx'
import { Stack } from '#ui/layout/layout.tsx'
import { TextLink } from '#ui/link/link.tsx'
import { Page } from '#ui/page/page.tsx'
import { Price } from '#ui/price/price.tsx'
import { StepProgress } from '#ui/step-progress/step-progress.tsx'
import { words } from '#ui/words/words.ts'
import { findPractitioner, listServices } from '../list-offer.ts'
import type { Route } from './+types/choose-service.ts'
import styles from './booking.module.css'
import { bookingSteps } from './steps.ts'

const t = words(en)
const CARE_KINDS: readonly CareKind[] = [
  'relaxation-massage',
  'therapeutic-massage',
  'remedial-massage',
  'physiotherapy',
]

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(clinicContext)
  const wantedKind = CARE_KINDS.find((kind) => kind === url.searchParams.get('care')) ?? null
  const person = await findPractitioner(ctx, url.searchParams.get('practitioner') ?? '')
  const services = (await listServices(ctx)).filter(
    (service) =>
      service.practitionerIds.length > 0 &&
      (!person || service.practitionerIds.includes(person.id)) &&
      (!wantedKind || service.careKind === wantedKind),
  )
  const query = person ? `?practitioner=${person.slug}` : ''
  return {
    person: person?.name ?? null,
    isNarrowed: person !== null || wantedKind !== null,
    locale: ctx.clinic.locale,
    groups: CARE_KINDS.map((careKind) => ({
      careKind,
      services: services
        .filter((service) => service.careKind === careKind)
        .map(({ slug, name, summary, durations }) => ({
          href: `/book/${slug}${query}`,
          name,
          summary,
          minutes: durations.map((duration) => duration.minutes),
          price: durations[0]!.price,
        })),
    })).filter((group) => group.services.length > 0),
  }
}

export const meta: Route.MetaFunction = () => [
  { title: t('chooseService.title') },
  { name: 'description', content: t('chooseService.lead') },
]

export default function ChooseService({
  loaderData: { groups, person, isNarrowed, locale },
}: Route.ComponentProps) {
  return (
    <Page width="form">
      <Stack gap={8}>
        <StepProgress {...bookingSteps('service')} />
        <HeadingGroup
          title={t('chooseService.title')}
          lead={person ? t('chooseService.withPerson', { name: person }) : t('chooseService.lead')}
        />
        {isNarrowed && <TextLink href="/book">{t('chooseService.showAll')}</TextLink>}
        {!isNarrowed && (
          <InsetNote tone="pine" title={t('chooseService.notSure')}>
            <TextLink href="/care-guide" kind="onward">
              {t('chooseService.guide')}
            </TextLink>
          </InsetNote>
        )}
        {groups.length === 0 && (
          <EmptyState title={t('chooseService.empty')}>{t('chooseService.emptyText')}</EmptyState>
        )}
        {groups.map(({ careKind, services }) => (
          <section key={careKind} id={careKind} className={styles.group}>
            <Stack gap={4}>
              <HeadingGroup
                level={2}
                size="section"
                title={t(`careKind.${careKind}`)}
                lead={t(`careKindLead.${careKind}`)}
              />
              {services.map((service) => (
                <LinkCard
                  key={service.href}
                  href={service.href}
                  headingLevel={3}
                  title={service.name}
                  text={service.summary}
                  details={t('minutes', { minutes: listed(service.minutes, locale) })}
                  aside={
                    <Price
                      amount={service.price.amount / 100}
                      currency={service.price.currency}
                      locale={locale}
                      from={service.minutes.length > 1 ? t('chooseService.from') : undefined}
                    />
                  }
                />
              ))}
            </Stack>
          </section>
        ))}
      </Stack>
    </Page>
  )
}

function listed(minutes: readonly number[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(minutes.map(String))
}
