import en from '#content/locales/en/care-guide.json' with { type: 'json' }
import { Fieldset } from '#ui/field/field.tsx'
import { words } from '#ui/words/words.ts'
import styles from './pain-scale.module.css'

const t = words(en)

export interface PainScaleProps {
  name: string
  legend: string
  hint?: string
  error?: string
  value?: string
}

/** Pain from 0 to 10 (numeric pain rating scale), as eleven radios with the ends named. */
export function PainScale({ name, legend, hint, error, value }: PainScaleProps) {
  return (
    <Fieldset id={name} legend={legend} hint={hint} error={error} legendSize="section">
      <div className={styles.scale}>
        {Array.from({ length: 11 }, (_, step) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the step is the value
          <label key={step} className={styles.step}>
            <input
              type="radio"
              name={name}
              value={step}
              defaultChecked={value === String(step)}
              className={styles.input}
            />
            <span className={styles.number}>{step}</span>
          </label>
        ))}
      </div>
      <p className={styles.ends} aria-hidden="true">
        <span>0: {t('question.noPain')}</span>
        <span>10: {t('question.worstPain')}</span>
      </p>
    </Fieldset>
  )
}
