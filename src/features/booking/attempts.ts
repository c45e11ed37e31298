import { isOverlap } from './reservation.queries.ts'
import { LOST } from './reserve.ts'

const MAX_ATTEMPTS = 5

/**
 * Tries again, from reading on, when somebody else took a resource in between: another practitioner or room may be
 * free at the same time. Each attempt is a transaction of its own that leaves nothing behind when it is lost.
 */
export async function untilNotLost<T>(attempt: () => Promise<T | typeof LOST>): Promise<T | typeof LOST> {
  for (let count = 1; count <= MAX_ATTEMPTS; count++) {
    try {
      const result = await attempt()
      if (result !== LOST) return result
    } catch (error) {
      if (!isOverlap(error)) throw error
    }
  }
  return LOST
}
