import type { Intervention, Profession } from '#domain/practice/index.ts'
import type { Hours } from './demo-places.ts'

export interface DemoLicence {
  readonly profession: Profession
  readonly issuer: string
  readonly number: string
  readonly validFrom: string
  /** `next-month`: on the twentieth of next month. `next-year`: at the end of next April. */
  readonly ends: 'never' | 'next-month' | 'next-year'
  /** False: handed in, and not checked yet. */
  readonly verified: boolean
  readonly authorisations?: readonly Intervention[]
}

export interface DemoPractitioner {
  readonly slug: string
  readonly givenName: string
  readonly familyName: string
  readonly gender: 'female' | 'male' | 'other' | 'undisclosed'
  readonly languages: readonly string[]
  readonly headline: string
  readonly biography: string
  readonly licences: readonly DemoLicence[]
  readonly services: readonly string[]
  /** Hours by location. */
  readonly works: Readonly<Record<string, readonly Hours[]>>
}

/** The last day on which a licence counts, seen from a day; null when no end is set. */
export function licenceEnd(licence: DemoLicence, today: Temporal.PlainDate): Temporal.PlainDate | null {
  switch (licence.ends) {
    case 'never':
      return null
    case 'next-month':
      return today.with({ day: 1 }).add({ months: 1 }).with({ day: 20 })
    case 'next-year':
      return Temporal.PlainDate.from({ year: today.year + 1, month: 4, day: 30 })
  }
}

const PHYSIO_SERVICES = [
  'physiotherapy-assessment',
  'physiotherapy-follow-up',
  'physiotherapy-with-ultrasound',
  'gym-rehabilitation',
]
const REMEDIAL_SERVICES = ['remedial-massage-first-visit', 'remedial-massage']
const MASSAGE_SERVICES = [
  'therapeutic-massage',
  'deep-tissue-massage',
  'neck-and-shoulder-treatment',
  'sports-massage',
]
const SPA_SERVICES = ['unwind-massage', 'aromatic-oil-massage', 'head-neck-and-shoulder-massage']

const HCPC = 'Health and Care Professions Council'
const CNHC = 'Complementary and Natural Healthcare Council'

