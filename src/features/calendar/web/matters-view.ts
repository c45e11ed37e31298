import type { Effect, Precaution } from '#domain/precautions/index.ts'
import type { WhatMatters } from '#features/clinical-record/index.ts'

/** One precaution in the words for the practitioner. */
export interface MatterView {
  readonly id: string
  readonly effect: Effect
  readonly label: string
  readonly text: string
  readonly instead: string
  /** It counts only because the person was not sure. */
  readonly isUnsure: boolean
}

export type MatterGroup = 'stops' | 'clearances' | 'limits' | 'cautions'

export interface MattersView {
  readonly session: WhatMatters['session']
  /** The strictest first; empty groups are left out. */
  readonly groups: readonly { readonly name: MatterGroup; readonly matters: readonly MatterView[] }[]
}

/** What the browser gets of it: texts, and nothing of the rules behind them. */
export function mattersView(matters: WhatMatters): MattersView {
  const groups = (['stops', 'clearances', 'limits', 'cautions'] as const).map((name) => ({
    name,
    matters: matters[name].map(matterView),
  }))
  return { session: matters.session, groups: groups.filter((group) => group.matters.length > 0) }
}

function matterView({ id, effect, label, therapistText, alternative, because }: Precaution): MatterView {
  return { id, effect, label, text: therapistText, instead: alternative, isUnsure: because === 'not-known' }
}
