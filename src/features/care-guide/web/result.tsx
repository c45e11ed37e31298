import { redirect } from 'react-router'
import en from '#content/locales/en/care-guide.json' with { type: 'json' }
import type { CareKind, Route as GuideRoute } from '#domain/care-guide/index.ts'
import { listServices, nextFreeTimes } from '#features/booking/index.ts'
import type { ClinicContext } from '#server/context.ts'
import { clinicContext } from '#server/route-context.ts'
import { Button } from '#ui/button/button.tsx'
import { CareCard } from '#ui/care-card/care-card.tsx'
import { Disclosure } from '#ui/disclosure/disclosure.tsx'
import { HeadingGroup } from '#ui/heading/heading.tsx'
import { Cluster, Stack } from '#ui/layout/layout.tsx'
import { TextLink } from '#ui/link/link.tsx'
import { BackLink, Page } from '#ui/page/page.tsx'
import { Sources } from '#ui/sources/sources.tsx'
import { words } from '#ui/words/words.ts'
import { adviseOn, personalPrecautions } from '../advise.ts'
import { presentationAfter } from '../conversation.ts'
import { readConversation } from '../guide-cookie.ts'
import type { Route } from './+types/result.ts'
import { BookFromGuide } from './book-from-guide.tsx'
import styles from './care-guide.module.css'
import { requireOpenGuide } from './require-open-guide.ts'

const t = words(en)
const CRISIS_SIGNS = ['suicidal-thoughts', 'mind-crisis']
const FREE_TIMES = 3

export async function loader({ context, request }: Route.LoaderArgs) {
  const ctx = context.get(clinicContext)
  await requireOpenGuide(ctx)
  const conversation = readConversation(ctx, request)
  const presentation = presentationAfter(conversation)
  const advice = adviseOn(ctx, presentation)
  if (advice.status === 'asking')
    throw redirect(
      conversation.steps.length === 0
        ? '/care-guide'
        : `/care-guide/questions?step=${conversation.steps.length + 1}`,
    )
  const { recommendation } = advice
  const crisis = CRISIS_SIGNS.some(
    (id) => presentation.findings?.[id] !== undefined && presentation.findings[id] !== false,
  )
  return {
    recommendation,
    lastStep: conversation.steps.length,
    numbers: {
      emergency: ctx.clinic.emergencyNumber,
      advice: ctx.clinic.urgentAdviceNumber,
      crisis: crisis ? ctx.clinic.crisisNumber : null,
    },
    takenCareOf: personalPrecautions(ctx, presentation, recommendation.precautions, recommendation.route),
    free: recommendation.careKind ? await freeTimes(ctx, recommendation.careKind) : [],
  }
}

/** The earliest times of any service of the kind of care that fits. */
async function freeTimes(ctx: ClinicContext, careKind: CareKind) {
  const [services, next] = await Promise.all([
    listServices(ctx),
    nextFreeTimes(ctx, { careKind, limit: FREE_TIMES }),
  ])
  const byId = new Map(services.map((service) => [service.id, service]))
  const times = next.flatMap(({ serviceId, minutes, openings }) =>
    openings.map((opening) => ({ ...opening, minutes, service: byId.get(serviceId)! })),
  )
  return times
    .sort((a, b) => Temporal.Instant.compare(a.start, b.start))
    .slice(0, FREE_TIMES)
    .map(({ start, startText, timeZone, service, minutes, practitionerName }) => ({
      href: `/book/${service.slug}/${minutes}`,
      label: startInWords(ctx.clinic.locale, timeZone, start),
      detail: t('result.freeDetail', { service: service.name, minutes, practitioner: practitionerName }),
      dateTime: startText,
    }))
}

function startInWords(locale: string, timeZone: string, start: Temporal.Instant): string {
  const format = new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  })
  return format.format(start.epochMilliseconds)
}

export const meta: Route.MetaFunction = () => [
  { title: t('result.title') },
  { name: 'robots', content: 'noindex' },
]

const LEVELS: Partial<Record<GuideRoute, 'alarm' | 'caution' | 'notice'>> = {
  emergency: 'alarm',
  'doctor-same-day': 'caution',
  'doctor-urgent': 'caution',
  'doctor-routine': 'caution',
  defer: 'notice',
}

