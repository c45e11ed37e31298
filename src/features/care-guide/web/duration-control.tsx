import en from '#content/locales/en/care-guide.json' with { type: 'json' }
import { Fieldset } from '#ui/field/field.tsx'
import { Select } from '#ui/select/select.tsx'
import { TextInput } from '#ui/text-input/text-input.tsx'
import { words } from '#ui/words/words.ts'
import styles from './care-guide.module.css'
import type { QuestionControlProps } from './question-control.tsx'

const t = words(en)
const UNITS = ['days', 'weeks', 'months', 'years'] as const

/** "3 weeks ago": a number and its unit, since nobody counts a bad back in days. */
export function DurationControl({ field, given, typed, error }: QuestionControlProps) {
  const number = typed ? typed[field.path]?.[0] : given.durationDays?.toString()
  const unit = typed?.[`${field.path}-unit`]?.[0] ?? 'days'
  return (
    <Fieldset
      id={`${field.path}-group`}
      legend={t('question.durationLabel')}
      hint={t('question.durationHint')}
      legendSize="section"
    >
      <div className={styles.duration}>
        <TextInput
          name={field.path}
          label={t('question.number')}
          error={error}
          inputMode="numeric"
          width="short"
          defaultValue={number}
          autoComplete="off"
        />
        <Select
          name={`${field.path}-unit`}
          label={t('question.unit')}
          width="medium"
          defaultValue={unit}
          options={UNITS.map((value) => ({ value, label: t(`question.units.${value}`) }))}
        />
      </div>
    </Fieldset>
  )
}
