import bookingWords from '#content/locales/en/booking.json' with { type: 'json' }
import en from '#content/locales/en/staff.json' with { type: 'json' }
import type { AppointmentStatus } from '#domain/scheduling/index.ts'
import type { ClinicContext } from '#server/context.ts'
import type { BadgeProps } from '#ui/badge/badge.tsx'
import { words } from '#ui/words/words.ts'
import type { Mark } from '../mark-visit.ts'
import type { HistoryState, VisitOfDay, Wishes } from '../visit-of-day.ts'

const t = words(en)

/** A visit in the words and clock of the page: what the browser gets. */
export interface VisitView {
  readonly id: string
  readonly href: string
  /** Where the history can be read; null while there is none, or for whoever may not. */
  readonly historyHref: string | null
  readonly name: string
  readonly age: string
  readonly start: string
  readonly end: string
  readonly dateTime: string
  readonly detail: string
  readonly room: string
  readonly practitioner: string
  readonly location: string
  readonly status: AppointmentStatus
  readonly moment: 'now' | 'past' | 'off' | undefined
  readonly isFirst: boolean
  readonly reason: string | null
  readonly wishes: string | null
  readonly guide: GuideView | null
  readonly history: HistoryState
  readonly clearanceNeeded: boolean
  readonly marks: readonly Mark[]
  /** The mark that takes the last one back. */
  readonly undo: Mark | null
}

export interface GuideView {
  readonly label: string
  readonly tone: BadgeProps['tone']
  readonly shape: BadgeProps['shape']
  /** The guide led to other care than was booked. */
  readonly isMismatch: boolean
  /** Null for whoever may not read them. */
  readonly reasons: readonly string[] | null
  readonly answers: readonly { readonly question: string; readonly answer: string }[]
}

/** Formats one visit for the clinic's locale and the location's clock. */
export function visitView(ctx: ClinicContext, visit: VisitOfDay): VisitView {
  const now = ctx.now()
  const clock = new Intl.DateTimeFormat(ctx.clinic.locale, {
    timeZone: visit.timeZone,
    hour: '2-digit',
    minute: '2-digit',
  })
  return {
    id: visit.id,
    href: `/staff/visits/${visit.id}`,
    historyHref:
      visit.mayReadHealthData && visit.history === 'given' ? `/staff/visits/${visit.id}/history` : null,
    name: visit.patientName,
    age: t('row.age', { count: visit.age }),
    start: clock.format(visit.start.epochMilliseconds),
    end: clock.format(visit.end.epochMilliseconds),
    dateTime: visit.start.toString({ timeZone: visit.timeZone, smallestUnit: 'minute' }),
    detail: t('row.detail', { service: visit.serviceName, minutes: visit.minutes }),
    room: visit.roomName,
    practitioner: visit.practitionerName,
    location: visit.locationName,
    status: visit.status,
    moment: momentOf(visit, now),
    isFirst: visit.isFirst,
    reason: visit.reasonForVisit,
    wishes: wishesText(ctx, visit.wishes),
    guide: guideView(visit),
    history: visit.history,
    clearanceNeeded: visit.clearanceNeeded,
    ...marksOf(visit.status, Temporal.Instant.compare(visit.start, now) <= 0),
  }
}

/** What can be marked now: nobody can have failed to come before it was time. */
export function marksOf(status: AppointmentStatus, hasBegun: boolean): { marks: Mark[]; undo: Mark | null } {
  switch (status) {
    case 'booked':
      return { marks: hasBegun ? ['arrived', 'noshow'] : ['arrived'], undo: null }
    case 'arrived':
      return { marks: ['fulfilled'], undo: 'booked' }
    case 'fulfilled':
      return { marks: [], undo: 'arrived' }
    case 'noshow':
      return { marks: [], undo: 'booked' }
    case 'cancelled':
      return { marks: [], undo: null }
  }
}

function momentOf(visit: VisitOfDay, now: Temporal.Instant): VisitView['moment'] {
  if (visit.status === 'cancelled' || visit.status === 'noshow') return 'off'
  if (visit.status === 'fulfilled') return 'past'
  if (visit.status === 'arrived') return 'now'
  const [hasBegun, isOver] = [visit.start, visit.end].map((at) => Temporal.Instant.compare(at, now) <= 0)
  return hasBegun && !isOver ? 'now' : undefined
}

function guideView({ guide, careKind }: VisitOfDay): GuideView | null {
  if (!guide) return null
  const isCare =
    guide.route in
    { 'relaxation-massage': 1, 'therapeutic-massage': 1, 'remedial-massage': 1, physiotherapy: 1 }
  const isMatch = guide.route === careKind
  return {
    label: t('guide.label', { route: t(`guide.routes.${guide.route}`) }),
    tone: isMatch ? 'pine' : isCare ? 'notice' : 'alarm',
    shape: isMatch ? 'check' : isCare ? 'diamond' : 'triangle',
    isMismatch: !isMatch,
    reasons: guide.health?.reasons ?? null,
    answers: guide.health?.answers ?? [],
  }
}

/** Pressure, oil and areas to leave out in one line; null when the person wished for nothing. */
export function wishesText(ctx: Pick<ClinicContext, 'content'>, wishes: Wishes): string | null {
  const oils: Readonly<Record<string, string>> = bookingWords.details.oils
  const labels = new Map(ctx.content.careGuide.written.regions.map((region) => [region.id, region.label]))
  const parts = [
    wishes.pressure && t('wishes.pressure', { level: t(`wishes.pressures.${wishes.pressure}`) }),
    wishes.oil && t('wishes.oil', { oil: oils[wishes.oil]?.toLowerCase() ?? wishes.oil }),
    wishes.areasToAvoid.length > 0 &&
      t('wishes.areas', {
        areas: wishes.areasToAvoid.map((id) => labels.get(id)?.toLowerCase() ?? id).join(', '),
      }),
  ]
  return parts.filter((part) => part).join('; ') || null
}

/** "Tuesday 24 November", with the year when it is another one. */
export function dayInWords(date: Temporal.PlainDate, today: Temporal.PlainDate, locale: string): string {
  const year = date.year === today.year ? undefined : 'numeric'
  return date.toLocaleString(locale, { weekday: 'long', day: 'numeric', month: 'long', year })
}