/** The people of the demo clinic. All are invented, and so are the numbers, which no register gives out in this form. */
export const DEMO_PRACTITIONERS: readonly DemoPractitioner[] = [
  {
    slug: 'maren-oakley',
    givenName: 'Maren',
    familyName: 'Oakley',
    gender: 'female',
    languages: ['en', 'de'],
    headline: 'Backs, necks and everything after an operation',
    biography:
      'Maren worked on hospital wards before she came here, and she still likes nothing better than the day somebody leaves the crutches at home. She explains what she sees, draws it if that helps, and gives you two exercises rather than ten.',
    licences: [
      {
        profession: 'physiotherapist',
        issuer: HCPC,
        number: 'DEMO-PH-1041',
        validFrom: '2024-05-01',
        ends: 'next-year',
        verified: true,
      },
    ],
    services: PHYSIO_SERVICES,
    works: { 'orchard-row': [[1, 4, '08:00', '16:00']] },
  },
  {
    slug: 'kofi-brandreth',
    givenName: 'Kofi',
    familyName: 'Brandreth',
    gender: 'male',
    languages: ['en', 'fr'],
    headline: 'Shoulders, knees and people who sit all day',
    biography:
      'Kofi came to physiotherapy through his own shoulder, which took a year to mend. He is patient, asks a lot of questions, and is happy to say when something needs time more than treatment.',
    licences: [
      {
        profession: 'physiotherapist',
        issuer: HCPC,
        number: 'DEMO-PH-1187',
        validFrom: '2024-05-01',
        ends: 'next-month',
        verified: true,
      },
    ],
    services: PHYSIO_SERVICES.filter((slug) => slug !== 'gym-rehabilitation'),
    works: {
      'canal-yard': [
        [2, 5, '10:00', '18:30'],
        [6, 6, '09:00', '15:00'],
      ],
    },
  },
  {
    slug: 'priya-holloway',
    givenName: 'Priya',
    familyName: 'Holloway',
    gender: 'female',
    languages: ['en', 'hi', 'gu'],
    headline: 'Runners, dancers and getting strong again',
    biography:
      'Priya spends most of her week in the gym, beside people who are learning to trust a knee or an ankle again. She dances herself, so she knows what it means when somebody says "but I have a show in March".',
    licences: [
      {
        profession: 'physiotherapist',
        issuer: HCPC,
        number: 'DEMO-PH-1322',
        validFrom: '2024-05-01',
        ends: 'next-year',
        verified: true,
      },
    ],
    services: [...PHYSIO_SERVICES, 'sports-massage'],
    works: {
      'orchard-row': [
        [1, 3, '11:00', '19:00'],
        [5, 5, '08:00', '15:00'],
        [6, 6, '09:00', '14:00'],
      ],
    },
  },
  {
    slug: 'tomasz-weir',
    givenName: 'Tomasz',
    familyName: 'Weir',
    gender: 'male',
    languages: ['en', 'pl'],
    headline: 'Old strains, tight bands and hands that work hard',
    biography:
      'Tomasz was a joiner before he trained, so sore forearms and stiff backs are familiar ground. He presses less than people expect and measures more: the same movement, before and after, every time.',
    licences: [
      {
        profession: 'remedial-therapist',
        issuer: CNHC,
        number: 'DEMO-RM-0218',
        validFrom: '2025-01-10',
        ends: 'next-year',
        verified: true,
      },
    ],
    services: [...REMEDIAL_SERVICES, ...MASSAGE_SERVICES],
    works: { 'canal-yard': [[1, 5, '08:00', '15:00']] },
  },
  {
    slug: 'ines-calder',
    givenName: 'Ines',
    familyName: 'Calder',
    gender: 'female',
    languages: ['en', 'pt', 'es'],
    headline: 'Swelling, scars and slow, careful work',
    biography:
      'Ines is trained in manual lymph drainage and works closely with our physiotherapists after operations. Her sessions are quiet. She tells you beforehand what she is going to do and asks while she does it.',
    licences: [
      {
        profession: 'remedial-therapist',
        issuer: CNHC,
        number: 'DEMO-RM-0307',
        validFrom: '2025-03-01',
        ends: 'next-year',
        verified: true,
        authorisations: ['manual-lymph-drainage'],
      },
    ],
    services: [
      ...REMEDIAL_SERVICES,
      'gentle-drainage-massage',
      'therapeutic-massage',
      'neck-and-shoulder-treatment',
    ],
    works: {
      'orchard-row': [
        [2, 5, '09:00', '17:00'],
        [6, 6, '09:00', '14:00'],
      ],
    },
  },
  {
    slug: 'joon-ellery',
    givenName: 'Joon',
    familyName: 'Ellery',
    gender: 'male',
    languages: ['en', 'ko'],
    headline: 'Deep tissue, without the heroics',
    biography:
      'Joon believes that firm and slow beats hard and fast. He looks after a rowing club at weekends and a good number of people with desks during the week.',
    licences: [
      {
        profession: 'massage-therapist',
        issuer: CNHC,
        number: 'DEMO-MT-0455',
        validFrom: '2025-02-15',
        ends: 'next-year',
        verified: true,
        authorisations: ['hot-stone'],
      },
    ],
    services: [...MASSAGE_SERVICES, ...SPA_SERVICES, 'warm-stone-massage'],
    works: {
      'canal-yard': [
        [1, 4, '12:00', '20:00'],
        [6, 6, '10:00', '18:00'],
      ],
    },
  },
  {
    slug: 'abigail-thorne',
    givenName: 'Abigail',
    familyName: 'Thorne',
    gender: 'female',
    languages: ['en', 'cy'],
    headline: 'Stiff necks, headaches and a bit of calm',
    biography:
      'Abigail grew up in a house full of musicians and has treated sore necks for as long as she can remember. She has finished her remedial training and will offer remedial massage once the clinic has checked her certificate.',
    licences: [
      {
        profession: 'massage-therapist',
        issuer: CNHC,
        number: 'DEMO-MT-0512',
        validFrom: '2025-06-01',
        ends: 'next-year',
        verified: true,
      },
      {
        profession: 'remedial-therapist',
        issuer: CNHC,
        number: 'DEMO-RM-0349',
        validFrom: '2026-01-05',
        ends: 'next-year',
        verified: false,
      },
    ],
    services: [...MASSAGE_SERVICES, ...SPA_SERVICES],
    works: {
      'orchard-row': [
        [1, 1, '08:00', '16:00'],
        [3, 5, '11:00', '19:00'],
      ],
    },
  },
  {
    slug: 'saffron-lindqvist',
    givenName: 'Saffron',
    familyName: 'Lindqvist',
    gender: 'undisclosed',
    languages: ['en', 'sv'],
    headline: 'Weekends in the still water room',
    biography:
      'Saffron keeps our spa room: warm, dim and without music unless you bring some. Tell Saffron how firm you like it and which scent, and then there is nothing else you have to decide.',
    licences: [
      {
        profession: 'relaxation-therapist',
        issuer: 'Slow River Clinic, certificate checked',
        number: 'DEMO-RT-0061',
        validFrom: '2025-09-01',
        ends: 'never',
        verified: true,
        authorisations: ['hot-stone'],
      },
    ],
    services: [...SPA_SERVICES, 'warm-stone-massage'],
    works: {
      'canal-yard': [
        [5, 5, '12:00', '20:00'],
        [6, 6, '09:00', '18:00'],
        [7, 7, '10:00', '17:00'],
      ],
    },
  },
]

/** Who works here beside the practitioners. */
export const DEMO_OFFICE = [
  { displayName: 'Nadia Fenwick', email: 'owner@example.org', role: 'owner' },
  { displayName: 'Callum Reyes', email: 'desk@example.org', role: 'front-desk' },
] as const
