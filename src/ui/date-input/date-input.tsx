import { classNames } from '../class-names.ts'
import control from '../field/control.module.css'
import { type ChoiceTexts, describedBy, Fieldset } from '../field/field.tsx'
import styles from './date-input.module.css'

export type DatePart = 'day' | 'month' | 'year'

export interface DateInputProps extends ChoiceTexts {
  /** The three boxes are sent as `<name>-day`, `<name>-month`, `<name>-year`; the fieldset's id is `<name>`. */
  name: string
  /** Words above the boxes. */
  labels: Readonly<Record<DatePart, string>>
  value?: Partial<Record<DatePart, string>>
  /** Which boxes are wrong; all three unless given. */
  wrongParts?: readonly DatePart[]
  /** Lets the browser fill in the person's birth date. */
  birthDate?: boolean
}

const parts = ['day', 'month', 'year'] as const

/** A date one knows by heart, in three boxes: quicker and safer than a calendar for birth dates. */
export function DateInput({
  name,
  labels,
  value = {},
  wrongParts = parts,
  birthDate,
  ...texts
}: DateInputProps) {
  return (
    <Fieldset id={name} {...texts}>
      <div className={styles.boxes}>
        {parts.map((part) => (
          <div key={part} className={styles.box}>
            <label htmlFor={`${name}-${part}`} className={styles.label}>
              {labels[part]}
            </label>
            <input
              id={`${name}-${part}`}
              name={`${name}-${part}`}
              type="text"
              inputMode="numeric"
              maxLength={part === 'year' ? 4 : 2}
              autoComplete={birthDate ? `bday-${part}` : 'off'}
              defaultValue={value[part]}
              aria-invalid={texts.error && wrongParts.includes(part) ? true : undefined}
              aria-describedby={describedBy(name, { error: texts.error })}
              className={classNames(control.control, styles[part])}
            />
          </div>
        ))}
      </div>
    </Fieldset>
  )
}
