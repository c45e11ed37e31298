import type { Goal, Presentation } from '#domain/care-guide/index.ts'
import type { SeededRandom } from './seeded-random.ts'
import { demoId } from './seeded-random.ts'

const GIVEN_NAMES = [
  'Ada',
  'Bashir',
  'Carys',
  'Dmitri',
  'Elif',
  'Fergus',
  'Greta',
  'Hassan',
  'Imogen',
  'Jamal',
  'Keziah',
  'Lorcan',
  'Mei',
  'Noor',
  'Odette',
  'Pascal',
  'Quentin',
  'Rosa',
  'Stellan',
  'Tamsin',
  'Uma',
  'Viggo',
  'Wren',
  'Xenia',
  'Yusuf',
  'Zadie',
  'Anouk',
  'Benedict',
  'Chidi',
  'Delphine',
  'Ewan',
  'Farida',
]
const FAMILY_NAMES = [
  'Ashdown',
  'Birkett',
  'Coveney',
  'Dunmore',
  'Esposito',
  'Farrow',
  'Galloway',
  'Hartnell',
  'Ibbotson',
  'Jessop',
  'Kirkbride',
  'Larkin',
  'Mbeki',
  'Northcote',
  'Okafor',
  'Pemberton',
  'Quayle',
  'Redfern',
  'Saltmarsh',
  'Tindall',
  'Umbridge',
  'Vance',
  'Whitlock',
  'Yardley',
]

export interface DemoPatient {
  readonly id: string
  readonly givenName: string
  readonly familyName: string
  readonly email: string
  readonly phone: string
  readonly birthDate: Temporal.PlainDate
}

/** Invented people: every name occurs once, mails go to example.org, telephones to numbers kept for drama by Ofcom. */
export function demoPatients(random: SeededRandom, count: number): DemoPatient[] {
  const givenNames = random.shuffled(GIVEN_NAMES)
  const familyNames = random.shuffled(FAMILY_NAMES)
  return Array.from({ length: count }, (_, index) => {
    const givenName = givenNames[index % givenNames.length]!
    // The offset changes with each round through the given names, so no pair comes twice.
    const round = Math.floor(index / givenNames.length)
    const familyName = familyNames[(index + round * 7) % familyNames.length]!
    return {
      id: demoId(`patient ${givenName} ${familyName}`),
      givenName,
      familyName,
      email: `${givenName}.${familyName}@example.org`.toLowerCase(),
      phone: `020 7946 0${String(200 + index).padStart(3, '0')}`,
      birthDate: Temporal.PlainDate.from({
        year: random.whole(1944, 2004),
        month: random.whole(1, 12),
        day: random.whole(1, 28),
      }),
    }
  })
}

/** Why somebody comes, in their own words, and what they tell about it in the guide and in the health history. */
export interface DemoReason {
  readonly text: string
  readonly answers: Readonly<Record<string, string | readonly string[]>>
  readonly guide: Presentation
}

/** Where it is, as the health history asks it, and as the guide does. */
const REGIONS = {
  neck: 'neck-back',
  shoulder: 'shoulder-right',
  arm: 'elbow-forearm-right',
  hand: 'wrist-hand-left',
  'upper-back': 'upper-back',
  'low-back': 'low-back',
  hip: 'hip-right',
  thigh: 'thigh-back-right',
  knee: 'knee-right',
  'lower-leg': 'calf-left',
  foot: 'ankle-heel-left',
} as const
const ONSETS = {
  slowly: 'gradual',
  injury: 'sudden-after-injury',
  again: 'recurrent',
  operation: 'after-surgery',
} as const
const DAYS = { 'three-weeks': 18, 'six-weeks': 32, 'three-months': 70, longer: 210 } as const

const reason =
  (goal: Goal, assessedByClinician: boolean) =>
  (
    text: string,
    where: keyof typeof REGIONS,
    began: keyof typeof ONSETS,
    since: keyof typeof DAYS,
  ): DemoReason => ({
    text,
    answers: { where: [where], 'how-it-began': began, 'how-long': since },
    guide: {
      goal,
      assessedByClinician,
      regions: [REGIONS[where]],
      onset: ONSETS[began],
      durationDays: DAYS[since],
      severity: 4,
      functionLimit: 'some',
      course: began === 'again' ? 'comes-and-goes' : 'steady',
    },
  })

const needsAssessment = reason('treat-pain-or-injury', false)
const wasAssessed = reason('treat-pain-or-injury', true)
const wantsEase = reason('ease-muscle-tension', true)

/** Reasons by kind of care. Relaxation visits ask for none. */
export const REASONS: Readonly<Record<string, readonly DemoReason[]>> = {
  physiotherapy: [
    needsAssessment(
      'My lower back has been stiff since I moved house a month ago.',
      'low-back',
      'slowly',
      'six-weeks',
    ),
    needsAssessment('Knee hurts on the stairs, mostly going down.', 'knee', 'slowly', 'longer'),
    needsAssessment(
      'Broken wrist in the summer. The cast is off and it is stiff.',
      'hand',
      'injury',
      'three-months',
    ),
    needsAssessment('My shoulder aches and I cannot reach the top shelf.', 'shoulder', 'slowly', 'longer'),
    needsAssessment('Rolled my ankle at netball and it still gives way.', 'foot', 'injury', 'three-months'),
    needsAssessment('After my hip operation, next step of the plan.', 'hip', 'operation', 'longer'),
  ],
  'remedial-massage': [
    wasAssessed('Forearm is tight and sore from playing the cello.', 'arm', 'slowly', 'three-months'),
    wasAssessed('Calf strain from the spring that comes back when I run.', 'lower-leg', 'again', 'longer'),
    wasAssessed(
      'My physiotherapist suggested remedial massage for my shoulder.',
      'shoulder',
      'slowly',
      'six-weeks',
    ),
    wasAssessed(
      'Stiff between the shoulder blades, hard to turn to the left.',
      'upper-back',
      'again',
      'longer',
    ),
  ],
  'therapeutic-massage': [
    wantsEase('Neck and shoulders are tense by the afternoon.', 'neck', 'again', 'longer'),
    wantsEase('Tight hamstrings, I am training for a half marathon.', 'thigh', 'slowly', 'six-weeks'),
    wantsEase('Low back ache. Regular massage has helped for a while before.', 'low-back', 'again', 'longer'),
    wantsEase('Neck feels tight, it is a busy time at work.', 'neck', 'slowly', 'three-weeks'),
  ],
}

/** What people live with. Most have nothing to add. */
export const BACKGROUNDS: readonly Readonly<Record<string, string | readonly string[]>>[] = [
  {},
  {},
  {},
  { 'usual-day': 'sitting', hopes: 'Sit through a film again without getting up.' },
  { 'heart-and-blood': ['high-pressure'], 'pressure-reading': 'no', medicines: ['pressure'] },
  { 'other-illness': ['asthma'], allergies: ['scent'] },
  { 'earlier-treatment': ['physiotherapy'], 'how-it-went': 'The exercises helped as long as I did them.' },
  { allergies: ['nuts'], 'other-allergy': 'Almond oil gives me a rash.' },
  { 'heart-and-blood': ['varicose'], 'usual-day': 'standing' },
  { medicines: ['thinner'], 'medicine-list': 'Apixaban' },
  { 'brain-and-nerves': ['migraine'] },
  { 'bones-and-joints': ['thin-bones'] },
]
