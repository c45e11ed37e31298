import { describe, expect, test } from 'vitest'
import { nearestAlternatives } from './nearest-alternatives.ts'

const opening = (start: number, practitionerId: string) => {
  return { start, end: start + 60, practitionerId, roomId: 'r', equipmentIds: [] }
}
const openings = [
  opening(0, 'anna'),
  opening(100, 'anna'),
  opening(100, 'ben'),
  opening(160, 'ben'),
  opening(160, 'cleo'),
  opening(200, 'anna'),
  opening(200, 'cleo'),
  opening(300, 'anna'),
]
const starts = (list: readonly { start: number; practitionerId: string }[]) =>
  list.map((one) => `${one.start} ${one.practitionerId}`)

describe('nearest alternatives', () => {
  test('the same person near that time, others at that time, and anybody nearby', () => {
    const found = nearestAlternatives(openings, 160, 'anna', 2)
    expect(starts(found.samePractitioner)).toEqual(['200 anna', '100 anna'])
    expect(starts(found.sameTime)).toEqual(['160 ben', '160 cleo'])
    expect(starts(found.nearby)).toEqual([])
  })

  test('of two equally near the earlier comes first', () => {
    expect(starts(nearestAlternatives(openings, 150, 'anna', 4).samePractitioner)).toEqual([
      '100 anna',
      '200 anna',
      '0 anna',
      '300 anna',
    ])
  })

  test('with nobody wanted in particular, each nearby time once', () => {
    const found = nearestAlternatives(openings, 100, null, 3)
    expect(found.samePractitioner).toEqual([])
    expect(starts(found.sameTime)).toEqual(['100 anna', '100 ben'])
    expect(starts(found.nearby)).toEqual(['160 ben', '0 anna', '200 anna'])
  })

  test('nothing free gives empty lists, and the openings are left as they were', () => {
    expect(nearestAlternatives([], 100, 'anna', 3)).toEqual({
      samePractitioner: [],
      sameTime: [],
      nearby: [],
    })
    const before = [...openings]
    nearestAlternatives(openings, 250, 'ben', 3)
    expect(openings).toEqual(before)
  })
})
