import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findOpenings, type Interval, type OpeningRequest, type WeeklyHours } from './index.ts'
import { dateOf, dayOf } from './local-date.ts'

// The workloads and their right answers stand beside the project on some machines only.
const FOLDER = new URL('../../../../shared/scheduling/', import.meta.url)
const there = existsSync(new URL('expected/', FOLDER))

interface Workload {
  timeZone: string
  from: string
  toExclusive: string
  durationMin: number
  stepMin: number
  resources: {
    kind: string
    id: number
    hours: { days: number[]; start: string; end: string }[]
    bookings: Interval[]
  }[]
}

const weekly = (hours: Workload['resources'][number]['hours']): WeeklyHours[] =>
  hours.flatMap(({ days, start, end }) =>
    days.map((day) => ({ weekday: day === 0 ? 7 : day, opens: start, closes: end })),
  )
const always = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: '00:00', closes: '24:00' }))

function requestOf(workload: Workload): OpeningRequest {
  const of = (kind: string) => workload.resources.filter((resource) => resource.kind === kind)
  return {
    service: {
      id: 's',
      careKind: 'physiotherapy',
      minutes: workload.durationMin,
      startStepMinutes: workload.stepMin,
      roomKinds: of('room').length > 0 ? ['clinical'] : [],
      equipmentKinds: of('ultrasound').length > 0 ? ['ultrasound'] : [],
    },
    location: { id: 'l', timeZone: workload.timeZone, hours: always },
    practitioners: of('practitioner').map((one) => ({
      id: `p${one.id}`,
      hours: weekly(one.hours),
      busy: one.bookings,
      licensed: [{}],
    })),
    rooms: of('room').map((one) => ({
      id: `r${one.id}`,
      kind: 'clinical',
      hours: weekly(one.hours),
      busy: one.bookings,
    })),
    equipment: of('ultrasound').map((one) => ({ id: `u${one.id}`, kind: 'ultrasound', busy: one.bookings })),
    from: workload.from,
    to: dateOf(dayOf(workload.toExclusive) - 1),
    now: 29_800_000,
  }
}

describe.skipIf(!there)('the workloads made elsewhere have their known answers', () => {
  test.each(['W1', 'W1d', 'W2', 'W5'])('%s', async (name) => {
    const { WORKLOADS } = await import(new URL('workload.mjs', FOLDER).href)
    const expected = JSON.parse(readFileSync(new URL(`expected/${name}.json`, FOLDER), 'utf8'))
    const { openings } = findOpenings(requestOf(WORKLOADS[name]()))
    expect(openings.map((opening) => opening.start)).toEqual(expected.starts)
  })

  test('W2 once per practitioner gives the known number of pairs', async () => {
    const { WORKLOADS } = await import(new URL('workload.mjs', FOLDER).href)
    const expected = JSON.parse(readFileSync(new URL('expected/W2.json', FOLDER), 'utf8'))
    const { openings } = findOpenings({ ...requestOf(WORKLOADS.W2()), per: 'practitioner' })
    expect(openings).toHaveLength(expected.pairs)
  })
})
