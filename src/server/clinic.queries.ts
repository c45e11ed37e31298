import { type Database, inTenant } from '#db/database.ts'
import type { ClinicId } from '#domain/kernel/ids.ts'
import type { Clinic } from './context.ts'

/** The clinic that answers under a host name: the one that claims it, else the only one there is. */
export async function findClinicId(db: Database, host: string): Promise<string | null> {
  const rows = await db.kysely
    .selectFrom('clinicDirectory')
    .select(['clinicId', 'host'])
    .orderBy('createdAt')
    .limit(1000)
    .execute()
  return (
    (
      rows.find((row) => row.host === host) ??
      (rows.length === 1 ? rows[0] : rows.find((row) => row.host === null))
    )?.clinicId ?? null
  )
}

/** How many clinics this installation has. */
export async function countClinics(db: Database): Promise<number> {
  const row = await db.kysely
    .selectFrom('clinicDirectory')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

/** A clinic's settings, or null when it isn't there. */
export async function readClinic(db: Database, clinicId: string): Promise<Clinic | null> {
  const row = await inTenant(db, clinicId, (tx) => tx.selectFrom('clinic').selectAll().executeTakeFirst())
  if (!row) return null
  const { clinicId: id, legalName: _legalName, createdAt: _createdAt, ...settings } = row
  return { id: id as ClinicId, ...settings }
}

/** Whether the database answers. */
export async function pingDatabase(db: Database): Promise<void> {
  await db.pool.query('SELECT 1')
}
