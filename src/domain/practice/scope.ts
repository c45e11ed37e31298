import { ok, type Result, refused } from '#domain/kernel/result.ts'
import { type Licence, type LicenceFault, licenceFault } from './licence.ts'
import type { CareKind, Intervention, Jurisdiction, Profession } from './vocabulary.ts'

/** `yes`: part of the profession. `authorised`: only for a licence that lists it. `no`: written down as refused. */
export type Allowance = 'yes' | 'authorised' | 'no'

/** One dated cell of the matrix profession × jurisdiction × intervention. A cell that is missing means no. */
export interface ScopeCell {
  readonly jurisdiction: Jurisdiction
  readonly profession: Profession
  readonly intervention: Intervention
  readonly allowed: Allowance
  /** First day on which the cell counts. */
  readonly from: Temporal.PlainDate
  /** Last day on which it counts; null while it is in force. */
  readonly until: Temporal.PlainDate | null
  readonly source: string
  readonly reliability: string
}

export interface ScopeMatrix {
  readonly cells: readonly ScopeCell[]
}

/** What a service asks of the person who gives it. */
export interface ServiceNeeds {
  readonly careKind: CareKind
  readonly interventions: readonly Intervention[]
  /** Where the visit takes place. When it is named, a licence for another place does not count. */
  readonly jurisdiction?: Jurisdiction
}

/** Why nobody may give this, seen from the licence that came closest. */
export type ScopeRefusal =
  | { readonly kind: 'no_licence' }
  | { readonly kind: LicenceFault; readonly licenceId: string }
  | {
      readonly kind: 'outside_scope'
      readonly licenceId: string
      /** Interventions of the service that the licence does not cover. */
      readonly missing: readonly Intervention[]
      /** False when the profession does not give this kind of care at all. */
      readonly givesCareKind: boolean
    }

/** Professions that may give each kind of care. */
const GIVEN_BY: Readonly<Record<CareKind, readonly Profession[]>> = {
  'relaxation-massage': [
    'relaxation-therapist',
    'massage-therapist',
    'remedial-therapist',
    'physiotherapist',
  ],
  'therapeutic-massage': ['massage-therapist', 'remedial-therapist', 'physiotherapist'],
  'remedial-massage': ['remedial-therapist', 'physiotherapist'],
  physiotherapy: ['physiotherapist'],
}

/** True when a profession gives this kind of care, whatever its methods. */
export function givesCareKind(profession: Profession, careKind: CareKind): boolean {
  return GIVEN_BY[careKind].includes(profession)
}

/**
 * What the holder of a licence may do on a date, by profession, place and own authorisations. Whether the
 * licence itself counts on that date is {@link licenceFault}'s question, not this one's.
 */
export function interventionsAllowed(
  matrix: ScopeMatrix,
  licence: Licence,
  date: Temporal.PlainDate,
): ReadonlySet<Intervention> {
  const allowed = new Set<Intervention>()
  const refusedOnes = new Set<Intervention>()
  for (const cell of matrix.cells) {
    if (!appliesTo(cell, licence, date)) continue
    if (isAllowedBy(cell, licence)) allowed.add(cell.intervention)
    else refusedOnes.add(cell.intervention)
  }
  // Two cells in force at once are a mistake in the content; the one that refuses wins.
  return allowed.difference(refusedOnes)
}

/**
 * Decides whether one practitioner may give a service on a date.
 * @param licences all licences of that practitioner; one of them has to cover the whole service
 * @param date the local date of the visit
 * @returns the licence that the visit depends on, the first that fits; or why none fits
 */
export function mayGive(
  matrix: ScopeMatrix,
  licences: readonly Licence[],
  service: ServiceNeeds,
  date: Temporal.PlainDate,
): Result<{ readonly licenceId: string }, ScopeRefusal> {
  let closest: ScopeRefusal = { kind: 'no_licence' }
  for (const licence of licences) {
    if (service.jurisdiction && licence.jurisdiction !== service.jurisdiction) continue
    const refusal = refusalOf(matrix, licence, service, date)
    if (!refusal) return ok({ licenceId: licence.id })
    if (distance(refusal) < distance(closest)) closest = refusal
  }
  return refused(closest)
}

function refusalOf(
  matrix: ScopeMatrix,
  licence: Licence,
  service: ServiceNeeds,
  date: Temporal.PlainDate,
): ScopeRefusal | null {
  const allowed = interventionsAllowed(matrix, licence, date)
  const missing = service.interventions.filter((intervention) => !allowed.has(intervention))
  const gives = givesCareKind(licence.profession, service.careKind)
  if (!gives || missing.length > 0) {
    return { kind: 'outside_scope', licenceId: licence.id, missing, givesCareKind: gives }
  }
  const fault = licenceFault(licence, date)
  return fault ? { kind: fault, licenceId: licence.id } : null
}

/** How far a refusal is from a yes: a licence that would do once it is checked or renewed comes closest. */
function distance(refusal: ScopeRefusal): number {
  switch (refusal.kind) {
    case 'licence_not_verified':
      return 1
    case 'licence_not_yet_valid':
      return 2
    case 'licence_expired':
      return 3
    case 'licence_revoked':
      return 4
    case 'outside_scope':
      return refusal.givesCareKind ? 5 + refusal.missing.length : 100 + refusal.missing.length
    case 'no_licence':
      return Number.POSITIVE_INFINITY
  }
}

function appliesTo(cell: ScopeCell, licence: Licence, date: Temporal.PlainDate): boolean {
  if (cell.profession !== licence.profession || cell.jurisdiction !== licence.jurisdiction) return false
  if (Temporal.PlainDate.compare(date, cell.from) < 0) return false
  return cell.until === null || Temporal.PlainDate.compare(date, cell.until) <= 0
}

function isAllowedBy(cell: ScopeCell, licence: Licence): boolean {
  if (cell.allowed === 'yes') return true
  return cell.allowed === 'authorised' && licence.authorisations.includes(cell.intervention)
}
