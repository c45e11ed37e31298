import { data, redirect } from 'react-router'
import en from '#content/locales/en/care-guide.json' with { type: 'json' }
import { clinicContext } from '#server/route-context.ts'
import { Button } from '#ui/button/button.tsx'
import { Stack } from '#ui/layout/layout.tsx'
import { BackLink, Page } from '#ui/page/page.tsx'
import { words } from '#ui/words/words.ts'
import type { Conversation } from '../conversation.ts'
import { conversationCookie, readConversation } from '../guide-cookie.ts'
import type { Route } from './+types/questions.ts'
import styles from './care-guide.module.css'
import { questionAfter, screen, takeAnswers } from './question-screen.ts'
import { isWide, QuestionView } from './question-view.tsx'
import { requireOpenGuide } from './require-open-guide.ts'

const t = words(en)

export async function loader({ context, request, url }: Route.LoaderArgs) {
  const ctx = context.get(clinicContext)
  await requireOpenGuide(ctx)
  const conversation = readConversation(ctx, request)
  const index = indexIn(conversation, url)
  const question = questionAfter(ctx, conversation, index)
  if (!question) throw redirect('/care-guide/result')
  const isFirst = index === 0 && conversation.steps.length === 0
  const regions = isFirst ? conversation.suggested : undefined
  const given = conversation.steps[index] ?? { ...(regions && { regions }) }
  return { ...screen(ctx, question, index, given, []), isSuggested: regions !== undefined }
}

/** Takes the answers of one screen and leads to the next one, or to the result. */
export async function action({ context, request, url }: Route.ActionArgs) {
  const ctx = context.get(clinicContext)
  await requireOpenGuide(ctx)
  const conversation = readConversation(ctx, request)
  const index = indexIn(conversation, url)
  const question = questionAfter(ctx, conversation, index)
  if (!question) return redirect('/care-guide/result')
  const taken = takeAnswers(ctx, conversation, index, question, await request.formData())
  if (taken.kind === 'again') return data(taken.screen, { status: 422 })
  const to = taken.advice.status === 'done' ? '/care-guide/result' : `/care-guide/questions?step=${index + 2}`
  return redirect(to, { headers: { 'Set-Cookie': conversationCookie(ctx, taken.conversation) } })
}

/** Which screen a step number means. A number beyond what was answered means the first open screen. */
function indexIn(conversation: Conversation, url: URL): number {
  const wanted = Number(url.searchParams.get('step') ?? '1') - 1
  return Math.min(Math.max(0, Number.isInteger(wanted) ? wanted : 0), conversation.steps.length)
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: t('question.title', { question: loaderData?.question.text ?? t('start.title') }) },
  { name: 'robots', content: 'noindex' },
]

export default function Questions({ loaderData, actionData }: Route.ComponentProps) {
  const shown = actionData ?? loaderData
  const back = shown.step > 1 ? `/care-guide/questions?step=${shown.step - 1}` : '/care-guide'
  return (
    <Page
      width={isWide(shown) ? 'wide' : 'form'}
      before={<BackLink href={back}>{t('question.back')}</BackLink>}
    >
      <Stack gap={5}>
        <QuestionView screen={shown} action={`/care-guide/questions?step=${shown.step}`} />
        <form method="post" action="/care-guide" className={styles.leave}>
          <input type="hidden" name="then" value="leave" />
          <Button kind="quiet" size="small">
            {t('question.leave')}
          </Button>
        </form>
        <p className={styles.small}>{t('notDiagnosis')}</p>
      </Stack>
    </Page>
  )
}
