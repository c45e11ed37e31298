import { ChevronDown } from 'lucide-react'
import type { ComponentPropsWithRef } from 'react'
import { classNames } from '../class-names.ts'
import control from '../field/control.module.css'
import { Field, type FieldTexts } from '../field/field.tsx'
import { Icon } from '../icon/icon.tsx'
import styles from './select.module.css'

export interface SelectProps
  extends FieldTexts,
    Omit<ComponentPropsWithRef<'select'>, 'name' | 'size' | 'children'> {
  name: string
  options: readonly { value: string; label: string; disabled?: boolean }[]
  /** First, empty option: what to do, such as "Choose one". */
  placeholder?: string
  width?: 'full' | 'medium' | 'short'
}

/** The browser's own select with its label. Up to seven choices are better as a RadioList. */
export function Select(props: SelectProps) {
  const {
    label,
    hint,
    error,
    optional,
    options,
    placeholder,
    width = 'medium',
    id,
    className,
    ...rest
  } = props
  return (
    <Field id={id ?? rest.name} label={label} hint={hint} error={error} optional={optional}>
      {(wiring) => (
        <span className={classNames(styles.frame, control[width])}>
          <select {...rest} {...wiring} className={classNames(control.control, styles.select, className)}>
            {placeholder !== undefined && <option value="">{placeholder}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon of={ChevronDown} className={styles.chevron} />
        </span>
      )}
    </Field>
  )
}
