import type { DemoService } from './demo-services.ts'
import { paragraphs } from './demo-services-massage.ts'

const remedial = { careKind: 'remedial-massage', roomKinds: ['clinical'], turnoverAfter: 10 } as const

export const REMEDIAL: readonly DemoService[] = [
  {
    ...remedial,
    slug: 'remedial-massage-first-visit',
    name: 'Remedial massage, first visit',
    summary: 'We find out which tissue is hurt or overused, and begin to treat it.',
    whatHappens: paragraphs(
      'A remedial therapist reads your health history and examines the sore part: where it is tender, what movement is lost, what makes it worse.',
      'Treatment starts in the same visit. It may include pressing trigger points, rubbing across a tight band (friction) and calming strokes. The pressure depends on the body part and on what it needs that day.',
      'You leave with a plan: how many visits, how far apart, and what should have changed by then.',
    ),
    goodFor: [
      'An old strain that never quite healed',
      'Knots and tight bands',
      'Arms or hands that are overused at work',
    ],
    interventions: [
      'assessment-soft-tissue',
      'effleurage',
      'kneading',
      'trigger-point',
      'friction',
      'deep-tissue',
    ],
    prices: { 60: 7600, 75: 9000 },
  },
  {
    ...remedial,
    slug: 'remedial-massage',
    name: 'Remedial massage',
    summary: 'The next visit of a plan. Also on referral from a physiotherapist.',
    whatHappens: paragraphs(
      'We ask how the days since the last visit were and measure again. Then we treat what still holds the movement back.',
      'If nothing has changed after a few visits, we do not simply go on: we talk about what else could help.',
    ),
    goodFor: ['Going on with a plan', 'People sent by a physiotherapist or doctor'],
    interventions: [
      'assessment-soft-tissue',
      'effleurage',
      'kneading',
      'trigger-point',
      'friction',
      'stretching',
    ],
    prices: { 30: 4400, 45: 6000, 60: 7400 },
  },
  {
    ...remedial,
    slug: 'gentle-drainage-massage',
    name: 'Gentle drainage massage',
    summary: 'Very light, rhythmic strokes for swelling that stays after an injury or operation.',
    whatHappens: paragraphs(
      'The therapist asks where the swelling comes from. New swelling of one leg, or swelling with heat or breathlessness, needs a doctor first, and we will say so.',
      'The strokes are light and slow (manual lymph drainage). The limb is measured before and after.',
    ),
    goodFor: ['Swelling some weeks after a sprain', 'Swelling after an operation, once your surgeon agrees'],
    interventions: ['assessment-soft-tissue', 'effleurage', 'manual-lymph-drainage'],
    prices: { 45: 6200, 60: 7800 },
  },
]

const physiotherapy = { careKind: 'physiotherapy', roomKinds: ['clinical'], turnoverAfter: 5 } as const

export const PHYSIOTHERAPY: readonly DemoService[] = [
  {
    ...physiotherapy,
    slug: 'physiotherapy-assessment',
    name: 'Physiotherapy assessment',
    summary: 'Start here with pain, weakness or stiffness. We assess, explain and begin treatment.',
    whatHappens: paragraphs(
      'Your physiotherapist goes through your health history with you, then looks at how you stand, move and where your strength is. Please bring clothes you can move in.',
      'You hear in plain words what they think is going on, what is likely to help and how long it usually takes. If a doctor should look at it, you get a letter.',
      'Treatment begins in the same visit: advice, a few exercises that fit into your day, and hands-on work or massage where it makes sense.',
    ),
    goodFor: [
      'Back, neck or joint pain',
      'Weakness or numbness',
      'Problems after an accident, illness or operation',
    ],
    interventions: [
      'assessment-diagnosis',
      'therapeutic-exercise',
      'joint-mobilisation',
      'kneading',
      'stretching',
    ],
    prices: { 45: 7800, 60: 9500 },
  },
  {
    ...physiotherapy,
    slug: 'physiotherapy-follow-up',
    name: 'Physiotherapy follow-up',
    summary: 'The next step of your plan.',
    whatHappens: paragraphs(
      'We look at what has changed, with the same measures as before, and adjust the plan.',
      'Exercises get harder as you get stronger. Hands-on treatment is used when it helps you move.',
    ),
    goodFor: ['Everybody who has had an assessment here'],
    interventions: [
      'assessment-diagnosis',
      'therapeutic-exercise',
      'joint-mobilisation',
      'kneading',
      'stretching',
    ],
    prices: { 30: 5600, 45: 7000 },
  },
  {
    ...physiotherapy,
    slug: 'physiotherapy-with-ultrasound',
    name: 'Physiotherapy with ultrasound',
    summary: 'A follow-up in which therapeutic ultrasound is one part of the treatment.',
    whatHappens: paragraphs(
      'The physiotherapist moves a small head over the skin with gel. You feel little or nothing.',
      'For many problems the studies show little or no extra benefit of ultrasound, so we use it only beside exercise, for a short time, and stop when it makes no difference.',
    ),
    goodFor: ['When your physiotherapist has suggested it'],
    interventions: [
      'assessment-diagnosis',
      'therapeutic-exercise',
      'ultrasound-pulsed',
      'ultrasound-continuous',
    ],
    equipmentKinds: ['ultrasound'],
    prices: { 30: 5900, 45: 7300 },
  },
  {
    ...physiotherapy,
    roomKinds: ['gym'],
    slug: 'gym-rehabilitation',
    name: 'Rehabilitation in the gym',
    summary: 'One to one, with weights and machines, until you trust your body again.',
    whatHappens: paragraphs(
      'You train with a physiotherapist at your side. They choose the exercises, the weight and the breaks, and write down what you did.',
      'We agree on a goal that means something to you, such as stairs without the rail or five kilometres without pain.',
    ),
    goodFor: [
      'Getting strong after an operation',
      'Going back to sport',
      'Fear of moving after a long time of pain',
    ],
    interventions: ['assessment-diagnosis', 'therapeutic-exercise', 'stretching'],
    prices: { 45: 6800, 60: 8200 },
  },
]
