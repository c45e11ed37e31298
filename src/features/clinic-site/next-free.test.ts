import { describe, expect, it } from 'vitest'
import { dateInWords, dateWithYear, earliest, viewNextFree } from './next-free.ts'

const view = (startText: string, now: string) =>
  viewNextFree(
    {
      startText,
      localDate: startText.slice(0, 10),
      localTime: startText.slice(11, 16),
      timeZone: 'Europe/London',
      practitionerId: 'practitioner-1',
      locationId: 'location-1',
    },
    { serviceId: 'service-1', minutes: 30 },
    Temporal.Instant.from(now),
    'en-GB',
  )

describe('the next free time', () => {
  it.each([
    ['today', '2026-11-24T14:30:00+00:00', '2026-11-24T09:00:00Z', { kind: 'today' }],
    ['tomorrow', '2026-11-25T09:00:00+00:00', '2026-11-24T23:59:00Z', { kind: 'tomorrow' }],
    [
      'a date',
      '2026-11-26T09:00:00+00:00',
      '2026-11-24T09:00:00Z',
      { kind: 'date', text: 'Thursday 26 November' },
    ],
    // In summer it is past midnight in London while it is still yesterday in UTC.
    [
      'today by the clock of the place',
      '2026-07-02T09:00:00+01:00',
      '2026-07-01T23:30:00Z',
      { kind: 'today' },
    ],
  ])('is %s', (_what, start, now, day) => {
    expect(view(start, now)).toMatchObject({ day, time: start.slice(11, 16), minutes: 30 })
  })

  it('is the earliest of several as instants, not as texts', () => {
    const summer = view('2026-10-25T01:30:00+01:00', '2026-10-24T09:00:00Z')
    const winter = view('2026-10-25T01:15:00+00:00', '2026-10-24T09:00:00Z')
    expect(earliest([winter, summer])).toBe(summer)
    expect(earliest([])).toBeNull()
  })

  it('writes dates as people say them', () => {
    expect(dateInWords(Temporal.PlainDate.from('2026-11-24'), 'en-GB')).toBe('Tuesday 24 November')
    expect(dateWithYear('2026-11-21', 'en-GB')).toBe('21 November 2026')
  })
})
