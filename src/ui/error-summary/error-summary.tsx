import { type MouseEvent, useEffect, useRef } from 'react'
import styles from './error-summary.module.css'

export interface ErrorSummaryProps {
  /** What happened, such as "Two answers need another look". */
  title: string
  /** That nothing was lost, what to do. */
  lead?: string
  /** `field` is the id of the control or fieldset, usually its name; without it the message stands alone. */
  errors: readonly { field?: string; message: string }[]
}

/** What has to be put right, on top of the form. Takes the focus when it appears; each line leads to its field. */
export function ErrorSummary({ title, lead, errors }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  if (errors.length === 0) return null
  return (
    <div ref={box} role="alert" tabIndex={-1} className={styles.summary}>
      <h2 className={styles.title}>{title}</h2>
      {lead && <p className={styles.lead}>{lead}</p>}
      <ul className="plain-list">
        {errors.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            {field ? (
              <a href={`#${field}`} className={styles.link} onClick={(click) => focusField(click, field)}>
                {message}
              </a>
            ) : (
              <span>{message}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A link to an id only scrolls; with script the control itself takes the focus, or the first in a fieldset. */
function focusField(click: MouseEvent, field: string) {
  const target = document.getElementById(field)
  if (!target) return
  const control = target.matches('fieldset')
    ? target.querySelector<HTMLElement>('input, select, textarea')
    : target
  click.preventDefault()
  target.scrollIntoView({ block: 'center' })
  control?.focus({ preventScroll: true })
}
