import { minuteOf, nearestAlternatives } from '#domain/scheduling/index.ts'
import type { ClinicContext } from '#server/context.ts'
import { freeTimes, localDateAt } from './free-times.ts'
import { readOffer } from './offer.queries.ts'
import type { OfferedAlternatives, Opening } from './opening.ts'
import type { ReserveOptions } from './reserve.ts'
import { findWanted, type Wish } from './wanted-visit.ts'

const EACH = 3
const DAYS_BEFORE = 2
const DAYS_AFTER = 7
const NONE: OfferedAlternatives = { samePractitioner: [], sameTime: [], nearby: [] }

/** The next best things near a time that can't be had, at the same location. */
export async function findAlternatives(
  ctx: ClinicContext,
  wish: Wish,
  start: Temporal.Instant,
  options: ReserveOptions = {},
): Promise<OfferedAlternatives> {
  const { practitioner, ...anybody } = wish
  return ctx.transaction(async (tx) => {
    const rows = await readOffer(tx)
    const wanted = findWanted(rows, anybody)
    if (!wanted.ok) return NONE
    const { timeZone } = wanted.value.locations[0]!
    const today = localDateAt(ctx.now(), timeZone)
    const horizon = today.add({ days: ctx.clinic.horizonDays })
    const day = clamp(localDateAt(start, timeZone), today, horizon)
    const found = await freeTimes(ctx, tx, wanted.value, {
      from: clamp(day.subtract({ days: DAYS_BEFORE }), today, horizon).toString(),
      to: day.add({ days: DAYS_AFTER }).toString(),
      now: ctx.now(),
      per: 'practitioner',
      ...options,
    })
    const chosen =
      rows.practitioners.find(({ id, slug }) => id === practitioner || slug === practitioner)?.id ?? null
    return nearest(found.openings, start, chosen)
  })
}

function clamp(
  date: Temporal.PlainDate,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
): Temporal.PlainDate {
  if (Temporal.PlainDate.compare(date, first) < 0) return first
  return Temporal.PlainDate.compare(date, last) > 0 ? last : date
}

function nearest(
  openings: readonly Opening[],
  start: Temporal.Instant,
  practitionerId: string | null,
): OfferedAlternatives {
  const plain = openings.map((opening, index) => ({
    start: minuteOf(opening.start),
    end: minuteOf(opening.end),
    practitionerId: opening.practitionerId,
    roomId: null,
    equipmentIds: [],
    index,
  }))
  const found = nearestAlternatives(plain, minuteOf(start), practitionerId, EACH)
  const again = (list: readonly object[]) =>
    list.map((entry) => openings[(entry as { index: number }).index]!)
  return {
    samePractitioner: again(found.samePractitioner),
    sameTime: again(found.sameTime),
    nearby: again(found.nearby),
  }
}
