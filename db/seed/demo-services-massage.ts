import type { DemoService } from './demo-services.ts'

/** Paragraphs of a text, an empty line between them. */
export const paragraphs = (...texts: string[]) => texts.join('\n\n')

const relaxation = {
  careKind: 'relaxation-massage',
  roomKinds: ['spa', 'clinical'],
  turnoverAfter: 15,
} as const

export const RELAXATION: readonly DemoService[] = [
  {
    ...relaxation,
    slug: 'unwind-massage',
    name: 'Unwind massage',
    summary: 'A slow massage of the whole body. You choose the pressure.',
    whatHappens: paragraphs(
      'You tell us how firm you like it, from feather-light to deep, and which areas to leave out. Then you lie down under a warm cover; only the part that is being massaged is uncovered.',
      'Your therapist uses long, stroking movements (effleurage) and gentle kneading (petrissage). You can ask for less or more at any moment.',
      'Afterwards you rest for a few minutes and have a glass of water. Most people feel calm and a little sleepy.',
    ),
    goodFor: ['Stress and a busy head', 'Taking time for yourself', 'A treat, for you or as a present'],
    interventions: ['effleurage', 'kneading'],
    prices: { 45: 5200, 60: 6600, 90: 9400 },
  },
  {
    ...relaxation,
    slug: 'aromatic-oil-massage',
    name: 'Aromatic oil massage',
    summary: 'An unhurried massage with an oil that you choose by its scent.',
    whatHappens: paragraphs(
      'You smell three or four oils and take the one you like best. We ask about allergies first and can use a plain oil without any scent.',
      'The massage itself is slow and flowing, with stroking and light kneading. The oil is warmed in the hands before it touches your skin.',
      'The oil is there because it smells good. We do not promise that it treats anything.',
    ),
    goodFor: ['Winding down after a long week', 'People who enjoy scent', 'Dry skin in winter'],
    interventions: ['effleurage', 'kneading', 'aromatic-oils'],
    prices: { 60: 7000, 90: 9800 },
  },
  {
    ...relaxation,
    slug: 'head-neck-and-shoulder-massage',
    name: 'Head, neck and shoulder massage',
    summary: 'A short pause for the places where a day at a desk settles.',
    whatHappens: paragraphs(
      'You sit or lie down, whichever is easier. The therapist works on scalp, neck, shoulders and upper back with the pressure you like.',
      'You can keep most of your clothes on. It fits into a lunch break.',
    ),
    goodFor: ['A break in a full day', 'Trying massage for the first time'],
    interventions: ['effleurage', 'kneading'],
    prices: { 30: 3800, 45: 5200 },
  },
  {
    ...relaxation,
    slug: 'warm-stone-massage',
    name: 'Warm stone massage',
    summary: 'Smooth, warm stones and slow hands. Deep warmth with little pressure.',
    whatHappens: paragraphs(
      'The stones are warmed in water, and the therapist checks each one before it touches you. They glide over back, arms and legs, and some rest for a moment where it feels good.',
      'If you do not feel heat well, for instance because of diabetes or a nerve problem, we choose a massage without stones.',
    ),
    goodFor: ['People who are easily cold', 'Those who like warmth more than pressure'],
    interventions: ['effleurage', 'kneading', 'hot-stone'],
    prices: { 75: 8600 },
  },
]

const therapeutic = { careKind: 'therapeutic-massage', roomKinds: ['clinical'], turnoverAfter: 10 } as const

export const THERAPEUTIC: readonly DemoService[] = [
  {
    ...therapeutic,
    slug: 'therapeutic-massage',
    name: 'Therapeutic massage',
    summary: 'Massage with a goal: less pain, less tension, easier movement.',
    whatHappens: paragraphs(
      'Your therapist reads your health history, asks what bothers you and tests how far you can move without pain.',
      'The massage is made for that problem. It may be gentle in one place and firm in another, and it can include deep tissue or trigger point work if you agree.',
      'Before you go, we test the same movement again, so that both of us see whether it changed. Then we plan when to meet next, and when to stop.',
    ),
    goodFor: [
      'Long-lasting muscle pain',
      'Tension that keeps coming back',
      'Massage that your doctor recommended',
    ],
    interventions: ['assessment-soft-tissue', 'effleurage', 'kneading', 'deep-tissue', 'trigger-point'],
    prices: { 45: 5800, 60: 7200, 90: 10200 },
  },
  {
    ...therapeutic,
    slug: 'deep-tissue-massage',
    name: 'Deep tissue massage',
    summary: 'Slow, firm work on the deeper layers of muscle.',
    whatHappens: paragraphs(
      'We begin lightly and go deeper only as the muscle lets go. You and the therapist agree on a number from 0 to 10 for how strong it may feel, and stay below it.',
      'You may feel sore for a day or two, as after exercise. More pressure is not better: if it hurts too much, muscles tighten.',
    ),
    goodFor: [
      'Stubborn tightness in back and legs',
      'People who have had massage before and know they like it firm',
    ],
    interventions: ['assessment-soft-tissue', 'effleurage', 'kneading', 'deep-tissue'],
    prices: { 45: 6000, 60: 7500 },
  },
  {
    ...therapeutic,
    slug: 'neck-and-shoulder-treatment',
    name: 'Neck and shoulder treatment',
    summary: 'For a stiff neck, tight shoulders and the headaches that can come with them.',
    whatHappens: paragraphs(
      'Your therapist asks about your days, your sleep and your headaches, and looks at how your neck turns.',
      'Then they treat the muscles of neck, shoulders and upper back, with steady pressure on tender points (trigger points) where that helps.',
      'You get one or two movements to do at home.',
    ),
    goodFor: [
      'A stiff neck without an injury',
      'Tension headaches',
      'Shoulders that creep upwards at the desk',
    ],
    interventions: ['assessment-soft-tissue', 'effleurage', 'kneading', 'trigger-point'],
    prices: { 30: 4200, 45: 5800 },
  },
  {
    ...therapeutic,
    slug: 'sports-massage',
    name: 'Sports massage',
    summary: 'Before or after training, or while a strain settles.',
    whatHappens: paragraphs(
      'Tell us what you train for and when your next event is: just before a race we stay light, some days after it we can go deeper.',
      'The session mixes kneading, firm strokes, quick tapping (percussion) and stretching of the muscles you use most.',
      'If something looks like more than a strain, we say so and suggest a physiotherapist.',
    ),
    goodFor: [
      'Heavy legs after training',
      'A mild strain after the first days',
      'Getting ready for an event',
    ],
    interventions: [
      'assessment-soft-tissue',
      'effleurage',
      'kneading',
      'deep-tissue',
      'percussion',
      'stretching',
    ],
    prices: { 30: 4400, 45: 6000, 60: 7400 },
  },
]
