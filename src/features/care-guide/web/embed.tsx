import { data } from 'react-router'
import en from '#content/locales/en/care-guide.json' with { type: 'json' }
import type { ClinicContext } from '#server/context.ts'
import { clinicContext } from '#server/route-context.ts'
import { Button } from '#ui/button/button.tsx'
import { HeadingGroup } from '#ui/heading/heading.tsx'
import { Actions, Stack } from '#ui/layout/layout.tsx'
import { Page } from '#ui/page/page.tsx'
import { words } from '#ui/words/words.ts'
import { openConversation, sealConversation } from '../carried-conversation.ts'
import type { Conversation } from '../conversation.ts'
import { isGuideOpen } from '../sign-off.ts'
import type { Route } from './+types/embed.ts'
import { brandStyle } from './brand-style.ts'
import styles from './care-guide.module.css'
import { questionAfter, screen, takeAnswers } from './question-screen.ts'
import { QuestionView } from './question-view.tsx'
import { resultOf } from './result-of.ts'
import { ResultView } from './result-view.tsx'

const t = words(en)
const HERE = '/embed/care-guide'

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(clinicContext)
  const brand = brandStyle(url.searchParams.get('brand'))
  if (!(await isGuideOpen(ctx))) return { kind: 'closed' as const, phone: ctx.clinic.phone, brand }
  return { ...(await stateOf(ctx, { steps: [] })), brand }
}

/** One screen further, or back; everything told so far comes along in the form. */
export async function action({ context, request, url }: Route.ActionArgs) {
  const ctx = context.get(clinicContext)
  const brand = brandStyle(url.searchParams.get('brand'))
  if (!(await isGuideOpen(ctx))) return { kind: 'closed' as const, phone: ctx.clinic.phone, brand }
  const form = await request.formData()
  const before = openConversation(ctx, form.get('state'))
  if (form.get('then') === 'again') return { ...(await stateOf(ctx, { steps: [] })), brand }
  if (form.get('then') === 'back')
    return { ...(await stateOf(ctx, { steps: before.steps.slice(0, -1) })), brand }
  const index = before.steps.length
  const question = questionAfter(ctx, before, index)
  if (!question) return { ...(await stateOf(ctx, before)), brand }
  const taken = takeAnswers(ctx, before, index, question, form)
  if (taken.kind === 'taken') return { ...(await stateOf(ctx, taken.conversation)), brand }
  const state = sealConversation(ctx, before)
  return data({ kind: 'asking' as const, screen: taken.screen, state, brand }, { status: 422 })
}

async function stateOf(ctx: ClinicContext, conversation: Conversation) {
  const state = sealConversation(ctx, conversation)
  const result = await resultOf(ctx, conversation)
  if (result) return { kind: 'done' as const, result, state }
  const index = conversation.steps.length
  return {
    kind: 'asking' as const,
    screen: screen(ctx, questionAfter(ctx, conversation, index)!, index, {}, []),
    state,
  }
}

export const meta: Route.MetaFunction = () => [
  { title: t('start.title') },
  { name: 'robots', content: 'noindex' },
]

export default function Embed({ loaderData, actionData }: Route.ComponentProps) {
  const shown = actionData ?? loaderData
  return (
    <div data-embedded style={shown.brand.style}>
      <Page width="form">
        {shown.kind === 'closed' && <HeadingGroup title={t('closed.title')} lead={t('closed.lead')} />}
        {shown.kind === 'asking' && <Asking {...shown} query={shown.brand.query} />}
        {shown.kind === 'done' && <Done {...shown} query={shown.brand.query} />}
      </Page>
    </div>
  )
}

type Asked = Extract<Route.ComponentProps['loaderData'], { kind: 'asking' }>
type Ended = Extract<Route.ComponentProps['loaderData'], { kind: 'done' }>

function Asking({ screen: shown, state, query }: Pick<Asked, 'screen' | 'state'> & { query: string }) {
  const carried = <input type="hidden" name="state" value={state} />
  return (
    <Stack gap={5}>
      <QuestionView screen={shown} action={`${HERE}${query}`} carried={carried} />
      {shown.step > 1 && <Step then="back" label={t('question.back')} state={state} query={query} />}
      <p className={styles.small}>{t('notDiagnosis')}</p>
    </Stack>
  )
}

function Done({ result, state, query }: Pick<Ended, 'result' | 'state'> & { query: string }) {
  const kind = result.recommendation.careKind
  const booking = kind && (
    // The answers go along to the clinic's own site, in a tab of its own and in the body of the request.
    <form method="post" action="/care-guide/adopt" target="_blank" rel="noopener">
      <input type="hidden" name="state" value={state} />
      <Button size="large">{t('result.book', { kind: t(`kind.${kind}`) })}</Button>
    </form>
  )
  const actions = (
    <Actions>
      <Step then="back" label={t('result.change')} state={state} query={query} />
      <Step then="again" label={t('result.startAgain')} state={state} query={query} />
    </Actions>
  )
  return <ResultView result={result} booking={booking} actions={actions} />
}

function Step({
  then,
  label,
  state,
  query,
}: {
  then: 'back' | 'again'
  label: string
  state: string
  query: string
}) {
  return (
    <form method="post" action={`${HERE}${query}`}>
      <input type="hidden" name="state" value={state} />
      <input type="hidden" name="then" value={then} />
      <Button kind="quiet">{label}</Button>
    </form>
  )
}
