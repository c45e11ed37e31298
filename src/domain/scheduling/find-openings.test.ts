import { describe, expect, test } from 'vitest'
import {
  aNight,
  aPractitioner,
  aRequest,
  at,
  daily,
  span,
  starts,
  times,
} from '../../../test/scheduling/a-request.ts'
import { findOpenings } from './index.ts'

describe('hours', () => {
  test('a visit fits wholly inside opening and working hours', () => {
    expect(times(aRequest())).toEqual(['09:00', '09:30', '10:00', '10:30', '11:00'])
  })

  test('the shorter of location, practitioner and room decides', () => {
    const practitioners = [aPractitioner('anna', { hours: daily('07:00', '11:30') })]
    const rooms = [{ id: 'R', kind: 'clinical', hours: daily('09:30', '20:00'), busy: [] }]
    expect(times(aRequest({ practitioners, rooms }))).toEqual(['09:30', '10:00', '10:30'])
  })

  test('hours up to 24:00 and from 00:00 join, so that a visit may cross midnight', () => {
    const request = aNight('Europe/London', '2026-11-24', '00:00', '24:00')
    expect(times(request).at(-1)).toBe('23:30')
    expect(times(request)).toHaveLength(48)
  })

  test('hours to 24:00 that do not go on in the morning end at midnight', () => {
    expect(times(aNight('Europe/London', '2026-11-24', '22:00', '24:00')).at(-1)).toBe('23:00')
  })

  test('a rule counts from its first to its last date', () => {
    const hours = daily('09:00', '10:00').map((rule) => ({
      ...rule,
      validFrom: '2026-11-25',
      validUntil: '2026-11-26',
    }))
    const practitioners = [aPractitioner('anna', { hours })]
    const request = aRequest({ practitioners, from: '2026-11-23', to: '2026-11-28' })
    expect(starts(request)).toEqual(['11-25T09:00:00+00:00', '11-26T09:00:00+00:00'])
  })

  test('hours that cannot be are a bug, never open and never closed', () => {
    for (const rule of [
      { weekday: 0, opens: '09:00', closes: '10:00' },
      { weekday: 8, opens: '09:00', closes: '10:00' },
      { weekday: 2, opens: '10:00', closes: '09:00' },
      { weekday: 2, opens: '22:00', closes: '24:30' },
    ]) {
      expect(() => findOpenings(aRequest({ location: { hours: [rule] } }))).toThrow(RangeError)
    }
  })
})

describe('limits', () => {
  test('nothing starts before now and the notice asked for', () => {
    const now = at('2026-11-24T08:35:00Z')
    expect(times(aRequest({ now }))[0]).toBe('09:00')
    expect(times(aRequest({ now, service: { minNoticeMinutes: 60 } }))[0]).toBe('10:00')
    expect(times(aRequest({ now: at('2026-11-24T10:00:00Z') }))[0]).toBe('10:00')
  })

  test('the horizon counts local days and includes the last', () => {
    const request = aRequest({ to: '2026-11-30', service: { horizonDays: 2 } })
    expect(new Set(starts(request).map((text) => text.slice(0, 5)))).toEqual(new Set(['11-24', '11-25']))
  })

  test('a day with as many visits as the service allows is left out', () => {
    const service = { perDayLimit: 3, visitsPerDay: { '2026-11-24': 3, '2026-11-25': 2 } }
    const request = aRequest({ to: '2026-11-25', service })
    expect(new Set(starts(request).map((text) => text.slice(0, 5)))).toEqual(new Set(['11-25']))
  })

  test('at most as many as asked for, the earliest', () => {
    expect(times(aRequest({ limit: 2 }))).toEqual(['09:00', '09:30'])
    const practitioners = [aPractitioner('anna'), aPractitioner('ben')]
    expect(findOpenings(aRequest({ practitioners, per: 'practitioner', limit: 3 })).openings).toHaveLength(3)
  })

  test('lengths off the grid take the whole last cell', () => {
    const practitioners = [
      aPractitioner('anna', { busy: [span('2026-11-24T09:52:00Z', '2026-11-24T09:53:00Z')] }),
    ]
    const request = aRequest({ practitioners, service: { minutes: 48, startStepMinutes: 5 } })
    expect(times(request).slice(0, 2)).toEqual(['09:00', '09:55'])
    expect(findOpenings(request).openings[0]).toMatchObject({
      start: at('2026-11-24T09:00Z'),
      end: at('2026-11-24T09:48Z'),
    })
  })
})

