import { describe, expect, test } from 'vitest'
import { APPOINTMENT_STATUSES, changeStatus, holdsItsTime, nextStatuses } from './appointment-status.ts'

// The whole table: every pair that is not here is refused.
const ALLOWED = new Set([
  'booked arrived',
  'booked noshow',
  'booked cancelled',
  'arrived fulfilled',
  'arrived booked',
  'arrived cancelled',
  'fulfilled arrived',
  'noshow arrived',
  'noshow booked',
])
const pairs = APPOINTMENT_STATUSES.flatMap((from) => APPOINTMENT_STATUSES.map((to) => [from, to] as const))

describe('states of a visit', () => {
  test.each(pairs)('%s to %s', (from, to) => {
    const result = changeStatus(from, to)
    if (ALLOWED.has(`${from} ${to}`)) expect(result).toEqual({ ok: true, value: to })
    else expect(result).toEqual({ ok: false, error: { kind: 'transition_not_allowed', from, to } })
  })

  test('every state can be reached from booked', () => {
    const reached = new Set<string>(['booked'])
    for (const state of reached) {
      for (const next of nextStatuses(state as (typeof APPOINTMENT_STATUSES)[number])) reached.add(next)
    }
    expect([...reached].sort()).toEqual([...APPOINTMENT_STATUSES].sort())
  })

  test('a visit that gave its time away never takes it back: a time once freed may be somebody else’s', () => {
    for (const [from, to] of pairs) {
      if (!holdsItsTime(from) && holdsItsTime(to)) expect(changeStatus(from, to).ok).toBe(false)
    }
    expect(APPOINTMENT_STATUSES.filter((status) => !holdsItsTime(status))).toEqual(['cancelled'])
  })

  test('a state that does not exist is a bug', () => {
    expect(() => nextStatuses('pending' as never)).toThrow('pending')
    expect(() => holdsItsTime('pending' as never)).toThrow('pending')
  })
})
