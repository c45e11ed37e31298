import { data } from 'react-router'
import en from '#content/locales/en/staff.json' with { type: 'json' }
import type { ShownAnswer } from '#domain/precautions/index.ts'
import { type HistoryForStaff, readHistoryForStaff } from '#features/clinical-record/index.ts'
import { clinicContext, staffContext } from '#server/route-context.ts'
import { Card } from '#ui/card/card.tsx'
import { CareCard } from '#ui/care-card/care-card.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { InsetNote } from '#ui/inset-note/inset-note.tsx'
import { Stack } from '#ui/layout/layout.tsx'
import { BackLink, Page } from '#ui/page/page.tsx'
import { words } from '#ui/words/words.ts'
import type { Route } from './+types/visit-history.ts'
import styles from './calendar.module.css'
import { Matters } from './matters.tsx'
import { mattersView } from './matters-view.ts'
import { dayInWords } from './visit-view.ts'

const t = words(en)

export async function loader({ context, params }: Route.LoaderArgs) {
  const [ctx, staff] = [context.get(clinicContext), context.get(staffContext)]
  const back = `/staff/visits/${params.id}`
  const clinic = ctx.clinic.name
  const read = await readHistoryForStaff(ctx, staff, params.id)
  if (!read.ok) {
    const kind = read.error.kind === 'not_yours' ? ('noAccess' as const) : ('none' as const)
    return data({ kind, back, clinic }, { status: kind === 'noAccess' ? 403 : 404 })
  }
  const { value } = read
  if (value.status !== 'given') return data({ kind: 'notYet' as const, status: value.status, back, clinic })
  return data({ kind: 'given' as const, back, clinic, ...givenView(value, ctx.now(), ctx.clinic.locale) })
}

function givenView(given: HistoryForStaff & { status: 'given' }, now: Temporal.Instant, locale: string) {
  const { visit, matters, allergies, medicines, sections, formVersion, signedName } = given
  const local = (at: Temporal.Instant) => at.toZonedDateTimeISO(visit.timeZone)
  const today = local(now).toPlainDate()
  const inWords = (day: Temporal.PlainDate) => dayInWords(day, today, locale)
  const time = local(visit.start).toLocaleString(locale, { hour: '2-digit', minute: '2-digit' })
  return {
    name: visit.patientName,
    forVisit: t('history.forVisit', {
      service: visit.serviceName,
      day: inWords(local(visit.start).toPlainDate()),
      time,
      practitioner: visit.practitionerName,
    }),
    signed: t('history.signed', {
      given: inWords(local(given.givenAt).toPlainDate()),
      name: signedName,
      signed: inWords(given.signedOn),
    }),
    matters: mattersView(matters),
    allergies: allergies.map(lineOf),
    medicines: medicines.map(lineOf),
    sections: sections.map(({ id, title, answers }) => ({ id, title, answers: answers.map(lineOf) })),
    formVersion,
  }
}

function lineOf({ id, text, answer, counts }: ShownAnswer) {
  return { id, text, answer, counts }
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: t('pageTitle', { page: t('history.title'), clinic: loaderData?.clinic ?? '' }) },
  { name: 'robots', content: 'noindex' },
]

type Data = Route.ComponentProps['loaderData']
type Given = Extract<Data, { kind: 'given' }>
type Line = Given['allergies'][number]

export default function VisitHistory({ loaderData: page }: Route.ComponentProps) {
  return (
    <Page width="wide" before={<BackLink href={page.back}>{t('history.backToVisit')}</BackLink>}>
      {page.kind === 'given' ? <GivenHistory page={page} /> : <NoHistory page={page} />}
    </Page>
  )
}

function NoHistory({ page }: { page: Exclude<Data, Given> }) {
  if (page.kind === 'notYet') {
    return (
      <EmptyState title={t('history.notYetTitle')}>
        <p>{t(`history.notYet.${page.status}`)}</p>
      </EmptyState>
    )
  }
  return (
    <EmptyState title={t(`history.${page.kind}Title`)}>
      <p>{t(page.kind === 'none' ? 'history.noneText' : 'history.noAccess')}</p>
    </EmptyState>
  )
}

function GivenHistory({ page }: { page: Given }) {
  return (
    <Stack gap={6}>
      <div>
        <h1>{t('history.of', { name: page.name })}</h1>
        <p>{page.forVisit}</p>
        <p className={styles.quiet}>{page.signed}</p>
      </div>
      <div className={styles.columns}>
        <Stack gap={5}>
          <Session session={page.matters.session} />
          <Matters groups={page.matters.groups} />
        </Stack>
        <Stack gap={4}>
          <Told title={t('history.allergies')} lines={page.allergies} />
          <Told title={t('history.medicines')} lines={page.medicines} />
        </Stack>
      </div>
      <section>
        <h2>{t('history.asShown')}</h2>
        <div className={styles.sections}>
          {page.sections.map(({ id, title, answers }) => (
            <section key={id}>
              <h3>{title}</h3>
              <Lines lines={answers} />
            </section>
          ))}
        </div>
        <p className={styles.quiet}>
          {t('history.version', { version: page.formVersion })}. {t('history.logged')}
        </p>
      </section>
    </Stack>
  )
}

function Session({ session }: { session: Given['matters']['session'] }) {
  const text = (part: 'label' | 'title' | 'text') => t(`history.session.${session}.${part}`)
  if (session === 'may-start') {
    return (
      <InsetNote tone="pine" title={text('title')}>
        {text('text')}
      </InsetNote>
    )
  }
  return (
    <CareCard level={session === 'stop' ? 'alarm' : 'caution'} label={text('label')} title={text('title')}>
      <p>{text('text')}</p>
    </CareCard>
  )
}

function Told({ title, lines }: { title: string; lines: readonly Line[] }) {
  return (
    <Card>
      <h2 className={styles.cardTitle}>{title}</h2>
      {lines.length > 0 ? (
        <Lines lines={lines} />
      ) : (
        <p className={styles.quiet}>{t('history.nothingTold')}</p>
      )}
    </Card>
  )
}

function Lines({ lines }: { lines: readonly Line[] }) {
  return (
    <dl className={styles.answers}>
      {lines.map(({ id, text, answer, counts }) => (
        <div key={id}>
          <dt>{text}</dt>
          <dd>
            {answer ? (
              <span className={counts ? undefined : styles.quiet}>{answer}</span>
            ) : (
              <span className={styles.quiet}>{t('history.notAnswered')}</span>
            )}
            {!counts && <span className={styles.quiet}> {t('history.doesNotCount')}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
