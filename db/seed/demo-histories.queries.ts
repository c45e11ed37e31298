import { json, type Tx } from '#db/database.ts'
import type { HistoryForm } from '#domain/precautions/index.ts'
import { DEMO_CLINIC_ID as clinicId } from './demo-clinic.queries.ts'
import { demoHistory } from './demo-histories.ts'
import { TIME_ZONE } from './demo-places.ts'
import type { DemoPlan, DemoVisit } from './demo-visits.ts'
import { demoId } from './seeded-random.ts'

/** Health histories of clinical visits: given, or only asked for. Visits that were called off have none. */
export async function insertHistories(
  tx: Tx,
  plan: DemoPlan,
  form: HistoryForm,
  now: Temporal.Instant,
): Promise<void> {
  const clinical = plan.visits.filter(
    ({ service, status }) => service.careKind !== 'relaxation-massage' && status !== 'cancelled',
  )
  await tx
    .insertInto('healthHistory')
    .values(clinical.map((visit) => historyRow(visit, form, now)))
    .execute()
}

function historyRow(visit: DemoVisit, form: HistoryForm, now: Temporal.Instant) {
  const bookedAt = Temporal.Instant.fromEpochMilliseconds(visit.bookedAt)
  const anHourLater = bookedAt.add({ hours: 1 })
  const givenAt = Temporal.Instant.compare(anHourLater, now) < 0 ? anHourLater : now
  const signedOn = givenAt.toZonedDateTimeISO(TIME_ZONE).toPlainDate()
  const history = demoHistory(visit, form, signedOn)
  return {
    clinicId,
    healthHistoryId: demoId(`history ${visit.id}`),
    patientId: visit.patient.id,
    appointmentId: visit.id,
    formVersion: form.version,
    createdAt: bookedAt,
    status: history ? 'given' : 'requested',
    answers: json(history?.answers ?? {}),
    asShown: history && json(history.asShown),
    signedName: history && `${visit.patient.givenName} ${visit.patient.familyName}`,
    signedOn: history && signedOn,
    givenAt: history && givenAt,
    revision: history ? 1 : 0,
    updatedAt: history ? givenAt : bookedAt,
  }
}
