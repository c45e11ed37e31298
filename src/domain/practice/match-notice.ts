import type { CareKind, GuideRoute } from './vocabulary.ts'

/** Which words to show; the words themselves stand in the locale files. */
export type MatchNoticeKey =
  | 'emergency'
  | 'doctor-first'
  | 'not-today'
  | 'relaxation-not-designed-to-treat'
  | 'clinical-not-a-treat'
  | 'physiotherapy-assesses-first'
  | 'other-clinical-care'

/**
 * What to tell somebody whose choice differs from what the care guide suggested.
 * `stop`: no hands-on care can be booked. `notice`: they may go on, the better choice is one tap away.
 */
export type MatchNotice =
  | { readonly level: 'stop'; readonly key: MatchNoticeKey }
  | { readonly level: 'notice'; readonly key: MatchNoticeKey; readonly betterCareKind: CareKind }

/**
 * Compares the guide's result with the kind of care that was chosen.
 * @param guideRoute null when the guide was not used
 * @returns null when there is nothing to say
 */
export function matchNotice(guideRoute: GuideRoute | null, chosen: CareKind): MatchNotice | null {
  switch (guideRoute) {
    case null:
    case chosen:
      return null
    case 'emergency':
      return { level: 'stop', key: 'emergency' }
    case 'doctor-same-day':
    case 'doctor-urgent':
    case 'doctor-routine':
      return { level: 'stop', key: 'doctor-first' }
    case 'defer':
      return { level: 'stop', key: 'not-today' }
    case 'relaxation-massage':
      return { level: 'notice', key: 'clinical-not-a-treat', betterCareKind: guideRoute }
    default:
      return { level: 'notice', key: clinicalKey(guideRoute, chosen), betterCareKind: guideRoute }
  }
}

function clinicalKey(suggested: CareKind, chosen: CareKind): MatchNoticeKey {
  if (chosen === 'relaxation-massage') return 'relaxation-not-designed-to-treat'
  return suggested === 'physiotherapy' ? 'physiotherapy-assesses-first' : 'other-clinical-care'
}
