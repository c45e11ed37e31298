import styles from './error-summary.module.css'

export interface ErrorSummaryProps {
  /** What happened, such as "Two answers need another look". */
  title: string
  /** That nothing was lost, what to do. */
  lead?: string
  /** `field` is the id of the control or fieldset, usually its name; without it the message stands alone. */
  errors: readonly { field?: string; message: string }[]
}

/**
 * What has to be put right, on top of the form. Each line leads to its field; with scripts (ui/enhance) it takes
 * the focus when it appears.
 */
export function ErrorSummary({ title, lead, errors }: ErrorSummaryProps) {
  if (errors.length === 0) return null
  return (
    <div data-error-summary role="alert" tabIndex={-1} className={styles.summary}>
      <h2 className={styles.title}>{title}</h2>
      {lead && <p className={styles.lead}>{lead}</p>}
      <ul className="plain-list">
        {errors.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            {field ? (
              <a href={`#${field}`} className={styles.link}>
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
