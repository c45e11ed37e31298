import { ChevronLeft, ChevronRight } from 'lucide-react'
import { classNames } from '../class-names.ts'
import { Icon } from '../icon/icon.tsx'
import { Anchor } from '../link/anchor.tsx'
import styles from './day-strip.module.css'

export interface Day {
  /** Local date, YYYY-MM-DD. */
  date: string
  /** "Tue". */
  weekday: string
  /** "24". */
  day: string
  /** "Nov". */
  month: string
  /** How many times there are, in words: "4 times", "full", "closed". */
  note: string
  /** Leads to the day; without it the day can't be chosen. */
  href?: string
  current?: boolean
}

export interface DayStripProps {
  /** Names the strip for screen readers: "Choose a day". */
  label: string
  days: readonly Day[]
  previous?: { href: string; label: string }
  next?: { href: string; label: string }
}

/** A week or two of days as links, each with what is free on it. */
export function DayStrip({ label, days, previous, next }: DayStripProps) {
  return (
    <nav aria-label={label} className={styles.strip}>
      <ul className={classNames('plain-list', styles.days)}>
        {days.map((day) => (
          <li key={day.date} className={styles.cell}>
            <DayLink day={day} />
          </li>
        ))}
      </ul>
      {(previous || next) && (
        <div className={styles.turn}>
          {previous && (
            <Anchor href={previous.href} className={styles.turnLink}>
              <Icon of={ChevronLeft} />
              {previous.label}
            </Anchor>
          )}
          {next && (
            <Anchor href={next.href} className={classNames(styles.turnLink, styles.next)}>
              {next.label}
              <Icon of={ChevronRight} />
            </Anchor>
          )}
        </div>
      )}
    </nav>
  )
}

function DayLink({ day }: { day: Day }) {
  const inside = (
    <time dateTime={day.date} className={styles.date}>
      <span className={styles.weekday}>{day.weekday}</span> <span className={styles.number}>{day.day}</span>{' '}
      <span className={styles.month}>{day.month}</span>
      <span className={styles.note}>{day.note}</span>
    </time>
  )
  if (!day.href) return <span className={classNames(styles.day, styles.closed)}>{inside}</span>
  return (
    <Anchor href={day.href} className={styles.day} aria-current={day.current ? 'date' : undefined}>
      {inside}
    </Anchor>
  )
}
