import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import styles from './inset-note.module.css'

export interface InsetNoteProps {
  title?: ReactNode
  children: ReactNode
  tone?: 'plain' | 'pine' | 'clay'
}

/** Something to know, set apart from the text. For warnings see CareCard. */
export function InsetNote({ title, children, tone = 'plain' }: InsetNoteProps) {
  return (
    <div className={classNames(styles.note, styles[tone])}>
      {title && <p className={styles.title}>{title}</p>}
      {children}
    </div>
  )
}
