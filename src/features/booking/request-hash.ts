import { createHash } from 'node:crypto'
import type { BookingRequest } from './visit.ts'

/** A fingerprint of what was asked, the same whatever the order of the fields. The key itself is no part of it. */
export function requestHash({ idempotencyKey: _key, ...asked }: BookingRequest): string {
  return createHash('sha256').update(canonical(asked)).digest('hex')
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part)
            .filter(([, entry]) => entry != null)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : part,
  )
}
