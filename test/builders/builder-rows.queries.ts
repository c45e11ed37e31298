import type { Tx } from '#db/database.ts'

/** The clinic's first location, where builders put things unless told otherwise. */
export async function firstLocation(tx: Tx): Promise<string> {
  const row = await tx
    .selectFrom('location')
    .select('locationId')
    .orderBy('sortOrder')
    .executeTakeFirstOrThrow()
  return row.locationId
}

export interface WeeklyHours {
  readonly locationId: string
  readonly weekdays: readonly number[]
  readonly startsMinute: number
  readonly endsMinute: number
}

/** Inserts the weekly hours of a practitioner or a room. */
export async function insertHours(
  tx: Tx,
  ids: { clinicId: string; resourceId: string; newId: () => string },
  hours: readonly WeeklyHours[],
): Promise<void> {
  const rows = hours.flatMap(({ locationId, weekdays, startsMinute, endsMinute }) =>
    weekdays.map((weekday) => ({
      clinicId: ids.clinicId,
      workingHoursId: ids.newId(),
      resourceId: ids.resourceId,
      locationId,
      weekday,
      startsMinute,
      endsMinute,
      validFrom: Temporal.PlainDate.from('2026-01-01'),
    })),
  )
  if (rows.length > 0) await tx.insertInto('workingHours').values(rows).execute()
}

/** Wall-clock minutes after midnight: `minuteOfDay('14:30')` is 870. */
export function minuteOfDay(time: string): number {
  const [hours, minutes] = time.split(':').map(Number)
  return hours! * 60 + minutes!
}

export const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7] as const
export const WEEKEND = [6, 7] as const
