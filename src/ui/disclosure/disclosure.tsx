import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { Icon } from '../icon/icon.tsx'
import styles from './disclosure.module.css'

export interface DisclosureProps {
  summary: ReactNode
  children: ReactNode
  open?: boolean
  /** With a line above and below, for lists of questions. */
  lined?: boolean
}

/** Something one may open: the browser's own `details`. */
export function Disclosure({ summary, children, open, lined }: DisclosureProps) {
  return (
    <details open={open} className={classNames(styles.disclosure, lined && styles.lined)}>
      <summary className={styles.summary}>
        <Icon of={ChevronRight} className={styles.chevron} />
        <span>{summary}</span>
      </summary>
      <div className={styles.content}>{children}</div>
    </details>
  )
}
