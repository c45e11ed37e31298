import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import choice from '../field/choice.module.css'
import { type ChoiceTexts, Fieldset } from '../field/field.tsx'

export interface RadioOption {
  value: string
  label: ReactNode
  hint?: ReactNode
}

export interface RadioListProps extends ChoiceTexts {
  name: string
  options: readonly RadioOption[]
  /** The answer given before. */
  value?: string
  /** Side by side, for two or three short answers such as yes and no. */
  inline?: boolean
  required?: boolean
}

/** One answer out of a few. */
export function RadioList({ name, options, value, inline, required, ...texts }: RadioListProps) {
  return (
    <Fieldset id={name} {...texts}>
      <div className={classNames(inline && choice.inline)}>
        {options.map((option) => (
          <label key={option.value} className={choice.option}>
            <input
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={option.value === value}
              required={required}
              className={classNames(choice.box, choice.round)}
            />
            <span className={choice.text}>
              {option.label}
              {option.hint && <span className={choice.hint}>{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </Fieldset>
  )
}
