import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { Anchor } from '../link/anchor.tsx'
import styles from './summary-list.module.css'

export interface SummaryRow {
  term: string
  value: ReactNode
  /** Leads to where it can be changed; `context` completes the words for screen readers: "Change" + "date". */
  action?: { href: string; label: string; context?: string }
}

export interface SummaryListProps {
  rows: readonly SummaryRow[]
  /** No lines between the rows, narrower: for the side of a page. */
  compact?: boolean
}

/** Check your answers: what was said, and a way back to each. */
export function SummaryList({ rows, compact }: SummaryListProps) {
  return (
    <dl className={classNames(styles.list, compact && styles.compact)}>
      {rows.map((row) => (
        <div key={row.term} className={styles.row}>
          <dt className={styles.term}>{row.term}</dt>
          <dd className={styles.value}>{row.value}</dd>
          {row.action && (
            <dd className={styles.action}>
              <Anchor href={row.action.href} className={styles.link}>
                {row.action.label}
                {row.action.context && <span className="visually-hidden"> {row.action.context}</span>}
              </Anchor>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
