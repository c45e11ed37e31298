import { sql } from 'kysely'
import type { Tx } from '#db/database.ts'
import type { NewClinic } from './new-clinic.ts'
import type { Place } from './place-content.ts'

/** Any fixed number: two people who set up at once wait for each other here. */
const SET_UP_LOCK = 7_316_054

/** Waits until nobody else sets up, to the end of the transaction, and says whether a clinic is here already. */
export async function lockSetUp(tx: Tx): Promise<{ isDone: boolean }> {
  await sql`SELECT pg_advisory_xact_lock(${SET_UP_LOCK})`.execute(tx)
  const clinic = await tx.selectFrom('clinicDirectory').select('clinicId').limit(1).executeTakeFirst()
  return { isDone: clinic !== undefined }
}

export interface NewClinicIds {
  readonly clinicId: string
  readonly locationId: string
}

/** Inserts the clinic with its first location and opening hours. */
export async function insertNewClinic(
  tx: Tx,
  ids: NewClinicIds,
  clinic: NewClinic,
  place: Place,
  now: Temporal.Instant,
): Promise<void> {
  const { clinicId, locationId } = ids
  await tx
    .insertInto('clinicDirectory')
    .values({ clinicId, slug: slugOf(clinic.clinicName, 'clinic'), createdAt: now })
    .execute()
  await tx
    .insertInto('clinic')
    .values({
      clinicId,
      name: clinic.clinicName,
      country: place.country,
      jurisdiction: place.jurisdiction,
      locale: clinic.locale,
      currency: clinic.currency,
      emergencyNumber: clinic.emergency,
      urgentAdviceNumber: clinic.urgentAdvice,
      crisisNumber: clinic.crisis,
      createdAt: now,
    })
    .execute()
  await tx
    .insertInto('location')
    .values({
      clinicId,
      locationId,
      slug: slugOf(clinic.locationName, 'main'),
      name: clinic.locationName,
      addressLines: [clinic.address],
      city: clinic.city,
      postalCode: clinic.postalCode,
      country: place.country,
      timeZone: clinic.timeZone,
    })
    .execute()
  await tx
    .insertInto('openingHours')
    .values(clinic.hours.map((hours) => ({ clinicId, locationId, ...hours })))
    .execute()
}

/** What a clinic needs before anybody can book: how many there are of each. */
export interface ClinicParts {
  readonly rooms: number
  readonly practitioners: number
  readonly services: number
}

/** Counts the active rooms, practitioners and services. */
export async function countClinicParts(tx: Tx): Promise<ClinicParts> {
  const count = async (table: 'room' | 'practitioner' | 'service') => {
    const row = await tx
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('isActive', '=', true)
      .executeTakeFirstOrThrow()
    return row.count
  }
  return {
    rooms: await count('room'),
    practitioners: await count('practitioner'),
    services: await count('service'),
  }
}

/** The name as part of an address: small letters, digits and hyphens. */
function slugOf(name: string, otherwise: string): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 60)
    .replace(/-+$/, '')
  return slug || otherwise
}
