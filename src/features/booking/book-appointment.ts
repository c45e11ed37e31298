import type { Tx } from '#db/database.ts'
import { ok, type Result, refused } from '#domain/kernel/result.ts'
import { type GuideRoute, matchNotice } from '#domain/practice/index.ts'
import { mayBookFromHold } from '#domain/scheduling/index.ts'
import { requestHealthHistory } from '#features/clinical-record/index.ts'
import { cleanText, findOrCreatePatient, type NewPatient } from '#features/patients/index.ts'
import type { ClinicContext } from '#server/context.ts'
import { insertAppointment } from './appointment.queries.ts'
import { untilNotLost } from './attempts.ts'
import { type CheckedDetails, checkDetails } from './check-details.ts'
import { findAlternatives } from './find-alternatives.ts'
import { localDateAt } from './free-times.ts'
import { guideLimits } from './guide-limits.ts'
import { deleteHold, type HoldRow, lockHold } from './hold.queries.ts'
import { insertKey, lockKey } from './idempotency.queries.ts'
import { notifyPatient } from './notify.ts'
import { readVisit, visitAsWritten } from './read-appointment.ts'
import { type Rechecked, recheckHold } from './recheck-hold.ts'
import { requestHash } from './request-hash.ts'
import { insertAllocations, isBusy, lockResources, turnHoldIntoVisit } from './reservation.queries.ts'
import { LOST } from './reserve.ts'
import { isRowId } from './row-id.ts'
import { minutesBetween } from './view-visit.ts'
import type { Appointment, BookingRefused, BookingRequest, GuideResult, TimeNotOffered } from './visit.ts'

/** Refusals as one transaction knows them; alternatives are looked for afterwards. */
type Refused =
  | Exclude<BookingRefused, { alternatives: unknown }>
  | { readonly kind: 'hold_expired'; readonly expiredAt: Temporal.Instant; readonly hold: HoldRow }
  | { readonly kind: 'time_not_offered'; readonly reasons: TimeNotOffered['reasons']; readonly hold: HoldRow }
type Outcome = Result<Appointment, Refused>

/**
 * Turns a hold into a visit under the same id, all or nothing, after checking everything again. Booking the same hold
 * twice, or repeating a request with its idempotency key, returns the first visit.
 */
export async function bookAppointment(
  ctx: ClinicContext,
  request: BookingRequest,
): Promise<Result<Appointment, BookingRefused>> {
  if (!isRowId(request.holdId)) return refused({ kind: 'unknown_hold' })
  // The patient is the only thing not yet held: losing a time to another visit of theirs says so on the second try.
  const outcome = await untilNotLost(() => ctx.transaction((tx) => tryBook(ctx, tx, request)))
  if (outcome === LOST) return refused({ kind: 'patient_busy' })
  if (outcome.ok) return outcome
  const { error } = outcome
  if (error.kind !== 'hold_expired' && error.kind !== 'time_not_offered') return refused(error)
  const { hold, ...rest } = error
  const wish = {
    service: hold.serviceId,
    minutes: minutesBetween(hold.startsAt, hold.endsAt),
    location: hold.locationId,
    practitioner: hold.practitionerId,
  }
  return refused({ ...rest, alternatives: await findAlternatives(ctx, wish, hold.startsAt) })
}

