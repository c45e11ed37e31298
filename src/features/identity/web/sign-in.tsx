import { data, redirect } from 'react-router'
import en from '#content/locales/en/staff.json' with { type: 'json' }
import { clinicContext } from '#server/route-context.ts'
import { Button } from '#ui/button/button.tsx'
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx'
import { HeadingGroup } from '#ui/heading/heading.tsx'
import { InsetNote } from '#ui/inset-note/inset-note.tsx'
import { Actions, Stack } from '#ui/layout/layout.tsx'
import { Anchor } from '#ui/link/anchor.tsx'
import { TextLink } from '#ui/link/link.tsx'
import { Logo } from '#ui/logo/logo.tsx'
import { Page } from '#ui/page/page.tsx'
import { TextInput } from '#ui/text-input/text-input.tsx'
import { words } from '#ui/words/words.ts'
import { findStaff } from '../require-staff.ts'
import { safeNext } from '../safe-next.ts'
import { signIn } from '../sign-in.ts'
import type { Route } from './+types/sign-in.ts'

const t = words(en)
/** Longer input is no e-mail or password of ours; it isn't sent back either. */
const MAX_TYPED = 300

export async function loader({ context, request, url }: Route.LoaderArgs) {
  const ctx = context.get(clinicContext)
  const next = safeNext(url.searchParams.get('next'))
  if (await findStaff(ctx, request)) throw redirect(next)
  return { next, clinic: ctx.clinic.name, isDemo: ctx.clinic.isDemo, signedOut: url.searchParams.has('out') }
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(clinicContext)
  const form = await request.formData()
  const email = String(form.get('email') ?? '').slice(0, MAX_TYPED)
  const password = String(form.get('password') ?? '').slice(0, MAX_TYPED)
  const signedIn = await signIn(ctx, { email, password })
  if (signedIn.ok) {
    const headers = new Headers(
      signedIn.value.cookies.map((cookie): [string, string] => ['Set-Cookie', cookie]),
    )
    return redirect(safeNext(String(form.get('next') ?? '')), { headers })
  }
  const { error } = signedIn
  const problem =
    error.kind === 'too_many_attempts'
      ? t('signIn.too_many_attempts', { count: error.waitMinutes })
      : t('signIn.wrong_credentials')
  return data({ email, problem }, { status: error.kind === 'too_many_attempts' ? 429 : 400 })
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: t('pageTitle', { page: t('signIn.title'), clinic: loaderData?.clinic ?? '' }) },
  { name: 'robots', content: 'noindex' },
]

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const { next, clinic, isDemo, signedOut } = loaderData
  return (
    <Page
      width="form"
      before={
        <Anchor href="/">
          <Logo name={clinic} />
        </Anchor>
      }
    >
      <Stack gap={6}>
        {actionData && (
          <ErrorSummary title={t('signIn.problem')} errors={[{ message: actionData.problem }]} />
        )}
        <HeadingGroup title={t('signIn.title')} lead={t('signIn.lead', { clinic })} />
        {signedOut && !actionData && <InsetNote tone="pine">{t('signIn.signedOut')}</InsetNote>}
        <form method="post" action="/staff/sign-in">
          <Stack gap={5}>
            <input type="hidden" name="next" value={next} />
            <TextInput
              name="email"
              type="email"
              label={t('signIn.email')}
              autoComplete="username"
              defaultValue={actionData?.email}
              required
            />
            <TextInput
              name="password"
              type="password"
              label={t('signIn.password')}
              autoComplete="current-password"
              required
            />
            <Actions>
              <Button>{t('signIn.submit')}</Button>
            </Actions>
          </Stack>
        </form>
        {isDemo && <InsetNote>{t('signIn.demo')}</InsetNote>}
        <p>
          {t('signIn.patientsTitle')} {t('signIn.patients')}{' '}
          <TextLink href="/">{t('signIn.toSite')}</TextLink>
        </p>
      </Stack>
    </Page>
  )
}
