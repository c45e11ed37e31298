import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockTime, hoursLines, weekdayName } from './opening-hours.ts'

const day = (weekday: number, opens: number, closes: number) => ({
  weekday,
  opensMinute: opens * 60,
  closesMinute: closes * 60,
})

describe('opening hours', () => {
  it('puts equal days into one line and says when it is closed', () => {
    const hours = [...[1, 2, 3, 4, 5].map((weekday) => day(weekday, 8, 20)), day(6, 9, 14)]
    expect(hoursLines(hours)).toEqual([
      { from: 1, to: 5, spans: [{ opens: '08:00', closes: '20:00' }] },
      { from: 6, to: 6, spans: [{ opens: '09:00', closes: '14:00' }] },
      { from: 7, to: 7, spans: [] },
    ])
  })

  it('keeps a pause at noon, whatever the order of the rows', () => {
    const [monday] = hoursLines([day(1, 14, 18), day(1, 9, 12)])
    expect(monday!.spans).toEqual([
      { opens: '09:00', closes: '12:00' },
      { opens: '14:00', closes: '18:00' },
    ])
  })

  it('says every weekday exactly once', () => {
    const anyHours = fc.array(
      fc.record({
        weekday: fc.integer({ min: 1, max: 7 }),
        opensMinute: fc.integer({ min: 0, max: 700 }),
        closesMinute: fc.integer({ min: 701, max: 1440 }),
      }),
    )
    fc.assert(
      fc.property(anyHours, (hours) => {
        const days = hoursLines(hours).flatMap(({ from, to }) =>
          Array.from({ length: to - from + 1 }, (_, more) => from + more),
        )
        expect(days).toEqual([1, 2, 3, 4, 5, 6, 7])
      }),
    )
  })

  it('writes midnight at the end of a day as 24:00', () => {
    expect([0, 545, 1440].map(clockTime)).toEqual(['00:00', '09:05', '24:00'])
    expect([1, 7].map((weekday) => weekdayName(weekday, 'en-GB'))).toEqual(['Monday', 'Sunday'])
  })
})
