import { type CareKind, type GuideRoute, matchNotice } from '#domain/practice/index.ts'
import type { ClinicContext } from '#server/context.ts'

/** What to tell somebody whose guide and choice disagree; with the numbers to call where hands-on care must wait. */
export function noticeFor(ctx: ClinicContext, guideRoute: GuideRoute | null, chosen: CareKind) {
  const notice = matchNotice(guideRoute, chosen)
  return notice && { ...notice, emergency: notice.key === 'emergency' ? ctx.clinic.emergencyNumber : null }
}
export type NoticeView = NonNullable<ReturnType<typeof noticeFor>>
