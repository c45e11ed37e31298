import type { RoomKind } from '#domain/practice/index.ts'

/** Weekly hours on one run of weekdays (1 is Monday), as wall-clock times. */
export type Hours = readonly [from: number, to: number, starts: string, ends: string]

export interface DemoRoom {
  readonly name: string
  readonly kind: RoomKind
  /** Missing: open whenever the location is. */
  readonly hours?: readonly Hours[]
}

export interface DemoLocation {
  readonly slug: string
  readonly name: string
  readonly addressLines: readonly string[]
  readonly postalCode: string
  readonly phone: string
  readonly directions: string
  readonly hours: readonly Hours[]
  readonly rooms: readonly DemoRoom[]
  readonly equipment: readonly { readonly kind: string; readonly name: string }[]
}

/** The clinic and its numbers. Telephone numbers come from the range that Ofcom keeps for drama: they reach nobody. */
export const DEMO_CLINIC = {
  slug: 'slow-river',
  name: 'Slow River Clinic',
  legalName: 'Slow River Clinic (demonstration)',
  strapline: 'Physiotherapy and massage, matched to what you need',
  country: 'GB',
  jurisdiction: 'GB',
  locale: 'en-GB',
  currency: 'GBP',
  email: 'hello@example.org',
  phone: '020 7946 0100',
  emergencyNumber: '999',
  urgentAdviceNumber: '111',
  crisisNumber: '116 123',
  isDemo: true,
} as const

export const TIME_ZONE = 'Europe/London'

export const DEMO_LOCATIONS: readonly DemoLocation[] = [
  {
    slug: 'canal-yard',
    name: 'Canal Yard',
    addressLines: ['4 Canal Yard'],
    postalCode: 'N1 0ZZ',
    phone: '020 7946 0110',
    directions:
      'Through the blue gate on the towpath. The door is on the left and has no step. There is a place to lock bicycles in the yard.',
    hours: [
      [1, 5, '08:00', '20:00'],
      [6, 6, '09:00', '18:00'],
      [7, 7, '10:00', '17:00'],
    ],
    rooms: [
      { name: 'Willow room', kind: 'clinical' },
      { name: 'Alder room', kind: 'clinical' },
      { name: 'Reed room', kind: 'clinical' },
      {
        name: 'Still water room',
        kind: 'spa',
        hours: [
          [6, 6, '09:00', '18:00'],
          [7, 7, '10:00', '17:00'],
        ],
      },
    ],
    equipment: [{ kind: 'ultrasound', name: 'Ultrasound 1' }],
  },
  {
    slug: 'orchard-row',
    name: 'Orchard Row',
    addressLines: ['27 Orchard Row'],
    postalCode: 'E8 0ZZ',
    phone: '020 7946 0120',
    directions:
      'Five minutes on foot from the station, opposite the library. The clinic is on the ground floor. A lift leads to the gym.',
    hours: [
      [1, 5, '08:00', '19:00'],
      [6, 6, '09:00', '14:00'],
    ],
    rooms: [
      { name: 'Pear room', kind: 'clinical' },
      { name: 'Quince room', kind: 'clinical' },
      { name: 'Gym', kind: 'gym' },
    ],
    equipment: [{ kind: 'ultrasound', name: 'Ultrasound 2' }],
  },
]

/** Wall-clock minutes after midnight: 14:30 is 870. */
export function minuteOfDay(time: string): number {
  const [hours, minutes] = time.split(':').map(Number)
  return hours! * 60 + minutes!
}

/** One entry per weekday, with wall-clock minutes. */
export function weekly(hours: readonly Hours[]): { weekday: number; starts: number; ends: number }[] {
  return hours.flatMap(([from, to, starts, ends]) =>
    Array.from({ length: to - from + 1 }, (_, day) => ({
      weekday: from + day,
      starts: minuteOfDay(starts),
      ends: minuteOfDay(ends),
    })),
  )
}
