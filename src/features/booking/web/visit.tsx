import en from '#content/locales/en/booking.json' with { type: 'json' }
import { clinicContext } from '#server/route-context.ts'
import { ButtonLink } from '#ui/button/button.tsx'
import { HeadingGroup } from '#ui/heading/heading.tsx'
import { InsetNote } from '#ui/inset-note/inset-note.tsx'
import { Actions, Stack } from '#ui/layout/layout.tsx'
import { TextLink } from '#ui/link/link.tsx'
import { Page } from '#ui/page/page.tsx'
import { SummaryList } from '#ui/summary-list/summary-list.tsx'
import { words } from '#ui/words/words.ts'
import type { Route } from './+types/visit.ts'
import styles from './booking.module.css'
import { ClearanceNote } from './limits-notice.tsx'
import { type VisitView, visitOf, visitView } from './visit-view.ts'

const t = words(en)

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const ctx = context.get(clinicContext)
  const visit = await visitOf(ctx, params.token)
  if (!visit) throw new Response(null, { status: 404 })
  const news = url.searchParams.has('booked')
    ? ('booked' as const)
    : url.searchParams.has('moved')
      ? ('moved' as const)
      : null
  return { visit: visitView(ctx, visit), base: `/visit/${params.token}`, news }
}

export const meta: Route.MetaFunction = () => [
  { title: t('visit.title') },
  { name: 'robots', content: 'noindex' },
]

export default function Visit({ loaderData: { visit, base, news } }: Route.ComponentProps) {
  const isCancelled = visit.status === 'cancelled'
  return (
    <Page width="form">
      <Stack gap={8}>
        <HeadingGroup {...heading(visit, news)} size="display" />
        {!isCancelled && !visit.isOver && visit.clearanceNeeded && <ClearanceNote />}
        {!isCancelled && !visit.isOver && <History visit={visit} />}
        <SummaryList rows={rowsOf(visit)} />
        {!isCancelled && !visit.isOver ? (
          <Changes visit={visit} base={base} />
        ) : (
          <ButtonLink href="/book">{t('visit.bookAnother')}</ButtonLink>
        )}
        {visit.directions && !isCancelled && (
          <Stack gap={3}>
            <HeadingGroup level={2} size="section" title={t('visit.where')} />
            <p>{visit.directions}</p>
          </Stack>
        )}
        {!isCancelled && <p className={styles.small}>{t('visit.keepLink')}</p>}
      </Stack>
    </Page>
  )
}

function heading(visit: VisitView, news: 'booked' | 'moved' | null) {
  if (visit.status === 'cancelled') return { title: t('visit.cancelled'), lead: t('visit.cancelledLead') }
  if (visit.isOver) return { title: t('visit.past') }
  if (news) return { title: t(`visit.${news}`), lead: t('visit.bookedLead') }
  return { title: t('visit.title') }
}

/** What a visit says of itself, wherever it is shown to the patient. */
export function rowsOf(visit: VisitView) {
  return [
    { term: t('details.what'), value: `${visit.service}, ${t('minutes', { minutes: visit.minutes })}` },
    {
      term: t('details.when'),
      value: <time dateTime={visit.startIso}>{`${visit.when} – ${visit.until} (${visit.zone})`}</time>,
    },
    {
      term: t('details.who'),
      value: <TextLink href={visit.practitionerHref}>{visit.practitioner}</TextLink>,
    },
    { term: t('details.where'), value: `${visit.place}, ${visit.address}` },
    { term: t('details.price'), value: visit.price },
  ]
}

function History({ visit }: { visit: VisitView }) {
  if (visit.history === 'none') return null
  if (visit.history === 'given') return <p>{t('visit.historyGiven')}</p>
  return (
    <InsetNote tone="pine" title={t('visit.historyTitle')}>
      <p>{t('visit.historyText')}</p>
      <ButtonLink href={visit.historyHref}>
        {t(visit.history === 'draft' ? 'visit.historyGoOn' : 'visit.historyStart')}
      </ButtonLink>
    </InsetNote>
  )
}

function Changes({ visit, base }: { visit: VisitView; base: string }) {
  return (
    <Stack gap={4}>
      <Actions>
        <ButtonLink href={`${base}/calendar.ics`} kind="secondary" reload>
          {t('visit.calendar')}
        </ButtonLink>
        {visit.mayChange && (
          <ButtonLink href={`${base}/move`} kind="secondary">
            {t('visit.move')}
          </ButtonLink>
        )}
        {visit.mayChange && (
          <ButtonLink href={`${base}/cancel`} kind="quiet">
            {t('visit.cancel')}
          </ButtonLink>
        )}
      </Actions>
      <p className={styles.small}>{policyOf(visit)}</p>
    </Stack>
  )
}

/** Until when the patient may change the visit, or what to do instead. */
export function policyOf(visit: VisitView): string {
  if (visit.mayChange) return t('visit.policy', { until: visit.deadline })
  return visit.phone ? t('visit.tooLate', { phone: visit.phone }) : t('visit.tooLateNoPhone')
}