describe('turnover', () => {
  const tidy = { turnoverBefore: 10, turnoverAfter: 15 }

  test('the room is free before and after, and the patient does not see it', () => {
    const rooms = [
      { id: 'R', kind: 'clinical', busy: [span('2026-11-24T10:30:00Z', '2026-11-24T10:45:00Z')] },
    ]
    const found = findOpenings(
      aRequest({ rooms, service: { ...tidy, startStepMinutes: 5, minutes: 30 } }),
    ).openings
    const list = found.map((one) => one.start - at('2026-11-24T09:00Z'))
    expect(list).toEqual([10, 15, 20, 25, 30, 35, 40, 45, 115, 120, 125, 130, 135])
    expect(found[0]!.end - found[0]!.start).toBe(30)
  })

  test('it may pass opening hours only where the clinic says so', () => {
    expect(times(aRequest({ service: tidy }))).toEqual(['09:30', '10:00', '10:30'])
    expect(times(aRequest({ service: { ...tidy, turnoverMayPassClosing: true } }))).toEqual(times(aRequest()))
  })

  test('even then it keeps clear of what is taken', () => {
    const rooms = [
      { id: 'R', kind: 'clinical', busy: [span('2026-11-24T12:05:00Z', '2026-11-24T13:00:00Z')] },
    ]
    const request = aRequest({ rooms, service: { ...tidy, turnoverMayPassClosing: true } })
    expect(times(request).at(-1)).toBe('10:30')
  })

  test('it never falls into a time when the room is out of use', () => {
    const rooms = [
      { id: 'R', kind: 'clinical', busy: [], closed: [span('2026-11-24T12:05:00Z', '2026-11-25T00:00:00Z')] },
    ]
    const request = aRequest({ rooms, service: { ...tidy, turnoverMayPassClosing: true } })
    expect(times(request).at(-1)).toBe('10:30')
  })

  test('the practitioner keeps time for notes', () => {
    const practitioners = [
      aPractitioner('anna', { busy: [span('2026-11-24T11:00:00Z', '2026-11-24T12:00:00Z')] }),
    ]
    expect(times(aRequest({ practitioners }))).toEqual(['09:00', '09:30', '10:00'])
    expect(times(aRequest({ practitioners, service: { practitionerBufferAfter: 10 } }))).toEqual([
      '09:00',
      '09:30',
    ])
  })
})

describe('together', () => {
  test('person, room and every kind of equipment must come together', () => {
    const service = { equipmentKinds: ['ultrasound', 'laser'], minutes: 30 }
    const equipment = [
      { id: 'U', kind: 'ultrasound', busy: [span('2026-11-24T09:00:00Z', '2026-11-24T10:00:00Z')] },
      { id: 'L', kind: 'laser', busy: [span('2026-11-24T10:30:00Z', '2026-11-24T12:00:00Z')] },
    ]
    expect(times(aRequest({ service, equipment }))).toEqual(['10:00'])
  })

  test('a kind named twice needs two devices', () => {
    const service = { equipmentKinds: ['ultrasound', 'ultrasound'] }
    const one = { id: 'U', kind: 'ultrasound', busy: [] }
    expect(times(aRequest({ service, equipment: [one] }))).toEqual([])
    const two = [
      one,
      { id: 'V', kind: 'ultrasound', busy: [span('2026-11-24T09:00:00Z', '2026-11-24T11:00:00Z')] },
    ]
    expect(findOpenings(aRequest({ service, equipment: two })).openings).toMatchObject([
      { equipmentIds: ['V', 'U'] },
    ])
  })

  test('two free devices are never three', () => {
    const service = { equipmentKinds: ['ultrasound', 'ultrasound', 'ultrasound'] }
    const busy = [span('2026-11-24T09:00:00Z', '2026-11-24T11:00:00Z')]
    const equipment = ['U', 'V', 'W'].map((id) => ({ id, kind: 'ultrasound', busy: id === 'U' ? busy : [] }))
    expect(times(aRequest({ service, equipment }))).toEqual(['11:00'])
  })

  test('one room free in the first half and another in the second is no room', () => {
    const rooms = [
      { id: 'R', kind: 'clinical', busy: [span('2026-11-24T09:30:00Z', '2026-11-24T12:00:00Z')] },
      { id: 'S', kind: 'clinical', busy: [span('2026-11-24T09:00:00Z', '2026-11-24T11:30:00Z')] },
    ]
    expect(times(aRequest({ rooms }))).toEqual([])
  })

  test('a service that needs no room gets none', () => {
    const { openings } = findOpenings(aRequest({ rooms: [], service: { roomKinds: [] } }))
    expect(openings[0]).toMatchObject({ roomId: null, equipmentIds: [] })
  })

  test('the licence counts on the date of the visit', () => {
    const licensed = [{ until: '2026-11-24' }, { from: '2026-11-26', until: '2026-11-26' }]
    const practitioners = [aPractitioner('anna', { licensed })]
    const request = aRequest({ practitioners, to: '2026-11-28' })
    expect(new Set(starts(request).map((text) => text.slice(0, 5)))).toEqual(new Set(['11-24', '11-26']))
    expect(times(aRequest({ practitioners: [aPractitioner('anna', { licensed: [] })] }))).toEqual([])
  })

  test('a visit over midnight needs the licence on both dates', () => {
    const night = aNight('Europe/London', '2026-11-24', '00:00', '24:00')
    const until = (date: string) => [{ ...night.practitioners[0]!, licensed: [{ until: date }] }]
    expect(times({ ...night, practitioners: until('2026-11-24') }).at(-1)).toBe('23:00')
    expect(times({ ...night, practitioners: until('2026-11-25') }).at(-1)).toBe('23:30')
  })

  test('the patient is not in two places at once', () => {
    const patientBusy = [span('2026-11-24T09:00:00Z', '2026-11-24T10:50:00Z')]
    expect(times(aRequest({ patientBusy }))).toEqual(['11:00'])
  })
})
