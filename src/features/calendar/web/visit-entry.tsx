import en from '#content/locales/en/staff.json' with { type: 'json' }
import { Badge } from '#ui/badge/badge.tsx'
import { Button } from '#ui/button/button.tsx'
import { VisitRow } from '#ui/visit-row/visit-row.tsx'
import { words } from '#ui/words/words.ts'
import type { Mark } from '../mark-visit.ts'
import styles from './calendar.module.css'
import { ClearanceBadge, HistoryBadge, StatusBadge } from './visit-badges.tsx'
import type { GuideView, VisitView } from './visit-view.ts'

const t = words(en)

export interface VisitEntryProps {
  visit: VisitView
  /** Says who and where when the list is everybody's. */
  withPractitioner: boolean
  withLocation: boolean
  /** The page to come back to after a mark. */
  back: string
}

/** One visit of the day's list. */
export function VisitEntry({ visit, withPractitioner, withLocation, back }: VisitEntryProps) {
  const isOff = visit.status === 'cancelled'
  return (
    <VisitRow
      start={visit.start}
      end={visit.end}
      dateTime={visit.dateTime}
      name={visit.name}
      href={visit.href}
      moment={visit.moment}
      detail={<Detail visit={visit} />}
      place={
        <>
          <span className={styles.room}>
            <strong>{visit.room}</strong>
            {withLocation && `, ${visit.location}`}
          </span>
          {withPractitioner && <span>{visit.practitioner}</span>}
        </>
      }
      status={
        <span id={`v-${visit.id}`} className={styles.anchor}>
          <StatusBadge status={visit.status} />
        </span>
      }
      flags={
        !isOff && (
          <>
            {visit.isFirst && (
              <Badge shape="diamond" tone="clay" bare>
                {t('row.first')}
              </Badge>
            )}
            {visit.clearanceNeeded && <ClearanceBadge />}
            {visit.history !== 'none' && (
              <HistoryBadge state={visit.history} href={visit.historyHref} name={visit.name} />
            )}
            {visit.guide && <GuideBadge guide={visit.guide} />}
          </>
        )
      }
      actions={<Marks visit={visit} back={back} />}
    />
  )
}

function Detail({ visit }: { visit: VisitView }) {
  return (
    <>
      <span className={styles.line}>
        {visit.age}. {visit.detail}
      </span>
      {visit.reason && <span className={styles.told}>{t('row.reason', { text: visit.reason })}</span>}
      {visit.wishes && <span className={styles.told}>{t('row.wishes', { text: visit.wishes })}</span>}
    </>
  )
}

/** The result at a glance; the reasons open below it for whoever may read them. */
export function GuideBadge({ guide }: { guide: GuideView }) {
  const badge = (
    <Badge tone={guide.tone} shape={guide.shape} bare={!guide.isMismatch}>
      {guide.label}
    </Badge>
  )
  if (!guide.reasons || guide.reasons.length === 0) return badge
  return (
    <details className={styles.why}>
      <summary>
        {badge}
        <span className="visually-hidden">{t('row.why')}</span>
      </summary>
      <ul className={styles.reasons}>
        {guide.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </details>
  )
}

/** The buttons that mark a visit, and the one that takes the last mark back: each a form of its own. */
export function Marks({ visit, back }: { visit: VisitView; back: string }) {
  if (visit.marks.length === 0 && !visit.undo) return null
  return (
    <>
      {visit.marks.map((mark) => (
        <MarkForm key={mark} visit={visit} to={mark} action={t(`action.${mark as 'arrived'}`)} back={back} />
      ))}
      {visit.undo && <MarkForm visit={visit} to={visit.undo} action={t('action.undo')} back={back} quiet />}
    </>
  )
}

function MarkForm(props: { visit: VisitView; to: Mark; action: string; back: string; quiet?: boolean }) {
  const { visit, to, action, back, quiet } = props
  return (
    <form method="post" action={visit.href} className="no-print">
      <input type="hidden" name="to" value={to} />
      <input type="hidden" name="back" value={back} />
      <Button
        size="small"
        kind={quiet ? 'quiet' : to === 'noshow' ? 'quiet' : 'secondary'}
        aria-label={t('action.of', { action, name: visit.name, time: visit.start })}
      >
        {action}
      </Button>
    </form>
  )
}
