import { GRID } from './frame.ts'
import { dayOf } from './local-date.ts'
import type { OpeningRequest } from './opening-request.ts'
import type { InvalidProblem, Reason } from './reason.ts'

/** More days than anybody can look at; keeps one question from filling the memory. */
export const MAX_DAYS = 400
const MAX_MINUTES = 1440

type Invalid = Extract<Reason, { kind: 'invalid_request' }>

function invalid(field: string, problem: InvalidProblem): Invalid {
  return { kind: 'invalid_request', field, problem }
}

/** The first thing about the question that makes no sense, or null. Bad stored data throws elsewhere instead. */
export function invalidRequest(request: OpeningRequest): Invalid | null {
  return invalidService(request) ?? invalidZone(request) ?? invalidDates(request)
}

function invalidService({ service, limit }: OpeningRequest): Invalid | null {
  const step = service.startStepMinutes ?? GRID
  return (
    positive('minutes', service.minutes) ??
    notNegative('turnoverBefore', service.turnoverBefore) ??
    notNegative('turnoverAfter', service.turnoverAfter) ??
    notNegative('practitionerBufferAfter', service.practitionerBufferAfter) ??
    notNegative('minNoticeMinutes', service.minNoticeMinutes, Number.MAX_SAFE_INTEGER) ??
    notNegative('horizonDays', service.horizonDays, Number.MAX_SAFE_INTEGER) ??
    positive('startStepMinutes', step) ??
    (step % GRID === 0 ? null : invalid('startStepMinutes', 'not_on_grid')) ??
    (limit == null ? null : positive('limit', limit, Number.MAX_SAFE_INTEGER))
  )
}

function positive(field: string, value: number, most = MAX_MINUTES): Invalid | null {
  if (!Number.isSafeInteger(value)) return invalid(field, 'not_a_number')
  if (value <= 0) return invalid(field, 'not_positive')
  return value > most ? invalid(field, 'too_long') : null
}

function notNegative(field: string, value: number | undefined, most = MAX_MINUTES / 2): Invalid | null {
  if (value === undefined || value === 0) return null
  return Number.isSafeInteger(value) && value < 0 ? invalid(field, 'negative') : positive(field, value, most)
}

function invalidZone({ location, now }: OpeningRequest): Invalid | null {
  // 144 million minutes are about 270 years around 1970.
  if (!Number.isSafeInteger(now) || Math.abs(now) > 144_000_000) return invalid('now', 'not_a_number')
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(location.timeZone)
    return null
  } catch (error) {
    if (error instanceof RangeError) return invalid('timeZone', 'unknown_zone')
    throw error
  }
}

function invalidDates({ from, to, knownThrough }: OpeningRequest): Invalid | null {
  const first = dayOrNull(from)
  const last = dayOrNull(to)
  if (first === null) return invalid('from', 'not_a_date')
  if (last === null) return invalid('to', 'not_a_date')
  if (knownThrough != null && dayOrNull(knownThrough) === null) return invalid('knownThrough', 'not_a_date')
  if (last < first) return invalid('to', 'ends_before_start')
  return last - first >= MAX_DAYS ? invalid('to', 'too_long') : null
}

function dayOrNull(date: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null
  try {
    return dayOf(date)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
