import { ok, type Result, refused } from '#domain/kernel/result.ts'
import type { ClinicContext } from '#server/context.ts'
import { readMovable } from './appointment.queries.ts'
import { freeTimes } from './free-times.ts'
import { readOffer } from './offer.queries.ts'
import { MAX_SEARCH_DAYS, type OpeningSearch, type OpeningsFound, type SearchRefused } from './opening.ts'
import { isRowId } from './row-id.ts'
import { findWanted } from './wanted-visit.ts'

const MAX_LIMIT = 20_000
type BadRange = Extract<SearchRefused, { kind: 'bad_range' }>

/**
 * The free times of a service between two local dates. A search for a move names the visit: its own time counts as
 * free, its patient's other visits as taken, and its practitioner is preferred.
 */
export async function searchOpenings(
  ctx: ClinicContext,
  search: OpeningSearch,
): Promise<Result<OpeningsFound, SearchRefused>> {
  const bad = badRange(search)
  if (bad) return refused(bad)
  return ctx.transaction(async (tx) => {
    const wanted = findWanted(await readOffer(tx), search)
    if (!wanted.ok) return wanted
    const moving = search.movingAppointmentId ?? null
    const visit = moving !== null && isRowId(moving) ? await readMovable(tx, moving) : null
    if (moving !== null && !visit) return refused({ kind: 'unknown_appointment' })
    const found = await freeTimes(ctx, tx, wanted.value, {
      from: search.from,
      to: search.to,
      now: ctx.now(),
      limit: search.limit ?? null,
      per: search.per ?? 'start',
      exceptId: moving,
      patientId: visit?.patientId ?? null,
      usualPractitionerId: visit?.practitionerId ?? null,
    })
    return ok(found)
  })
}

function badRange({ from, to, limit }: OpeningSearch): BadRange | null {
  const first = dateOrNull(from)
  const last = dateOrNull(to)
  if (!first) return { kind: 'bad_range', field: 'from', problem: 'not_a_date' }
  if (!last) return { kind: 'bad_range', field: 'to', problem: 'not_a_date' }
  const days = first.until(last, { largestUnit: 'days' }).days + 1
  if (days < 1) return { kind: 'bad_range', field: 'to', problem: 'ends_before_start' }
  if (days > MAX_SEARCH_DAYS) return { kind: 'bad_range', field: 'to', problem: 'too_long' }
  const limitIsWrong = limit != null && (!Number.isSafeInteger(limit) || limit < 1 || limit > MAX_LIMIT)
  return limitIsWrong ? { kind: 'bad_range', field: 'limit', problem: 'out_of_range' } : null
}

function dateOrNull(text: string): Temporal.PlainDate | null {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return null
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
