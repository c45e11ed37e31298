import type { ClinicContext } from '#server/context.ts'
import { readOffer } from './offer.queries.ts'
import type { Location, Practitioner, Service } from './offer.ts'
import { viewOffer } from './offer-view.ts'

/** Everything on offer today, in one read: for pages that show services, people and places together. */
export async function readWholeOffer(ctx: ClinicContext) {
  const rows = await ctx.transaction(readOffer)
  const zone = rows.locations[0]?.timeZone ?? 'UTC'
  const today = ctx.now().toZonedDateTimeISO(zone).toPlainDate()
  return viewOffer(rows, ctx.content.scopeOfPractice.matrix, ctx.clinic, today)
}

/** Everything that can be booked, in the clinic's order. */
export async function listServices(ctx: ClinicContext): Promise<Service[]> {
  return (await readWholeOffer(ctx)).services
}

/** One service by id or slug, or null. */
export async function findService(ctx: ClinicContext, idOrSlug: string): Promise<Service | null> {
  return byName(await listServices(ctx), idOrSlug)
}

/** Everybody who works here and is shown, in the clinic's order. */
export async function listPractitioners(ctx: ClinicContext): Promise<Practitioner[]> {
  return (await readWholeOffer(ctx)).practitioners
}

/** One practitioner by id or slug, or null. */
export async function findPractitioner(ctx: ClinicContext, idOrSlug: string): Promise<Practitioner | null> {
  return byName(await listPractitioners(ctx), idOrSlug)
}

/** The clinic's locations with their hours, in the clinic's order. */
export async function listLocations(ctx: ClinicContext): Promise<Location[]> {
  return (await readWholeOffer(ctx)).locations
}

function byName<T extends { readonly id: string; readonly slug: string }>(
  list: readonly T[],
  idOrSlug: string,
): T | null {
  return list.find((entry) => entry.id === idOrSlug || entry.slug === idOrSlug) ?? null
}
