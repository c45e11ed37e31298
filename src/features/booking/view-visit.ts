import type { CareKind, Intervention } from '#domain/practice/index.ts'
import type { AppointmentStatus } from '#domain/scheduling/index.ts'
import { changeDeadline, mayPatientChange } from '#domain/scheduling/index.ts'
import type { VisitRow } from './appointment.queries.ts'
import type { readHoldRow } from './hold.queries.ts'
import type { Appointment, GuideResult, Hold, Preferences } from './visit.ts'

/** A visit as its pages show it. */
export function viewVisit(row: VisitRow, freeChangeUntilMinutes: number, now: Temporal.Instant): Appointment {
  const policy = { freeUntilMinutesBefore: row.freeChangeUntilMinutes ?? freeChangeUntilMinutes }
  const status = row.status as AppointmentStatus
  return {
    id: row.appointmentId,
    status,
    serviceId: row.serviceId,
    serviceSlug: row.serviceSlug,
    serviceName: row.serviceName,
    careKind: row.careKind as CareKind,
    minutes: minutesBetween(row.startsAt, row.endsAt),
    price: { amount: row.priceAmount, currency: row.priceCurrency },
    start: row.startsAt,
    end: row.endsAt,
    locationId: row.locationId,
    locationName: row.locationName,
    addressLines: row.addressLines,
    city: row.city,
    postalCode: row.postalCode,
    directions: row.directions,
    timeZone: row.timeZone,
    practitionerId: row.practitionerId,
    practitionerName: `${row.practitionerGivenName} ${row.practitionerFamilyName}`,
    practitionerSlug: row.practitionerSlug,
    roomId: row.roomId,
    roomName: row.roomName,
    patientId: row.patientId,
    patientGivenName: row.givenName,
    patientFamilyName: row.familyName,
    patientEmail: row.email,
    reasonForVisit: row.reasonForVisit,
    preferences: row.preferences as Preferences,
    guide: row.guide as GuideResult | null,
    needsHealthHistory: row.needsHealthHistory,
    clearanceNeeded: row.clearanceNeeded,
    healthHistory: (row.historyStatus ?? 'none') as Appointment['healthHistory'],
    cancelledAt: row.cancelledAt,
    cancelledBy: row.cancelledBy as Appointment['cancelledBy'],
    cancellationReason: row.cancellationReason,
    sequence: row.sequence,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    changeDeadline: changeDeadline(policy, row.startsAt),
    mayPatientChange: mayPatientChange(policy, { start: row.startsAt, status }, now).ok,
  }
}

/** A hold as the form shows it. */
export function viewHold(
  row: NonNullable<Awaited<ReturnType<typeof readHoldRow>>>,
  now: Temporal.Instant,
): Hold {
  return {
    id: row.holdId,
    serviceId: row.serviceId,
    serviceName: row.serviceName,
    careKind: row.careKind as CareKind,
    interventions: row.interventions as Intervention[],
    needsHealthHistory: row.needsHealthHistory,
    minutes: row.minutes,
    price: { amount: row.priceAmount, currency: row.priceCurrency },
    locationId: row.locationId,
    locationName: row.locationName,
    timeZone: row.timeZone,
    practitionerId: row.practitionerId,
    practitionerName: `${row.givenName} ${row.familyName}`,
    practitionerWasChosen: row.practitionerWasChosen,
    start: row.startsAt,
    end: row.endsAt,
    expiresAt: row.expiresAt,
    isExpired: Temporal.Instant.compare(now, row.expiresAt) >= 0,
  }
}

/** Whole minutes from one instant to another. */
export function minutesBetween(start: Temporal.Instant, end: Temporal.Instant): number {
  return (end.epochMilliseconds - start.epochMilliseconds) / 60_000
}
