import type { Tx } from '#db/database.ts'
import { ok, type Result, refused } from '#domain/kernel/result.ts'
import { mayGive } from '#domain/practice/index.ts'
import { type Allocation, allocate, instantOf, minuteOf } from '#domain/scheduling/index.ts'
import { localDateAt, openingRequests, type TimesContext } from './free-times.ts'
import { licenceOf, needsOf } from './offer-view.ts'
import type { LocatedReason } from './opening.ts'
import { clearExpired, lockLicences, lockResources } from './reservation.queries.ts'
import type { WantedVisit } from './wanted-visit.ts'
import { isTaken } from './why-not-free.ts'

/** Somebody changed what this attempt had read: look again in a new transaction. */
export const LOST = 'lost'

/** Who, where, with which devices and on which licence; all of it locked for this transaction. */
export interface Reserved extends Allocation {
  readonly roomId: string
  readonly licenceId: string
}

export interface NotFree {
  readonly kind: 'taken' | 'not_offered' | 'patient_busy'
  readonly reasons: readonly LocatedReason[]
}

export interface ReserveOptions {
  /** The visit that is being moved: its own time counts as free. */
  readonly exceptId?: string | null
  /** Who must be free as well. */
  readonly patientId?: string | null
  readonly usualPractitionerId?: string | null
  readonly minNoticeMinutes?: number
}

/**
 * Decides what a visit at exactly this start would take, by the rules of searching, and locks it. The rows are the
 * caller's to write.
 * @param wanted at one location
 */
export async function reserve(
  ctx: TimesContext,
  tx: Tx,
  wanted: WantedVisit,
  start: Temporal.Instant,
  options: ReserveOptions = {},
): Promise<Result<Reserved, NotFree> | typeof LOST> {
  const location = wanted.locations[0]!
  const day = localDateAt(start, location.timeZone).toString()
  const [asked] = await openingRequests(ctx, tx, wanted, { from: day, to: day, now: ctx.now(), ...options })
  const found = allocate(asked!.request, exactMinute(start))
  if (!found.ok)
    return refused(notFree(found.error.reasons.map((reason) => ({ ...reason, locationId: location.id }))))
  const { practitionerId, roomId, reservations } = found.value
  if (roomId === null) throw new Error('Every service names the kinds of room it needs')
  const resourceIds = [...new Set(reservations.map((row) => row.resourceId))]
  await lockResources(
    tx,
    ctx.clinic.id,
    options.patientId ? [...resourceIds, options.patientId] : resourceIds,
  )
  const licenceId = await licenceOn(ctx, tx, wanted, practitionerId, start)
  if (licenceId === null) return LOST
  await clearExpired(tx, {
    resourceIds,
    from: instantOf(Math.min(...reservations.map((row) => row.start))),
    to: instantOf(Math.max(...reservations.map((row) => row.end))),
    now: ctx.now(),
  })
  return ok({ ...found.value, roomId, licenceId })
}

/** The licence under which somebody may give a visit on its local date, as it stands now; null when there is none. */
export async function licenceOn(
  ctx: TimesContext,
  tx: Tx,
  wanted: WantedVisit,
  practitionerId: string,
  start: Temporal.Instant,
): Promise<string | null> {
  const licences = (await lockLicences(tx, practitionerId)).map((row) => licenceOf(row, practitionerId))
  const date = localDateAt(start, wanted.locations[0]!.timeZone)
  const allowed = mayGive(
    ctx.content.scopeOfPractice.matrix,
    licences,
    needsOf(wanted.service, ctx.clinic),
    date,
  )
  return allowed.ok ? allowed.value.licenceId : null
}

/** Seconds are not cut off: a start between two minutes is no start. */
function exactMinute(start: Temporal.Instant): number {
  return start.epochNanoseconds % 60_000_000_000n === 0n ? minuteOf(start) : Number.NaN
}

function notFree(reasons: readonly LocatedReason[]): NotFree {
  const others = reasons.filter(({ kind }) => kind !== 'patient_busy')
  if (reasons.length > 0 && others.length === 0) return { kind: 'patient_busy', reasons }
  return { kind: isTaken(others) ? 'taken' : 'not_offered', reasons }
}
