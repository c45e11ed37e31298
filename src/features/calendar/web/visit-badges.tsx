import en from '#content/locales/en/staff.json' with { type: 'json' }
import type { AppointmentStatus } from '#domain/scheduling/index.ts'
import { Badge, type BadgeProps } from '#ui/badge/badge.tsx'
import { Anchor } from '#ui/link/anchor.tsx'
import { words } from '#ui/words/words.ts'
import type { HistoryState } from '../visit-of-day.ts'
import styles from './calendar.module.css'

const t = words(en)

const STATUS: Record<AppointmentStatus, Pick<BadgeProps, 'shape' | 'tone'>> = {
  booked: { shape: 'ring' },
  arrived: { shape: 'half', tone: 'notice' },
  fulfilled: { shape: 'check', tone: 'pine' },
  noshow: { shape: 'cross', tone: 'alarm' },
  cancelled: { shape: 'dash' },
}

/** How far the visit is. */
export function StatusBadge({ status }: { status: AppointmentStatus }) {
  return <Badge {...STATUS[status]}>{t(`status.${status}`)}</Badge>
}

/** The visit waits for a written yes from outside. */
export function ClearanceBadge() {
  return (
    <Badge tone="caution" shape="triangle">
      {t('row.clearance')}
    </Badge>
  )
}

const HISTORY: Record<HistoryState, Pick<BadgeProps, 'shape' | 'tone' | 'bare'>> = {
  none: { bare: true },
  requested: { shape: 'triangle', tone: 'caution' },
  draft: { shape: 'half', tone: 'caution' },
  given: { shape: 'check', tone: 'pine', bare: true },
}

/** Whether the history is there; leads to it for whoever may read it. */
export function HistoryBadge({
  state,
  href,
  name,
}: {
  state: HistoryState
  href: string | null
  name: string
}) {
  const badge = <Badge {...HISTORY[state]}>{t(`history.${state}`)}</Badge>
  if (!href) return badge
  return (
    <Anchor href={href} className={styles.badgeLink}>
      {badge}
      <span className="visually-hidden">: {name}</span>
    </Anchor>
  )
}
