import type { Tx } from '#db/database.ts'
import { ok, type Result, refused } from '#domain/kernel/result.ts'
import { type AppointmentStatus, instantOf } from '#domain/scheduling/index.ts'
import type { ClinicContext } from '#server/context.ts'
import { lockAppointment, readMovable, updateTime } from './appointment.queries.ts'
import { untilNotLost } from './attempts.ts'
import { mayChangeVisit } from './booking.access.ts'
import { findAlternatives } from './find-alternatives.ts'
import { notifyPatient } from './notify.ts'
import { readOffer, type ServiceRow } from './offer.queries.ts'
import { allocationRow } from './place-hold.ts'
import { visitAsWritten } from './read-appointment.ts'
import { deleteAllocationsOfVisit, insertAllocations } from './reservation.queries.ts'
import { LOST, type NotFree, type Reserved, type ReserveOptions, reserve } from './reserve.ts'
import { isRowId } from './row-id.ts'
import { minutesBetween } from './view-visit.ts'
import type { Appointment, ChangeNotAllowed, MoveRefused, MoveRequest } from './visit.ts'
import { findWanted, type WantedVisit, type Wish, type WishRefused } from './wanted-visit.ts'

/** A move as it is looked for: the wanted time's service and place, and what counts as free. */
interface Move {
  readonly appointmentId: string
  readonly request: MoveRequest
  readonly wish: Wish
  readonly options: ReserveOptions
}

/**
 * Moves a visit to another time, all or nothing; it keeps its id, and its calendar entry gets the next SEQUENCE.
 * Everything is checked for the new time as in a booking. Patients move within the clinic's policy.
 */
export async function moveAppointment(
  ctx: ClinicContext,
  appointmentId: string,
  request: MoveRequest,
): Promise<Result<Appointment, MoveRefused>> {
  const move = await planMove(ctx, appointmentId, request)
  if (!move) return refused({ kind: 'unknown_appointment' })
  const outcome = await untilNotLost(() => ctx.transaction((tx) => tryMove(ctx, tx, move)))
  if (outcome !== LOST && outcome.ok) return outcome
  const error = outcome === LOST ? { kind: 'taken' as const } : outcome.error
  switch (error.kind) {
    case 'taken':
      return refused({ kind: 'time_taken', alternatives: await alternativesFor(ctx, move) })
    case 'not_offered':
      return refused({
        kind: 'time_not_offered',
        reasons: error.reasons,
        alternatives: await alternativesFor(ctx, move),
      })
    case 'patient_busy':
      return refused({ kind: 'patient_busy' })
    case 'unknown_service':
    case 'unknown_location':
    case 'length_not_offered':
      // The clinic has stopped offering it: the visit stands, but there is no other time for it.
      return refused({
        kind: 'time_not_offered',
        reasons: [],
        alternatives: { samePractitioner: [], sameTime: [], nearby: [] },
      })
    default:
      return refused(error)
  }
}

async function planMove(
  ctx: ClinicContext,
  appointmentId: string,
  request: MoveRequest,
): Promise<Move | null> {
  const visit = isRowId(appointmentId)
    ? await ctx.transaction((tx) => readMovable(tx, appointmentId))
    : undefined
  if (!visit) return null
  const { serviceId, locationId, practitionerId, patientId } = visit
  const minutes = minutesBetween(visit.startsAt, visit.endsAt)
  return {
    appointmentId,
    request,
    wish: { service: serviceId, minutes, location: locationId, practitioner: request.practitioner ?? null },
    options: {
      exceptId: appointmentId,
      patientId,
      usualPractitionerId: practitionerId,
      ...(request.by === 'staff' && { minNoticeMinutes: 0 }),
    },
  }
}

function alternativesFor(ctx: ClinicContext, { wish, options, request }: Move) {
  return findAlternatives(
    ctx,
    { ...wish, practitioner: wish.practitioner ?? options.usualPractitionerId },
    request.start,
    options,
  )
}

async function tryMove(
  ctx: ClinicContext,
  tx: Tx,
  { appointmentId, request, wish, options }: Move,
): Promise<Result<Appointment, ChangeNotAllowed | WishRefused | NotFree> | typeof LOST> {
  const visit = await lockAppointment(tx, appointmentId)
  if (!visit) return refused({ kind: 'unknown_appointment' })
  const wanted = findWanted(await readOffer(tx), wish)
  if (!wanted.ok) return wanted
  const { service, practitioner } = wanted.value
  const allowed = mayMove(ctx, service, visit, request)
  if (!allowed.ok) return allowed
  const samePerson = practitioner === null || practitioner.id === visit.practitionerId
  if (samePerson && visit.startsAt.equals(request.start))
    return ok(await visitAsWritten(ctx, tx, appointmentId))
  const reserved = await reserve(ctx, tx, wanted.value, request.start, options)
  if (reserved === LOST || !reserved.ok) return reserved
  await writeMove(ctx, tx, appointmentId, visit.patientId, wanted.value, reserved.value)
  return ok(await visitAsWritten(ctx, tx, appointmentId))
}

function mayMove(
  ctx: ClinicContext,
  service: ServiceRow,
  visit: { readonly startsAt: Temporal.Instant; readonly status: string },
  request: MoveRequest,
) {
  const policy = {
    freeUntilMinutesBefore: service.freeChangeUntil ?? ctx.clinic.freeChangeUntilMinutes,
    now: ctx.now(),
  }
  return mayChangeVisit(
    request.by,
    'move',
    { start: visit.startsAt, status: visit.status as AppointmentStatus },
    policy,
  )
}

async function writeMove(
  ctx: ClinicContext,
  tx: Tx,
  appointmentId: string,
  patientId: string,
  { rows }: WantedVisit,
  reserved: Reserved,
): Promise<void> {
  const { practitionerId, licenceId, roomId, start, end } = reserved
  await deleteAllocationsOfVisit(tx, appointmentId)
  const patient = { resourceId: patientId, reason: 'visit', start, end } as const
  const rowsToWrite = [...reserved.reservations, patient]
  await insertAllocations(
    tx,
    rowsToWrite.map((row) => allocationRow(ctx, row, { holdId: null, appointmentId })),
  )
  await updateTime(tx, appointmentId, {
    startsAt: instantOf(start),
    endsAt: instantOf(end),
    practitionerId,
    licenceId,
    roomId,
    roomKind: rows.rooms.find((room) => room.id === roomId)!.roomKind,
    updatedAt: ctx.now(),
  })
  await notifyPatient(ctx, tx, 'booking-moved', appointmentId)
}
