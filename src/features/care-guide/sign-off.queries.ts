import type { Tx } from '#db/database.ts'

export interface SignOffRow {
  readonly ruleSetVersion: string
  readonly ruleSetFingerprint: string
  readonly clinicianName: string
  readonly registration: string
  readonly signedAt: Temporal.Instant
  readonly withdrawnAt: Temporal.Instant | null
}

/** Sign-offs of the clinic, newest first. */
export async function listSignOffs(tx: Tx): Promise<SignOffRow[]> {
  return tx
    .selectFrom('ruleSetSignOff')
    .select([
      'ruleSetVersion',
      'ruleSetFingerprint',
      'clinicianName',
      'registration',
      'signedAt',
      'withdrawnAt',
    ])
    .orderBy('signedAt', 'desc')
    .execute()
}

/** Whether a content of the rules has a sign-off that stands. */
export async function isSignedOff(tx: Tx, ruleSetFingerprint: string): Promise<boolean> {
  const row = await tx
    .selectFrom('ruleSetSignOff')
    .select('ruleSetSignOffId')
    .where('ruleSetFingerprint', '=', ruleSetFingerprint)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Writes a sign-off; false when one stands already. */
export async function insertSignOff(
  tx: Tx,
  row: Omit<SignOffRow, 'withdrawnAt'> & { clinicId: string; ruleSetSignOffId: string; signedBy: string },
): Promise<boolean> {
  const written = await tx
    .insertInto('ruleSetSignOff')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['clinicId', 'ruleSetFingerprint']).where('withdrawnAt', 'is', null).doNothing(),
    )
    .returning('ruleSetSignOffId')
    .executeTakeFirst()
  return written !== undefined
}

/** Ends the standing sign-off of a content; false when there is none. */
export async function withdrawSignOff(
  tx: Tx,
  ruleSetFingerprint: string,
  withdrawn: { withdrawnAt: Temporal.Instant; withdrawnBy: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('ruleSetSignOff')
    .set(withdrawn)
    .where('ruleSetFingerprint', '=', ruleSetFingerprint)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
