import type { Tx } from '#db/database.ts'

export interface TestClinicRows {
  readonly clinicId: string
  /** The location: `main-street`, in Europe/London. */
  readonly locationId: string
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7]
const LONG_AGO = Temporal.Instant.from('2026-01-01T00:00:00Z')

/** Inserts a clinic in Great Britain with one location that is open every day from 08:00 to 20:00. */
export async function insertTestClinic(
  inTenant: (clinicId: string, work: (tx: Tx) => Promise<void>) => Promise<void>,
  newId: () => string,
  number: number,
): Promise<TestClinicRows> {
  const clinicId = newId()
  const locationId = newId()
  await inTenant(clinicId, async (tx) => {
    await tx
      .insertInto('clinicDirectory')
      .values({
        clinicId,
        slug: `clinic-${number}`,
        host: number === 1 ? null : `clinic-${number}.example`,
        createdAt: LONG_AGO,
      })
      .execute()
    await tx
      .insertInto('clinic')
      .values({
        clinicId,
        name: `Clinic ${number}`,
        country: 'GB',
        jurisdiction: 'GB',
        currency: 'GBP',
        emergencyNumber: '999',
        urgentAdviceNumber: '111',
        crisisNumber: '116 123',
        email: `clinic-${number}@example.org`,
        phone: '020 7946 0000',
        createdAt: LONG_AGO,
      })
      .execute()
    await tx
      .insertInto('location')
      .values({
        clinicId,
        locationId,
        slug: 'main-street',
        name: 'Main Street',
        addressLines: ['1 Main Street'],
        city: 'London',
        postalCode: 'N1 0AA',
        country: 'GB',
        timeZone: 'Europe/London',
      })
      .execute()
    await tx
      .insertInto('openingHours')
      .values(
        WEEKDAYS.map((weekday) => ({
          clinicId,
          locationId,
          weekday,
          opensMinute: 8 * 60,
          closesMinute: 20 * 60,
        })),
      )
      .execute()
  })
  return { clinicId, locationId }
}