async function tryBook(ctx: ClinicContext, tx: Tx, request: BookingRequest): Promise<Outcome> {
  const answered = await answerOfKey(ctx, tx, request)
  if (answered) return answered
  const hold = await lockHold(tx, request.holdId)
  if (!hold) {
    const booked = await readVisit(ctx, tx, request.holdId)
    // The same form again: a double click, a lost answer. Somebody else who knows the id learns nothing.
    return booked && isSamePerson(booked, request.patient) ? ok(booked) : refused({ kind: 'unknown_hold' })
  }
  const usable = mayBookFromHold({ expiresAt: hold.expiresAt }, ctx.now())
  if (!usable.ok) return refused({ kind: 'hold_expired', expiredAt: hold.expiresAt, hold })
  const stop = routeThatStops(request.guide?.result)
  if (stop) return refused({ kind: 'guide_says_stop', route: stop })
  const rechecked = await recheckHold(ctx, tx, hold)
  if (!rechecked.stands) return refused({ kind: 'time_not_offered', reasons: rechecked.reasons, hold })
  const limits = guideLimits(ctx, request.guide?.result, rechecked.wanted.service.interventions)
  if (limits.kind === 'ruled-out') return refused({ kind: 'precautions_rule_out', reasons: limits.reasons })
  const today = localDateAt(ctx.now(), rechecked.wanted.locations[0]!.timeZone)
  const details = checkDetails(request, today)
  if (!details.ok) return refused({ kind: 'invalid', errors: details.error })
  const patientId = await findOrCreatePatient(ctx, tx, details.value.patient)
  await lockResources(tx, ctx.clinic.id, [hold.practitionerId, hold.roomId, ...hold.equipmentIds, patientId])
  const visit = { resourceId: patientId, start: hold.startsAt, end: hold.endsAt }
  if (await isBusy(tx, visit)) return refused({ kind: 'patient_busy' })
  const checked = { ...details.value, clearanceNeeded: limits.kind === 'needs-clearance' }
  await writeVisit(ctx, tx, hold, rechecked, checked, patientId, request)
  return ok(await visitAsWritten(ctx, tx, hold.holdId))
}

function isSamePerson(visit: Appointment, { email, familyName }: NewPatient): boolean {
  const same = (kept: string, typed: string) => cleanText(typed)?.toLowerCase() === kept.toLowerCase()
  return same(visit.patientEmail, email) && same(visit.patientFamilyName, familyName)
}

async function answerOfKey(ctx: ClinicContext, tx: Tx, request: BookingRequest): Promise<Outcome | null> {
  if (request.idempotencyKey == null) return null
  const used = await lockKey(tx, ctx.clinic.id, request.idempotencyKey)
  if (!used) return null
  if (used.requestHash !== requestHash(request)) return refused({ kind: 'idempotency_key_reused' })
  return ok(await visitAsWritten(ctx, tx, used.appointmentId))
}

/** Promise 4: a warning sign never ends in a booking of hands-on care. All four kinds of care are hands-on. */
function routeThatStops(guide: GuideResult | undefined): GuideRoute | null {
  if (!guide) return null
  return matchNotice(guide.route, 'physiotherapy')?.level === 'stop' ? guide.route : null
}

async function writeVisit(
  ctx: ClinicContext,
  tx: Tx,
  hold: HoldRow,
  { wanted, licenceId, roomKind }: Extract<Rechecked, { stands: true }>,
  details: CheckedDetails & { readonly clearanceNeeded: boolean },
  patientId: string,
  request: BookingRequest,
): Promise<void> {
  const now = ctx.now()
  const clinicId = ctx.clinic.id
  const appointmentId = hold.holdId
  const guide = request.guide?.consent ? request.guide.result : null
  await insertAppointment(tx, {
    clinicId,
    appointmentId,
    serviceId: hold.serviceId,
    careKind: wanted.service.careKind,
    locationId: hold.locationId,
    patientId,
    practitionerId: hold.practitionerId,
    licenceId,
    roomId: hold.roomId,
    roomKind,
    startsAt: hold.startsAt,
    endsAt: hold.endsAt,
    priceAmount: wanted.price.amount,
    priceCurrency: wanted.price.currency,
    reasonForVisit: details.reasonForVisit,
    preferences: details.preferences,
    guide,
    guideConsentAt: guide && now,
    // the yes or no is kept without consent too: it protects the person, and holds nothing of what they told
    clearanceNeeded: details.clearanceNeeded,
    createdAt: now,
  })
  await turnHoldIntoVisit(tx, hold.holdId)
  const time = { start: hold.startsAt, end: hold.endsAt }
  await insertAllocations(tx, [
    {
      clinicId,
      allocationId: ctx.newId(),
      resourceId: patientId,
      ...time,
      reason: 'visit',
      holdId: null,
      appointmentId,
    },
  ])
  await deleteHold(tx, hold.holdId)
  if (request.idempotencyKey != null) {
    await insertKey(tx, {
      clinicId,
      key: request.idempotencyKey,
      requestHash: requestHash(request),
      appointmentId,
      createdAt: now,
    })
  }
  if (wanted.service.needsHealthHistory) await requestHealthHistory(ctx, tx, { appointmentId, patientId })
  await notifyPatient(ctx, tx, 'booking-confirmed', appointmentId)
}
