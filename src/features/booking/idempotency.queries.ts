import { sql } from 'kysely'
import type { Tx } from '#db/database.ts'

export interface KeyRow {
  readonly clinicId: string
  readonly key: string
  readonly requestHash: string
  readonly appointmentId: string
  readonly createdAt: Temporal.Instant
}

/** What a key was used for, or undefined; two requests with one key wait for each other. */
export async function lockKey(tx: Tx, clinicId: string, key: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`key:${clinicId}:${key}`}, 0))`.execute(tx)
  return tx
    .selectFrom('idempotencyKey')
    .select(['requestHash', 'appointmentId'])
    .where('key', '=', key)
    .executeTakeFirst()
}

export async function insertKey(tx: Tx, row: KeyRow): Promise<void> {
  await tx.insertInto('idempotencyKey').values(row).execute()
}
