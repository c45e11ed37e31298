import { nextCell } from './bits.ts'
import { boardOf, timeLimits } from './board.ts'
import { MAX_DAYS } from './check-request.ts'
import { minuteAt } from './frame.ts'
import { type Day, dayOf } from './local-date.ts'
import type { LocalDate, OpeningRequest } from './opening-request.ts'
import { serviceTerms } from './service-terms.ts'

/** Days looked at in one go: most searches end in the first, and none needs much memory. */
const DAYS_AT_ONCE = 28

/**
 * The first local date from `first` on that has an opening, as far as `request.knownThrough` and the horizon
 * reach; null when there is none or nothing is known.
 */
export function nextPossibleDate(request: OpeningRequest, first: Day): LocalDate | null {
  const limits = timeLimits(request, serviceTerms(request.service))
  const known = Math.max(dayOf(request.to), request.knownThrough == null ? 0 : dayOf(request.knownThrough))
  const begin = Math.max(first, limits.today)
  const last = Math.min(known, limits.lastDay, begin + MAX_DAYS)
  for (let day = begin; day <= last; day += DAYS_AT_ONCE) {
    const board = boardOf(request, day, Math.min(day + DAYS_AT_ONCE - 1, last))
    const cell = nextCell(board.starts, 0)
    if (cell >= 0) return board.frame.clock.date(minuteAt(board.frame, cell))
  }
  return null
}
