import type { ReactNode } from 'react'
import styles from './beside.module.css'

export interface BesideProps {
  head: ReactNode
  /** What one can do here: second on a phone, at the side and in view on a wide screen. */
  side: ReactNode
  children: ReactNode
}

/** A page about one thing or one person: its head, what to do, and everything about it. */
export function Beside({ head, side, children }: BesideProps) {
  return (
    <div className={styles.page}>
      <div className={styles.head}>{head}</div>
      <div className={styles.side}>{side}</div>
      <div className={styles.body}>{children}</div>
    </div>
  )
}
