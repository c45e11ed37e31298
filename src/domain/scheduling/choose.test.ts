import { describe, expect, test } from 'vitest'
import { aPractitioner, aRequest, at, daily, span } from '../../../test/scheduling/a-request.ts'
import { allocate, findOpenings, type OpeningRequest } from './index.ts'

const nine = at('2026-11-24T09:00:00Z')
const who = (request: OpeningRequest, start = nine) => {
  const result = allocate(request, start)
  return result.ok ? result.value.practitionerId : result.error.reasons
}
const busy = (from: string, until: string) => [span(`2026-11-24T${from}:00Z`, `2026-11-24T${until}:00Z`)]

describe('whom to take', () => {
  test('the usual practitioner, whatever else', () => {
    const practitioners = [aPractitioner('anna', { busy: busy('10:00', '12:00') }), aPractitioner('ben')]
    expect(who(aRequest({ practitioners }))).toBe('anna')
    expect(who(aRequest({ practitioners, usualPractitionerId: 'ben' }))).toBe('ben')
  })

  test('a usual practitioner who is not free gives way', () => {
    const practitioners = [aPractitioner('anna', { busy: busy('09:00', '12:00') }), aPractitioner('ben')]
    expect(who(aRequest({ practitioners, usualPractitionerId: 'anna' }))).toBe('ben')
  })

  test('then the one whose day is cut up least: a gap that fits exactly', () => {
    const practitioners = [aPractitioner('anna'), aPractitioner('ben', { busy: busy('10:00', '12:00') })]
    expect(who(aRequest({ practitioners }))).toBe('ben')
  })

  test('no scrap too short for another visit, even at somebody who has more to do', () => {
    const hours = daily('09:00', '17:00')
    const practitioners = [
      aPractitioner('anna', { hours, busy: busy('11:30', '12:00') }),
      aPractitioner('ben', { hours, busy: busy('12:00', '14:00') }),
    ]
    expect(who(aRequest({ practitioners, location: { hours } }), at('2026-11-24T10:00:00Z'))).toBe('ben')
  })

  test('then the one with least to do that day', () => {
    const hours = daily('09:00', '17:00')
    const practitioners = [
      aPractitioner('anna', { hours, busy: busy('12:00', '14:00') }),
      aPractitioner('ben', { hours, busy: busy('13:00', '14:00') }),
    ]
    expect(who(aRequest({ practitioners, location: { hours } }))).toBe('ben')
  })

  test('leave is not work: who was away half the day is not the busy one', () => {
    const hours = daily('09:00', '17:00')
    const practitioners = [
      aPractitioner('anna', { hours, busy: busy('13:00', '14:00') }),
      aPractitioner('ben', { hours, leave: busy('13:00', '17:00') }),
    ]
    expect(who(aRequest({ practitioners, location: { hours } }))).toBe('ben')
  })

  test('then the smaller id, in whatever order they come', () => {
    const pair = [aPractitioner('ben'), aPractitioner('anna')]
    expect(who(aRequest({ practitioners: pair }))).toBe('anna')
    expect(who(aRequest({ practitioners: pair.reverse() }))).toBe('anna')
  })

  test('once per practitioner lists them best first at each start', () => {
    const practitioners = [aPractitioner('anna'), aPractitioner('ben', { busy: busy('10:00', '12:00') })]
    const { openings } = findOpenings(aRequest({ practitioners, per: 'practitioner', limit: 3 }))
    expect(openings.map((one) => one.practitionerId)).toEqual(['ben', 'anna', 'anna'])
  })
})

describe('which room', () => {
  const rooms = [
    { id: 'clinical', kind: 'clinical', busy: busy('10:00', '12:00') },
    { id: 'spa', kind: 'spa', busy: [] },
    { id: 'gym', kind: 'gym', busy: [] },
  ]

  test('the kind that the service names first, then the next', () => {
    const request = aRequest({ rooms, service: { roomKinds: ['spa', 'clinical'] } })
    expect(allocate(request, nine)).toMatchObject({ value: { roomId: 'spa' } })
    const full = rooms.map((room) => (room.id === 'spa' ? { ...room, busy: busy('09:00', '12:00') } : room))
    expect(allocate({ ...request, rooms: full }, nine)).toMatchObject({ value: { roomId: 'clinical' } })
  })

  test('never a kind that the service does not name', () => {
    const { openings } = findOpenings(aRequest({ rooms }))
    expect(openings.map((one) => one.roomId)).toEqual(['clinical'])
  })
})

describe('what is reserved', () => {
  test('person, room and devices, with turnover and buffer in rows of their own', () => {
    const service = {
      turnoverBefore: 5,
      turnoverAfter: 10,
      practitionerBufferAfter: 15,
      turnoverMayPassClosing: true,
      equipmentKinds: ['ultrasound'],
    }
    const result = allocate(
      aRequest({ service, equipment: [{ id: 'U', kind: 'ultrasound', busy: [] }] }),
      nine,
    )
    if (!result.ok) throw new Error('offered')
    const rows = result.value.reservations.map((row) => [
      row.resourceId,
      row.reason,
      row.start - nine,
      row.end - nine,
    ])
    expect(rows).toEqual([
      ['anna', 'visit', 0, 60],
      ['anna', 'turnover', 60, 75],
      ['R', 'turnover', -5, 0],
      ['R', 'visit', 0, 60],
      ['R', 'turnover', 60, 70],
      ['U', 'visit', 0, 60],
    ])
  })

  test('only the practitioner asked for', () => {
    const practitioners = [aPractitioner('anna'), aPractitioner('ben')]
    expect(allocate(aRequest({ practitioners }), nine, 'ben')).toMatchObject({
      value: { practitionerId: 'ben' },
    })
    expect(allocate(aRequest({ practitioners, practitionerId: 'ben' }), nine)).toMatchObject({
      value: { practitionerId: 'ben' },
    })
  })

  test('a start that is not offered is refused with its reasons', () => {
    const gone = allocate(aRequest(), at('2026-11-24T11:30:00Z'))
    expect(gone).toMatchObject({
      ok: false,
      error: { kind: 'not_offered', reasons: [{ kind: 'location_closed' }] },
    })
  })
})
