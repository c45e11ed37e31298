import { data, redirect } from 'react-router'
import en from '#content/locales/en/clinical-record.json' with { type: 'json' }
import type { ClinicContext } from '#server/context.ts'
import { clinicContext } from '#server/route-context.ts'
import { words } from '#ui/words/words.ts'
import { forgetHealthHistory } from '../forget-health-history.ts'
import type { HistoryClosed } from '../health-history.ts'
import { openHealthHistory } from '../open-health-history.ts'
import type { Route } from './+types/history.ts'
import { ClosedScreen, ForgottenScreen, RefusedScreen } from './closed-screen.tsx'
import { GivenScreen } from './given-screen.tsx'
import { placeIn } from './history-place.ts'
import { contactOf, givenView, NO_NEWS, reviewView, sectionView, startView } from './history-view.ts'
import { ReviewScreen } from './review-screen.tsx'
import { SectionScreen } from './section-screen.tsx'
import { sendSection } from './send-section.ts'
import { StartScreen } from './start-screen.tsx'

const t = words(en)

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const ctx = context.get(clinicContext)
  const contact = contactOf(ctx)
  const base = `/history/${params.token}`
  const linkId = ctx.tokens.read('history', params.token)
  const opened = linkId ? await openHealthHistory(ctx, linkId) : null
  if (!opened?.ok) return closed(ctx, opened?.error)
  if (opened.value.status === 'given') return { ...givenView(ctx, opened.value), contact }
  if (url.searchParams.has('forgotten')) return { screen: 'forgotten' as const, base, contact }
  const place = placeIn(opened.value, url)
  if (place === 'start') return { ...startView(ctx, opened.value, base), contact }
  if (place === 'review') return { ...reviewView(opened.value, base), contact }
  return { ...sectionView(ctx, opened.value, { base, ...place }, NO_NEWS), contact }
}

/** Saves a part and goes on, gives the history, or forgets the draft. */
export async function action({ context, params, request, url }: Route.ActionArgs) {
  const ctx = context.get(clinicContext)
  const base = `/history/${params.token}`
  const linkId = ctx.tokens.read('history', params.token)
  if (!linkId) return closed(ctx, undefined)
  const form = await request.formData()
  if (form.get('_intent') === 'forget') {
    const forgotten = await forgetHealthHistory(ctx, linkId)
    return redirect(forgotten.ok ? `${base}?forgotten` : base)
  }
  const sent = await sendSection(ctx, linkId, form, url)
  switch (sent.kind) {
    case 'go':
      return redirect(sent.to ? `${base}?section=${sent.to}` : base)
    case 'closed':
      return closed(ctx, sent.why)
    case 'refused':
      return {
        screen: 'refused' as const,
        base,
        change: `${base}?section=${sent.section}`,
        contact: contactOf(ctx),
      }
    case 'again': {
      const view = sectionView(ctx, sent.history, { base, ...sent.place }, sent.news)
      return data({ ...view, contact: contactOf(ctx) }, { status: sent.news.clashes.length > 0 ? 409 : 422 })
    }
  }
}

const WHY = { unknown_history: 'unknown', visit_cancelled: 'cancelled', visit_over: 'over' } as const
const STATUS = { unknown: 404, cancelled: 410, over: 410 }

function closed(ctx: ClinicContext, why: HistoryClosed | undefined) {
  const reason = WHY[why?.kind ?? 'unknown_history']
  return data({ screen: 'closed' as const, why: reason, contact: contactOf(ctx) }, { status: STATUS[reason] })
}

/** What a person tells about their health is kept by no cache. */
export const headers: Route.HeadersFunction = () => ({ 'Cache-Control': 'no-store' })

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData?.screen === 'section' ? t('pageTitle', { part: loaderData.title }) : t('title') },
  { name: 'robots', content: 'noindex' },
]

export default function History({ loaderData, actionData }: Route.ComponentProps) {
  const page = actionData ?? loaderData
  switch (page.screen) {
    case 'start':
      return <StartScreen view={page} />
    case 'section':
      return <SectionScreen view={page} />
    case 'review':
      return <ReviewScreen view={page} />
    case 'given':
      return <GivenScreen view={page} contact={page.contact} />
    case 'refused':
      return <RefusedScreen base={page.base} change={page.change} contact={page.contact} />
    case 'forgotten':
      return <ForgottenScreen base={page.base} contact={page.contact} />
    case 'closed':
      return <ClosedScreen why={page.why} contact={page.contact} />
  }
}
