import en from '#content/locales/en/staff.json' with { type: 'json' }
import { type ClinicParts, readClinicParts } from '#features/clinic-setup/index.ts'
import { clinicContext, staffContext } from '#server/route-context.ts'
import { Button, ButtonLink } from '#ui/button/button.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx'
import { TextLink } from '#ui/link/link.tsx'
import { Page } from '#ui/page/page.tsx'
import { Select } from '#ui/select/select.tsx'
import { TextInput } from '#ui/text-input/text-input.tsx'
import { VisitList } from '#ui/visit-row/visit-row.tsx'
import { words } from '#ui/words/words.ts'
import { readDay } from '../read-day.ts'
import type { Route } from './+types/today.ts'
import styles from './calendar.module.css'
import { dayAddress, dayRequest } from './day-address.ts'
import { type CountName, countsOf } from './day-counts.ts'
import { VisitEntry } from './visit-entry.tsx'
import { dayInWords, visitView } from './visit-view.ts'
import { WhatNext } from './what-next.tsx'

const t = words(en)
const PROBLEMS = ['transition_not_allowed', 'time_taken', 'unknown_appointment'] as const

export async function loader({ context, url }: Route.LoaderArgs) {
  const [ctx, staff] = [context.get(clinicContext), context.get(staffContext)]
  const day = await readDay(ctx, staff, dayRequest(url.searchParams))
  const parts: ClinicParts | null =
    staff.role === 'owner' && day.visits.length === 0 ? await readClinicParts(ctx) : null
  const { date, today, choices, isEverybodys } = day
  const filter = { ...day.filter, practitionerId: isEverybodys ? day.filter.practitionerId : null }
  const at = (days: number) => dayAddress({ ...filter, date: date.add({ days }) }, today)
  return {
    clinic: ctx.clinic.name,
    isToday: date.equals(today),
    isEverybodys,
    date: date.toString(),
    dayInWords: dayInWords(date, today, ctx.clinic.locale),
    asOf: ctx
      .now()
      .toZonedDateTimeISO(day.timeZone)
      .toLocaleString(ctx.clinic.locale, { hour: '2-digit', minute: '2-digit' }),
    address: {
      here: at(0),
      before: at(-1),
      after: at(1),
      today: dayAddress({ ...filter, date: today }, today),
    },
    next: day.nextDay && {
      href: dayAddress({ ...filter, date: day.nextDay }, today),
      label: dayInWords(day.nextDay, today, ctx.clinic.locale),
    },
    filter: { practitioner: filter.practitionerId, location: filter.locationId },
    people: isEverybodys ? choices.practitioners.map(({ id, name }) => ({ value: id, label: name })) : [],
    locations: choices.locations.map(({ id, name }) => ({ value: id, label: name })),
    visits: day.visits.map((visit) => visitView(ctx, visit)),
    counts: countsOf(day.visits),
    problem: PROBLEMS.find((kind) => kind === url.searchParams.get('problem')) ?? null,
    missing: parts && Object.values(parts).some((count) => count === 0) ? parts : null,
  }
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  {
    title: t('pageTitle', {
      page: loaderData?.dayInWords ?? t('today.title'),
      clinic: loaderData?.clinic ?? '',
    }),
  },
  { name: 'robots', content: 'noindex' },
]

type Data = Route.ComponentProps['loaderData']

export default function Today({ loaderData: day }: Route.ComponentProps) {
  return (
    <Page width="full">
      <div className={styles.day}>
        {day.problem && (
          <ErrorSummary title={t('today.problem')} errors={[{ message: t(`action.${day.problem}`) }]} />
        )}
        <DayHead day={day} />
        <DayChoice day={day} />
        {day.visits.length > 0 && <Counts counts={day.counts} />}
        {day.missing ? <WhatNext parts={day.missing} /> : day.visits.length === 0 && <NoVisits day={day} />}
        {day.visits.length > 0 && (
          <VisitList label={t('today.list', { day: day.dayInWords })}>
            {day.visits.map((visit) => (
              <VisitEntry
                key={visit.id}
                visit={visit}
                withPractitioner={day.isEverybodys && !day.filter.practitioner}
                withLocation={day.locations.length > 1 && !day.filter.location}
                back={day.address.here}
              />
            ))}
          </VisitList>
        )}
      </div>
    </Page>
  )
}

function DayHead({ day }: { day: Data }) {
  return (
    <div className={styles.head}>
      <div>
        <h1>{day.dayInWords}</h1>
        <p className={styles.quiet}>
          {t(day.isEverybodys ? 'today.everybody' : 'today.own')}.{' '}
          <span className="no-print">{t('today.asOf', { time: day.asOf })}. </span>
          <TextLink href={day.address.here} className="no-print" reload>
            {t('today.refresh')}
          </TextLink>
        </p>
      </div>
      <nav aria-label={t('today.choose')} className={styles.turn}>
        <ButtonLink kind="secondary" size="small" href={day.address.before}>
          {t('today.dayBefore')}
        </ButtonLink>
        {!day.isToday && (
          <ButtonLink kind="secondary" size="small" href={day.address.today}>
            {t('today.toToday')}
          </ButtonLink>
        )}
        <ButtonLink kind="secondary" size="small" href={day.address.after}>
          {t('today.dayAfter')}
        </ButtonLink>
      </nav>
    </div>
  )
}

function DayChoice({ day }: { day: Data }) {
  return (
    <form method="get" action="/staff" className={styles.choice}>
      <TextInput type="date" name="date" label={t('today.date')} defaultValue={day.date} width="short" />
      {day.people.length > 0 && (
        <Select
          name="with"
          label={t('today.person')}
          placeholder={t('today.everyone')}
          options={day.people}
          defaultValue={day.filter.practitioner ?? ''}
        />
      )}
      {day.locations.length > 1 && (
        <Select
          name="at"
          label={t('today.location')}
          placeholder={t('today.everywhere')}
          options={day.locations}
          defaultValue={day.filter.location ?? ''}
        />
      )}
      <Button kind="secondary">{t('today.show')}</Button>
    </form>
  )
}

function Counts({ counts }: { counts: Data['counts'] }) {
  const shown = (Object.keys(counts) as CountName[]).filter((name) => name === 'visits' || counts[name] > 0)
  return (
    <ul aria-label={t('today.counts')} className={styles.counts}>
      {shown.map((name) => (
        <li key={name} data-count={name}>
          <span className={styles.number}>{counts[name]}</span> {t(`today.countOf.${name}`)}
        </li>
      ))}
    </ul>
  )
}

function NoVisits({ day }: { day: Data }) {
  const isFiltered = day.filter.practitioner || day.filter.location
  return (
    <EmptyState
      title={t('today.empty.title', { day: day.dayInWords })}
      action={
        day.next ? (
          <ButtonLink kind="secondary" href={day.next.href}>
            {t('today.empty.next', { day: day.next.label })}
          </ButtonLink>
        ) : (
          <ButtonLink kind="secondary" href="/book">
            {t('today.empty.book')}
          </ButtonLink>
        )
      }
    >
      <p>{t('today.empty.text')}</p>
      {isFiltered && (
        <p>
          <TextLink href={day.isToday ? '/staff' : `/staff?date=${day.date}`}>
            {t('today.empty.all')}
          </TextLink>
        </p>
      )}
    </EmptyState>
  )
}
