import { redirect } from 'react-router'
import en from '#content/locales/en/booking.json' with { type: 'json' }
import { guideOutcomeOf } from '#features/care-guide/index.ts'
import { clinicContext } from '#server/route-context.ts'
import { LinkCard } from '#ui/choice-card/choice-card.tsx'
import { HeadingGroup } from '#ui/heading/heading.tsx'
import { Stack } from '#ui/layout/layout.tsx'
import { BackLink, Page } from '#ui/page/page.tsx'
import { Price } from '#ui/price/price.tsx'
import { StepProgress } from '#ui/step-progress/step-progress.tsx'
import { words } from '#ui/words/words.ts'
import { findService } from '../list-offer.ts'
import type { Route } from './+types/choose-length.ts'
import { GuideNotices } from './guide-notice.tsx'
import { guideView } from './match-view.ts'
import { bookingSteps } from './steps.ts'

const t = words(en)

export async function loader({ context, params, url, request }: Route.LoaderArgs) {
  const ctx = context.get(clinicContext)
  const service = await findService(ctx, params.service)
  if (!service) throw new Response(null, { status: 404 })
  const guide = guideView(ctx, guideOutcomeOf(ctx, request), service)
  const lengths = service.durations.map(({ minutes, price }) => ({
    minutes,
    price,
    href: `/book/${service.slug}/${minutes}${url.search}`,
  }))
  if (lengths.length === 1 && guide.mayBook && !guide.notice) throw redirect(lengths[0]!.href)
  return { name: service.name, summary: service.summary, lengths, guide, locale: ctx.clinic.locale }
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: t('chooseLength.title', { service: loaderData?.name ?? '' }) },
]

export default function ChooseLength({
  loaderData: { name, summary, lengths, guide, locale },
}: Route.ComponentProps) {
  return (
    <Page width="form" before={<BackLink href="/book">{t('back')}</BackLink>}>
      <Stack gap={8}>
        <StepProgress {...bookingSteps('length')} />
        <HeadingGroup title={t('chooseLength.title', { service: name })} lead={summary} />
        <GuideNotices guide={guide} />
        {guide.mayBook && (
          <Stack gap={3}>
            {lengths.map(({ minutes, price, href }) => (
              <LinkCard
                key={minutes}
                href={href}
                headingLevel={2}
                title={t('minutes', { minutes })}
                aside={<Price amount={price.amount / 100} currency={price.currency} locale={locale} />}
              />
            ))}
          </Stack>
        )}
      </Stack>
    </Page>
  )
}
