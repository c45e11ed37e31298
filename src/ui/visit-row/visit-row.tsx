import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { Anchor } from '../link/anchor.tsx'
import styles from './visit-row.module.css'

export interface VisitRowProps {
  /** "14:30". */
  start: string
  /** "15:30". */
  end?: string
  /** Machine-readable start, for `<time>`. */
  dateTime?: string
  /** Who. */
  name: string
  /** Opens the person or the visit. */
  href?: string
  /** What: service and length. */
  detail?: ReactNode
  /** Where, and with whom when the list is everybody's. */
  place?: ReactNode
  /** A Badge with the state of the visit. */
  status?: ReactNode
  /** Badges with what needs a look before the visit. */
  flags?: ReactNode
  /** Small buttons. */
  actions?: ReactNode
  /** `now` is marked at the edge, `past` is quieter, `off` is cancelled or missed. */
  moment?: 'now' | 'past' | 'off'
}

/** A list of visits; children are VisitRows. */
export function VisitList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul aria-label={label} className={classNames('plain-list', styles.list)}>
      {children}
    </ul>
  )
}

/** One visit of a day's list: time, person, what, where, state, readable at a glance. */
export function VisitRow(props: VisitRowProps) {
  const { start, end, dateTime, name, href, detail, place, status, flags, actions, moment } = props
  return (
    <li className={classNames(styles.row, moment && styles[moment])}>
      <p className={styles.when}>
        <time dateTime={dateTime} className={styles.start}>
          {start}
        </time>
        {end && <span className={styles.end}>{end}</span>}
      </p>
      <div className={styles.who}>
        <p className={styles.name}>{href ? <Anchor href={href}>{name}</Anchor> : name}</p>
        {detail && <p className={styles.detail}>{detail}</p>}
      </div>
      {place && <div className={styles.place}>{place}</div>}
      <div className={styles.state}>
        {status}
        {flags}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </li>
  )
}
