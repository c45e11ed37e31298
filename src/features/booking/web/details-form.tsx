import en from '#content/locales/en/booking.json' with { type: 'json' }
import { BodyRegionPicker } from '#ui/body-region-picker/body-region-picker.tsx'
import { Button } from '#ui/button/button.tsx'
import { DateInput } from '#ui/date-input/date-input.tsx'
import { Disclosure } from '#ui/disclosure/disclosure.tsx'
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx'
import { Fieldset } from '#ui/field/field.tsx'
import { HeadingGroup } from '#ui/heading/heading.tsx'
import { InsetNote } from '#ui/inset-note/inset-note.tsx'
import { Actions, Stack } from '#ui/layout/layout.tsx'
import { RadioList } from '#ui/radio-list/radio-list.tsx'
import { SegmentedChoice } from '#ui/segmented-choice/segmented-choice.tsx'
import { SummaryList } from '#ui/summary-list/summary-list.tsx'
import { TextInput } from '#ui/text-input/text-input.tsx'
import { Textarea } from '#ui/textarea/textarea.tsx'
import { NextFree } from '#ui/time-list/time-list.tsx'
import { words } from '#ui/words/words.ts'
import type { FormProblem } from './book-from-form.ts'
import styles from './booking.module.css'
import type { DetailsPage } from './details.tsx'
import { type FormErrors, formErrors } from './form-errors.ts'
import { Reasons } from './limits-notice.tsx'
import type { TypedDetails } from './typed-details.ts'

const t = words(en)
const PRESSURES = ['1', '2', '3', '4', '5'] as const
const OILS = ['unscented', 'lavender', 'orange', 'chamomile', 'decide-there'] as const

export interface DetailsFormProps {
  page: DetailsPage
  typed: TypedDetails
  problem: FormProblem | null
  /** What the guide said, in words; null when it was not used. */
  guideWords: string | null
}

/** Who comes, what they like or why they come; one form, one button. */
export function DetailsForm({ page, typed, problem, guideWords }: DetailsFormProps) {
  const errors = problem?.kind === 'invalid' ? formErrors(problem.errors) : { list: [], of: () => undefined }
  return (
    <form method="post" action={page.formAction} noValidate className={styles.form}>
      <ErrorSummary title={t('details.errorTitle')} lead={t('details.errorLead')} errors={errors.list} />
      {problem && <Problem problem={problem} expiresAt={page.expiresAt} />}
      <Stack gap={3}>
        <HeadingGroup level={2} size="section" title={t('details.yourVisit')} />
        <SummaryList rows={page.rows} />
      </Stack>
      <Person typed={typed} errors={errors} />
      {page.careKind === 'relaxation-massage' ? (
        <Likes page={page} typed={typed} errors={errors} />
      ) : (
        <Reason typed={typed} errors={errors} />
      )}
      {guideWords && <GuideConsent said={guideWords} checked={typed.guideConsent} />}
      <Stack gap={3}>
        <p className={styles.small}>{page.policy}</p>
        {page.needsHealthHistory && <p className={styles.small}>{t('details.history')}</p>}
        <Actions>
          <Button size="large">{t('details.book')}</Button>
        </Actions>
      </Stack>
    </form>
  )
}

function Problem({ problem, expiresAt }: { problem: FormProblem; expiresAt: string }) {
  if (problem.kind === 'busy')
    return (
      <InsetNote tone="clay" title={t('details.busy')}>
        {null}
      </InsetNote>
    )
  if (problem.kind === 'stop')
    return (
      <InsetNote tone="clay" title={t('details.stopTitle')}>
        {t('details.stopText')}
      </InsetNote>
    )
  if (problem.kind === 'ruled-out')
    return (
      <InsetNote tone="clay" title={t('limits.title')}>
        <Reasons reasons={problem.reasons} />
      </InsetNote>
    )
  if (problem.kind !== 'lost') return null
  return (
    <InsetNote tone="clay" title={t('details.expiredTitle', { time: expiresAt })}>
      <p>{t('details.expiredLead')}</p>
      {problem.alternatives.length > 0 ? (
        <NextFree title={t('chooseTime.alternatives')} times={problem.alternatives} />
      ) : (
        <p>{t('details.noAlternatives')}</p>
      )}
    </InsetNote>
  )
}

