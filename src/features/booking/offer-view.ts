import type { Jurisdiction } from '#domain/practice/index.ts'
import { isLicenceValidOn, type Licence, mayGive, type ScopeMatrix } from '#domain/practice/index.ts'
import type { LicenceRow, OfferRows, PractitionerRow, ServiceRow } from './offer.queries.ts'
import type { Practitioner, Service } from './offer.ts'

/** What the views need to know of the clinic. */
export interface ClinicRules {
  readonly jurisdiction: string
  readonly minNoticeMinutes: number
  readonly freeChangeUntilMinutes: number
}

/** A licence as the rules of practice read it. */
export function licenceOf(row: LicenceRow, practitionerId: string): Licence {
  return {
    ...row,
    practitionerId,
    validFrom: Temporal.PlainDate.from(row.validFrom),
    validUntil: row.validUntil ? Temporal.PlainDate.from(row.validUntil) : null,
    verifiedAt: row.verifiedAt ? Temporal.Instant.from(row.verifiedAt) : null,
    revokedAt: row.revokedAt ? Temporal.Instant.from(row.revokedAt) : null,
  }
}

/** What a service asks of whoever gives it, here. */
export function needsOf(service: ServiceRow, clinic: Pick<ClinicRules, 'jurisdiction'>) {
  const { careKind, interventions } = service
  return { careKind, interventions, jurisdiction: clinic.jurisdiction as Jurisdiction }
}

/** The public view of everything on offer on a local date. */
export function viewOffer(
  rows: OfferRows,
  matrix: ScopeMatrix,
  clinic: ClinicRules,
  today: Temporal.PlainDate,
) {
  const licences = new Map(
    rows.practitioners.map((person) => [person.id, person.licences.map((row) => licenceOf(row, person.id))]),
  )
  const mayGiveToday = (person: PractitionerRow, service: ServiceRow) =>
    person.serviceIds.includes(service.id) &&
    mayGive(matrix, licences.get(person.id)!, needsOf(service, clinic), today).ok
  const services = rows.services.filter((service) => service.durations !== null)
  return {
    services: services.map((service) => viewService(service, rows, clinic, mayGiveToday)),
    practitioners: rows.practitioners.map((person) =>
      viewPractitioner(person, services, licences.get(person.id)!, today, mayGiveToday),
    ),
    locations: [...rows.locations],
  }
}

type MayGive = (person: PractitionerRow, service: ServiceRow) => boolean

function viewService(row: ServiceRow, rows: OfferRows, clinic: ClinicRules, mayGiveToday: MayGive): Service {
  const suits = new Set(
    rows.rooms.filter((room) => row.roomKinds.includes(room.roomKind)).map((room) => room.locationId),
  )
  return {
    id: row.id,
    slug: row.slug,
    careKind: row.careKind,
    name: row.name,
    summary: row.summary,
    whatHappens: row.whatHappens,
    goodFor: row.goodFor,
    interventions: row.interventions,
    roomKinds: row.roomKinds,
    equipmentKinds: row.equipmentKinds,
    needsHealthHistory: row.needsHealthHistory,
    minNoticeMinutes: row.minNotice ?? clinic.minNoticeMinutes,
    freeChangeUntilMinutes: row.freeChangeUntil ?? clinic.freeChangeUntilMinutes,
    durations: row.durations.map(({ minutes, amount, currency }) => ({
      minutes,
      price: { amount, currency },
    })),
    practitionerIds: rows.practitioners
      .filter((person) => mayGiveToday(person, row))
      .map((person) => person.id),
    locationIds: rows.locations.map((location) => location.id).filter((id) => suits.has(id)),
  }
}

function viewPractitioner(
  row: PractitionerRow,
  services: readonly ServiceRow[],
  licences: readonly Licence[],
  today: Temporal.PlainDate,
  mayGiveToday: MayGive,
): Practitioner {
  const { licences: licenceRows, hours, ...profile } = row
  const valid = new Set(
    licences.filter((licence) => isLicenceValidOn(licence, today)).map((licence) => licence.id),
  )
  return {
    ...profile,
    name: `${row.givenName} ${row.familyName}`,
    registrations: licenceRows
      .filter((licence) => valid.has(licence.id))
      .map(({ profession, jurisdiction, issuer, number }) => ({ profession, jurisdiction, issuer, number })),
    serviceIds: services.filter((service) => mayGiveToday(row, service)).map((service) => service.id),
    locationIds: [...new Set(hours.map((rule) => rule.locationId))],
  }
}
