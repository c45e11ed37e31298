import { type CareKind, type GuideRoute, matchNotice } from '#domain/practice/index.ts'
import type { ClinicContext } from '#server/context.ts'
import { type GuideAnswers, guideLimits } from '../guide-limits.ts'
import type { Service } from '../offer.ts'

/** What to tell somebody whose guide and choice disagree; with the numbers to call where hands-on care must wait. */
function noticeFor(ctx: ClinicContext, guideRoute: GuideRoute | null, chosen: CareKind) {
  const notice = matchNotice(guideRoute, chosen)
  return notice && { ...notice, emergency: notice.key === 'emergency' ? ctx.clinic.emergencyNumber : null }
}
export type NoticeView = NonNullable<ReturnType<typeof noticeFor>>

/** What the guide's answers mean for the chosen service. */
export interface LimitsView {
  readonly kind: 'ruled-out' | 'needs-clearance'
  readonly reasons: readonly string[]
  readonly isEveryService: boolean
  readonly careKind: CareKind
}

/** What the guide has to say about a choice, in one picture. */
export interface GuideView {
  readonly notice: NoticeView | null
  readonly limits: LimitsView | null
  /** Whether the page goes on to lengths, times and the form. Booking decides again. */
  readonly mayBook: boolean
}

/** The strictest word alone: who must wait reads nothing of better choices, and a service that is out has no "go on". */
export function guideView(
  ctx: ClinicContext,
  guide: GuideAnswers | null,
  { careKind, interventions }: Pick<Service, 'careKind' | 'interventions'>,
): GuideView {
  const notice = noticeFor(ctx, guide?.route ?? null, careKind)
  if (notice?.level === 'stop') return { notice, limits: null, mayBook: false }
  const found = guideLimits(ctx, guide, interventions)
  if (found.kind === 'free') return { notice, limits: null, mayBook: true }
  const limits = { ...found, careKind }
  return found.kind === 'ruled-out'
    ? { notice: null, limits, mayBook: false }
    : { notice, limits, mayBook: true }
}
