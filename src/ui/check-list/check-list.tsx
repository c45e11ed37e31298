import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import choice from '../field/choice.module.css'
import { type ChoiceTexts, Fieldset } from '../field/field.tsx'
import styles from './check-list.module.css'

export interface CheckOption {
  value: string
  label: ReactNode
  hint?: ReactNode
  /** Stands apart below the others and goes with none of them: "None of these". */
  exclusive?: boolean
  /** Stands apart below the others, and goes with them: "Not sure" about the rest. */
  apart?: boolean
}

export interface CheckListProps extends ChoiceTexts {
  name: string
  options: readonly CheckOption[]
  /** The answers given before. */
  values?: readonly string[]
  /** The word between the list and its exclusive answers, such as "or". */
  orLabel?: string
  /** Two columns where there is room; for lists of more than six short answers. */
  columns?: boolean
}

/**
 * Any number of answers. With scripts (ui/enhance) an exclusive answer clears the others and the other way round;
 * without it both can arrive, and the server decides what that means.
 */
export function CheckList({ name, options, values = [], orLabel, columns, ...texts }: CheckListProps) {
  const ordinary = options.filter((option) => !option.exclusive && !option.apart)
  const apart = options.filter((option) => option.exclusive || option.apart)
  const answer = (option: CheckOption) => (
    <Check key={option.value} name={name} option={option} checked={values.includes(option.value)} />
  )
  return (
    <Fieldset id={name} {...texts}>
      <div className={classNames(columns && styles.columns)}>{ordinary.map(answer)}</div>
      {apart.length > 0 && (
        <div className={styles.apart}>
          {orLabel && <p className={styles.or}>{orLabel}</p>}
          {apart.map(answer)}
        </div>
      )}
    </Fieldset>
  )
}

function Check({ name, option, checked }: { name: string; option: CheckOption; checked: boolean }) {
  return (
    <label className={choice.option}>
      <input
        type="checkbox"
        name={name}
        value={option.value}
        defaultChecked={checked}
        data-exclusive={option.exclusive || undefined}
        className={classNames(choice.box, choice.square)}
      />
      <span className={choice.text}>
        {option.label}
        {option.hint && <span className={choice.hint}>{option.hint}</span>}
      </span>
    </label>
  )
}
