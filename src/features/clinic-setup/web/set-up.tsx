import { data, redirect } from 'react-router'
import en from '#content/locales/en/staff.json' with { type: 'json' }
import { MIN_PASSWORD_LENGTH } from '#features/identity/index.ts'
import { setUpContext } from '#server/route-context.ts'
import { Button } from '#ui/button/button.tsx'
import { Card } from '#ui/card/card.tsx'
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx'
import { Fieldset } from '#ui/field/field.tsx'
import { HeadingGroup } from '#ui/heading/heading.tsx'
import { Actions, Stack } from '#ui/layout/layout.tsx'
import { Logo } from '#ui/logo/logo.tsx'
import { Page } from '#ui/page/page.tsx'
import { Select } from '#ui/select/select.tsx'
import { TextInput } from '#ui/text-input/text-input.tsx'
import { words } from '#ui/words/words.ts'
import type { SetUpErrors, SetUpField, SetUpProblem } from '../new-clinic.ts'
import { setUpClinic } from '../set-up-clinic.ts'
import type { Route } from './+types/set-up.ts'
import styles from './set-up.module.css'
import { firstAnswers, listsFor, placeFor, typedAnswers } from './set-up-form.ts'

const t = words(en)

export async function loader({ context, request, url }: Route.LoaderArgs) {
  const setUp = context.get(setUpContext)
  if (!setUp) throw redirect('/staff')
  const place = setUp.content.places.get(
    placeFor(url.searchParams.get('place'), request.headers.get('accept-language')),
  )!
  return {
    place,
    placeName: setUp.content.scopeOfPractice.places.get(place.jurisdiction)?.name ?? place.country,
    needsCode: setUp.needsCode(url.hostname),
    code: url.searchParams.get('code')?.slice(0, 40) ?? '',
    passwordLength: MIN_PASSWORD_LENGTH,
    answers: firstAnswers(place),
    lists: listsFor(setUp, place),
  }
}

export async function action({ context, request, url }: Route.ActionArgs) {
  const setUp = context.get(setUpContext)
  if (!setUp) throw redirect('/staff')
  const form = await request.formData()
  const answers = typedAnswers(form)
  const code = setUp.needsCode(url.hostname) ? String(form.get('code') ?? '') : null
  const made = await setUpClinic(setUp, { answers, code })
  if (!made.ok) {
    if (made.error.kind === 'already_set_up') throw redirect('/staff')
    const errors = made.error.kind === 'wrong_answers' ? inWords(made.error.errors) : {}
    const typed = { ...answers, password: '' }
    return data(
      { typed, code: code?.slice(0, 40) ?? '', wrongCode: made.error.kind === 'wrong_code', errors },
      { status: 400 },
    )
  }
  const signedIn = await setUp.accounts.signIn(made.value.ownerEmail, answers.password)
  const cookies = signedIn.ok ? signedIn.value.cookies : []
  return redirect('/staff', {
    headers: new Headers(cookies.map((cookie): [string, string] => ['Set-Cookie', cookie])),
  })
}

type Texts = Readonly<Partial<Record<SetUpField, string>>>

/** What to do about each problem, by field. */
function inWords(errors: SetUpErrors): Texts {
  const entries = Object.entries(errors) as [SetUpField, SetUpProblem][]
  return Object.fromEntries(
    entries.map(([field, problem]) => [
      field,
      t(`setUp.errors.${problem}`, { field: fieldName(field), count: MIN_PASSWORD_LENGTH }),
    ]),
  )
}

export const meta: Route.MetaFunction = () => [
  { title: t('setUp.title') },
  { name: 'robots', content: 'noindex' },
]

