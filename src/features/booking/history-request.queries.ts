import type { Tx } from '#db/database.ts'

/** Asks for a history; the form fills in its own version when it is opened. */
export async function insertHistoryRequest(
  tx: Tx,
  {
    at,
    ...row
  }: {
    clinicId: string
    healthHistoryId: string
    appointmentId: string
    patientId: string
    at: Temporal.Instant
  },
): Promise<void> {
  await tx
    .insertInto('healthHistory')
    .values({ ...row, status: 'requested', formVersion: 'unopened', createdAt: at, updatedAt: at })
    .execute()
}
