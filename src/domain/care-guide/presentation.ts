import type { Truth } from '#domain/kernel/three-valued.ts'

export type Sex = 'female' | 'male' | 'other' | 'undisclosed'

export type Pregnancy =
  | 'none'
  | 'possible'
  | 'first-trimester'
  | 'second-trimester'
  | 'third-trimester'
  | 'postpartum-6-weeks'

export type Goal =
  | 'relax-and-unwind'
  | 'ease-muscle-tension'
  | 'treat-pain-or-injury'
  | 'restore-movement-or-strength'
  | 'sport-maintenance'
  | 'doctor-recommended-massage'
  | 'not-sure'

export type Onset =
  | 'none'
  | 'sudden-after-injury'
  | 'sudden-no-injury'
  | 'gradual'
  | 'after-surgery'
  | 'recurrent'

/**
 * What a visitor has told the guide so far. Everything may be missing: missing means not asked yet.
 * A finding is true, false, or `'unknown'` when the person was asked and cannot say.
 */
export interface Presentation {
  /** Whole years. */
  readonly age?: number
  readonly sex?: Sex
  readonly pregnancy?: Pregnancy
  readonly goal?: Goal
  /** Region ids; `none` stands alone. */
  readonly regions?: readonly string[]
  readonly onset?: Onset
  /** Whole days since this episode began. */
  readonly durationDays?: number
  /** Worst pain of the last day, 0 to 10. */
  readonly severity?: number
  readonly functionLimit?: 'none' | 'some' | 'cannot-do-work-or-daily-activities'
  readonly course?: 'improving' | 'steady' | 'worsening' | 'comes-and-goes'
  readonly assessedByClinician?: boolean
  readonly findings?: Readonly<Record<string, Truth>>
  /**
   * Findings that have been asked a second time, in plainer words. The guide keeps nothing between two
   * calls, so this is how it knows that an `'unknown'` is the last word.
   */
  readonly askedAgain?: readonly string[]
}

/** In `findings`, a key with this prefix says that the finding after it has been asked a second time. */
export const ASKED_AGAIN_PREFIX = 'again:'