export default function SetUpPage({ loaderData, actionData }: Route.ComponentProps) {
  const { place, placeName, lists, needsCode } = loaderData
  const answers = actionData?.typed ?? loaderData.answers
  const errors: Texts = actionData?.errors ?? {}
  const input = (name: SetUpField) => ({
    name,
    label: t(`setUp.${name}` as 'setUp.city'),
    defaultValue: answers[name],
    error: errors[name],
  })
  return (
    <Page width="form" before={<Logo />}>
      <Stack gap={8}>
        <Problems errors={errors} wrongCode={actionData?.wrongCode ?? false} />
        <HeadingGroup title={t('setUp.title')} lead={t('setUp.lead')} />
        <PlaceForm lists={lists} place={place.jurisdiction} code={loaderData.code} />
        <form method="post" action={`/set-up?place=${place.jurisdiction}`} autoComplete="on">
          <input type="hidden" name="place" value={answers.place} />
          <Stack gap={10}>
            {needsCode && (
              <TextInput
                name="code"
                label={t('setUp.code')}
                hint={t('setUp.codeHint')}
                error={actionData?.wrongCode ? t('setUp.wrong_code') : undefined}
                defaultValue={actionData?.code ?? loaderData.code}
                autoComplete="off"
                width="medium"
                required
              />
            )}
            <Part title={t('setUp.clinic')}>
              <TextInput {...input('clinicName')} autoComplete="organization" required />
              <Select {...input('currency')} options={lists.currencies} />
              <Select {...input('locale')} options={lists.locales} />
            </Part>
            <Part title={t('setUp.location')}>
              <TextInput {...input('locationName')} hint={t('setUp.locationHint')} required />
              <TextInput {...input('address')} autoComplete="street-address" required />
              <TextInput {...input('city')} autoComplete="address-level2" width="medium" required />
              <TextInput
                {...input('postalCode')}
                optional={t('setUp.optional')}
                autoComplete="postal-code"
                width="short"
              />
              <Select
                {...input('timeZone')}
                options={[
                  ...lists.zones,
                  { value: '-', label: t('setUp.otherZones'), disabled: true },
                  ...lists.otherZones,
                ]}
              />
            </Part>
            <Part title={t('setUp.hours')} hint={t('setUp.hoursHint')}>
              {(['weekdays', 'saturday', 'sunday'] as const).map((day) => (
                <Hours key={day} day={day} answers={answers} errors={errors} />
              ))}
            </Part>
            <Part title={t('setUp.numbers')} hint={t('setUp.numbersHint', { place: placeName })}>
              <TextInput {...input('emergency')} type="tel" width="short" autoComplete="off" required />
              <TextInput
                {...input('urgentAdvice')}
                optional={t('setUp.optional')}
                type="tel"
                width="short"
                autoComplete="off"
              />
              <TextInput
                {...input('crisis')}
                optional={t('setUp.optional')}
                type="tel"
                width="short"
                autoComplete="off"
              />
              <p className={styles.source}>{t('setUp.numbersSource', { source: place.source })}</p>
            </Part>
            <Part title={t('setUp.owner')}>
              <TextInput {...input('ownerName')} autoComplete="name" required />
              <TextInput {...input('ownerEmail')} type="email" autoComplete="username" required />
              <TextInput
                {...input('password')}
                type="password"
                hint={t('setUp.passwordHint', { count: loaderData.passwordLength })}
                minLength={loaderData.passwordLength}
                autoComplete="new-password"
                required
              />
            </Part>
            <Actions>
              <Button size="large">{t('setUp.submit')}</Button>
            </Actions>
          </Stack>
        </form>
      </Stack>
    </Page>
  )
}

function PlaceForm(props: {
  lists: Route.ComponentProps['loaderData']['lists']
  place: string
  code: string
}) {
  return (
    <Card tone="sand">
      <form method="get" action="/set-up">
        {props.code && <input type="hidden" name="code" value={props.code} />}
        <Stack gap={4}>
          <Select
            name="place"
            id="chosen-place"
            label={t('setUp.placeTitle')}
            hint={t('setUp.placeHint')}
            options={props.lists.places}
            defaultValue={props.place}
          />
          <Actions>
            <Button kind="secondary">{t('setUp.placeSubmit')}</Button>
          </Actions>
        </Stack>
      </form>
    </Card>
  )
}

function Part({ title, hint, children }: { title: string; hint?: string; children: React.ReactNode }) {
  return (
    <section className={styles.part}>
      <HeadingGroup level={2} size="section" title={title} lead={hint} />
      <Stack gap={5}>{children}</Stack>
    </section>
  )
}

function Hours({
  day,
  answers,
  errors,
}: {
  day: 'weekdays' | 'saturday' | 'sunday'
  answers: Record<SetUpField, string>
  errors: Texts
}) {
  const [from, to] = [`${day}From`, `${day}To`] as const
  const error = errors[from] ?? errors[to]
  return (
    <Fieldset id={from} legend={t(`setUp.${day}`)} error={error}>
      <div className={styles.hours}>
        <label className={styles.time}>
          <span>{t('setUp.from')}</span>
          <input type="time" name={from} defaultValue={answers[from]} className={styles.clock} />
        </label>
        <label className={styles.time}>
          <span>{t('setUp.to')}</span>
          <input type="time" name={to} defaultValue={answers[to]} className={styles.clock} />
        </label>
      </div>
    </Fieldset>
  )
}

function Problems({ errors, wrongCode }: { errors: Texts; wrongCode: boolean }) {
  const fields = Object.keys(errors) as SetUpField[]
  const list = [
    ...(wrongCode ? [{ field: 'code', message: t('setUp.wrong_code') }] : []),
    ...fields.map((field) => ({
      field: field.replace(/To$/, 'From'),
      message: errors[field]!,
    })),
  ]
  if (list.length === 0) return null
  return (
    <ErrorSummary
      title={t('setUp.problem', { count: list.length })}
      lead={t('setUp.nothingLost')}
      errors={list}
    />
  )
}

function fieldName(field: SetUpField): string {
  const hours = /^(weekdays|saturday|sunday)(From|To)$/.exec(field)
  if (hours)
    return `${t(`setUp.${hours[1] as 'sunday'}`)}, ${t(hours[2] === 'From' ? 'setUp.from' : 'setUp.to')}`
  return field === 'place' ? t('setUp.placeTitle') : t(`setUp.${field}` as 'setUp.city')
}