interface PartProps {
  typed: TypedDetails
  errors: FormErrors
}

function Person({ typed, errors }: PartProps) {
  return (
    <Stack gap={5}>
      <div className={styles.names}>
        <TextInput
          name="givenName"
          label={t('details.givenName')}
          autoComplete="given-name"
          defaultValue={typed.givenName}
          error={errors.of('patient.givenName')}
        />
        <TextInput
          name="familyName"
          label={t('details.familyName')}
          autoComplete="family-name"
          defaultValue={typed.familyName}
          error={errors.of('patient.familyName')}
        />
      </div>
      <TextInput
        name="email"
        type="email"
        inputMode="email"
        label={t('details.email')}
        hint={t('details.emailHint')}
        autoComplete="email"
        defaultValue={typed.email}
        error={errors.of('patient.email')}
      />
      <TextInput
        name="phone"
        type="tel"
        label={t('details.phone')}
        hint={t('details.phoneHint')}
        optional={t('details.optional')}
        autoComplete="tel"
        width="medium"
        defaultValue={typed.phone}
        error={errors.of('patient.phone')}
      />
      <DateInput
        name="birthDate"
        legend={t('details.birthDate')}
        hint={t('details.birthDateHint')}
        labels={{ day: t('details.date.day'), month: t('details.date.month'), year: t('details.date.year') }}
        value={{ day: typed.birthDay, month: typed.birthMonth, year: typed.birthYear }}
        error={errors.of('patient.birthDate')}
        birthDate
      />
    </Stack>
  )
}

function Reason({ typed, errors }: PartProps) {
  return (
    <Textarea
      name="reasonForVisit"
      label={t('details.reason')}
      hint={t('details.reasonHint')}
      rows={4}
      defaultValue={typed.reasonForVisit}
      error={errors.of('reasonForVisit')}
    />
  )
}

function Likes({ page, typed, errors }: PartProps & { page: DetailsPage }) {
  const { front, back, left, right } = {
    front: t('details.body.front'),
    back: t('details.body.back'),
    left: t('details.body.left'),
    right: t('details.body.right'),
  }
  return (
    <Stack gap={6}>
      <SegmentedChoice
        name="pressure"
        legend={t('details.pressure')}
        hint={t('details.pressureHint')}
        options={PRESSURES.map((value) => ({ value, label: t(`details.pressures.${value}`) }))}
        value={typed.pressure || '3'}
        error={errors.of('preferences.pressure')}
        scale
      />
      <RadioList
        name="oil"
        legend={t('details.oil')}
        hint={t('details.oilHint')}
        options={OILS.map((value) => ({ value, label: t(`details.oils.${value}`) }))}
        value={typed.oil || 'unscented'}
        error={errors.of('preferences.oil')}
      />
      <Disclosure summary={t('details.areasShow')} open={typed.areasToAvoid.length > 0}>
        <BodyRegionPicker
          name="areasToAvoid"
          legend={t('details.areas')}
          hint={t('details.areasHint')}
          regions={page.regions}
          values={[...typed.areasToAvoid]}
          words={{ front, back, left, right }}
        />
      </Disclosure>
    </Stack>
  )
}

function GuideConsent({ said, checked }: { said: string; checked: boolean }) {
  return (
    <Fieldset
      id="guide"
      legend={t('details.guideTitle')}
      hint={t('details.guideText', { route: said })}
      legendSize="label"
    >
      <label className={styles.consent}>
        <input type="checkbox" name="guideConsent" value="yes" defaultChecked={checked} />
        <span>{t('details.guideConsent')}</span>
      </label>
    </Fieldset>
  )
}
