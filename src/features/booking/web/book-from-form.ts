import type { GuideOutcome } from '#features/care-guide/index.ts'
import type { FieldErrors } from '#features/patients/index.ts'
import type { ClinicContext } from '#server/context.ts'
import { bookAppointment } from '../book-appointment.ts'
import type { OfferedAlternatives } from '../opening.ts'
import { placeHold, readHold } from '../place-hold.ts'
import type { BookingRequest, GuideResult, Hold, Preferences } from '../visit.ts'
import { holdView } from './hold-view.ts'
import type { alternativesView } from './times-view.ts'
import { birthDateOf, type TypedDetails } from './typed-details.ts'

/** Why the form did not lead to a visit, as its page shows it. `lost`: the time is gone, and these are near it. */
export type FormProblem =
  | { readonly kind: 'invalid'; readonly errors: FieldErrors }
  | { readonly kind: 'busy' | 'stop' }
  | { readonly kind: 'ruled-out'; readonly reasons: readonly string[] }
  | { readonly kind: 'lost'; readonly alternatives: ReturnType<typeof alternativesView> }

/** What became of the form; `hold` is the one that the page goes on with. */
export type FormOutcome =
  | { readonly kind: 'booked'; readonly appointmentId: string; readonly keptGuide: boolean }
  | { readonly kind: 'gone' }
  | { readonly kind: 'refused'; readonly hold: Hold; readonly problem: FormProblem }

/**
 * Books what was typed. A hold that ran out while somebody was typing is renewed when the time is still free: they
 * should not have to notice.
 */
export async function bookFromForm(
  ctx: ClinicContext,
  holdId: string | null,
  typed: TypedDetails,
  guide: GuideOutcome | null,
): Promise<FormOutcome> {
  if (!holdId) return { kind: 'gone' }
  const hold = await readHold(ctx, holdId)
  const first = await bookAppointment(ctx, requestOf(holdId, typed, guide))
  const keptGuide = guide !== null && typed.guideConsent
  if (first.ok) return { kind: 'booked', appointmentId: first.value.id, keptGuide }
  if (!hold) return { kind: 'gone' }
  if (first.error.kind !== 'hold_expired') return refusal(ctx, hold, first.error)
  const renewed = await placeHold(ctx, {
    service: hold.serviceId,
    minutes: hold.minutes,
    start: hold.start,
    location: hold.locationId,
    practitioner: hold.practitionerId,
  })
  if (!renewed.ok)
    return lost(
      ctx,
      hold,
      'alternatives' in renewed.error ? renewed.error.alternatives : first.error.alternatives,
    )
  const second = await bookAppointment(ctx, requestOf(renewed.value.id, typed, guide))
  return second.ok
    ? { kind: 'booked', appointmentId: second.value.id, keptGuide }
    : refusal(ctx, renewed.value, second.error)
}

type Refused = Extract<Awaited<ReturnType<typeof bookAppointment>>, { ok: false }>['error']

function refusal(ctx: ClinicContext, hold: Hold, error: Refused): FormOutcome {
  switch (error.kind) {
    case 'invalid':
      return { kind: 'refused', hold, problem: { kind: 'invalid', errors: error.errors } }
    case 'patient_busy':
      return { kind: 'refused', hold, problem: { kind: 'busy' } }
    case 'guide_says_stop':
      return { kind: 'refused', hold, problem: { kind: 'stop' } }
    case 'precautions_rule_out':
      return { kind: 'refused', hold, problem: { kind: 'ruled-out', reasons: error.reasons } }
    case 'time_taken':
    case 'time_not_offered':
    case 'hold_expired':
      return lost(ctx, hold, error.alternatives)
    default:
      return { kind: 'gone' }
  }
}

function lost(ctx: ClinicContext, hold: Hold, alternatives: OfferedAlternatives): FormOutcome {
  return {
    kind: 'refused',
    hold,
    problem: { kind: 'lost', alternatives: holdView(ctx, hold).choices(alternatives) },
  }
}

function requestOf(holdId: string, typed: TypedDetails, guide: GuideOutcome | null): BookingRequest {
  const { givenName, familyName, email, phone } = typed
  return {
    holdId,
    patient: { givenName, familyName, email, phone: phone || null, birthDate: birthDateOf(typed) },
    preferences: preferencesOf(typed),
    reasonForVisit: typed.reasonForVisit || null,
    guide: guide && { result: guide as unknown as GuideResult, consent: typed.guideConsent },
  }
}

function preferencesOf({ pressure, oil, areasToAvoid }: TypedDetails): Preferences {
  return {
    ...(pressure && { pressure: Number(pressure) as Preferences['pressure'] }),
    ...(oil && { oil }),
    ...(areasToAvoid.length > 0 && { areasToAvoid }),
  }
}
