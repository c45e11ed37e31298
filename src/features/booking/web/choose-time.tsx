import { data, redirect } from 'react-router'
import en from '#content/locales/en/booking.json' with { type: 'json' }
import { guideOutcomeOf } from '#features/care-guide/index.ts'
import { clinicContext } from '#server/route-context.ts'
import { Button } from '#ui/button/button.tsx'
import { Disclosure } from '#ui/disclosure/disclosure.tsx'
import { HeadingGroup } from '#ui/heading/heading.tsx'
import { Stack } from '#ui/layout/layout.tsx'
import { BackLink, Page } from '#ui/page/page.tsx'
import { formatPrice } from '#ui/price/format-price.ts'
import { Select } from '#ui/select/select.tsx'
import { StepProgress } from '#ui/step-progress/step-progress.tsx'
import { words } from '#ui/words/words.ts'
import { listLocations } from '../list-offer.ts'
import { placeHold, releaseHold } from '../place-hold.ts'
import type { Route } from './+types/choose-time.ts'
import styles from './booking.module.css'
import { readTimeValue } from './chosen-time.ts'
import { GuideNotices } from './guide-notice.tsx'
import { guideView } from './match-view.ts'
import { bookingSteps } from './steps.ts'
import { TimesPanel } from './times-panel.tsx'
import { loadTimes, wantedFromUrl } from './times-search.ts'
import { alternativesView, reasonsInWords } from './times-view.ts'

const t = words(en)

export async function loader({ context, params, url, request }: Route.LoaderArgs) {
  const ctx = context.get(clinicContext)
  const wanted = await wantedFromUrl(ctx, params.service, Number(params.minutes), url)
  if (!wanted) throw new Response(null, { status: 404 })
  const { service, duration, locations, practitioners } = wanted
  const { times, location } = await loadTimes(ctx, wanted)
  return {
    service: { name: service.name, slug: service.slug },
    minutes: duration.minutes,
    price: formatPrice(duration.price.amount / 100, duration.price.currency, ctx.clinic.locale),
    guide: guideView(ctx, guideOutcomeOf(ctx, request), service),
    locations: locations.map(({ slug, name }) => ({ value: slug, label: name })),
    practitioners: practitioners.map(({ slug, name }) => ({ value: slug, label: name })),
    chosen: { location: location?.slug ?? '', practitioner: wanted.practitioner?.slug ?? '' },
    times,
    phone: ctx.clinic.phone,
  }
}

/** Somebody pressed a time: keep it for them, or offer the nearest ones. */
export async function action({ context, params, request, url }: Route.ActionArgs) {
  const ctx = context.get(clinicContext)
  const time = readTimeValue((await request.formData()).get('time'))
  if (!time) throw new Response(null, { status: 400 })
  const held = await placeHold(ctx, {
    service: params.service,
    minutes: Number(params.minutes),
    start: time.start,
    location: time.locationId,
    practitioner: time.practitionerId,
  })
  const before = ctx.tokens.read('hold', url.searchParams.get('instead') ?? '')
  if (held.ok && before) await releaseHold(ctx, before)
  if (held.ok) return redirect(`/book/details/${ctx.tokens.sign('hold', held.value.id)}`)
  const { error } = held
  if (error.kind !== 'time_taken' && error.kind !== 'time_not_offered')
    throw new Response(null, { status: 404 })
  const location = (await listLocations(ctx)).find(({ id }) => id === time.locationId)
  const view = {
    locale: ctx.clinic.locale,
    timeZone: location?.timeZone ?? 'UTC',
    practitionerId: null,
    placeOf: () => location?.name ?? '',
  }
  return data(
    {
      kind: error.kind,
      reasons: error.kind === 'time_not_offered' ? reasonsInWords(error.reasons, ctx.clinic.locale) : [],
      alternatives: alternativesView(error.alternatives, view),
    },
    { status: 409 },
  )
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${t('chooseTime.title')} ${loaderData?.service.name ?? ''}` },
]

export default function ChooseTime({ loaderData, actionData }: Route.ComponentProps) {
  const { service, minutes, price, guide, times, phone } = loaderData
  return (
    <Page width="form" before={<BackLink href={`/book/${service.slug}`}>{t('back')}</BackLink>}>
      <Stack gap={8}>
        <StepProgress {...bookingSteps('time')} />
        <HeadingGroup
          title={t('chooseTime.title')}
          lead={t('chooseTime.lead', { service: service.name, minutes, price })}
        />
        <GuideNotices guide={guide} />
        {guide.mayBook && (
          <>
            <Filter {...loaderData} />
            <TimesPanel times={times} refusal={actionData ?? null} phone={phone} />
          </>
        )}
      </Stack>
    </Page>
  )
}

/** Closed at first: the next free times come first, and most people want those. */
function Filter({ locations, practitioners, chosen }: Route.ComponentProps['loaderData']) {
  const place = locations.find(({ value }) => value === chosen.location)?.label ?? ''
  const person =
    practitioners.find(({ value }) => value === chosen.practitioner)?.label ?? t('chooseTime.anyone')
  return (
    <Disclosure summary={t('chooseTime.shown', { place, person })} lined>
      <form method="get" className={styles.filter}>
        {locations.length > 1 && (
          <Select
            name="location"
            label={t('chooseTime.location')}
            defaultValue={chosen.location}
            options={locations}
          />
        )}
        <Select
          name="practitioner"
          label={t('chooseTime.practitioner')}
          defaultValue={chosen.practitioner}
          options={[{ value: '', label: t('chooseTime.anyone') }, ...practitioners]}
        />
        <Button kind="secondary">{t('chooseTime.filter')}</Button>
      </form>
    </Disclosure>
  )
}
