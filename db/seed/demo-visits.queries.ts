import { json, span, type Tx } from '#db/database.ts'
import type { Span } from './demo-calendar.ts'
import { DEMO_CLINIC_ID as clinicId, insertResources } from './demo-clinic.queries.ts'
import type { DemoGuide } from './demo-guide.ts'
import { DEMO_CLINIC } from './demo-places.ts'
import { type DemoPlan, type DemoVisit, isReserved, reasonFor } from './demo-visits.ts'
import { demoId } from './seeded-random.ts'

const MINUTE = 60_000
const instant = (milliseconds: number) => Temporal.Instant.fromEpochMilliseconds(milliseconds)
const during = ([start, end]: Span) => span(instant(start), instant(end))

export async function insertPatients(tx: Tx, plan: DemoPlan): Promise<void> {
  const firstVisits = new Map<string, number>()
  for (const { patient, bookedAt } of plan.visits) {
    firstVisits.set(patient.id, Math.min(bookedAt, firstVisits.get(patient.id) ?? bookedAt))
  }
  const known = plan.patients.filter((patient) => firstVisits.has(patient.id))
  await insertResources(
    tx,
    'patient',
    known.map(({ id }) => id),
  )
  await tx
    .insertInto('patient')
    .values(
      known.map(({ id, ...patient }) => ({
        clinicId,
        patientId: id,
        ...patient,
        createdAt: instant(firstVisits.get(id)!),
      })),
    )
    .execute()
}

/** Leave and closures first, then visits with what they reserve. */
export async function insertTimes(
  tx: Tx,
  plan: DemoPlan,
  guide: (visit: DemoVisit) => DemoGuide | null,
): Promise<void> {
  await tx
    .insertInto('allocation')
    .values(
      plan.absences.map((absence) => ({
        clinicId,
        allocationId: demoId(`allocation ${absence.resourceId} ${absence.during[0]}`),
        resourceId: absence.resourceId,
        during: during(absence.during),
        reason: absence.reason,
        note: absence.note,
      })),
    )
    .execute()
  await tx
    .insertInto('appointment')
    .values(plan.visits.map((visit) => appointmentRow(visit, guide(visit))))
    .execute()
  await tx.insertInto('allocation').values(plan.visits.filter(isReserved).flatMap(allocationRows)).execute()
}

function appointmentRow(visit: DemoVisit, guide: DemoGuide | null) {
  const { service, location, room, practitioner, patient, minutes, status } = visit
  const cancelledAt =
    status === 'cancelled'
      ? instant(visit.bookedAt + Math.floor((visit.during[0] - visit.bookedAt) / 2))
      : null
  return {
    clinicId,
    appointmentId: visit.id,
    serviceId: demoId(`service ${service.slug}`),
    careKind: service.careKind,
    locationId: demoId(`location ${location.slug}`),
    patientId: patient.id,
    practitionerId: demoId(`practitioner ${practitioner.slug}`),
    licenceId: demoId(`licence ${practitioner.licences[0]!.number}`),
    roomId: demoId(`room ${location.slug} ${room.name}`),
    roomKind: room.kind,
    startsAt: instant(visit.during[0]),
    endsAt: instant(visit.during[1]),
    status,
    cancelledAt,
    cancelledBy: cancelledAt ? 'patient' : null,
    priceAmount: service.prices[minutes]!,
    priceCurrency: DEMO_CLINIC.currency,
    reasonForVisit: reasonFor(visit)?.text ?? null,
    preferences: json(preferencesOf(visit)),
    guide: guide && json(guide),
    guideConsentAt: guide && instant(visit.bookedAt),
    createdAt: instant(visit.bookedAt),
    updatedAt: instant(visit.bookedAt),
  }
}

const OILS = ['unscented', 'lavender', 'orange', 'chamomile', 'decide-there']

function preferencesOf({ service, patient }: DemoVisit): { pressure?: number; oil?: string } {
  if (service.careKind !== 'relaxation-massage') return {}
  const character = Number.parseInt(patient.id.slice(0, 6), 16)
  return { pressure: 1 + (character % 5), oil: OILS[(character >> 4) % OILS.length]! }
}

function allocationRows(visit: DemoVisit) {
  const { location, room, practitioner, service } = visit
  const roomId = demoId(`room ${location.slug} ${room.name}`)
  const row = (resourceId: string, reason: 'visit' | 'turnover', time: Span) => ({
    clinicId,
    allocationId: demoId(`allocation ${visit.id} ${resourceId} ${reason}`),
    resourceId,
    during: during(time),
    reason,
    appointmentId: visit.id,
  })
  const people = [demoId(`practitioner ${practitioner.slug}`), visit.patient.id]
  const [, end] = visit.during
  return [
    ...[...people, roomId, ...visit.equipmentIds].map((id) => row(id, 'visit', visit.during)),
    row(roomId, 'turnover', [end, end + service.turnoverAfter * MINUTE]),
  ]
}
