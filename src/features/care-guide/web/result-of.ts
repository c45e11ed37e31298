import en from '#content/locales/en/care-guide.json' with { type: 'json' }
import type { CareKind } from '#domain/care-guide/index.ts'
import { listServices, nextFreeTimes } from '#features/booking/index.ts'
import type { ClinicContext } from '#server/context.ts'
import { words } from '#ui/words/words.ts'
import { adviseOn, personalPrecautions, ruleSetOf } from '../advise.ts'
import { type Conversation, presentationAfter } from '../conversation.ts'
import { hasSignOff } from '../sign-off.ts'

const t = words(en)
const CRISIS_SIGNS = ['suicidal-thoughts', 'mind-crisis']
const FREE_TIMES = 3

/** Everything that the page of the result shows; null while the guide still has something to ask. */
export async function resultOf(ctx: ClinicContext, conversation: Conversation) {
  const presentation = presentationAfter(conversation)
  const advice = adviseOn(ctx, presentation)
  if (advice.status === 'asking') return null
  const { recommendation } = advice
  const crisis = CRISIS_SIGNS.some(
    (id) => presentation.findings?.[id] !== undefined && presentation.findings[id] !== false,
  )
  return {
    recommendation,
    lastStep: conversation.steps.length,
    expect:
      ruleSetOf(ctx).content.outcomes.find(({ route }) => route === recommendation.route)?.expect ?? null,
    isSignedOff: await hasSignOff(ctx),
    numbers: {
      emergency: ctx.clinic.emergencyNumber,
      advice: ctx.clinic.urgentAdviceNumber,
      crisis: crisis ? ctx.clinic.crisisNumber : null,
    },
    takenCareOf: personalPrecautions(ctx, presentation, recommendation.precautions, recommendation.route),
    free: recommendation.careKind ? await freeTimes(ctx, recommendation.careKind) : [],
  }
}
export type Result = NonNullable<Awaited<ReturnType<typeof resultOf>>>

/** The earliest times of any service of the kind of care that fits. */
async function freeTimes(ctx: ClinicContext, careKind: CareKind) {
  const [services, next] = await Promise.all([
    listServices(ctx),
    nextFreeTimes(ctx, { careKind, limit: FREE_TIMES }),
  ])
  const byId = new Map(services.map((service) => [service.id, service]))
  const times = next.flatMap(({ serviceId, minutes, openings }) =>
    openings.map((opening) => ({ ...opening, minutes, service: byId.get(serviceId)! })),
  )
  return times
    .sort((a, b) => Temporal.Instant.compare(a.start, b.start))
    .slice(0, FREE_TIMES)
    .map(({ start, startText, localDate, timeZone, service, minutes, practitionerName }) => ({
      // That day's times, with this one among them.
      href: `/book/${service.slug}/${minutes}?from=${localDate}&day=${localDate}`,
      label: startInWords(ctx.clinic.locale, timeZone, start),
      detail: t('result.freeDetail', { service: service.name, minutes, practitioner: practitionerName }),
      dateTime: startText,
    }))
}

function startInWords(locale: string, timeZone: string, start: Temporal.Instant): string {
  const format = new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  })
  return format.format(start.epochMilliseconds)
}
