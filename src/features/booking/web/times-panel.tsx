import en from '#content/locales/en/booking.json' with { type: 'json' }
import { DayStrip } from '#ui/day-strip/day-strip.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { HeadingGroup } from '#ui/heading/heading.tsx'
import { InsetNote } from '#ui/inset-note/inset-note.tsx'
import { Stack } from '#ui/layout/layout.tsx'
import { TextLink } from '#ui/link/link.tsx'
import { NextFree, type TimeChoice, TimeList } from '#ui/time-list/time-list.tsx'
import { words } from '#ui/words/words.ts'
import styles from './booking.module.css'
import type { TimesView } from './times-view.ts'

const t = words(en)

export interface Refusal {
  kind: 'time_taken' | 'time_not_offered'
  reasons: readonly string[]
  alternatives: readonly TimeChoice[]
}

export interface TimesPanelProps {
  times: TimesView
  /** After a press that came too late. */
  refusal: Refusal | null
  phone: string | null
}

/** List first: the next free times, then the days, then the chosen day's times; each is a button that keeps it. */
export function TimesPanel({ times, refusal, phone }: TimesPanelProps) {
  return (
    <Stack gap={8}>
      {refusal && <Refused {...refusal} />}
      {times.isEmpty ? <NoTimes times={times} phone={phone} /> : <FreeTimes times={times} />}
    </Stack>
  )
}

function FreeTimes({ times }: { times: TimesView }) {
  return (
    <>
      <form method="post">
        <NextFree title={t('chooseTime.next')} times={times.next} />
      </form>
      <Stack gap={5}>
        <DayStrip label={t('chooseTime.days')} days={times.days} {...turns(times)} />
        <HeadingGroup level={2} size="section" title={t('chooseTime.onDay', { day: times.chosenDay })} />
        {times.groups.every((group) => group.times.length === 0) ? (
          <p>{t('chooseTime.noneOnDay')}</p>
        ) : (
          <form method="post">
            <TimeList groups={times.groups} />
          </form>
        )}
        <p className={styles.small}>
          {t('chooseTime.zone', { zone: times.zone })}{' '}
          <span data-zone-note={times.timeZone} hidden>
            {t('chooseTime.zoneDiffers')}
          </span>
        </p>
      </Stack>
    </>
  )
}

function turns({ earlier, later }: TimesView) {
  return {
    previous: earlier ? { href: earlier, label: t('chooseTime.earlier') } : undefined,
    next: { href: later, label: t('chooseTime.later') },
  }
}

function NoTimes({ times, phone }: { times: TimesView; phone: string | null }) {
  return (
    <>
      <EmptyState
        title={t('chooseTime.none')}
        action={
          times.nextPossible && <TextLink href={times.nextPossible.href}>{times.nextPossible.label}</TextLink>
        }
      >
        <ul className={styles.plain}>
          {times.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        {phone && <p>{t('chooseTime.call', { phone })}</p>}
      </EmptyState>
      <DayStrip label={t('chooseTime.days')} days={times.days} {...turns(times)} />
    </>
  )
}

function Refused({ kind, reasons, alternatives }: Refusal) {
  return (
    <InsetNote tone="clay" title={t(kind === 'time_taken' ? 'chooseTime.gone' : 'chooseTime.notOffered')}>
      {reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      {alternatives.length > 0 ? (
        <form method="post">
          <NextFree title={t('chooseTime.alternatives')} times={alternatives} />
        </form>
      ) : (
        <p>{t('details.noAlternatives')}</p>
      )}
    </InsetNote>
  )
}
