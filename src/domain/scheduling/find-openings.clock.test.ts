import { describe, expect, test } from 'vitest'
import { aNight, aRequest, at, starts, times } from '../../../test/scheduling/a-request.ts'

describe('the clock', () => {
  test('local time stays the same across a clock change', () => {
    const request = aRequest({ from: '2026-10-20', to: '2026-10-30', now: at('2026-10-19T12:00:00Z') })
    const byDate = Map.groupBy(starts(request), (text) => text.slice(0, 5))
    expect(byDate.size).toBe(11)
    for (const list of byDate.values())
      expect(list.map((text) => text.slice(6, 11))).toEqual(times(aRequest()))
  })

  test('spring forward: the skipped hour is not offered', () => {
    expect(times(aNight('Europe/London', '2026-03-29', '00:00', '03:30'))).toEqual([
      '00:00',
      '00:30',
      '02:00',
      '02:30',
    ])
  })

  test('fall back: the repeated hour is offered twice', () => {
    expect(starts(aNight('Europe/London', '2026-10-25', '00:30', '02:30'))).toEqual([
      '10-25T00:30:00+01:00',
      '10-25T01:00:00+01:00',
      '10-25T01:30:00+01:00',
      '10-25T01:00:00+00:00',
      '10-25T01:30:00+00:00',
    ])
  })

  test('opening in the repeated hour means the first, closing too', () => {
    expect(starts(aNight('Europe/London', '2026-10-25', '00:00', '01:30'))).toEqual([
      '10-25T00:00:00+01:00',
      '10-25T00:30:00+01:00',
    ])
  })

  test('opening in the skipped hour moves on by an hour', () => {
    expect(times(aNight('Europe/London', '2026-03-29', '01:30', '04:00'))).toEqual(['02:30', '03:00'])
  })

  test('half an hour of summer time on Lord Howe', () => {
    const forward = aNight('Australia/Lord_Howe', '2026-10-04', '01:00', '04:00')
    expect(times(forward)).toEqual(['01:00', '01:30', '02:30', '03:00'])
    const back = aNight('Australia/Lord_Howe', '2026-04-05', '01:00', '03:00')
    expect(times(back)).toEqual(['01:00', '01:30', '01:30', '02:00'])
  })

  test('starts follow the wall clock of zones with odd offsets', () => {
    for (const zone of ['Asia/Kathmandu', 'America/St_Johns', 'Pacific/Chatham', 'Australia/Adelaide']) {
      const request = aRequest({ location: { timeZone: zone }, service: { startStepMinutes: 60 } })
      expect(times(request)).toEqual(['09:00', '10:00', '11:00'])
    }
  })

  test('a midnight that is skipped: Havana and Cairo open at one', () => {
    expect(times(aNight('America/Havana', '2026-03-08', '00:00', '02:00'))).toEqual(['01:00'])
    expect(times(aNight('Africa/Cairo', '2026-04-24', '00:00', '02:00'))).toEqual(['01:00'])
  })

  test('an hour before midnight that comes twice: Cairo has both', () => {
    const request = aNight('Africa/Cairo', '2026-10-29', '23:00', '24:00')
    expect(times(request)).toEqual(['23:00', '23:30', '23:00'])
  })

  test('a zone that changed its rules: Istanbul stayed on summer time in 2016', () => {
    expect(starts(aNight('Europe/Istanbul', '2016-12-01', '09:00', '10:00'))).toEqual([
      '12-01T09:00:00+03:00',
    ])
    expect(starts(aNight('Europe/Istanbul', '2015-12-01', '09:00', '10:00'))).toEqual([
      '12-01T09:00:00+02:00',
    ])
  })

  test('a date that never was has no openings: Apia, 30 December 2011', () => {
    const request = { ...aNight('Pacific/Apia', '2011-12-29', '09:00', '10:00'), to: '2011-12-31' }
    expect(starts(request).map((text) => text.slice(0, 5))).toEqual(['12-29', '12-31'])
  })

  test('hours of a date that never was do not slip to the next date', () => {
    const fridays = [{ weekday: 5, opens: '09:00', closes: '10:00' }]
    const request = { ...aNight('Pacific/Apia', '2011-12-28', '09:00', '10:00'), to: '2012-01-06' }
    expect(starts({ ...request, location: { ...request.location, hours: fridays } })).toEqual([
      '01-06T09:00:00+14:00',
    ])
  })

  test('a visit may cross midnight into the date after the one that never was', () => {
    expect(times(aNight('Pacific/Apia', '2011-12-29', '00:00', '24:00')).at(-1)).toBe('23:30')
    expect(times(aNight('Pacific/Apia', '2011-12-31', '00:00', '24:00'))[0]).toBe('00:00')
  })
})
