import type { Jurisdiction, Profession } from './vocabulary.ts'

/** What allows one practitioner to work in one profession in one place, as the clinic has recorded it. */
export interface Licence {
  readonly id: string
  readonly practitionerId: string
  readonly profession: Profession
  readonly jurisdiction: Jurisdiction
  /** First day on which it counts. */
  readonly validFrom: Temporal.PlainDate
  /** Last day on which it counts; null while no end is set. */
  readonly validUntil: Temporal.PlainDate | null
  /** When the clinic checked it against the register; null until it has. */
  readonly verifiedAt: Temporal.Instant | null
  /** Interventions that the holder is trained and listed for beyond the basic scope, such as `dry-needling`. */
  readonly authorisations: readonly string[]
  /** When it was withdrawn. A withdrawn licence counts on no day: nobody should rely on it again. */
  readonly revokedAt?: Temporal.Instant | null
}

/** Why a licence does not count on a date. */
export type LicenceFault =
  | 'licence_revoked'
  | 'licence_not_verified'
  | 'licence_not_yet_valid'
  | 'licence_expired'

/**
 * Says why a licence does not count on a date, or null when it does.
 * @param date the local date of the visit at the clinic's location
 */
export function licenceFault(licence: Licence, date: Temporal.PlainDate): LicenceFault | null {
  if (licence.revokedAt) return 'licence_revoked'
  if (Temporal.PlainDate.compare(date, licence.validFrom) < 0) return 'licence_not_yet_valid'
  if (licence.validUntil && Temporal.PlainDate.compare(date, licence.validUntil) > 0) return 'licence_expired'
  return licence.verifiedAt ? null : 'licence_not_verified'
}

/** True when a licence has been checked, was not withdrawn, and covers the date (both ends included). */
export function isLicenceValidOn(licence: Licence, date: Temporal.PlainDate): boolean {
  return licenceFault(licence, date) === null
}
