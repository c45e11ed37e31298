import { ok, type Result, refused } from '../kernel/result.ts'
import type { AppointmentStatus } from './appointment-status.ts'

export interface ChangePolicy {
  /** Minutes before the start until which a patient moves or cancels alone. 0: until it begins. */
  readonly freeUntilMinutesBefore: number
}

export interface ChangeableVisit {
  readonly start: Temporal.Instant
  readonly status: AppointmentStatus
}

/** Why a patient cannot change the visit by the link; `too_late` asks them to phone. */
export type ChangeRefused =
  | { readonly kind: 'already_begun'; readonly start: Temporal.Instant }
  | { readonly kind: 'too_late'; readonly deadline: Temporal.Instant }
  | { readonly kind: 'not_changeable'; readonly status: AppointmentStatus }

/** Last instant at which a patient may still move or cancel by the link. */
export function changeDeadline(policy: ChangePolicy, start: Temporal.Instant): Temporal.Instant {
  return start.subtract({ minutes: policy.freeUntilMinutesBefore })
}

/**
 * May the patient move or cancel this visit without phoning? The deadline itself still counts as in time.
 * Moving and cancelling follow one rule, so that neither is a way round the other.
 */
export function mayPatientChange(
  policy: ChangePolicy,
  visit: ChangeableVisit,
  now: Temporal.Instant,
): Result<{ readonly deadline: Temporal.Instant }, ChangeRefused> {
  if (visit.status !== 'booked') return refused({ kind: 'not_changeable', status: visit.status })
  if (Temporal.Instant.compare(now, visit.start) >= 0)
    return refused({ kind: 'already_begun', start: visit.start })
  const deadline = changeDeadline(policy, visit.start)
  if (Temporal.Instant.compare(now, deadline) > 0) return refused({ kind: 'too_late', deadline })
  return ok({ deadline })
}
