import { z } from '@hono/zod-openapi'

/** RFC 3339 to the second, with the location's offset: `2026-11-24T14:30:00+00:00`. */
export function localText(instant: Temporal.Instant, timeZone: string): string {
  return instant.toZonedDateTimeISO(timeZone).toString({ timeZoneName: 'never', smallestUnit: 'second' })
}

/** An instant from outside; a time without an offset is refused, as it could mean any zone. */
export const instantIn = z.iso
  .datetime({ offset: true })
  .transform((text) => Temporal.Instant.from(text))
  .openapi({ type: 'string', format: 'date-time', example: '2026-11-24T14:30:00+00:00' })

/** An instant as it is answered. */
export const instantOut = z.string().openapi({ format: 'date-time', example: '2026-11-24T14:30:00+00:00' })
