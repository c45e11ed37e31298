import type { Tx } from '#db/database.ts'
import type { ClinicContext } from '#server/context.ts'
import type { CheckedPatient } from './patient.ts'

/** The patient's id: of the same person (address, birth date, name) when known, else of a new one. */
export declare function findOrCreatePatient(
  ctx: ClinicContext,
  tx: Tx,
  patient: CheckedPatient,
): Promise<string>
