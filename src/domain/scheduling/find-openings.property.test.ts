import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyRequest, MOMENTS, requests } from '../../../test/scheduling/random-clinics.ts'
import { slowly, zoned } from '../../../test/scheduling/slow-reference.ts'
import { allocate, explainStart, findOpenings, type Minute, minuteOf, type OpeningRequest } from './index.ts'

/** Every minute of the grid on the asked days and a little around them. */
function* gridOf(request: OpeningRequest): Generator<Minute> {
  const at = (date: string) =>
    minuteOf(Temporal.PlainDate.from(date).toZonedDateTime(request.location.timeZone).toInstant())
  const end = at(Temporal.PlainDate.from(request.to).add({ days: 1 }).toString()) + 60
  for (let minute = at(request.from) - 60; minute < end; minute += 5) yield minute
}

describe('free times, against the slow reference', () => {
  test.each(MOMENTS)(
    '%s around %s: every start with exactly the people who can',
    (zone, date) => {
      fc.assert(
        fc.property(requests([zone, date]), (request) => {
          const reference = slowly(request)
          const { openings, reasons } = findOpenings({ ...request, per: 'practitioner' })
          const found = new Map<Minute, string[]>()
          for (const opening of openings)
            found.set(opening.start, [...(found.get(opening.start) ?? []), opening.practitionerId])
          for (const start of gridOf(request))
            expect([start, (found.get(start) ?? []).sort()]).toEqual([start, reference(start)])
          expect(reasons.length > 0).toBe(openings.length === 0)
          const distinct = findOpenings(request).openings.map((opening) => opening.start)
          expect(distinct).toEqual([...found.keys()])
        }),
        { numRuns: 25 },
      )
    },
    60_000,
  )

  test('allocate, explain and find never disagree', () => {
    fc.assert(
      fc.property(anyRequest, fc.integer({ min: 0, max: 10_000 }), (request, seed) => {
        const grid = [...gridOf(request)]
        const openings = new Map(findOpenings(request).openings.map((opening) => [opening.start, opening]))
        const tried = [...openings.keys()]
          .slice(0, 3)
          .concat([0, 1, 2, 3].map((i) => grid[(seed * 31 + i * 97) % grid.length]!))
        for (const start of tried) {
          const inWindow = zoned(request, start).toPlainDate().toString()
          if (inWindow < request.from || inWindow > request.to) continue
          const allocation = allocate(request, start)
          const { reasons } = explainStart(request, start)
          expect(allocation.ok).toBe(openings.has(start))
          expect(reasons.length === 0).toBe(openings.has(start))
          if (allocation.ok) expect(allocation.value).toMatchObject(openings.get(start)!)
        }
      }),
      { numRuns: 200 },
    )
  }, 60_000)

  test('what is reserved never touches what is taken, and each row belongs to one candidate', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const opening = findOpenings({ ...request, limit: 1 }).openings[0]
        if (!opening) return
        const allocation = allocate(request, opening.start)
        if (!allocation.ok) throw new Error('An opening can be allocated')
        const all = [...request.practitioners, ...request.rooms, ...request.equipment!]
        for (const row of allocation.value.reservations) {
          const candidate = all.find((one) => one.id === row.resourceId)!
          const taken = candidate.busy.filter(([a, b]) => a < b && a < row.end && row.start < b)
          expect(taken).toEqual([])
        }
        expect(new Set(allocation.value.equipmentIds).size).toBe(request.service.equipmentKinds!.length)
      }),
      { numRuns: 300 },
    )
  }, 60_000)
})
