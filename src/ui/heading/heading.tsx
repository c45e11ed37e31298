import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import styles from './heading.module.css'

export interface HeadingGroupProps {
  title: ReactNode
  /** Place in the outline. */
  level?: 1 | 2 | 3
  /** Looks, when it differs from the place in the outline. */
  size?: 'display' | 'page' | 'section' | 'small'
  /** A word or two above: where we are. */
  eyebrow?: ReactNode
  /** One or two sentences below. */
  lead?: ReactNode
  align?: 'start' | 'center'
  /** Id of the heading, for `aria-labelledby`. */
  id?: string
}

const usualSize = { 1: 'page', 2: 'section', 3: 'small' } as const

/** A heading with what belongs to it. */
export function HeadingGroup(props: HeadingGroupProps) {
  const { title, level = 1, size = usualSize[level], eyebrow, lead, align = 'start', id } = props
  const Heading = `h${level}` as const
  return (
    <div className={classNames(styles.group, styles[size], styles[align])}>
      {eyebrow && <p className={styles.eyebrow}>{eyebrow}</p>}
      <Heading id={id} className={styles.title}>
        {title}
      </Heading>
      {lead && <p className={styles.lead}>{lead}</p>}
    </div>
  )
}
