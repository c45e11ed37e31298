import { data, redirect } from 'react-router'
import en from '#content/locales/en/care-guide.json' with { type: 'json' }
import { clinicContext, staffContext } from '#server/route-context.ts'
import { Badge } from '#ui/badge/badge.tsx'
import { Button } from '#ui/button/button.tsx'
import { CheckList } from '#ui/check-list/check-list.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx'
import { HeadingGroup } from '#ui/heading/heading.tsx'
import { Actions, Stack } from '#ui/layout/layout.tsx'
import { Page } from '#ui/page/page.tsx'
import { Table } from '#ui/table/table.tsx'
import { TextInput } from '#ui/text-input/text-input.tsx'
import { words } from '#ui/words/words.ts'
import {
  maySignOff,
  readSignOffs,
  type SignOffRefused,
  signOffRuleSet,
  withdrawRuleSet,
} from '../sign-off.ts'
import type { Route } from './+types/sign-off.ts'

const t = words(en)

export async function loader({ context }: Route.LoaderArgs) {
  const [ctx, staff] = [context.get(clinicContext), context.get(staffContext)]
  const { version, fingerprint, signOffs } = await readSignOffs(ctx)
  const format = new Intl.DateTimeFormat(ctx.clinic.locale, { dateStyle: 'long' })
  const day = (at: Temporal.Instant | null) => (at ? format.format(at.epochMilliseconds) : '')
  return {
    version,
    isDemo: ctx.clinic.isDemo,
    mayChange: maySignOff(staff),
    isSigned: signOffs.some((one) => one.ruleSetFingerprint === fingerprint && one.withdrawnAt === null),
    signOffs: signOffs.map((one) => ({
      ...one,
      signedAt: day(one.signedAt),
      withdrawnAt: day(one.withdrawnAt),
    })),
  }
}

export async function action({ context, request }: Route.ActionArgs) {
  const [ctx, staff] = [context.get(clinicContext), context.get(staffContext)]
  const form = await request.formData()
  if (form.get('do') === 'withdraw') {
    await withdrawRuleSet(ctx, staff)
    return redirect('/staff/care-guide')
  }
  const typed = {
    clinicianName: String(form.get('clinicianName') ?? ''),
    registration: String(form.get('registration') ?? ''),
  }
  const signed = await signOffRuleSet(ctx, staff, { ...typed, confirmed: form.get('confirmed') === 'yes' })
  if (signed.ok) return redirect('/staff/care-guide')
  return data({ typed, refused: signed.error }, { status: signed.error.kind === 'not_allowed' ? 403 : 422 })
}

export const meta: Route.MetaFunction = () => [{ title: t('signOff.title') }]

export default function SignOff({
  loaderData: { version, isDemo, mayChange, isSigned, signOffs },
  actionData,
}: Route.ComponentProps) {
  const errors = errorsOf(actionData?.refused)
  return (
    <Page width="form">
      <Stack gap={6}>
        <HeadingGroup title={t('signOff.title')} lead={t('signOff.lead', { version })} />
        <p>
          <Badge tone={isSigned ? 'pine' : 'caution'} shape={isSigned ? 'check' : 'triangle'}>
            {t(isSigned ? 'signOff.open' : 'signOff.closed')}
          </Badge>{' '}
          {t(isSigned ? 'signOff.openText' : 'signOff.closedText')}
        </p>
        {isDemo && <p>{t('signOff.demo')}</p>}
        <p>{t('signOff.read')}</p>
        <ErrorSummary title={t('signOff.errorTitle')} errors={errors} />
        {!mayChange && <p>{t('signOff.notAllowed')}</p>}
        {mayChange && (isSigned ? <Withdraw /> : <Sign typed={actionData?.typed} errors={errors} />)}
        <HeadingGroup level={2} size="section" title={t('signOff.history')} />
        {signOffs.length === 0 ? (
          <EmptyState title={t('signOff.none')} />
        ) : (
          <Table
            caption={t('signOff.history')}
            captionHidden
            columns={(['version', 'clinician', 'registration', 'signed', 'withdrawn'] as const).map(
              (key) => ({ key, label: t(`signOff.columns.${key}`) }),
            )}
            rows={signOffs.map((one) => ({
              id: `${one.ruleSetVersion} ${one.signedAt} ${one.clinicianName}`,
              cells: {
                version: one.ruleSetVersion,
                clinician: one.clinicianName,
                registration: one.registration,
                signed: one.signedAt,
                withdrawn: one.withdrawnAt,
              },
            }))}
          />
        )}
      </Stack>
    </Page>
  )
}

interface FieldError {
  field?: string
  message: string
}

function errorsOf(refused: SignOffRefused | undefined): FieldError[] {
  if (!refused) return []
  if (refused.kind === 'not_allowed') return [{ message: t('signOff.notAllowed') }]
  if (refused.kind === 'already_signed') return [{ message: t('signOff.already') }]
  const texts = en.signOff.errors as Record<string, Record<string, string>>
  return Object.entries(refused.errors).map(([field, problem]) => ({
    field,
    message: texts[field]?.[problem] ?? '',
  }))
}

function Sign({
  typed,
  errors,
}: {
  typed?: { clinicianName: string; registration: string }
  errors: FieldError[]
}) {
  const of = (field: string) => errors.find((error) => error.field === field)?.message
  return (
    <form method="post" noValidate>
      <Stack gap={5}>
        <TextInput
          name="clinicianName"
          label={t('signOff.name')}
          defaultValue={typed?.clinicianName}
          error={of('clinicianName')}
          autoComplete="off"
        />
        <TextInput
          name="registration"
          label={t('signOff.registration')}
          hint={t('signOff.registrationHint')}
          defaultValue={typed?.registration}
          error={of('registration')}
          autoComplete="off"
        />
        <CheckList
          name="confirmed"
          legend={t('signOff.title')}
          legendSize="hidden"
          options={[{ value: 'yes', label: t('signOff.confirm') }]}
          error={of('confirmed')}
        />
        <Actions>
          <Button>{t('signOff.sign')}</Button>
        </Actions>
      </Stack>
    </form>
  )
}

function Withdraw() {
  return (
    <form method="post">
      <input type="hidden" name="do" value="withdraw" />
      <p>{t('signOff.withdrawHint')}</p>
      <Button kind="danger">{t('signOff.withdraw')}</Button>
    </form>
  )
}
