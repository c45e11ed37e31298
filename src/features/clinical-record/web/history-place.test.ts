import { describe, expect, it } from 'vitest'
import { placeIn } from './history-place.ts'

const form = { sections: Array.from({ length: 9 }) }
const at = (search: string) => placeIn(form, new URL(`https://clinic.example/history/token${search}`))

describe('the place in the form', () => {
  it.each([
    ['', 'start'],
    ['?section=review', 'review'],
    ['?section=1', { index: 0, toReview: false }],
    ['?section=9&then=review', { index: 8, toReview: true }],
  ])('of %j', (search, place) => {
    expect(at(search)).toEqual(place)
  })

  it.each(['?section=0', '?section=10', '?section=-1', '?section=1.5', '?section=length', '?section='])(
    'of %j is the beginning',
    (search) => {
      expect(at(search)).toBe('start')
    },
  )
})
