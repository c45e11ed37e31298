/** The four kinds of care. They are kept apart everywhere: guide, services, staff, rooms, records. */
export const CARE_KINDS = [
  'relaxation-massage',
  'therapeutic-massage',
  'remedial-massage',
  'physiotherapy',
] as const
export type CareKind = (typeof CARE_KINDS)[number]

export const PROFESSIONS = [
  'physiotherapist',
  'remedial-therapist',
  'massage-therapist',
  'relaxation-therapist',
] as const
export type Profession = (typeof PROFESSIONS)[number]

export const ROOM_KINDS = ['clinical', 'spa', 'gym'] as const
export type RoomKind = (typeof ROOM_KINDS)[number]

/** Where the care guide can send somebody. */
export const GUIDE_ROUTES = [
  'emergency',
  'doctor-same-day',
  'doctor-urgent',
  'doctor-routine',
  'defer',
  ...CARE_KINDS,
] as const
export type GuideRoute = (typeof GUIDE_ROUTES)[number]

/** Hands-on methods, then devices, then what is neither. A service names the ones that it includes. */
export const INTERVENTIONS = [
  'effleurage',
  'kneading',
  'deep-tissue',
  'trigger-point',
  'friction',
  'percussion',
  'stretching',
  'instrument-assisted',
  'cupping',
  'dry-needling',
  'manual-lymph-drainage',
  'hot-stone',
  'joint-mobilisation',
  'ultrasound-continuous',
  'ultrasound-pulsed',
  'tens',
  'interferential',
  'nmes',
  'superficial-heat',
  'cold',
  'shortwave',
  'low-level-laser',
  'traction',
  'assessment-soft-tissue',
  'assessment-diagnosis',
  'therapeutic-exercise',
  'aromatic-oils',
  'spinal-thrust',
] as const
export type Intervention = (typeof INTERVENTIONS)[number]

/** Places whose rules are known. A licence for any other place allows nothing until its rules are written. */
export const JURISDICTIONS = ['GB', 'AU', 'NZ', 'CA-ON', 'CA-BC', 'US', 'DE', 'NL', 'FR'] as const
export type Jurisdiction = (typeof JURISDICTIONS)[number]
