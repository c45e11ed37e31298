import { data, redirect } from 'react-router'
import en from '#content/locales/en/care-guide.json' with { type: 'json' }
import { clinicContext } from '#server/route-context.ts'
import { Button } from '#ui/button/button.tsx'
import { Cluster, Stack } from '#ui/layout/layout.tsx'
import { BackLink, Page } from '#ui/page/page.tsx'
import { words } from '#ui/words/words.ts'
import { readConversation } from '../guide-cookie.ts'
import { sendResult } from '../send-result.ts'
import type { Route } from './+types/result.ts'
import { BookFromGuide } from './book-from-guide.tsx'
import { KeepResult } from './keep-result.tsx'
import { requireOpenGuide } from './require-open-guide.ts'
import { resultOf } from './result-of.ts'
import { ResultView } from './result-view.tsx'

const t = words(en)

export async function loader({ context, request, url }: Route.LoaderArgs) {
  const ctx = context.get(clinicContext)
  await requireOpenGuide(ctx)
  const conversation = readConversation(ctx, request)
  const result = await resultOf(ctx, conversation)
  const begun = conversation.steps.length
  if (!result) throw redirect(begun === 0 ? '/care-guide' : `/care-guide/questions?step=${begun + 1}`)
  return { result, wasSent: url.searchParams.has('sent') }
}

/** "Send me this". */
export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(clinicContext)
  await requireOpenGuide(ctx)
  const email = String((await request.formData()).get('email') ?? '')
  const sent = await sendResult(ctx, readConversation(ctx, request), email)
  if (sent.ok) return redirect('/care-guide/result?sent')
  if (sent.error === 'no_result') return redirect('/care-guide')
  return data({ email, problem: sent.error }, { status: 422 })
}

export const meta: Route.MetaFunction = () => [
  { title: t('result.title') },
  { name: 'robots', content: 'noindex' },
]

export default function ResultPage({ loaderData: { result, wasSent }, actionData }: Route.ComponentProps) {
  const { route, careKind } = result.recommendation
  const isEmergency = route === 'emergency'
  const change = (
    <BackLink href={`/care-guide/questions?step=${result.lastStep}`}>{t('result.change')}</BackLink>
  )
  return (
    // In an emergency, nothing stands before the number to call.
    <Page width="text" before={!isEmergency && change}>
      <ResultView
        result={result}
        booking={careKind && <BookFromGuide careKind={careKind} free={result.free} />}
        actions={
          <Stack gap={5}>
            {!isEmergency && <KeepResult wasSent={wasSent} refused={actionData ?? null} />}
            <Cluster gap={4}>
              {isEmergency && change}
              <form method="post" action="/care-guide">
                <input type="hidden" name="then" value="again" />
                <Button kind="secondary">{t('result.startAgain')}</Button>
              </form>
            </Cluster>
          </Stack>
        }
      />
    </Page>
  )
}
