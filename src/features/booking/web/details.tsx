import { data, redirect } from 'react-router'
import en from '#content/locales/en/booking.json' with { type: 'json' }
import guideWords from '#content/locales/en/care-guide.json' with { type: 'json' }
import { forgetConversation, guideOutcomeOf } from '#features/care-guide/index.ts'
import type { ClinicContext } from '#server/context.ts'
import { clinicContext } from '#server/route-context.ts'
import { ButtonLink } from '#ui/button/button.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { HeadingGroup } from '#ui/heading/heading.tsx'
import { InsetNote } from '#ui/inset-note/inset-note.tsx'
import { Stack } from '#ui/layout/layout.tsx'
import { BackLink, Page } from '#ui/page/page.tsx'
import { StepProgress } from '#ui/step-progress/step-progress.tsx'
import { words } from '#ui/words/words.ts'
import { findService } from '../list-offer.ts'
import { placeHold, readHold } from '../place-hold.ts'
import { readAppointment } from '../read-appointment.ts'
import type { Hold } from '../visit.ts'
import type { Route } from './+types/details.ts'
import { bookFromForm } from './book-from-form.ts'
import styles from './booking.module.css'
import { clockWords } from './clock-words.ts'
import { DetailsForm } from './details-form.tsx'
import { GuideNotices } from './guide-notice.tsx'
import { holdView } from './hold-view.ts'
import { guideView } from './match-view.ts'
import { bookingSteps } from './steps.ts'
import { NOTHING_TYPED, otherTime, typedDetails } from './typed-details.ts'

const t = words(en)
const g = words(guideWords)

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const ctx = context.get(clinicContext)
  const holdId = ctx.tokens.read('hold', params.hold)
  if (!holdId) return null
  const hold = await readHold(ctx, holdId)
  // Back after booking, or a second tab: the hold has become the visit of the same id.
  if (!hold && (await readAppointment(ctx, holdId)))
    throw redirect(`/visit/${ctx.tokens.sign('visit', holdId)}`)
  return hold ? pageOf(ctx, hold, request) : null
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(clinicContext)
  const holdId = ctx.tokens.read('hold', params.hold)
  const form = await request.formData()
  const typed = typedDetails(form)
  const time = otherTime(form)
  if (holdId && time) return holdAnother(ctx, holdId, time, typed, request)
  const outcome = await bookFromForm(ctx, holdId, typed, guideOutcomeOf(ctx, request))
  if (outcome.kind === 'booked') {
    const headers = outcome.keptGuide ? { 'Set-Cookie': forgetConversation(ctx) } : undefined
    return redirect(`/visit/${ctx.tokens.sign('visit', outcome.appointmentId)}?booked`, { headers })
  }
  if (outcome.kind === 'gone') {
    // Sent again after booking, with other words perhaps: whoever has the hold's link may see what became of it.
    if (holdId && (await readAppointment(ctx, holdId)))
      return redirect(`/visit/${ctx.tokens.sign('visit', holdId)}`)
    return data({ page: null, typed, problem: null }, { status: 410 })
  }
  const { hold, problem } = outcome
  return data(
    { page: await pageOf(ctx, hold, request), typed, problem },
    { status: problem.kind === 'invalid' ? 422 : 409 },
  )
}

/** The kept time was lost and another one was pressed: keep that one, with everything that was typed. */
async function holdAnother(
  ctx: ClinicContext,
  holdId: string,
  time: NonNullable<ReturnType<typeof otherTime>>,
  typed: ReturnType<typeof typedDetails>,
  request: Request,
) {
  const before = await readHold(ctx, holdId)
  if (!before) return data({ page: null, typed, problem: null }, { status: 410 })
  const held = await placeHold(ctx, {
    service: before.serviceId,
    minutes: before.minutes,
    start: time.start,
    location: time.locationId,
    practitioner: time.practitionerId,
  })
  if (held.ok) return data({ page: await pageOf(ctx, held.value, request), typed, problem: null })
  const alternatives =
    'alternatives' in held.error
      ? held.error.alternatives
      : { samePractitioner: [], sameTime: [], nearby: [] }
  return data(
    {
      page: await pageOf(ctx, before, request),
      typed,
      problem: { kind: 'lost' as const, alternatives: holdView(ctx, before).choices(alternatives) },
    },
    { status: 409 },
  )
}

async function pageOf(ctx: ClinicContext, hold: Hold, request: Request) {
  const guide = guideOutcomeOf(ctx, request)
  const view = holdView(ctx, hold)
  return {
    ...view.shown,
    policy: policyBefore(ctx, hold, (await findService(ctx, hold.serviceId))?.freeChangeUntilMinutes ?? 0),
    formAction: `/book/details/${ctx.tokens.sign('hold', hold.id)}`,
    guideRoute: guide?.route ?? null,
    guide: guideView(ctx, guide, hold),
    regions: ctx.content.careGuide.written.regions
      .filter(({ id }) => id !== 'none' && id !== 'whole-body')
      .map(({ id, label, view: seen, side }) => ({ id, label, view: seen, side })),
  }
}
/** Until when one may change the visit oneself: said before the button, not after it. */
function policyBefore(ctx: ClinicContext, { start, timeZone }: Hold, freeUntilMinutes: number): string {
  const deadline = start.subtract({ minutes: freeUntilMinutes })
  if (Temporal.Instant.compare(deadline, ctx.now()) < 0) return t('details.policyTooLate')
  return t('details.policy', { until: clockWords(ctx.clinic.locale, timeZone).dayAndTime(deadline) })
}

export type DetailsPage = Awaited<ReturnType<typeof pageOf>>

export const meta: Route.MetaFunction = () => [
  { title: t('details.title') },
  { name: 'robots', content: 'noindex' },
]

export default function Details({ loaderData, actionData }: Route.ComponentProps) {
  const page = actionData ? actionData.page : loaderData
  if (!page) return <Gone />
  return (
    <Page width="form" before={<BackLink href={page.timesHref}>{t('back')}</BackLink>}>
      <Stack gap={8}>
        <StepProgress {...bookingSteps('details')} />
        <HeadingGroup title={t('details.title')} />
        <GuideNotices guide={page.guide} />
        {page.guide.mayBook && (
          <>
            {!page.isExpired && (
              <InsetNote tone="pine" title={t('details.held')}>
                <p>{t('details.heldUntil', { time: page.expiresAt })}</p>
                <p className={styles.countdown} data-countdown-note hidden>
                  {t('details.timeLeft')} <span data-countdown={page.expiresAtIso} />
                </p>
              </InsetNote>
            )}
            <DetailsForm
              page={page}
              typed={actionData?.typed ?? NOTHING_TYPED}
              problem={actionData?.problem ?? null}
              guideWords={page.guideRoute && g(`result.heading.${page.guideRoute}`, { emergency: '' })}
            />
          </>
        )}
      </Stack>
    </Page>
  )
}

function Gone() {
  return (
    <Page width="form">
      <EmptyState
        title={t('details.goneTitle')}
        headingLevel={1}
        action={<ButtonLink href="/book">{t('details.chooseAgain')}</ButtonLink>}
      >
        {t('details.goneText')}
      </EmptyState>
    </Page>
  )
}
