import { nextWeekday, type Span, wholeDays } from './demo-calendar.ts'
import { DEMO_LOCATIONS } from './demo-places.ts'
import { demoId } from './seeded-random.ts'

/** A span in which somebody or something can't be booked. */
export interface DemoAbsence {
  readonly resourceId: string
  readonly during: Span
  readonly reason: 'leave' | 'closure'
  readonly note: string
}

const WORKDAYS = [1, 2, 3, 4, 5]

/** A week of leave to come, a day of training, leave in the past, and one day on which a location is closed. */
export function demoAbsences(today: Temporal.PlainDate): DemoAbsence[] {
  const leaveFrom = nextWeekday(today.add({ days: 8 }), [1])
  const training = nextWeekday(today.add({ days: 4 }), [2])
  const before = nextWeekday(today.subtract({ days: 14 }), [3])
  const closed = nextWeekday(today.add({ days: 10 }), WORKDAYS)
  const leave = (slug: string, during: Span, note: string): DemoAbsence => ({
    resourceId: demoId(`practitioner ${slug}`),
    during,
    reason: 'leave',
    note,
  })
  return [
    leave('ines-calder', wholeDays(leaveFrom, leaveFrom.add({ days: 6 })), 'Annual leave'),
    leave('maren-oakley', wholeDays(training, training), 'Training day'),
    leave('tomasz-weir', wholeDays(before, before.add({ days: 1 })), 'Annual leave'),
    ...closureOf('orchard-row', wholeDays(closed, closed), 'New floor in the corridor'),
  ]
}

function closureOf(slug: string, during: Span, note: string): DemoAbsence[] {
  const location = DEMO_LOCATIONS.find((place) => place.slug === slug)!
  return [
    ...location.rooms.map((room) => demoId(`room ${slug} ${room.name}`)),
    ...location.equipment.map((device) => demoId(`equipment ${slug} ${device.name}`)),
  ].map((resourceId) => ({ resourceId, during, reason: 'closure', note }))
}
