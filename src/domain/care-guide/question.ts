import type { Option, PresentationField } from './rule-set-content.ts'

/** One control on a screen. `path` says where in the presentation its answer belongs. */
export interface QuestionField {
  /**
   * A field of the presentation; `findings` for a tick list, whose options are finding ids (true when
   * ticked, false when not, `'unknown'` when the person cannot say); or `findings.<id>` for one finding.
   */
  readonly path: PresentationField | 'findings' | `findings.${string}`
  readonly type: 'boolean' | 'choice' | 'multichoice' | 'integer'
  readonly label: string
  readonly hint?: string
  readonly options?: readonly Option[]
  readonly min?: number
  readonly max?: number
  /** Sent along with the answers, and not shown: it records that these were asked a second time. */
  readonly hidden?: true
}

/** One screen of the guide. */
export interface Question {
  /** Stable for the same screen: the page, and for a second asking `again`. */
  readonly id: string
  readonly kind: 'fields' | 'ticks' | 'again'
  readonly text: string
  readonly hint?: string
  readonly fields: readonly QuestionField[]
}
