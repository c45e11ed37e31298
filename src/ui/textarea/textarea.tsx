import type { ComponentPropsWithRef } from 'react'
import { classNames } from '../class-names.ts'
import control from '../field/control.module.css'
import { Field, type FieldTexts } from '../field/field.tsx'
import styles from './textarea.module.css'

export interface TextareaProps
  extends FieldTexts,
    Omit<ComponentPropsWithRef<'textarea'>, 'name' | 'children'> {
  name: string
}

/** Several lines of text with their label; grows with what is typed where the browser can. */
export function Textarea({ label, hint, error, optional, id, className, rows = 3, ...rest }: TextareaProps) {
  return (
    <Field id={id ?? rest.name} label={label} hint={hint} error={error} optional={optional}>
      {(wiring) => (
        <textarea
          rows={rows}
          {...rest}
          {...wiring}
          className={classNames(control.control, styles.textarea, className)}
        />
      )}
    </Field>
  )
}
