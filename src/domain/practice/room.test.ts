import { describe, expect, it } from 'vitest'
import { roomKindsFor, roomSuits } from './room.ts'
import { CARE_KINDS, ROOM_KINDS } from './vocabulary.ts'

describe('roomSuits', () => {
  it.each([
    ['relaxation-massage', { spa: true, clinical: true, gym: false }],
    ['therapeutic-massage', { spa: false, clinical: true, gym: false }],
    ['remedial-massage', { spa: false, clinical: true, gym: false }],
    ['physiotherapy', { spa: false, clinical: true, gym: true }],
  ] as const)('%s', (careKind, rooms) => {
    for (const roomKind of ROOM_KINDS) expect(roomSuits(careKind, roomKind)).toBe(rooms[roomKind])
  })

  it('prefers the spa room for relaxation, so that clinical rooms stay free', () => {
    expect(roomKindsFor('relaxation-massage')[0]).toBe('spa')
  })

  it('finds a room kind for every kind of care', () => {
    for (const careKind of CARE_KINDS) expect(roomKindsFor(careKind)).not.toHaveLength(0)
  })
})
