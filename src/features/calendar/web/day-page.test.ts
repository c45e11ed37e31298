import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { APPOINTMENT_STATUSES, nextStatuses } from '#domain/scheduling/index.ts'
import { ageOn } from '../view-visit.ts'
import type { HistoryState } from '../visit-of-day.ts'
import { dayAddress, dayRequest } from './day-address.ts'
import { countsOf } from './day-counts.ts'
import { dayInWords, marksOf } from './visit-view.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const TODAY = day('2026-11-24')

describe('the address of a day', () => {
  test('of today for everybody is short', () => {
    expect(dayAddress({ date: TODAY, practitionerId: null, locationId: null }, TODAY)).toBe('/staff')
  })

  test('names the day, the person and the place', () => {
    const address = dayAddress({ date: day('2026-12-01'), practitionerId: 'p', locationId: 'l' }, TODAY)
    expect(address).toBe('/staff?date=2026-12-01&with=p&at=l')
  })

  test('is read as it was written', () => {
    const id = fc.option(fc.uuid(), { nil: null })
    const date = fc.integer({ min: -4000, max: 4000 }).map((days) => TODAY.add({ days }))
    fc.assert(
      fc.property(date, id, id, (date, practitionerId, locationId) => {
        const read = dayRequest(
          new URL(dayAddress({ date, practitionerId, locationId }, TODAY), 'https://x').searchParams,
        )
        expect({ ...read, date: (read.date ?? TODAY).toString() }).toEqual({
          date: date.toString(),
          practitionerId,
          locationId,
        })
      }),
    )
  })

  test.each(['2026-02-30', '24.11.2026', 'tomorrow', '', '2026-11-24T10:00', '99999-01-01'])(
    'with %j means today',
    (text) => {
      expect(dayRequest(new URLSearchParams({ date: text })).date).toBeNull()
    },
  )
})

describe('what can be marked', () => {
  test('is always a step that the rules allow, and undo comes back', () => {
    for (const status of APPOINTMENT_STATUSES)
      for (const hasBegun of [true, false]) {
        const { marks, undo } = marksOf(status, hasBegun)
        for (const mark of [...marks, ...(undo ? [undo] : [])]) expect(nextStatuses(status)).toContain(mark)
        for (const mark of marks) expect(marksOf(mark, hasBegun).undo).toBe(status)
      }
  })

  test('nobody fails to come before the visit begins', () => {
    expect(marksOf('booked', false).marks).toEqual(['arrived'])
    expect(marksOf('booked', true).marks).toEqual(['arrived', 'noshow'])
  })
})

describe('the day in numbers', () => {
  const visit = (
    status: (typeof APPOINTMENT_STATUSES)[number],
    history: HistoryState = 'none',
    clearanceNeeded = false,
  ) => ({ status, history, clearanceNeeded })

  test('leaves cancelled visits out, and histories that no longer matter', () => {
    const counts = countsOf([
      visit('booked', 'requested'),
      visit('arrived', 'draft'),
      visit('booked', 'given'),
      visit('fulfilled', 'requested'),
      visit('noshow', 'requested'),
      visit('cancelled', 'requested'),
    ])
    expect(counts).toEqual({
      visits: 5,
      booked: 2,
      arrived: 1,
      fulfilled: 1,
      noshow: 1,
      historyMissing: 2,
      clearanceNeeded: 0,
    })
  })

  test('counts the clearances that are still to come', () => {
    const counts = countsOf([
      visit('booked', 'none', true),
      visit('arrived', 'none', true),
      visit('booked', 'none', false),
      visit('fulfilled', 'none', true),
      visit('cancelled', 'none', true),
    ])
    expect(counts).toMatchObject({ visits: 4, clearanceNeeded: 2 })
  })
})

describe('an age', () => {
  test.each([
    ['1990-11-24', '2026-11-23', 35],
    ['1990-11-24', '2026-11-24', 36],
    ['2000-02-29', '2025-02-28', 24],
    ['2000-02-29', '2025-03-01', 25],
    ['2000-02-29', '2024-02-29', 24],
    ['2026-11-24', '2026-11-24', 0],
  ])('of somebody born %s on %s is %i', (born, on, years) => {
    expect(ageOn(day(born), day(on))).toBe(years)
  })
})

test('a day is said as people say it, with the year only when it is another', () => {
  expect(dayInWords(TODAY, TODAY, 'en-GB')).toBe('Tuesday 24 November')
  expect(dayInWords(day('2027-01-05'), TODAY, 'en-GB')).toBe('Tuesday, 5 January 2027')
})
