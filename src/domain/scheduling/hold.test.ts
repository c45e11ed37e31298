import { describe, expect, test } from 'vitest'
import { HOLD_MINUTES, holdExpiresAt, holdSecondsLeft, isHoldExpired, mayBookFromHold } from './hold.ts'

const made = Temporal.Instant.from('2026-11-21T09:00:00Z')
const hold = { expiresAt: holdExpiresAt(made) }

describe('hold', () => {
  test('lasts ten minutes unless told otherwise', () => {
    expect(HOLD_MINUTES).toBe(10)
    expect(hold.expiresAt.toString()).toBe('2026-11-21T09:10:00Z')
    expect(holdExpiresAt(made, 3).toString()).toBe('2026-11-21T09:03:00Z')
  })

  test('is over at its very end, not before', () => {
    expect(isHoldExpired(hold, hold.expiresAt.subtract({ nanoseconds: 1 }))).toBe(false)
    expect(isHoldExpired(hold, hold.expiresAt)).toBe(true)
  })

  test('books while it lasts', () => {
    expect(mayBookFromHold(hold, made)).toEqual({ ok: true, value: hold })
  })

  test('says when it ended', () => {
    const error = { kind: 'hold_expired', expiredAt: hold.expiresAt }
    expect(mayBookFromHold(hold, hold.expiresAt)).toEqual({ ok: false, error })
  })

  test('a used hold answers with its visit, also after it ended, so that a second click finds it', () => {
    const used = { ...hold, appointmentId: 'a1' }
    const error = { kind: 'hold_used', appointmentId: 'a1' }
    expect(mayBookFromHold(used, made)).toEqual({ ok: false, error })
    expect(mayBookFromHold(used, hold.expiresAt.add({ hours: 1 }))).toEqual({ ok: false, error })
  })

  test('counts whole seconds down to nothing', () => {
    expect(holdSecondsLeft(hold, made)).toBe(600)
    expect(holdSecondsLeft(hold, made.add({ milliseconds: 500 }))).toBe(599)
    expect(holdSecondsLeft(hold, hold.expiresAt.add({ hours: 1 }))).toBe(0)
  })
})
