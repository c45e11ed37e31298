import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { Icon } from '../icon/icon.tsx'
import styles from './field.module.css'

/** What every form control of ours takes. `error` says how to put it right and marks the control. */
export interface FieldTexts {
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  /** The word beside the label of a field one may leave out, such as "optional". */
  optional?: string
}

/** Spread onto the control, so that label, hint and error belong to it. */
export interface ControlWiring {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

/** Ids of hint and error, in the order they are read out. */
export function describedBy(id: string, texts: { hint?: ReactNode; error?: ReactNode }): string | undefined {
  return classNames(Boolean(texts.hint) && `${id}-hint`, Boolean(texts.error) && `${id}-error`)
}

export interface FieldProps extends FieldTexts {
  id: string
  children: (control: ControlWiring) => ReactNode
}

/** Label, hint and error around one control. */
export function Field({ id, label, hint, error, optional, children }: FieldProps) {
  return (
    <div className={classNames(styles.field, Boolean(error) && styles.wrong)}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {optional && <span className={styles.optional}> ({optional})</span>}
      </label>
      <FieldHint id={id}>{hint}</FieldHint>
      <FieldError id={id}>{error}</FieldError>
      {children({
        id,
        'aria-describedby': describedBy(id, { hint, error }),
        'aria-invalid': error ? true : undefined,
      })}
    </div>
  )
}

export interface ChoiceTexts {
  /** The question. */
  legend: ReactNode
  /** `page`: the question is the page's heading, an `h1`; `section`: a heading's size; `label`: as a label. */
  legendSize?: 'page' | 'section' | 'label' | 'hidden'
  hint?: ReactNode
  error?: ReactNode
}

export interface FieldsetProps extends ChoiceTexts {
  id: string
  children: ReactNode
}

/** A question with several controls. The error summary may link to `#id`: it takes the focus. */
export function Fieldset({ id, legend, legendSize = 'label', hint, error, children }: FieldsetProps) {
  return (
    <fieldset
      id={id}
      tabIndex={error ? -1 : undefined}
      className={classNames(styles.fieldset, Boolean(error) && styles.wrong)}
      aria-describedby={describedBy(id, { hint, error })}
    >
      <legend className={classNames(styles.legend, styles[legendSize])}>
        {legendSize === 'page' ? <h1>{legend}</h1> : legend}
      </legend>
      <FieldHint id={id}>{hint}</FieldHint>
      <FieldError id={id}>{error}</FieldError>
      {children}
    </fieldset>
  )
}

function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  if (!children) return null
  return (
    <div id={`${id}-hint`} className={styles.hint}>
      {children}
    </div>
  )
}

function FieldError({ id, children }: { id: string; children: ReactNode }) {
  if (!children) return null
  return (
    <p id={`${id}-error`} className={styles.error}>
      <Icon of={CircleAlert} className={styles.errorMark} />
      <span>{children}</span>
    </p>
  )
}
