import type { Tx } from '#db/database.ts'
import type { ClinicContext } from '#server/context.ts'
import type { CheckedPatient } from './patient.ts'
import { findPatientId, insertPatient, lockIdentity } from './patients.queries.ts'

/**
 * The same person (e-mail, birth date and name agree, whatever the case) or a new one. The caller can't tell which,
 * and what is stored about a known person is not changed: somebody else may have typed this.
 */
export async function findOrCreatePatient(
  ctx: Pick<ClinicContext, 'clinic' | 'newId' | 'now'>,
  tx: Tx,
  patient: CheckedPatient,
): Promise<string> {
  await lockIdentity(tx, ctx.clinic.id, patient)
  const known = await findPatientId(tx, patient)
  if (known) return known
  const patientId = ctx.newId()
  await insertPatient(tx, { ...patient, clinicId: ctx.clinic.id, patientId, createdAt: ctx.now() })
  return patientId
}
