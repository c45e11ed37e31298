import { describe, expect, it } from 'vitest'
import { minutesAndSeconds, runsDifferently } from './clock.ts'

describe('the time that is left', () => {
  it.each([
    [600_000, '10:00'],
    [599_999, '10:00'],
    [65_000, '1:05'],
    [999, '0:01'],
    [0, '0:00'],
    [-5_000, '0:00'],
  ])('shows %d ms as %s', (left, shown) => {
    expect(minutesAndSeconds(left)).toBe(shown)
  })
})

describe('zones', () => {
  const winter = new Date('2026-11-24T12:00:00Z')
  const summer = new Date('2026-07-24T12:00:00Z')
  it('run alike when their clocks show the same, whatever their names', () => {
    expect(runsDifferently('Europe/London', 'Europe/London', winter)).toBe(false)
    expect(runsDifferently('Africa/Accra', 'Europe/London', winter)).toBe(false)
  })
  it('run differently when one of them has changed its clock', () => {
    expect(runsDifferently('Africa/Accra', 'Europe/London', summer)).toBe(true)
    expect(runsDifferently('Europe/Paris', 'Europe/London', winter)).toBe(true)
  })
})
