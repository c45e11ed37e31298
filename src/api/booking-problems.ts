import type {
  BookingRefused,
  CancelRefused,
  HoldRefused,
  LocatedReason,
  MoveRefused,
  OfferedAlternatives,
  Opening,
  SearchRefused,
} from '#features/booking/index.ts'
import { MAX_SEARCH_DAYS } from '#features/booking/index.ts'
import { problem, t } from './problem.ts'

/** An opening as it is answered: a hold takes exactly these values. */
export function openingJson({ startText, endText, locationId, practitionerId }: Opening) {
  return { start: startText, end: endText, location: locationId, practitioner: practitionerId }
}

/** A reason as it is answered: its kind for programs, its detail for people. */
export function reasonJson({ kind, locationId }: LocatedReason) {
  return { kind, location: locationId, detail: t(`reason.${kind}`) }
}

function alternativesJson({ samePractitioner, sameTime, nearby }: OfferedAlternatives) {
  const seen = new Map(
    [...samePractitioner, ...sameTime, ...nearby].map((opening) => [
      `${opening.startText} ${opening.practitionerId}`,
      opening,
    ]),
  )
  return [...seen.values()].map(openingJson)
}

/** A refusal of booking in words and with a status: one place for all calls. */
export function refusedProblem(
  refusal: SearchRefused | HoldRefused | BookingRefused | MoveRefused | CancelRefused,
): Response {
  switch (refusal.kind) {
    case 'unknown_service':
      return problem(404, 'unknown-service')
    case 'unknown_location':
      return problem(404, 'unknown-location')
    case 'unknown_practitioner':
      return problem(404, 'unknown-practitioner')
    case 'unknown_hold':
      return problem(404, 'unknown-hold')
    case 'unknown_appointment':
      return problem(404, 'unknown-appointment')
    case 'length_not_offered':
      return problem(422, 'length-not-offered', {
        params: { lengths: refusal.offered.join(', ') },
        more: { offered: refusal.offered },
      })
    case 'bad_range':
      return problem(422, 'bad-range', { errors: { [refusal.field]: rangeText(refusal.problem) } })
    case 'invalid':
      return problem(422, 'invalid', {
        errors: Object.fromEntries(
          Object.entries(refusal.errors).map(([field, wrong]) => [field, t(`field.${wrong}`)]),
        ),
      })
    case 'time_taken':
      return problem(409, 'time-taken', { more: { alternatives: alternativesJson(refusal.alternatives) } })
    case 'time_not_offered': {
      const more = {
        reasons: refusal.reasons.map(reasonJson),
        alternatives: alternativesJson(refusal.alternatives),
      }
      return problem(422, 'time-not-offered', { more })
    }
    case 'hold_expired': {
      const more = { alternatives: alternativesJson(refusal.alternatives) }
      return problem(409, 'hold-expired', { params: { time: refusal.expiredAt.toString() }, more })
    }
    case 'guide_says_stop':
      return problem(422, 'guide-says-stop', { more: { route: refusal.route } })
    case 'precautions_rule_out':
      return problem(422, 'precautions-rule-out', { more: { reasons: refusal.reasons } })
    case 'patient_busy':
      return problem(409, 'patient-busy')
    case 'idempotency_key_reused':
      return problem(422, 'idempotency-key-reused')
    case 'too_late':
      return problem(409, 'too-late', { params: { time: refusal.deadline.toString() } })
    case 'already_begun':
      return problem(409, 'already-begun')
    case 'not_changeable':
      return problem(409, 'not-changeable', { params: { status: refusal.status } })
  }
}

function rangeText(wrong: Extract<SearchRefused, { kind: 'bad_range' }>['problem']): string {
  return wrong === 'too_long' ? t('field.too_long_range', { days: MAX_SEARCH_DAYS }) : t(`field.${wrong}`)
}
