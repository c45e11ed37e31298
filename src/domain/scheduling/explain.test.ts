import { describe, expect, test } from 'vitest'
import { aPractitioner, aRequest, at, daily, span } from '../../../test/scheduling/a-request.ts'
import { explainStart, findOpenings, type OpeningRequest, type ReasonKind } from './index.ts'

const nine = at('2026-11-24T09:00:00Z')
const on24 = (from: string, until: string) => [span(`2026-11-24T${from}:00Z`, `2026-11-24T${until}:00Z`)]
const allDay = on24('00:00', '23:59')
const room = { id: 'R', kind: 'clinical', busy: [] }
const why = (request: OpeningRequest, start = nine) => explainStart(request, start).reasons
const kinds = (request: OpeningRequest): ReasonKind[] =>
  findOpenings(request).reasons.map((reason) => reason.kind)

describe('why is this start not offered', () => {
  test('an offered start has no reasons', () => {
    expect(explainStart(aRequest(), nine)).toEqual({ reasons: [], nextPossible: null })
  })

  test('in the past', () => {
    const now = at('2026-11-24T09:01:00Z')
    expect(why(aRequest({ now }))).toEqual([{ kind: 'in_the_past', now }])
  })

  test('too soon, with the first minute that is not', () => {
    const request = aRequest({ now: nine - 30, service: { minNoticeMinutes: 120 } })
    expect(why(request)).toEqual([{ kind: 'too_soon', earliest: nine + 90 }])
  })

  test('beyond the horizon, with the last date that is not', () => {
    const request = aRequest({ service: { horizonDays: 0 } })
    expect(why(request)).toEqual([{ kind: 'beyond_horizon', lastDate: '2026-11-23' }])
  })

  test.each([5, 7, -10])('off the grid by %i minutes, with the starts on either side', (minutes) => {
    const start = nine + minutes
    const before = Math.floor(start / 30) * 30
    const reason = { kind: 'off_grid', stepMinutes: 30, before, after: before + 30 }
    expect(why(aRequest(), start)).toEqual([reason])
  })

  test('the location is closed: outside hours, over the end, on a closed day', () => {
    expect(why(aRequest(), at('2026-11-24T08:00:00Z'))).toEqual([{ kind: 'location_closed' }])
    expect(why(aRequest(), at('2026-11-24T11:30:00Z'))).toEqual([{ kind: 'location_closed' }])
    expect(why(aRequest({ location: { closed: allDay } }))).toEqual([{ kind: 'location_closed' }])
  })

  test('enough visits of this service that day', () => {
    const service = { perDayLimit: 1, visitsPerDay: { '2026-11-24': 1 } }
    expect(why(aRequest({ service }))).toEqual([{ kind: 'day_limit_reached', limit: 1 }])
  })

  test('the patient is elsewhere', () => {
    expect(why(aRequest({ patientBusy: on24('09:55', '10:00') }))).toEqual([{ kind: 'patient_busy' }])
  })

  test('nobody licensed, or nobody there who gives this service', () => {
    const lapsed = [aPractitioner('anna', { licensed: [{ until: '2026-11-23' }] })]
    const reason = { kind: 'no_licensed_practitioner', practitionerIds: ['anna'] }
    expect(why(aRequest({ practitioners: lapsed }))).toEqual([reason])
    expect(why(aRequest({ practitioners: [] }))).toEqual([{ ...reason, practitionerIds: [] }])
    expect(why(aRequest({ practitionerId: 'zoe' }))).toEqual([{ ...reason, practitionerIds: ['zoe'] }])
  })

  test('each licensed practitioner with what keeps them away; the unlicensed are not named', () => {
    const practitioners = [
      aPractitioner('anna', { busy: on24('09:30', '09:45') }),
      aPractitioner('ben', { leave: allDay }),
      aPractitioner('cleo', { hours: daily('10:00', '12:00') }),
      aPractitioner('dora', { licensed: [] }),
      aPractitioner('emil', { busy: on24('10:05', '11:00') }),
    ]
    expect(why(aRequest({ practitioners, service: { practitionerBufferAfter: 10 } }))).toEqual([
      { kind: 'turnover', of: 'practitioner', ids: ['emil'], before: 0, after: 10 },
      { kind: 'practitioner_busy', practitionerIds: ['anna'] },
      { kind: 'practitioner_on_leave', practitionerIds: ['ben'] },
      { kind: 'practitioner_not_working', practitionerIds: ['cleo'] },
    ])
  })

  test('asked for one practitioner, only that one counts', () => {
    const practitioners = [aPractitioner('anna', { leave: allDay }), aPractitioner('ben')]
    const request = aRequest({ practitioners, practitionerId: 'anna' })
    expect(why(request)).toEqual([{ kind: 'practitioner_on_leave', practitionerIds: ['anna'] }])
    expect(why({ ...request, practitionerId: 'ben' })).toEqual([])
  })

  test('no suitable room in the clinic', () => {
    const reason = { kind: 'no_suitable_room', roomKinds: ['clinical'] }
    expect(why(aRequest({ rooms: [{ ...room, kind: 'spa' }] }))).toEqual([reason])
  })

  test('each suitable room with what keeps it away', () => {
    const rooms = [
      { ...room, id: 'Q', busy: on24('09:00', '09:30') },
      { ...room, id: 'R', closed: allDay },
      { ...room, id: 'S', hours: daily('11:00', '12:00') },
      { ...room, id: 'T', busy: on24('10:05', '11:00') },
      { ...room, id: 'U', kind: 'spa' },
    ]
    expect(why(aRequest({ rooms, service: { turnoverAfter: 10 } }))).toEqual([
      { kind: 'turnover', of: 'room', ids: ['T'], before: 0, after: 10 },
      { kind: 'room_busy', roomIds: ['Q'] },
      { kind: 'room_closed', roomIds: ['R', 'S'] },
    ])
  })

  test('too few devices, or too few free', () => {
    const service = { equipmentKinds: ['ultrasound', 'ultrasound'] }
    const device = { id: 'U', kind: 'ultrasound', busy: [] }
    const missing = { kind: 'no_equipment', equipmentKind: 'ultrasound', needed: 2 }
    expect(why(aRequest({ service, equipment: [device] }))).toEqual([missing])
    const equipment = [device, { ...device, id: 'V', busy: on24('09:00', '09:05') }]
    const taken = { kind: 'equipment_busy', equipmentKind: 'ultrasound', equipmentIds: ['U', 'V'], needed: 2 }
    expect(why(aRequest({ service, equipment }))).toEqual([taken])
  })

  test('everything that is in the way is named, not only the first', () => {
    const request = aRequest({
      practitioners: [aPractitioner('anna', { busy: allDay })],
      rooms: [{ ...room, busy: allDay }],
      patientBusy: allDay,
    })
    expect(why(request).map((reason) => reason.kind)).toEqual([
      'patient_busy',
      'practitioner_busy',
      'room_busy',
    ])
  })
})

