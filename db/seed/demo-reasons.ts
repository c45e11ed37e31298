import type { Presentation } from '#domain/care-guide/index.ts'

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

/** The same for everybody who comes for one kind of care. */
const reasonWith =
  (everybody: Presentation) =>
  (
    text: string,
    where: keyof typeof REGIONS,
    began: keyof typeof ONSETS,
    since: keyof typeof DAYS,
  ): DemoReason => ({
    text,
    answers: { where: [where], 'how-it-began': began, 'how-long': since },
    guide: {
      ...everybody,
      regions: [REGIONS[where]],
      onset: ONSETS[began],
      durationDays: DAYS[since],
      course: began === 'again' ? 'comes-and-goes' : 'steady',
    },
  })

const needsAssessment = reasonWith({
  goal: 'treat-pain-or-injury',
  assessedByClinician: false,
  severity: 5,
  functionLimit: 'some',
})
const hasKnots = reasonWith({
  goal: 'treat-pain-or-injury',
  assessedByClinician: true,
  severity: 3,
  functionLimit: 'none',
  findings: { 'muscle-knots-or-sore-muscle': true },
})
const wantsEase = reasonWith({
  goal: 'ease-muscle-tension',
  assessedByClinician: true,
  severity: 2,
  functionLimit: 'none',
  findings: { 'desk-ache': true },
})

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
    hasKnots('Forearm is tight and sore from playing the cello.', 'arm', 'slowly', 'three-months'),
    hasKnots('Calf strain from last month that comes back when I run.', 'lower-leg', 'again', 'six-weeks'),
    hasKnots(
      'My physiotherapist suggested remedial massage for my shoulder.',
      'shoulder',
      'slowly',
      'six-weeks',
    ),
    hasKnots('Stiff between the shoulder blades, hard to turn to the left.', 'upper-back', 'again', 'longer'),
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
