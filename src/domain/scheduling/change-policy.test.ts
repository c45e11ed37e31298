import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { APPOINTMENT_STATUSES } from './appointment-status.ts'
import { changeDeadline, mayPatientChange } from './change-policy.ts'

const start = Temporal.Instant.from('2026-11-24T14:30:00Z')
const day = { freeUntilMinutesBefore: 1440 }
const booked = { start, status: 'booked' as const }

describe('may a patient move or cancel alone', () => {
  test('until the deadline, the deadline included', () => {
    const deadline = Temporal.Instant.from('2026-11-23T14:30:00Z')
    expect(changeDeadline(day, start)).toEqual(deadline)
    expect(mayPatientChange(day, booked, deadline)).toEqual({ ok: true, value: { deadline } })
  })

  test('after the deadline only by phone, and the answer says when it was', () => {
    const late = mayPatientChange(day, booked, Temporal.Instant.from('2026-11-23T14:30:00.001Z'))
    expect(late).toMatchObject({
      ok: false,
      error: { kind: 'too_late', deadline: changeDeadline(day, start) },
    })
  })

  test('never once it has begun, even when changes are free to the end', () => {
    const free = { freeUntilMinutesBefore: 0 }
    expect(mayPatientChange(free, booked, start.subtract({ seconds: 1 })).ok).toBe(true)
    expect(mayPatientChange(free, booked, start)).toMatchObject({ error: { kind: 'already_begun' } })
  })

  test.each(APPOINTMENT_STATUSES.filter((status) => status !== 'booked'))('never when %s', (status) => {
    const result = mayPatientChange(day, { start, status }, start.subtract({ hours: 48 }))
    expect(result).toEqual({ ok: false, error: { kind: 'not_changeable', status } })
  })

  test('once refused for time, it stays refused', () => {
    const minutes = fc.integer({ min: -3000, max: 3000 })
    fc.assert(
      fc.property(
        minutes,
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 0, max: 2880 }),
        (at, later, free) => {
          const policy = { freeUntilMinutesBefore: free }
          const now = start.add({ minutes: at })
          if (mayPatientChange(policy, booked, now).ok) return
          expect(mayPatientChange(policy, booked, now.add({ minutes: later })).ok).toBe(false)
        },
      ),
    )
  })
})
