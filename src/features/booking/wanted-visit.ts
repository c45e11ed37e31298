import { ok, type Result, refused } from '#domain/kernel/result.ts'
import type { OfferRows, PractitionerRow, ServiceRow } from './offer.queries.ts'
import type { Location } from './offer.ts'
import type { SearchRefused } from './opening.ts'

/** What somebody asks for, by id or slug. */
export interface Wish {
  readonly service: string
  readonly minutes: number
  readonly location?: string | null
  readonly practitioner?: string | null
}

/** The same, found in the clinic's offer. */
export interface WantedVisit {
  readonly rows: OfferRows
  readonly service: ServiceRow
  readonly minutes: number
  readonly price: { readonly amount: number; readonly currency: string }
  /** The one asked for, else all. */
  readonly locations: readonly Location[]
  readonly practitioner: PractitionerRow | null
}

export type WishRefused = Exclude<SearchRefused, { kind: 'bad_range' } | { kind: 'unknown_appointment' }>

/** Finds what was asked for, or says what isn't on offer. */
export function findWanted(rows: OfferRows, wish: Wish): Result<WantedVisit, WishRefused> {
  const service = named(rows.services, wish.service)
  if (!service?.durations) return refused({ kind: 'unknown_service' })
  const duration = service.durations.find(({ minutes }) => minutes === wish.minutes)
  if (!duration)
    return refused({ kind: 'length_not_offered', offered: service.durations.map(({ minutes }) => minutes) })
  const location = wish.location == null ? null : named(rows.locations, wish.location)
  if (location === undefined) return refused({ kind: 'unknown_location' })
  const practitioner = wish.practitioner == null ? null : named(rows.practitioners, wish.practitioner)
  if (practitioner === undefined) return refused({ kind: 'unknown_practitioner' })
  const { minutes, amount, currency } = duration
  const locations = location ? [location] : rows.locations
  return ok({ rows, service, minutes, price: { amount, currency }, locations, practitioner })
}

function named<T extends { readonly id: string; readonly slug: string }>(
  list: readonly T[],
  name: string,
): T | undefined {
  return list.find((entry) => entry.id === name || entry.slug === name)
}
