import { ok, type Result, refused } from '#domain/kernel/result.ts'
import { type ChangeableVisit, mayPatientChange, nextStatuses } from '#domain/scheduling/index.ts'
import type { Actor, ChangeNotAllowed } from './visit.ts'

type Refused = Exclude<ChangeNotAllowed, { kind: 'unknown_appointment' }>

/**
 * Who may move or cancel a visit. Patients within the clinic's policy and before it begins; staff whenever its state
 * allows. That the patient holds the visit's link, or that somebody is staff, is known before this is asked.
 */
export function mayChangeVisit(
  actor: Actor,
  change: 'move' | 'cancel',
  visit: ChangeableVisit,
  policy: { readonly freeUntilMinutesBefore: number; readonly now: Temporal.Instant },
): Result<null, Refused> {
  if (actor === 'patient') {
    const allowed = mayPatientChange(policy, visit, policy.now)
    return allowed.ok ? ok(null) : allowed
  }
  const possible =
    change === 'move' ? visit.status === 'booked' : nextStatuses(visit.status).includes('cancelled')
  return possible ? ok(null) : refused({ kind: 'not_changeable', status: visit.status })
}