describe('why are there no openings', () => {
  test('openings need no reasons', () => {
    expect(findOpenings(aRequest())).toMatchObject({ reasons: [], nextPossible: null })
  })

  test('all days past, today over, notice too long, beyond the horizon', () => {
    expect(kinds(aRequest({ now: nine + 5 * 1440 }))).toEqual(['in_the_past'])
    expect(kinds(aRequest({ now: at('2026-11-24T23:50:00Z') }))).toEqual(['in_the_past'])
    expect(kinds(aRequest({ service: { minNoticeMinutes: 3000 } }))).toEqual(['too_soon'])
    expect(kinds(aRequest({ service: { horizonDays: 0 } }))).toEqual(['beyond_horizon'])
  })

  test('closed all the time, nobody licensed, nobody working', () => {
    expect(kinds(aRequest({ location: { hours: [] } }))).toEqual(['location_closed'])
    expect(kinds(aRequest({ practitioners: [] }))).toEqual(['no_licensed_practitioner'])
    const elsewhere = [aPractitioner('anna', { hours: daily('13:00', '17:00') })]
    expect(kinds(aRequest({ practitioners: elsewhere }))).toEqual(['practitioner_not_working'])
  })

  test('on leave is on leave, not fully booked', () => {
    expect(kinds(aRequest({ practitioners: [aPractitioner('anna', { leave: allDay })] }))).toEqual([
      'practitioner_on_leave',
    ])
  })

  test('fully booked, and by what', () => {
    const practitioners = [aPractitioner('anna', { busy: allDay })]
    expect(kinds(aRequest({ practitioners }))).toEqual(['fully_booked', 'practitioner_busy'])
    expect(kinds(aRequest({ rooms: [{ ...room, busy: allDay }] }))).toEqual(['fully_booked', 'room_busy'])
  })

  test('fully booked when person and room are free, but never together', () => {
    const practitioners = [aPractitioner('anna', { busy: on24('10:00', '12:00') })]
    const rooms = [{ ...room, busy: on24('09:00', '10:00') }]
    expect(findOpenings(aRequest({ practitioners, rooms })).reasons).toEqual([{ kind: 'fully_booked' }])
  })

  test('the first date that would work, as far as busy times are known', () => {
    const busy = [span('2026-11-24T00:00:00Z', '2026-11-27T10:30:00Z')]
    const request = aRequest({ practitioners: [aPractitioner('anna', { busy })] })
    expect(findOpenings(request).nextPossible).toBeNull()
    expect(findOpenings({ ...request, knownThrough: '2026-11-26' }).nextPossible).toBeNull()
    expect(findOpenings({ ...request, knownThrough: '2026-12-24' }).nextPossible).toBe('2026-11-27')
    expect(explainStart({ ...request, knownThrough: '2026-12-24' }, nine).nextPossible).toBe('2026-11-27')
  })

  test('the first date respects the horizon, and lies far away if it must', () => {
    const busy = [span('2026-11-24T00:00:00Z', '2027-02-10T00:00:00Z')]
    const practitioners = [aPractitioner('anna', { busy })]
    const request = aRequest({ practitioners, knownThrough: '2027-06-30' })
    expect(findOpenings(request).nextPossible).toBe('2027-02-10')
    expect(findOpenings(aRequest({ ...request, service: { horizonDays: 60 } })).nextPossible).toBeNull()
  })

  test('days in the past lead to today', () => {
    const request = aRequest({ from: '2026-11-01', to: '2026-11-02', knownThrough: '2026-11-30' })
    expect(findOpenings(request).nextPossible).toBe('2026-11-23')
    expect(explainStart(request, at('2026-11-01T09:00:00Z')).nextPossible).toBe('2026-11-23')
    expect(explainStart(request, at('2020-11-01T09:00:00Z')).nextPossible).toBe('2026-11-23')
  })
})
