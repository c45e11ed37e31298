import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import styles from './badge.module.css'

/** Shapes that read from two metres: how far something is, or that it needs a look. */
export type BadgeShape = 'ring' | 'half' | 'disc' | 'check' | 'cross' | 'dash' | 'triangle' | 'diamond'

export interface BadgeProps {
  /** The word. */
  children: ReactNode
  tone?: 'plain' | 'pine' | 'clay' | 'notice' | 'caution' | 'alarm'
  shape?: BadgeShape
  /** No ground: only shape and word, for rows with several. */
  bare?: boolean
}

/** A state in a word and a shape, so that colour never says it alone. */
export function Badge({ children, tone = 'plain', shape, bare }: BadgeProps) {
  return (
    <span className={classNames(styles.badge, styles[tone], bare && styles.bare)}>
      {shape && (
        <svg viewBox="0 0 12 12" className={styles.shape} aria-hidden="true" focusable="false">
          {drawings[shape]}
        </svg>
      )}
      {children}
    </span>
  )
}

const drawings: Record<BadgeShape, ReactNode> = {
  ring: <circle cx="6" cy="6" r="4.75" />,
  half: (
    <>
      <circle cx="6" cy="6" r="4.75" />
      <path d="M6 1.25a4.75 4.75 0 0 1 0 9.5z" fill="currentColor" />
    </>
  ),
  disc: <circle cx="6" cy="6" r="4.75" fill="currentColor" />,
  check: <path d="M1.5 6.5 4.75 9.5 10.5 2.75" />,
  cross: <path d="M2 2 10 10M10 2 2 10" />,
  dash: <path d="M1.5 6h9" />,
  triangle: <path d="M6 1.5 11 10.5H1z" fill="currentColor" />,
  diamond: <path d="M6 .9 11.1 6 6 11.1.9 6z" />,
}
