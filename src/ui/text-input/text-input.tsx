import type { ComponentPropsWithRef } from 'react'
import { classNames } from '../class-names.ts'
import control from '../field/control.module.css'
import { Field, type FieldTexts } from '../field/field.tsx'

export interface TextInputProps
  extends FieldTexts,
    Omit<ComponentPropsWithRef<'input'>, 'name' | 'size' | 'children'> {
  name: string
  /** As wide as the answer is long. */
  width?: 'full' | 'medium' | 'short'
}

/** One line of text with its label. `id` is the name unless given; other props go to the `<input>`. */
export function TextInput({
  label,
  hint,
  error,
  optional,
  width = 'full',
  id,
  className,
  ...rest
}: TextInputProps) {
  return (
    <Field id={id ?? rest.name} label={label} hint={hint} error={error} optional={optional}>
      {(wiring) => (
        <input
          type="text"
          {...rest}
          {...wiring}
          className={classNames(control.control, control[width], className)}
        />
      )}
    </Field>
  )
}
