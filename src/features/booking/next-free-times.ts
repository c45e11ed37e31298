import type { Tx } from '#db/database.ts'
import { findOpenings } from '#domain/scheduling/index.ts'
import type { ClinicContext } from '#server/context.ts'
import { readBusy } from './busy.queries.ts'
import { localDateAt } from './free-times.ts'
import { type OfferRows, readOffer, type ServiceRow } from './offer.queries.ts'
import type { NextFree, Opening } from './opening.ts'
import { openingRequest, resourcesFor } from './opening-request.ts'
import { openingViewer } from './view-opening.ts'
import type { WantedVisit } from './wanted-visit.ts'

/** What to look at: all services, those named, those of one kind of care, those that one person gives. Ids only. */
export interface NextFreeWanted {
  readonly serviceIds?: readonly string[]
  readonly careKind?: string
  readonly practitionerId?: string
  /** Openings per service. Default 1. */
  readonly limit?: number
}

type BusyTimes = Awaited<ReturnType<typeof readBusy>>

/** How far ahead it looks: enough for "next free on Thursday", and cheap. */
const DAYS = 14

/** The next free times of each wanted service, in its shortest length, within the next two weeks. One read of all. */
export async function nextFreeTimes(ctx: ClinicContext, wanted: NextFreeWanted = {}): Promise<NextFree[]> {
  return ctx.transaction(async (tx) => {
    const visits = wantedVisits(await readOffer(tx), wanted)
    const busy = await readBusyOfAll(ctx, tx, visits)
    return visits.map((visit) => firstTimes(ctx, visit, busy, wanted.limit ?? 1))
  })
}

/** The next free time of everybody for each of their services, by practitioner id: one read for all of them. */
export async function nextFreeTimesOfEverybody(ctx: ClinicContext): Promise<ReadonlyMap<string, NextFree[]>> {
  return ctx.transaction(async (tx) => {
    const rows = await readOffer(tx)
    const people = rows.practitioners.map(
      ({ id }) => [id, wantedVisits(rows, { practitionerId: id })] as const,
    )
    const busy = await readBusyOfAll(
      ctx,
      tx,
      people.flatMap(([, visits]) => visits),
    )
    return new Map(people.map(([id, visits]) => [id, visits.map((visit) => firstTimes(ctx, visit, busy, 1))]))
  })
}

function wantedVisits(rows: OfferRows, wanted: NextFreeWanted): WantedVisit[] {
  return rows.services
    .filter((service) => isWanted(rows, service, wanted))
    .map((service) => shortestVisit(rows, service, wanted))
}

function firstTimes(ctx: ClinicContext, visit: WantedVisit, busy: BusyTimes, limit: number): NextFree {
  const rules = { clinic: ctx.clinic, matrix: ctx.content.scopeOfPractice.matrix }
  const openings = visit.locations.flatMap((location): Opening[] => {
    const today = localDateAt(ctx.now(), location.timeZone)
    const [from, to] = [today.toString(), today.add({ days: DAYS }).toString()]
    const request = openingRequest(visit, location, busy, rules, { from, to, now: ctx.now(), limit })
    return findOpenings(request).openings.map(openingViewer(visit, location, from, to))
  })
  const sorted = openings.sort((a, b) => Temporal.Instant.compare(a.start, b.start))
  return { serviceId: visit.service.id, minutes: visit.minutes, openings: sorted.slice(0, limit) }
}

function isWanted(rows: OfferRows, service: ServiceRow, wanted: NextFreeWanted): boolean {
  if (!service.durations) return false
  if (wanted.serviceIds && !wanted.serviceIds.includes(service.id)) return false
  if (wanted.careKind && service.careKind !== wanted.careKind) return false
  const person = rows.practitioners.find(({ id }) => id === wanted.practitionerId)
  return wanted.practitionerId === undefined || (person?.serviceIds.includes(service.id) ?? false)
}

function shortestVisit(rows: OfferRows, service: ServiceRow, wanted: NextFreeWanted): WantedVisit {
  const { minutes, amount, currency } = service.durations[0]!
  const practitioner = rows.practitioners.find(({ id }) => id === wanted.practitionerId) ?? null
  return { rows, service, minutes, price: { amount, currency }, locations: rows.locations, practitioner }
}

async function readBusyOfAll(ctx: ClinicContext, tx: Tx, visits: readonly WantedVisit[]) {
  const now = ctx.now()
  return readBusy(tx, {
    resourceIds: [...new Set(visits.flatMap((visit) => resourcesFor(visit, visit.locations)))],
    from: now.subtract({ hours: 48 }),
    to: now.add({ hours: (DAYS + 2) * 24 }),
    now,
    exceptId: null,
  })
}
