import type { Expression } from '#domain/kernel/expression.ts'

/** The nine outcomes of the guide, the most pressing first. */
export const ROUTES = [
  'emergency',
  'doctor-same-day',
  'doctor-urgent',
  'doctor-routine',
  'defer',
  'physiotherapy',
  'remedial-massage',
  'therapeutic-massage',
  'relaxation-massage',
] as const

export type Route = (typeof ROUTES)[number]

export type CareKind = Extract<
  Route,
  'physiotherapy' | 'remedial-massage' | 'therapeutic-massage' | 'relaxation-massage'
>

/** A route that holds hands-on care back. */
export type Urgency = Exclude<Route, CareKind>

/** How well the source of a rule has been checked: V read, V2 second-hand, M and m recalled, ? proposed here. */
export type Reliability = 'V' | 'V2' | 'M' | 'm' | '?'

export interface Region {
  readonly id: string
  readonly label: string
  readonly base: string
  readonly side: 'left' | 'right' | null
  readonly view: 'front' | 'back' | 'both' | 'none'
}

/** One thing a visitor can say yes, no or not sure to. */
export interface Finding {
  readonly id: string
  /** The statement as it is first shown. */
  readonly label: string
  /** The same in other, plainer words, for the second time of asking. Every hard stop has it. */
  readonly plain?: string
  /** The kind of thing: symptom, history, medication and so on. */
  readonly group: string
  /** The page of the guide on which it is asked. */
  readonly page: string
  /** The region groups where it makes sense, or `any`. */
  readonly regions: 'any' | readonly string[]
  /** `health-history` findings change precautions only and are asked after the guide. */
  readonly stage: 'guide' | 'health-history'
  /** One yes is enough to hold hands-on care back, alone or with its context. */
  readonly hardStop: boolean
  /** Rows of the evidence tables that use it. */
  readonly usedBy: readonly string[]
}

interface RuleContent {
  readonly id: string
  /** Rows of the evidence tables behind the rule. */
  readonly rows: readonly string[]
  /** First day on which the rule holds, `2026-11-21`. */
  readonly from: string
  /** Last day on which the rule holds; absent while it is in force. */
  readonly until?: string
  /** A name for reviewers; it may use clinical words and is not shown to visitors. */
  readonly label: string
  readonly when: Expression
  /** The reason as a visitor reads it. */
  readonly why: string
  readonly source: string
  readonly reliability: Reliability
  /** For reviewers: where the rule departs from its row, and why. */
  readonly note?: string
}

export interface RedFlagRule extends RuleContent {
  /** `caution` never changes the route: it adds a line about what to watch for. */
  readonly urgency: Urgency | 'caution'
  /** The route when a hard stop of this rule could not be answered, twice. */
  readonly onUnknown?: Urgency
}

export interface RoutingRule extends RuleContent {
  readonly route: Exclude<Route, 'emergency' | 'defer'>
}

export interface Option {
  readonly value: string | boolean
  readonly label: string
}

/** How one field of the presentation is asked. */
export interface FieldWords {
  readonly path: PresentationField
  readonly type: 'choice' | 'multichoice' | 'integer' | 'boolean'
  readonly label: string
  readonly hint?: string
  readonly options?: readonly Option[]
  readonly min?: number
  readonly max?: number
}

export const PRESENTATION_FIELDS = [
  'age',
  'sex',
  'pregnancy',
  'goal',
  'regions',
  'onset',
  'durationDays',
  'severity',
  'functionLimit',
  'course',
  'assessedByClinician',
] as const

export type PresentationField = (typeof PRESENTATION_FIELDS)[number]

/** A group of questions that belong together. */
export interface Page {
  readonly id: string
  readonly title: string
  readonly hint?: string
  /** Asked before all pages without it, in the order of the list. */
  readonly first: boolean
  /** Fields of the presentation on this page; empty on a page of findings. */
  readonly fields: readonly PresentationField[]
}

/** Sentences that the result needs beside the reasons of the rules. */
export interface OutcomeWords {
  readonly route: Route
  /** Why this route would also be reasonable, when another one fits best. */
  readonly alternative?: string
  /** Why this route was set aside though it was what the person came for. */
  readonly setAside?: string
  /** How it usually goes and how often, with how sure that is. */
  readonly expect?: { readonly text: string; readonly source: string; readonly reliability: Reliability }
}

/** Care that would be reasonable too, when one of these routing rules decided. */
export interface AlsoReasonable {
  /** Ids of routing rules. */
  readonly after: readonly string[]
  /** The best first; empty when nothing else would do. */
  readonly offer: readonly CareKind[]
  /** Narrows the offer; it counts only when it is sure to be true. */
  readonly when?: Expression
  readonly source: string
  readonly reliability: Reliability
}

/** Everything under content/care-guide, read and checked. */
export interface RuleSetContent {
  readonly version: string
  readonly from: string
  readonly signOff: {
    readonly status: 'awaiting-clinical-sign-off' | 'signed-off'
    readonly by?: string
    readonly on?: string
  }
  readonly regions: readonly Region[]
  readonly regionGroups: Readonly<Record<string, readonly string[]>>
  readonly fields: readonly FieldWords[]
  readonly pages: readonly Page[]
  /** Ticks on one screen at most. */
  readonly ticksPerScreen: number
  /** Heading over findings of several pages that share one list. */
  readonly restTitle: string
  readonly againTitle: string
  readonly againHint: string
  readonly answers: {
    readonly yes: string
    readonly no: string
    readonly notSure: string
    readonly stillNotSure: string
  }
  readonly outcomes: readonly OutcomeWords[]
  readonly alsoReasonable: readonly AlsoReasonable[]
  /** The kind of care a goal asks for, when it names one. */
  readonly wantedByGoal: Readonly<Record<string, CareKind>>
  readonly handsOnWaits: string
  readonly findings: readonly Finding[]
  readonly redFlags: readonly RedFlagRule[]
  readonly routing: readonly RoutingRule[]
}
