import type { Tx } from '#db/database.ts'
import { ok, type Result, refused } from '#domain/kernel/result.ts'
import { holdExpiresAt, instantOf, type Reservation } from '#domain/scheduling/index.ts'
import type { ClinicContext } from '#server/context.ts'
import { untilNotLost } from './attempts.ts'
import { findAlternatives } from './find-alternatives.ts'
import { deleteHold, forgetHoldsBefore, insertHold, readHoldRow } from './hold.queries.ts'
import { readOffer } from './offer.queries.ts'
import { type AllocationRow, insertAllocations } from './reservation.queries.ts'
import { LOST, type NotFree, type Reserved, reserve } from './reserve.ts'
import { isRowId } from './row-id.ts'
import { viewHold } from './view-visit.ts'
import type { Hold, HoldRefused, HoldRequest } from './visit.ts'
import { findWanted, type WantedVisit, type WishRefused } from './wanted-visit.ts'

/** How long an ended hold is remembered, so that "your time has run out" can be said. */
const REMEMBERED_HOURS = 24

/** Keeps a time for the clinic's hold minutes, with person, room and equipment. */
export async function placeHold(
  ctx: ClinicContext,
  request: HoldRequest,
): Promise<Result<Hold, HoldRefused>> {
  const result = await untilNotLost(() => ctx.transaction((tx) => tryHold(ctx, tx, request)))
  if (result === LOST)
    return refused({ kind: 'time_taken', alternatives: await findAlternatives(ctx, request, request.start) })
  if (result.ok) return result
  const { error } = result
  if (!('reasons' in error)) return refused(error)
  const alternatives = await findAlternatives(ctx, request, request.start)
  return error.kind === 'taken'
    ? refused({ kind: 'time_taken', alternatives })
    : refused({ kind: 'time_not_offered', reasons: error.reasons, alternatives })
}

async function tryHold(
  ctx: ClinicContext,
  tx: Tx,
  request: HoldRequest,
): Promise<Result<Hold, WishRefused | NotFree> | typeof LOST> {
  const wanted = findWanted(await readOffer(tx), request)
  if (!wanted.ok) return wanted
  const reserved = await reserve(ctx, tx, wanted.value, request.start)
  if (reserved === LOST || !reserved.ok) return reserved
  const holdId = ctx.newId()
  await writeHold(ctx, tx, holdId, wanted.value, reserved.value)
  const row = await readHoldRow(tx, holdId)
  if (!row) throw new Error('A hold that was just written is not there')
  return ok(viewHold(row, ctx.now()))
}

async function writeHold(
  ctx: ClinicContext,
  tx: Tx,
  holdId: string,
  wanted: WantedVisit,
  reserved: Reserved,
): Promise<void> {
  const now = ctx.now()
  await insertHold(tx, {
    clinicId: ctx.clinic.id,
    holdId,
    serviceId: wanted.service.id,
    locationId: wanted.locations[0]!.id,
    practitionerId: reserved.practitionerId,
    practitionerWasChosen: wanted.practitioner !== null,
    roomId: reserved.roomId,
    equipmentIds: [...reserved.equipmentIds],
    licenceId: reserved.licenceId,
    startsAt: instantOf(reserved.start),
    endsAt: instantOf(reserved.end),
    expiresAt: holdExpiresAt(now, ctx.clinic.holdMinutes),
    createdAt: now,
  })
  await insertAllocations(
    tx,
    reserved.reservations.map((row) => allocationRow(ctx, row, { holdId, appointmentId: null })),
  )
  await forgetHoldsBefore(tx, now.subtract({ hours: REMEMBERED_HOURS }))
}

/** The row that a reservation of the engine becomes, for a hold or for a visit. */
export function allocationRow(
  ctx: Pick<ClinicContext, 'clinic' | 'newId'>,
  { resourceId, reason, start, end }: Pick<Reservation, 'resourceId' | 'reason' | 'start' | 'end'>,
  of: { holdId: string; appointmentId: null } | { holdId: null; appointmentId: string },
): AllocationRow {
  return {
    clinicId: ctx.clinic.id,
    allocationId: ctx.newId(),
    resourceId,
    start: instantOf(start),
    end: instantOf(end),
    reason: reason === 'visit' && of.holdId !== null ? 'hold' : reason,
    ...of,
  }
}

/** A hold by id, also an expired one (`isExpired`); null when it was booked, released or never made. */
export async function readHold(ctx: ClinicContext, holdId: string): Promise<Hold | null> {
  if (!isRowId(holdId)) return null
  const row = await ctx.transaction((tx) => readHoldRow(tx, holdId))
  return row ? viewHold(row, ctx.now()) : null
}

/** Gives a held time back. Nothing happens when it is gone already. */
export async function releaseHold(ctx: ClinicContext, holdId: string): Promise<void> {
  if (isRowId(holdId)) await ctx.transaction((tx) => deleteHold(tx, holdId))
}
