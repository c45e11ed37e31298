import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

export interface EmptyStateProps {
  /** What will be here, or why nothing is. */
  title: string
  /** How to begin, or the next best thing. */
  children?: ReactNode
  action?: ReactNode
  headingLevel?: 1 | 2 | 3
}

/** Stands in for a list without entries. */
export function EmptyState({ title, children, action, headingLevel = 2 }: EmptyStateProps) {
  const Title = `h${headingLevel}` as const
  return (
    <div className={styles.empty}>
      <Title className={styles.title}>{title}</Title>
      {children && <div className={styles.text}>{children}</div>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  )
}
