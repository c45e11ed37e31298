import type { Tx } from '#db/database.ts'
import { explainStart, minuteOf } from '#domain/scheduling/index.ts'
import type { ClinicContext } from '#server/context.ts'
import { localDateAt, openingRequests } from './free-times.ts'
import type { HoldRow } from './hold.queries.ts'
import { readOffer } from './offer.queries.ts'
import type { LocatedReason } from './opening.ts'
import { licenceOn } from './reserve.ts'
import { minutesBetween } from './view-visit.ts'
import { findWanted, type WantedVisit } from './wanted-visit.ts'

/** What a hold stands for, still possible; or the reasons why it isn't any more. */
export type Rechecked =
  | {
      readonly stands: true
      readonly wanted: WantedVisit
      readonly licenceId: string
      readonly roomKind: string
    }
  | { readonly stands: false; readonly reasons: readonly LocatedReason[] }

/**
 * Checks everything about a hold again: hours, leave, licence, room, equipment, price. Notice counts from when the
 * time was held, as nobody should lose it by filling in a form; but it must not have begun.
 */
export async function recheckHold(ctx: ClinicContext, tx: Tx, hold: HoldRow): Promise<Rechecked> {
  const rows = await readOffer(tx)
  const found = findWanted(rows, {
    service: hold.serviceId,
    minutes: minutesBetween(hold.startsAt, hold.endsAt),
    location: hold.locationId,
    practitioner: hold.practitionerId,
  })
  if (!found.ok) return { stands: false, reasons: [] }
  const wanted: WantedVisit = { ...found.value, rows: onlyHeld(found.value, hold) }
  const room = wanted.rows.rooms[0]
  const reasons = await reasonsAgainst(ctx, tx, hold, wanted)
  if (reasons.length > 0 || !room) return { stands: false, reasons }
  const licenceId = await licenceOn(ctx, tx, wanted, hold.practitionerId, hold.startsAt)
  if (licenceId !== null) return { stands: true, wanted, licenceId, roomKind: room.roomKind }
  const nobody = {
    kind: 'no_licensed_practitioner',
    practitionerIds: [hold.practitionerId],
    locationId: hold.locationId,
  } as const
  return { stands: false, reasons: [nobody] }
}

/** The offer with no other room and no other device than the held ones. */
function onlyHeld({ rows }: WantedVisit, hold: HoldRow): WantedVisit['rows'] {
  return {
    ...rows,
    rooms: rows.rooms.filter((room) => room.id === hold.roomId),
    equipment: rows.equipment.filter((device) => hold.equipmentIds.includes(device.id)),
  }
}

async function reasonsAgainst(
  ctx: ClinicContext,
  tx: Tx,
  hold: HoldRow,
  wanted: WantedVisit,
): Promise<LocatedReason[]> {
  const { locationId } = hold
  const now = ctx.now()
  if (Temporal.Instant.compare(hold.startsAt, now) <= 0)
    return [{ kind: 'in_the_past', now: minuteOf(now), locationId }]
  const day = localDateAt(hold.startsAt, wanted.locations[0]!.timeZone).toString()
  const asked = { from: day, to: day, now: hold.createdAt, exceptId: hold.holdId }
  const [at] = await openingRequests(ctx, tx, wanted, asked)
  return explainStart(at!.request, minuteOf(hold.startsAt)).reasons.map((reason) => ({
    ...reason,
    locationId,
  }))
}
