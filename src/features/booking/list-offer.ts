import type { ClinicContext } from '#server/context.ts'
import type { Location, Practitioner, Service } from './offer.ts'

/** Everything that can be booked, in the clinic's order. */
export declare function listServices(ctx: ClinicContext): Promise<Service[]>

/** One service by id or slug, or null. */
export declare function findService(ctx: ClinicContext, idOrSlug: string): Promise<Service | null>

/** Everybody who works here and is shown, in the clinic's order. */
export declare function listPractitioners(ctx: ClinicContext): Promise<Practitioner[]>

/** One practitioner by id or slug, or null. */
export declare function findPractitioner(ctx: ClinicContext, idOrSlug: string): Promise<Practitioner | null>

/** The clinic's locations with their hours, in the clinic's order. */
export declare function listLocations(ctx: ClinicContext): Promise<Location[]>
