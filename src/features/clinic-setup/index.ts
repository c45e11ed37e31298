/** Clinic set-up: making the clinic once, and what it still needs. */
export type { ClinicParts } from './clinic-setup.queries.ts'
export { readClinicParts } from './read-clinic-parts.ts'
