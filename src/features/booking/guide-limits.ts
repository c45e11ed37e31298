import type { GuideRoute } from '#domain/practice/index.ts'
import {
  combine,
  type PersonFacts,
  type Precaution,
  precautionsFor,
  serviceUnderLimits,
} from '#domain/precautions/index.ts'
import type { ClinicContext } from '#server/context.ts'

/** What the guide's answers mean for a service. */
export type GuideLimits =
  | { readonly kind: 'free' }
  | {
      readonly kind: 'ruled-out' | 'needs-clearance'
      /** Why, and what can be done instead, in words for the patient. */
      readonly reasons: readonly string[]
      /** No service may start, not only this one. */
      readonly isEveryService: boolean
    }

/** A result of the guide; `presentation` holds the answers, already checked by the guide. */
export interface GuideAnswers {
  readonly route: GuideRoute
  readonly presentation?: unknown
}

/**
 * Whether the guide's answers rule a service out, or ask for a written yes first. The rules are those of today, as in
 * the guide (UTC). Without answers nothing is known, and nothing is limited: the health history asks again.
 */
export function guideLimits(
  ctx: Pick<ClinicContext, 'content' | 'now'>,
  guide: GuideAnswers | null | undefined,
  interventions: readonly string[],
): GuideLimits {
  if (typeof guide?.presentation !== 'object' || guide.presentation === null) return { kind: 'free' }
  const rules = ctx.content.precautions.rulesOn(ctx.now().toZonedDateTimeISO('UTC').toPlainDate())
  const person: PersonFacts = { ...guide.presentation, route: guide.route }
  const precautions = precautionsFor(rules, person)
  const limits = combine(precautions)
  const found = serviceUnderLimits(limits, interventions)
  if (found.kind === 'free') return found
  const reasons = precautions.filter(({ id }) => found.because.includes(id)).map(reasonText)
  return { kind: found.kind, reasons, isEveryService: limits.session === 'stop' }
}

function reasonText({ patientText, alternative }: Precaution): string {
  return `${patientText} ${alternative}`
}
