import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantOf, minuteOf } from '../kernel/interval.ts'
import { dateOf, dayOf, wallMinutes, weekdayOf } from './local-date.ts'
import { localDayAt, zoneClock } from './zone-clock.ts'

const ZONES = [
  'Europe/London',
  'Australia/Lord_Howe',
  'America/Havana',
  'Africa/Cairo',
  'Asia/Kathmandu',
  'Pacific/Chatham',
  'Pacific/Apia',
  'America/Santiago',
  'Africa/Casablanca',
  'Asia/Pyongyang',
  'Antarctica/Troll',
  'America/St_Johns',
]

describe('zone clock', () => {
  test('a time that comes twice means the earlier one', () => {
    const clock = zoneClock('Europe/London', '2026-10-25', '2026-10-25')
    const minute = clock.toUtc(dayOf('2026-10-25'), 90)
    expect(instantOf(minute).toString()).toBe('2026-10-25T00:30:00Z')
    expect(clock.rfc3339(minute)).toBe('2026-10-25T01:30:00+01:00')
    expect(clock.rfc3339(minute + 60)).toBe('2026-10-25T01:30:00+00:00')
  })

  test('a time that is skipped moves on by the skip', () => {
    const clock = zoneClock('Europe/London', '2026-03-29', '2026-03-29')
    expect(clock.rfc3339(clock.toUtc(dayOf('2026-03-29'), 90))).toBe('2026-03-29T02:30:00+01:00')
  })

  test('a midnight that is skipped is one in the morning', () => {
    const clock = zoneClock('America/Havana', '2026-03-08', '2026-03-08')
    expect(clock.rfc3339(clock.toUtc(dayOf('2026-03-08'), 0))).toBe('2026-03-08T01:00:00-04:00')
  })

  test('half an hour of summer time', () => {
    const clock = zoneClock('Australia/Lord_Howe', '2026-10-04', '2026-10-04')
    expect(clock.rfc3339(clock.toUtc(dayOf('2026-10-04'), 125))).toBe('2026-10-04T02:35:00+11:00')
  })

  test('an unknown zone is a RangeError', () => {
    expect(() => zoneClock('Mars/Olympus', '2026-01-01', '2026-01-02')).toThrow(RangeError)
  })

  test('agrees with Temporal both ways, in every zone and year', () => {
    const wall = fc.tuple(
      fc.constantFrom(...ZONES),
      fc.integer({ min: dayOf('1990-01-01'), max: dayOf('2037-12-31') }),
      fc.integer({ min: 0, max: 1439 }),
    )
    fc.assert(
      fc.property(wall, ([zone, day, minutes]) => {
        const clock = zoneClock(zone, dateOf(day), dateOf(day))
        const local = Temporal.PlainDate.from(dateOf(day)).toPlainDateTime().add({ minutes })
        const minute = clock.toUtc(day, minutes)
        const truth = local.toZonedDateTime(zone)
        expect(minute).toBe(minuteOf(truth.toInstant()))
        expect(clock.date(minute)).toBe(truth.toPlainDate().toString())
        expect(clock.time(minute)).toBe(truth.toPlainTime().toString().slice(0, 5))
        expect(clock.rfc3339(minute)).toBe(truth.toString({ timeZoneName: 'never' }))
        expect(localDayAt(zone, minute)).toBe(clock.dayAt(minute))
      }),
      { numRuns: 2000 },
    )
  })

  test('agrees with Temporal in the hours around every change of the clock from 2000 to 2030', () => {
    for (const zone of ZONES) {
      let at = Temporal.Instant.from('2000-01-01T00:00Z')
        .toZonedDateTimeISO(zone)
        .getTimeZoneTransition('next')
      while (at && at.year < 2030) {
        const date = at.toPlainDate().toString()
        const clock = zoneClock(zone, date, date)
        const change = minuteOf(at.toInstant())
        for (let minute = change - 180; minute <= change + 180; minute += 15) {
          const truth = instantOf(minute).toZonedDateTimeISO(zone)
          expect(clock.rfc3339(minute)).toBe(truth.toString({ timeZoneName: 'never' }))
          const wall = clock.toUtc(clock.dayAt(minute), truth.hour * 60 + truth.minute)
          expect(wall).toBe(minuteOf(truth.toPlainDateTime().toZonedDateTime(zone).toInstant()))
        }
        at = at.getTimeZoneTransition('next')
      }
    }
  })
})

describe('local dates', () => {
  test('day numbers, dates and weekdays agree with Temporal', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayOf('0001-01-01'), max: dayOf('9999-12-31') }), (day) => {
        const truth = Temporal.PlainDate.from('1970-01-01').add({ days: day })
        expect(dateOf(day)).toBe(truth.toString())
        expect(dayOf(dateOf(day))).toBe(day)
        expect(weekdayOf(day)).toBe(truth.dayOfWeek)
      }),
    )
  })

  test.each([
    ['00:00', 0],
    ['09:05', 545],
    ['23:59', 1439],
    ['24:00', 1440],
    ['08:30:00', 510],
  ])('%s is %i minutes after midnight', (time, minutes) => expect(wallMinutes(time)).toBe(minutes))

  test.each(['24:01', '12:60', '9:00', 'noon', '', '1a:00', '-1:00'])('%s is no time of the clock', (time) =>
    expect(wallMinutes(time)).toBeNaN(),
  )

  test('a date that the calendar lacks is a RangeError', () => {
    expect(() => dayOf('2026-02-30')).toThrow(RangeError)
  })
})