export default function Result({ loaderData }: Route.ComponentProps) {
  const { recommendation, lastStep } = loaderData
  const isEmergency = recommendation.route === 'emergency'
  const change = <BackLink href={`/care-guide/questions?step=${lastStep}`}>{t('result.change')}</BackLink>
  return (
    <Page width="text" before={!isEmergency && change}>
      <Stack gap={8}>
        <WhatToDo {...loaderData} />
        <Why {...loaderData} />
        {recommendation.careKind && (
          <BookFromGuide careKind={recommendation.careKind} free={loaderData.free} />
        )}
        {recommendation.careKind && <TakenCareOf {...loaderData} />}
        {!isEmergency && <Alternatives {...loaderData} />}
        {!isEmergency && <WhatToWatch {...loaderData} />}
        <Cluster gap={4}>
          {/* In an emergency, nothing stands before the number to call. */}
          {isEmergency && change}
          <form method="post" action="/care-guide">
            <Button kind="secondary">{t('result.startAgain')}</Button>
          </form>
        </Cluster>
        <p className={styles.small}>
          {t('notDiagnosis')} {t('result.version', { version: recommendation.ruleSetVersion })}{' '}
          {t('result.print')}
        </p>
      </Stack>
    </Page>
  )
}

type Loaded = Route.ComponentProps['loaderData']

function WhatToDo({ recommendation: { route }, numbers }: Loaded) {
  const level = LEVELS[route]
  const advice = numbers.advice ?? numbers.emergency
  const title = t(`result.heading.${route}`, { emergency: numbers.emergency })
  const what = t(`result.what.${route}`, { emergency: numbers.emergency, advice })
  if (!level) return <HeadingGroup eyebrow={t('result.eyebrow')} title={title} lead={what} size="display" />
  const phones = [
    ...(route === 'emergency'
      ? [{ number: numbers.emergency, label: t('result.callEmergency', { number: numbers.emergency }) }]
      : []),
    ...(numbers.crisis
      ? [{ number: numbers.crisis, label: t('result.callCrisis', { number: numbers.crisis }) }]
      : []),
    ...(route === 'doctor-same-day'
      ? [{ number: advice, label: t('result.callAdvice', { number: advice }) }]
      : []),
  ]
  return (
    <CareCard level={level} label={t(`result.level.${level}`)} title={title} headingLevel={1} phones={phones}>
      <p>{what}</p>
      <p>{t('result.handsOnWaits')}</p>
    </CareCard>
  )
}

function Why({ recommendation: { reasons, rules, route } }: Loaded) {
  const decided = rules.filter((rule) => rule.route === route)
  return (
    <section>
      <Stack gap={4}>
        <HeadingGroup level={2} size="section" title={t('result.whyTitle')} />
        <ul className={styles.reasons}>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        {decided.some((rule) => rule.becauseUnknown) && <p>{t('result.unknownNote')}</p>}
        <Disclosure summary={t('result.sources')}>
          <Sources
            title={t('result.sources')}
            headingLevel={3}
            sources={decided.map((rule) => ({
              title: rule.source,
              note: `${rule.id} · ${t(`result.sourceReliability.${rule.reliability}`)}`,
            }))}
          />
        </Disclosure>
      </Stack>
    </section>
  )
}

function Alternatives({ recommendation: { alternatives, setAside } }: Loaded) {
  if (alternatives.length + setAside.length === 0) return null
  const item = ({ careKind, why }: { careKind: CareKind; why: string }) => (
    <li key={careKind}>
      <TextLink href={`/services#${careKind}`}>{capital(t(`kind.${careKind}`))}</TextLink>. {why}
    </li>
  )
  return (
    <section>
      <Stack gap={4}>
        {setAside.length > 0 && <HeadingGroup level={2} size="section" title={t('result.setAsideTitle')} />}
        {setAside.length > 0 && <ul className={styles.reasons}>{setAside.map(item)}</ul>}
        {alternatives.length > 0 && (
          <HeadingGroup level={2} size="section" title={t('result.alternativesTitle')} />
        )}
        {alternatives.length > 0 && <ul className={styles.reasons}>{alternatives.map(item)}</ul>}
      </Stack>
    </section>
  )
}

/** What the answers mean for the hands-on work: said to the visitor before they book, and to the therapist always. */
function TakenCareOf({ takenCareOf }: Loaded) {
  if (takenCareOf.length === 0) return null
  return (
    <section>
      <Stack gap={4}>
        <HeadingGroup
          level={2}
          size="section"
          title={t('result.precautionsTitle')}
          lead={t('result.precautionsLead')}
        />
        <ul className={styles.reasons}>
          {takenCareOf.map(({ id, patientText, alternative }) => (
            <li key={id}>
              {patientText} {alternative}
            </li>
          ))}
        </ul>
      </Stack>
    </section>
  )
}

function WhatToWatch({ recommendation: { safetyNet } }: Loaded) {
  return (
    <section>
      <Stack gap={4}>
        <HeadingGroup level={2} size="section" title={t('result.watchTitle')} />
        {safetyNet.length > 0 && <p>{t('result.watchLead')}</p>}
        {safetyNet.length > 0 && (
          <ul className={styles.reasons}>
            {safetyNet.map((line) => (
              <li key={line.id}>{line.text}</li>
            ))}
          </ul>
        )}
        <p>{t('result.watchDefault')}</p>
      </Stack>
    </section>
  )
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
