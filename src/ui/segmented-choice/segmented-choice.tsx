import { type ChoiceTexts, Fieldset } from '../field/field.tsx'
import styles from './segmented-choice.module.css'

export interface SegmentedChoiceProps extends ChoiceTexts {
  name: string
  /** In their order; up to about seven. */
  options: readonly { value: string; label: string; hint?: string }[]
  value?: string
  /** Draws growing circles above the labels: each step is more than the one before. */
  scale?: boolean
  required?: boolean
}

/** One step of a row, such as pressure from feather light to deep. Stands as a column on a phone. */
export function SegmentedChoice({ name, options, value, scale, required, ...texts }: SegmentedChoiceProps) {
  return (
    <Fieldset id={name} {...texts}>
      <div className={styles.row}>
        {options.map((option, step) => (
          <label key={option.value} className={styles.step}>
            <input
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={option.value === value}
              required={required}
              className={styles.input}
            />
            {scale && <Circle share={(step + 1) / options.length} />}
            <span className={styles.text}>
              <span className={styles.label}>{option.label}</span>
              {option.hint && <span className={styles.hint}>{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </Fieldset>
  )
}

function Circle({ share }: { share: number }) {
  return (
    <svg viewBox="0 0 40 40" className={styles.circle} aria-hidden="true" focusable="false">
      <circle cx="20" cy="20" r="18" className={styles.ring} />
      <circle cx="20" cy="20" r={3 + 15 * share} className={styles.disc} />
    </svg>
  )
}
