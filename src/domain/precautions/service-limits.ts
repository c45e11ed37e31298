import type { CombinedLimits, ItemLimit } from './combine.ts'

/** What the limits of one person mean for one service; `because` names precautions. */
export type ServiceUnderLimits =
  | { readonly kind: 'free' }
  | { readonly kind: 'ruled-out' | 'needs-clearance'; readonly because: readonly string[] }

/** What a gentle massage is made of. It is adapted to the person, and sets no service apart. */
const GENTLE: readonly string[] = ['effleurage', 'kneading', 'assessment-soft-tissue', 'aromatic-oils']

/**
 * Whether somebody with these limits may book a service that is made of these interventions.
 *
 * A session that must not start is ruled out. So is a service when all that sets it apart from a gentle massage is
 * ruled out on the whole body: nothing would be left of what was booked (deep tissue massage with a blood thinner).
 * One part that may still be given somewhere keeps it: the practitioner leaves out the rest. Interventions without
 * limits of their own, such as exercise or finding out what is behind a complaint, are never ruled out. Otherwise a
 * session that needs a written yes needs it for every service.
 */
export function serviceUnderLimits(
  limits: CombinedLimits,
  interventions: readonly string[],
): ServiceUnderLimits {
  if (limits.session === 'stop') return { kind: 'ruled-out', because: limits.stoppedBy }
  const special = interventions.filter((name) => !GENTLE.includes(name)).map((name) => limitOf(limits, name))
  if (special.length > 0 && special.every((limit) => limit?.everywhere === 'ruled-out'))
    return { kind: 'ruled-out', because: unique(special.flatMap((limit) => limit?.ruledOutBy ?? [])) }
  if (limits.session === 'needs-clearance') return { kind: 'needs-clearance', because: limits.clearanceFor }
  return { kind: 'free' }
}

function limitOf({ techniques, modalities }: CombinedLimits, intervention: string): ItemLimit | undefined {
  return { ...techniques, ...modalities }[intervention]
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)]
}
