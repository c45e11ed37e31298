import { type Location, type Practitioner, readWholeOffer, type Service } from '#features/booking/index.ts'
import type { ClinicContext } from '#server/context.ts'

/** What the public pages show, in the clinic's order. */
export interface SiteOffer {
  readonly services: readonly Service[]
  /** Only people with a licence that is verified and valid today: nobody else may be presented as giving care. */
  readonly practitioners: readonly Practitioner[]
  readonly locations: readonly Location[]
}

/** A context lives as long as its request: the frame and the page inside it read the offer once. */
const offers = new WeakMap<ClinicContext, Promise<SiteOffer>>()

/** Everything on offer today. */
export function siteOffer(ctx: ClinicContext): Promise<SiteOffer> {
  const known = offers.get(ctx)
  if (known) return known
  const reading = readOffer(ctx)
  offers.set(ctx, reading)
  return reading
}

async function readOffer(ctx: ClinicContext): Promise<SiteOffer> {
  const { services, practitioners: people, locations } = await readWholeOffer(ctx)
  return { services, practitioners: people.filter((person) => person.registrations.length > 0), locations }
}
