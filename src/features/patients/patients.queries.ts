import { sql } from 'kysely'
import type { Tx } from '#db/database.ts'
import type { CheckedPatient } from './patient.ts'

/** Keeps two first bookings of one person from making two patients: the second waits for the first. */
export async function lockIdentity(tx: Tx, clinicId: string, patient: CheckedPatient): Promise<void> {
  const identity = [clinicId, patient.email, patient.birthDate.toString()].join('|').toLowerCase()
  await sql`select pg_advisory_xact_lock(hashtextextended(${`patient:${identity}`}, 0))`.execute(tx)
}

/** The id of the patient with this address, birth date and name, whatever the case; the oldest if there are several. */
export async function findPatientId(tx: Tx, patient: CheckedPatient): Promise<string | null> {
  const row = await tx
    .selectFrom('patient')
    .select('patientId')
    .where(sql`lower(email)`, '=', sql`lower(${patient.email})`)
    .where('birthDate', '=', patient.birthDate)
    .where(sql`lower(given_name)`, '=', sql`lower(${patient.givenName})`)
    .where(sql`lower(family_name)`, '=', sql`lower(${patient.familyName})`)
    .orderBy('createdAt')
    .limit(1)
    .executeTakeFirst()
  return row?.patientId ?? null
}

export interface PatientRow extends CheckedPatient {
  readonly clinicId: string
  readonly patientId: string
  readonly createdAt: Temporal.Instant
}

/** Inserts a patient, who is a resource too: nobody is in two places at once. */
export async function insertPatient(tx: Tx, row: PatientRow): Promise<void> {
  const { clinicId, patientId } = row
  await tx.insertInto('resource').values({ clinicId, resourceId: patientId, kind: 'patient' }).execute()
  await tx.insertInto('patient').values(row).execute()
}
