// Random clinics, near the moments at which clocks do odd things.
import fc from 'fast-check'
import { type Interval, minuteOf, type OpeningRequest, type WeeklyHours } from '#domain/scheduling/index.ts'

export const MOMENTS: readonly (readonly [zone: string, date: string])[] = [
  ['Europe/London', '2026-03-29'],
  ['Europe/London', '2026-10-25'],
  ['Australia/Lord_Howe', '2026-10-04'], // half an hour forward
  ['Australia/Lord_Howe', '2026-04-05'], // half an hour back
  ['Australia/Adelaide', '2026-10-04'], // +09:30, southern spring
  ['Pacific/Chatham', '2026-04-05'], // +12:45
  ['Asia/Kathmandu', '2026-06-01'], // +05:45
  ['America/St_Johns', '2026-11-01'], // -03:30
  ['America/Havana', '2026-03-08'], // 00:00 becomes 01:00
  ['America/Havana', '2026-11-01'], // 00:00 to 01:00 twice
  ['Africa/Cairo', '2026-04-24'], // 00:00 becomes 01:00
  ['Africa/Cairo', '2026-10-29'], // 23:00 to 24:00 twice
  ['America/Santiago', '2026-09-06'], // midnight, southern
  ['Asia/Beirut', '2026-03-29'], // midnight
  ['America/Sao_Paulo', '2018-11-04'], // midnight, rule given up in 2019
  ['Antarctica/Troll', '2026-03-29'], // two hours at once
  ['Europe/Istanbul', '2016-10-30'], // stayed on summer time for good
  ['Asia/Pyongyang', '2018-05-04'], // +08:30 became +09:00
  ['America/Caracas', '2016-05-01'], // -04:30 became -04:00
  ['Africa/Casablanca', '2026-02-15'], // back for Ramadan
  ['Pacific/Apia', '2011-12-30'], // a date that never was
]

const wallTime = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
const hoursOn = fc
  .tuple(
    fc.integer({ min: 1, max: 7 }),
    fc.uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 2 }),
  )
  .map(([weekday, quarters]): WeeklyHours => {
    const [opens, closes] = quarters.sort((a, b) => a - b).map((quarter) => wallTime(quarter * 15))
    return { weekday, opens: opens!, closes: closes! }
  })
const longHours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: '00:00', closes: '24:00' }))
const weeklyHours = fc.oneof(fc.constant(longHours), fc.array(hoursOn, { minLength: 4, maxLength: 14 }))
const pick = <T>(...values: T[]) => fc.constantFrom(...values)

/** Clinics and questions of all sorts within a day and a half of the moment. */
export function requests([timeZone, around]: readonly [string, string]): fc.Arbitrary<OpeningRequest> {
  const middle = Temporal.PlainDate.from(around)
  const noon = minuteOf(middle.toZonedDateTime({ timeZone, plainTime: '12:00' }).toInstant())
  const spans = fc.array(
    fc
      .tuple(fc.integer({ min: -2880, max: 2880 }), fc.integer({ min: 0, max: 400 }))
      .map(([from, length]): Interval => [noon + from, noon + from + length]),
    { maxLength: 8 },
  )
  const day = (offset: number) => middle.add({ days: offset }).toString()
  const date = fc.integer({ min: -1, max: 1 }).map(day)
  const licensed = fc.oneof(
    fc.constant([{}]),
    fc.array(fc.record({ from: date, until: date }), { maxLength: 2 }),
  )
  const named = <T extends object>(name: string, list: fc.Arbitrary<T[]>) =>
    list.map((all) => all.map((one, i) => ({ ...one, id: `${name}${i}` })))
  return fc.record({
    service: fc.record({
      id: fc.constant('s'),
      careKind: fc.constant('physiotherapy'),
      minutes: pick(15, 30, 45, 52, 60, 90),
      turnoverBefore: pick(0, 0, 5, 10),
      turnoverAfter: pick(0, 0, 10, 15),
      practitionerBufferAfter: pick(0, 0, 5, 12),
      turnoverMayPassClosing: fc.boolean(),
      roomKinds: pick<string[]>(['clinical'], ['spa', 'clinical'], []),
      equipmentKinds: pick<string[]>([], [], ['ultrasound'], ['ultrasound', 'ultrasound']),
      startStepMinutes: pick(5, 15, 20, 25, 30, 60),
      minNoticeMinutes: pick(0, 0, 120),
      horizonDays: pick(0, 1, 30),
      perDayLimit: pick(null, 2),
      visitsPerDay: fc.constant({ [day(0)]: 2, [day(1)]: 1 }),
    }),
    location: fc.record({
      id: fc.constant('l'),
      timeZone: fc.constant(timeZone),
      hours: weeklyHours,
      closed: spans.map((all) => all.slice(0, 1)),
    }),
    practitioners: named(
      'p',
      fc.array(
        fc.record({ hours: weeklyHours, busy: spans, leave: spans.map((all) => all.slice(0, 1)), licensed }),
        { maxLength: 3 },
      ),
    ),
    rooms: named(
      'r',
      fc.array(
        fc.record({
          kind: pick('clinical', 'spa', 'gym'),
          hours: fc.option(weeklyHours),
          busy: spans,
          closed: spans.map((all) => all.slice(0, 1)),
        }),
        { maxLength: 3 },
      ),
    ),
    equipment: named(
      'u',
      fc.array(fc.record({ kind: pick('ultrasound', 'laser'), busy: spans }), { maxLength: 3 }),
    ),
    patientBusy: spans.map((all) => all.slice(0, 2)),
    from: fc.constant(day(-1)),
    to: pick(day(-1), day(0), day(1)),
    now: pick(noon - 4 * 1440, noon - 1440, noon),
    practitionerId: pick(null, null, null, 'p0'),
    usualPractitionerId: pick(null, 'p1'),
  })
}
export const anyRequest = fc.constantFrom(...MOMENTS).chain(requests)
