export const TECHNIQUES = [
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
] as const
export type Technique = (typeof TECHNIQUES)[number]

export const MODALITIES = [
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
] as const
export type Modality = (typeof MODALITIES)[number]

export const POSITIONS = ['prone', 'flat-supine', 'long-prone', 'quick-sit-up'] as const
export type Position = (typeof POSITIONS)[number]

/** What a precaution does, the strictest first. */
export const EFFECTS = [
  'absolute',
  'clearance',
  'local',
  'pressure-cap',
  'modality-exclusion',
  'oil-exclusion',
  'caution',
] as const
export type Effect = (typeof EFFECTS)[number]

/** 1 light lotioning, 2 heavy lotioning, 3 medium, 4 strong, 5 deep. */
export type Pressure = 1 | 2 | 3 | 4 | 5

/** Tag of how well a fact is known: source read, seen second-hand, recalled, recalled loosely, proposed here. */
export type Reliability = 'V' | 'V2' | 'M' | 'm' | '?'
