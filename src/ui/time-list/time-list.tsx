import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { Anchor } from '../link/anchor.tsx'
import styles from './time-list.module.css'

/** One time to choose: a link when it has an `href`, a submit button of the form around it otherwise. */
export interface TimeChoice {
  /** "14:30". */
  label: string
  /** Machine-readable, for `<time>`. */
  dateTime?: string
  /** Below the time: with whom. */
  detail?: ReactNode
  /** Said after what is seen, for screen readers: "Tuesday 24 November, at Canal Yard". */
  more?: string
  href?: string
  name?: string
  value?: string
  /** The time one holds or had before. */
  current?: boolean
}

export interface NextFreeProps {
  /** "Next free". */
  title: string
  times: readonly TimeChoice[]
}

/** The first free times, on top and bigger; `label` says the day too. */
export function NextFree({ title, times }: NextFreeProps) {
  return (
    <section className={styles.next}>
      <h2 className={styles.title}>{title}</h2>
      <ul className={classNames('plain-list', styles.nextList)}>
        {times.map((time) => (
          <li key={keyOf(time)}>
            <Time time={time} className={styles.nextTime} />
          </li>
        ))}
      </ul>
    </section>
  )
}

export interface TimeListProps {
  /** Morning, afternoon, evening; a group without times is left out. */
  groups: readonly { title: string; times: readonly TimeChoice[] }[]
  /** Level of the groups' titles in the outline. */
  headingLevel?: 2 | 3
}

/** The times of one day in groups. */
export function TimeList({ groups, headingLevel = 3 }: TimeListProps) {
  const Title = `h${headingLevel}` as const
  return (
    <div className={styles.groups}>
      {groups
        .filter((group) => group.times.length > 0)
        .map((group) => (
          <section key={group.title}>
            <Title className={styles.title}>{group.title}</Title>
            <ul className={classNames('plain-list', styles.times)}>
              {group.times.map((time) => (
                <li key={keyOf(time)}>
                  <Time time={time} />
                </li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  )
}

function Time({ time, className }: { time: TimeChoice; className?: string }) {
  const inside = (
    <>
      <time dateTime={time.dateTime} className={styles.label}>
        {time.label}
      </time>
      {time.detail && (
        <>
          {' '}
          <span className={styles.detail}>{time.detail}</span>
        </>
      )}
      {time.more && <span className="visually-hidden">, {time.more}</span>}
    </>
  )
  const shared = {
    className: classNames(styles.time, className),
    'aria-current': time.current || undefined,
  }
  if (time.href) {
    return (
      <Anchor href={time.href} {...shared}>
        {inside}
      </Anchor>
    )
  }
  return (
    <button type="submit" name={time.name} value={time.value} {...shared}>
      {inside}
    </button>
  )
}

function keyOf(time: TimeChoice): string {
  return time.href ?? time.value ?? time.label
}
