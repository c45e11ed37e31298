import type { CareKind, GuideRoute } from '#domain/practice/index.ts'
import type { AppointmentStatus } from '#domain/scheduling/index.ts'
import { mayReadHealthData, type StaffMember } from '#features/identity/index.ts'
import type { VisitRow } from './calendar.queries.ts'
import type { HistoryState, KeptGuide, VisitDetails, VisitOfDay, Wishes } from './visit-of-day.ts'

/** A row as this member of the staff may see it: what they may not read is left out here, not on the page. */
export function viewVisit(row: VisitRow, staff: StaffMember): VisitOfDay {
  const mayRead = mayReadHealthData(staff, row)
  return {
    id: row.appointmentId,
    status: row.status as AppointmentStatus,
    start: row.startsAt,
    end: row.endsAt,
    careKind: row.careKind as CareKind,
    serviceName: row.serviceName,
    minutes: Math.round(row.endsAt.since(row.startsAt).total('minutes')),
    locationId: row.locationId,
    locationName: row.locationName,
    timeZone: row.timeZone,
    roomName: row.roomName,
    practitionerId: row.practitionerId,
    practitionerName: `${row.practitionerGivenName} ${row.practitionerFamilyName}`,
    patientId: row.patientId,
    patientName: `${row.givenName} ${row.familyName}`,
    age: ageOn(row.birthDate, row.startsAt.toZonedDateTimeISO(row.timeZone).toPlainDate()),
    isFirst: Boolean(row.isFirst),
    reasonForVisit: row.reasonForVisit,
    wishes: wishesOf(row.preferences),
    guide: guideOf(row.guide, mayRead),
    history: (row.historyStatus ?? 'none') as HistoryState,
    clearanceNeeded: row.clearanceNeeded,
    mayReadHealthData: mayRead,
  }
}

/** The same with what the visit's own page adds. */
export function viewDetails(row: VisitRow, staff: StaffMember): VisitDetails {
  const { birthDate, email, phone, createdAt, cancelledAt, cancellationReason } = row
  const price = { amount: row.priceAmount, currency: row.priceCurrency }
  return {
    ...viewVisit(row, staff),
    birthDate,
    email,
    phone,
    price,
    createdAt,
    cancelledAt,
    cancellationReason,
  }
}

/** Whole years; whoever was born on 29 February is a year older on 1 March of other years. */
export function ageOn(birthDate: Temporal.PlainDate, day: Temporal.PlainDate): number {
  const hadBirthday =
    day.month > birthDate.month || (day.month === birthDate.month && day.day >= birthDate.day)
  return day.year - birthDate.year - (hadBirthday ? 0 : 1)
}

function wishesOf(stored: unknown): Wishes {
  const { pressure, oil, areasToAvoid } = asObject(stored)
  return {
    pressure: ([1, 2, 3, 4, 5] as const).find((level) => level === pressure) ?? null,
    oil: typeof oil === 'string' ? oil : null,
    areasToAvoid: texts(areasToAvoid),
  }
}

function guideOf(stored: unknown, mayReadAnswers: boolean): KeptGuide | null {
  const { route, rules, asShown } = asObject(stored)
  if (typeof route !== 'string') return null
  const reasons = objects(rules).flatMap(({ why }) => (typeof why === 'string' ? [why] : []))
  const answers = objects(asShown).map(({ question, answer }) => ({
    question: String(question),
    answer: String(answer),
  }))
  return { route: route as GuideRoute, health: mayReadAnswers ? { reasons, answers } : null }
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function objects(value: unknown): Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.map(asObject) : []
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : []
}
