import { Info, OctagonAlert, Phone, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { Icon } from '../icon/icon.tsx'
import styles from './care-card.module.css'

/** How soon something has to be done: when it suits, soon, now. */
export type CareLevel = 'notice' | 'caution' | 'alarm'

export interface CareCardProps {
  level: CareLevel
  /** The level in words, such as "Emergency"; with the shape beside it, so that colour never says it alone. */
  label: string
  /** What to do. */
  title: ReactNode
  headingLevel?: 1 | 2 | 3
  /** Why. */
  children?: ReactNode
  /** Shown as big buttons: whom to call. `label` is the sentence on the button, with the number. */
  phones?: readonly { number: string; label: string }[]
  /** Other things to do: links, buttons. */
  actions?: ReactNode
}

const shapes = { notice: Info, caution: TriangleAlert, alarm: OctagonAlert }

/** A warning as a result: the title says what to do, the text why. Never among questions. */
export function CareCard({
  level,
  label,
  title,
  headingLevel = 2,
  children,
  phones = [],
  actions,
}: CareCardProps) {
  const Heading = `h${headingLevel}` as const
  return (
    <section className={classNames(styles.card, styles[level])}>
      <div className={styles.head}>
        <p className={styles.label}>
          <Icon of={shapes[level]} className={styles.shape} />
          {label}
        </p>
        <Heading className={styles.title}>{title}</Heading>
      </div>
      <div className={styles.body}>
        {children && <div className={styles.text}>{children}</div>}
        {(phones.length > 0 || actions) && (
          <div className={styles.actions}>
            {phones.map((phone) => (
              <a
                key={phone.number}
                href={`tel:${phone.number.replace(/[^+\d]/g, '')}`}
                className={styles.phone}
              >
                <Icon of={Phone} />
                {phone.label}
              </a>
            ))}
            {actions}
          </div>
        )}
      </div>
    </section>
  )
}
