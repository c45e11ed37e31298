import { data, redirect } from 'react-router'
import en from '#content/locales/en/care-guide.json' with { type: 'json' }
import { checkPresentation, type Presentation, type Question } from '#domain/care-guide/index.ts'
import type { ClinicContext } from '#server/context.ts'
import { clinicContext } from '#server/route-context.ts'
import { Button } from '#ui/button/button.tsx'
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx'
import { HeadingGroup } from '#ui/heading/heading.tsx'
import { InsetNote } from '#ui/inset-note/inset-note.tsx'
import { Actions, Stack } from '#ui/layout/layout.tsx'
import { BackLink, Page } from '#ui/page/page.tsx'
import { words } from '#ui/words/words.ts'
import { adviseOn, ruleSetOf } from '../advise.ts'
import { type AnswerProblem, answersFromForm } from '../answers-from-form.ts'
import { controlName } from '../control-name.ts'
import { answered, type Conversation, presentationAfter } from '../conversation.ts'
import { conversationCookie, readConversation } from '../guide-cookie.ts'
import { regionViews } from '../region-views.ts'
import type { Route } from './+types/questions.ts'
import styles from './care-guide.module.css'
import { QuestionControl } from './question-control.tsx'
import { requireOpenGuide } from './require-open-guide.ts'

const t = words(en)

export async function loader({ context, request, url }: Route.LoaderArgs) {
  const ctx = context.get(clinicContext)
  await requireOpenGuide(ctx)
  const conversation = readConversation(ctx, request)
  const { index, question } = screenAt(ctx, conversation, url)
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
  const { index, question } = screenAt(ctx, conversation, url)
  if (!question) return redirect('/care-guide/result')
  const form = await request.formData()
  const answers = answersFromForm(question, form)
  if (!answers.ok) return again(ctx, question, index, form, answers.error.map(errorOf(question)))
  const next = answered(conversation, index, answers.value)
  const told = checkPresentation(ruleSetOf(ctx), presentationAfter(next))
  if (!told.ok)
    return again(
      ctx,
      question,
      index,
      form,
      told.error.map((problem) => impossible(question, problem.path)),
    )
  const advice = adviseOn(ctx, told.value)
  const to = advice.status === 'done' ? '/care-guide/result' : `/care-guide/questions?step=${index + 2}`
  return redirect(to, { headers: { 'Set-Cookie': conversationCookie(ctx, next) } })
}

/** Which screen a step number means. A number beyond what was answered means the first open screen. */
function screenAt(
  ctx: ClinicContext,
  conversation: Conversation,
  url: URL,
): { index: number; question: Question | null } {
  const wanted = Number(url.searchParams.get('step') ?? '1') - 1
  const index = Math.min(Math.max(0, Number.isInteger(wanted) ? wanted : 0), conversation.steps.length)
  const advice = adviseOn(ctx, presentationAfter(conversation, index))
  return { index, question: advice.status === 'asking' ? advice.question : null }
}

function again(ctx: ClinicContext, question: Question, index: number, form: FormData, errors: ScreenError[]) {
  const typed = Object.fromEntries(
    [...new Set(form.keys())].map((name) => [name, form.getAll(name).map(String)]),
  )
  return data({ ...screen(ctx, question, index, {}, errors), typed }, { status: 422 })
}

export interface ScreenError {
  field: string
  message: string
}

function screen(
  ctx: ClinicContext,
  question: Question,
  index: number,
  given: Presentation,
  errors: ScreenError[],
) {
  return {
    question,
    step: index + 1,
    given,
    errors,
    regions: regionViews(ctx),
    isSuggested: false,
    typed: null as Record<string, string[]> | null,
  }
}

function labelOf(question: Question, field: string): string {
  return question.fields.find((candidate) => controlName(candidate) === field)?.label ?? question.text
}

function errorOf(question: Question) {
  return ({ field, kind, min, max }: AnswerProblem): ScreenError => {
    const label = labelOf(question, field)
    if (kind === 'missing')
      return {
        field,
        message: field.startsWith('findings-')
          ? t('question.errors.missingTicks')
          : t('question.errors.missing', { label }),
      }
    return { field, message: t(`question.errors.${kind}`, { label, min: min ?? 0, max: max ?? 0 }) }
  }
}

function impossible(question: Question, path: string): ScreenError {
  return {
    field: path,
    message: t('question.errors.impossible-combination', { label: labelOf(question, path) }),
  }
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: t('question.title', { question: loaderData?.question.text ?? t('start.title') }) },
  { name: 'robots', content: 'noindex' },
]

export default function Questions({ loaderData, actionData }: Route.ComponentProps) {
  const { question, step, given, errors, regions, typed, isSuggested } = actionData ?? loaderData
  const back = step > 1 ? `/care-guide/questions?step=${step - 1}` : '/care-guide'
  const single = question.fields.filter((field) => !field.hidden).length === 1
  return (
    <Page
      width={question.fields.some((field) => field.path === 'regions') ? 'wide' : 'form'}
      before={<BackLink href={back}>{t('question.back')}</BackLink>}
    >
      <Stack gap={5}>
        <ErrorSummary title={t('question.errorTitle')} lead={t('question.errorLead')} errors={errors} />
        {!single && (
          <HeadingGroup
            title={question.text}
            lead={question.hint}
            eyebrow={t('question.progress', { step })}
          />
        )}
        {isSuggested && <InsetNote tone="pine">{t('question.suggested')}</InsetNote>}
        {single && <p className={styles.progress}>{t('question.progress', { step })}</p>}
        <form method="post" action={`/care-guide/questions?step=${step}`} noValidate className={styles.form}>
          {question.fields
            .filter((field) => !field.hidden)
            .map((field) => (
              <QuestionControl
                key={controlName(field)}
                field={field}
                asHeading={single}
                given={given}
                typed={typed}
                error={errors.find((error) => error.field === controlName(field))?.message}
                regions={regions}
              />
            ))}
          <Actions>
            <Button size="large">{t('question.next')}</Button>
          </Actions>
        </form>
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
