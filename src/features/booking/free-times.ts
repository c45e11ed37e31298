import type { Tx } from '#db/database.ts'
import { findOpenings, type OpeningsAnswer } from '#domain/scheduling/index.ts'
import type { ClinicContext } from '#server/context.ts'
import { readBusy } from './busy.queries.ts'
import type { Location } from './offer.ts'
import type { LocatedReason, Opening, OpeningsFound } from './opening.ts'
import { type Asking, openingRequest, resourcesFor } from './opening-request.ts'
import { openingViewer } from './view-opening.ts'
import type { WantedVisit } from './wanted-visit.ts'

/** What use cases read from the context to look at times. */
export type TimesContext = Pick<ClinicContext, 'clinic' | 'content' | 'now'>

/** A question to the engine, and whose own time (a hold's or a visit's) counts as free. */
export interface TimesAsked extends Asking {
  readonly exceptId?: string | null
}

/** Free times of a wanted visit over its locations, in order of start; reasons and the next date when there are none. */
export async function freeTimes(
  ctx: TimesContext,
  tx: Tx,
  wanted: WantedVisit,
  asked: TimesAsked,
): Promise<OpeningsFound> {
  const found = await askEach(ctx, tx, wanted, asked)
  const openings = found
    .flatMap(({ openings }) => openings)
    .sort((a, b) => Temporal.Instant.compare(a.start, b.start))
  if (openings.length > 0) {
    return { openings: openings.slice(0, asked.limit ?? openings.length), reasons: [], nextPossible: null }
  }
  // Nothing: only now is it worth knowing what everybody does until the horizon.
  const farther = await askEach(ctx, tx, wanted, { ...asked, knownThrough: horizonDate(ctx, wanted) })
  const dates = farther.flatMap(({ nextPossible }) => nextPossible ?? []).sort()
  return { openings: [], reasons: farther.flatMap(({ reasons }) => reasons), nextPossible: dates[0] ?? null }
}

interface FoundAt {
  readonly openings: Opening[]
  readonly reasons: LocatedReason[]
  readonly nextPossible: string | null
}

async function askEach(
  ctx: TimesContext,
  tx: Tx,
  wanted: WantedVisit,
  asked: TimesAsked,
): Promise<FoundAt[]> {
  const requests = await openingRequests(ctx, tx, wanted, asked)
  return requests.map(({ location, request }) => located(wanted, location, asked, findOpenings(request)))
}

/** The engine's request for each location, with everything that is taken read in one go. */
export async function openingRequests(ctx: TimesContext, tx: Tx, wanted: WantedVisit, asked: TimesAsked) {
  const resourceIds = resourcesFor(wanted, wanted.locations)
  if (asked.patientId) resourceIds.push(asked.patientId)
  const last = asked.knownThrough && asked.knownThrough > asked.to ? asked.knownThrough : asked.to
  const busy = await readBusy(tx, {
    resourceIds,
    // Zones lie within 14 hours of UTC; turnover and what began the day before are covered too.
    from: Temporal.PlainDate.from(asked.from).subtract({ days: 2 }).toZonedDateTime('UTC').toInstant(),
    to: Temporal.PlainDate.from(last).add({ days: 3 }).toZonedDateTime('UTC').toInstant(),
    now: ctx.now(),
    exceptId: asked.exceptId ?? null,
  })
  const rules = { clinic: ctx.clinic, matrix: ctx.content.scopeOfPractice.matrix }
  return wanted.locations.map((location) => ({
    location,
    request: openingRequest(wanted, location, busy, rules, asked),
  }))
}

function located(
  wanted: WantedVisit,
  location: Location,
  asked: TimesAsked,
  answer: OpeningsAnswer,
): FoundAt {
  const view = openingViewer(wanted, location, asked.from, asked.to)
  return {
    openings: answer.openings.map(view),
    reasons: answer.reasons.map((reason) => ({ ...reason, locationId: location.id })),
    nextPossible: answer.nextPossible,
  }
}

/** The last local date that can be booked at any of the locations. */
export function horizonDate(ctx: TimesContext, wanted: WantedVisit): string {
  const dates = wanted.locations.map(({ timeZone }) =>
    localDateAt(ctx.now(), timeZone).add({ days: ctx.clinic.horizonDays }),
  )
  return dates.sort(Temporal.PlainDate.compare).at(-1)!.toString()
}

/** The local date of an instant. */
export function localDateAt(instant: Temporal.Instant, timeZone: string): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(timeZone).toPlainDate()
}
