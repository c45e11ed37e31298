import { data, redirect } from 'react-router'
import en from '#content/locales/en/staff.json' with { type: 'json' }
import { safeNext } from '#features/identity/index.ts'
import { clinicContext, staffContext } from '#server/route-context.ts'
import { Disclosure } from '#ui/disclosure/disclosure.tsx'
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx'
import { Stack } from '#ui/layout/layout.tsx'
import { BackLink, Page } from '#ui/page/page.tsx'
import { Price } from '#ui/price/price.tsx'
import { SummaryList, type SummaryRow } from '#ui/summary-list/summary-list.tsx'
import { words } from '#ui/words/words.ts'
import { MARKS, markVisit } from '../mark-visit.ts'
import { readVisit } from '../read-visit.ts'
import type { Route } from './+types/visit.ts'
import styles from './calendar.module.css'
import { dayAddress } from './day-address.ts'
import { ClearanceBadge, HistoryBadge, StatusBadge } from './visit-badges.tsx'
import { GuideBadge, Marks } from './visit-entry.tsx'
import { dayInWords, visitView } from './visit-view.ts'

const t = words(en)
const PROBLEMS = ['transition_not_allowed', 'time_taken', 'unknown_appointment'] as const

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const [ctx, staff] = [context.get(clinicContext), context.get(staffContext)]
  const visit = await readVisit(ctx, staff, params.id)
  if (!visit) throw data(null, { status: 404 })
  const { locale, name: clinic } = ctx.clinic
  const today = ctx.now().toZonedDateTimeISO(visit.timeZone).toPlainDate()
  const local = (at: Temporal.Instant) =>
    dayInWords(at.toZonedDateTimeISO(visit.timeZone).toPlainDate(), today, locale)
  const day = visit.start.toZonedDateTimeISO(visit.timeZone).toPlainDate()
  return {
    clinic,
    view: visitView(ctx, visit),
    day: dayInWords(day, today, locale),
    back: dayAddress({ date: day, practitionerId: null, locationId: null }, today),
    born: t('visit.born', {
      date: visit.birthDate.toLocaleString(locale, { day: 'numeric', month: 'long', year: 'numeric' }),
      age: visit.age,
    }),
    email: visit.email,
    phone: visit.phone,
    price: visit.price.amount,
    currency: visit.price.currency,
    locale,
    booked: t('visit.booked', { day: local(visit.createdAt) }),
    cancelled: visit.cancelledAt && t('visit.cancelled', { day: local(visit.cancelledAt) }),
    cancellationReason: visit.cancellationReason,
    problem: PROBLEMS.find((kind) => kind === url.searchParams.get('problem')) ?? null,
  }
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const [ctx, staff] = [context.get(clinicContext), context.get(staffContext)]
  const form = await request.formData()
  const to = MARKS.find((mark) => mark === form.get('to'))
  const back = new URL(safeNext(String(form.get('back') ?? '')), 'https://clinic.invalid')
  back.searchParams.delete('problem')
  const marked = to ? await markVisit(ctx, staff, params.id, to) : null
  if (!marked?.ok) back.searchParams.set('problem', marked?.error.kind ?? 'unknown_appointment')
  return redirect(`${back.pathname}${back.search}${marked?.ok ? `#v-${params.id}` : ''}`)
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  {
    title: t('pageTitle', {
      page: loaderData ? t('visit.title', { name: loaderData.view.name }) : t('problem.notFound'),
      clinic: loaderData?.clinic ?? '',
    }),
  },
  { name: 'robots', content: 'noindex' },
]

export default function VisitPage({ loaderData: page }: Route.ComponentProps) {
  const { view } = page
  return (
    <Page width="wide" before={<BackLink href={page.back}>{t('visit.back')}</BackLink>}>
      <Stack gap={5}>
        {page.problem && (
          <ErrorSummary title={t('today.problem')} errors={[{ message: t(`action.${page.problem}`) }]} />
        )}
        <div className={styles.head}>
          <div>
            <h1>{view.name}</h1>
            <p className={styles.quiet}>{page.born}</p>
          </div>
          <div className={styles.turn}>
            <span id={`v-${view.id}`} className={styles.anchor}>
              <StatusBadge status={view.status} />
            </span>
            <Marks visit={view} back={view.href} />
          </div>
        </div>
        <div className={styles.columns}>
          <SummaryList compact rows={visitRows(page)} />
          <SummaryList compact rows={personRows(page)} />
        </div>
      </Stack>
    </Page>
  )
}

type Data = Route.ComponentProps['loaderData']

function visitRows(page: Data): SummaryRow[] {
  const { view } = page
  return [
    {
      term: t('visit.when'),
      value: (
        <time dateTime={view.dateTime}>
          {page.day}, {view.start} - {view.end}
        </time>
      ),
    },
    { term: t('visit.what'), value: view.detail },
    { term: t('visit.who'), value: view.practitioner },
    { term: t('visit.where'), value: `${view.room}, ${view.location}` },
    { term: t('visit.reason'), value: view.reason ?? t('visit.noReason') },
    { term: t('visit.wishes'), value: view.wishes ?? t('visit.noWishes') },
    { term: t('visit.guide'), value: <GuideDetails page={page} /> },
    {
      term: t('visit.history'),
      value: <HistoryBadge state={view.history} href={view.historyHref} name={view.name} />,
    },
    ...(view.clearanceNeeded ? [{ term: t('visit.clearance'), value: <Clearance /> }] : []),
  ]
}

function Clearance() {
  return (
    <>
      <p>
        <ClearanceBadge />
      </p>
      <p className={styles.quiet}>{t('visit.clearanceText')}</p>
    </>
  )
}

function personRows(page: Data): SummaryRow[] {
  return [
    { term: t('visit.email'), value: <a href={`mailto:${page.email}`}>{page.email}</a> },
    ...(page.phone
      ? [
          {
            term: t('visit.phone'),
            value: <a href={`tel:${page.phone.replace(/[^+\d]/g, '')}`}>{page.phone}</a>,
          },
        ]
      : []),
    {
      term: t('visit.price'),
      value: <Price amount={page.price / 100} currency={page.currency} locale={page.locale} />,
    },
    {
      term: t('visit.status'),
      value: [page.booked, page.cancelled, page.cancellationReason].filter(Boolean).join('. '),
    },
  ]
}

function GuideDetails({ page }: { page: Data }) {
  const { guide } = page.view
  if (!guide) return t('guide.none')
  return (
    <Stack gap={2}>
      <p>
        <GuideBadge guide={{ ...guide, reasons: null }} />
      </p>
      {guide.isMismatch && <p>{t('guide.mismatch')}</p>}
      {guide.reasons === null && <p className={styles.quiet}>{t('guide.hidden')}</p>}
      {guide.reasons && guide.reasons.length > 0 && (
        <Disclosure summary={t('guide.reasons')} open>
          <ul>
            {guide.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      {guide.answers.length > 0 && (
        <Disclosure summary={t('guide.answers')}>
          <dl className={styles.answers}>
            {guide.answers.map(({ question, answer }) => (
              <div key={question}>
                <dt>{question}</dt>
                <dd>{answer}</dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      )}
    </Stack>
  )
}
