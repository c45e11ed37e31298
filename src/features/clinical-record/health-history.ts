import type { Presentation } from '#domain/care-guide/index.ts'
import type {
  HistoryAnswers,
  HistoryAsShown,
  HistoryFacts,
  HistoryFieldProblem,
  HistoryForm,
  VisibleQuestion,
} from '#domain/precautions/index.ts'
import type { WhatMatters } from './what-matters.ts'

/** The visit that a history belongs to, as far as its pages and its rules need it. */
export interface HistoryVisit {
  readonly appointmentId: string
  readonly status: 'booked' | 'arrived' | 'fulfilled' | 'noshow' | 'cancelled'
  readonly start: Temporal.Instant
  /** IANA name of the location's zone. */
  readonly timeZone: string
  readonly locationName: string
  readonly serviceName: string
  readonly practitionerId: string
  readonly practitionerName: string
  readonly patientId: string
  readonly patientName: string
  readonly birthDate: Temporal.PlainDate
  /** What the guide was told and where it led; there only because the person agreed when they booked. */
  readonly guide: { readonly route?: string; readonly presentation?: Presentation } | null
}

/** Who last changed an answer: the save's number, and the page that it was typed into. */
export type AnswerChanges = Readonly<Record<string, { readonly revision: number; readonly page: string }>>

/** A history as it is stored. */
export interface StoredHistory {
  readonly healthHistoryId: string
  readonly status: 'requested' | 'draft' | 'given'
  readonly answers: HistoryAnswers
  readonly changes: AnswerChanges
  readonly facts: HistoryFacts | null
  readonly asShown: HistoryAsShown | null
  readonly signedName: string | null
  readonly signedOn: Temporal.PlainDate | null
  readonly givenAt: Temporal.Instant | null
  /** Counts the saves. */
  readonly revision: number
  readonly visit: HistoryVisit
}

/** Where an answer that was filled in for the person comes from. */
export type PrefillSource = 'guide' | 'last-time' | 'both'

/** One part of the form: its questions, those that are hidden for these answers included. */
export interface SectionState {
  readonly id: string
  readonly title: string
  readonly questions: readonly (VisibleQuestion & { readonly shown: boolean })[]
  /** Every required question that is shown has been answered and saved. */
  readonly complete: boolean
}

/** A history that can be filled in. */
export interface OpenHistory {
  readonly status: 'requested' | 'draft'
  readonly visit: HistoryVisit
  readonly revision: number
  readonly form: HistoryForm
  /** What was saved, with what was filled in for the person beside it. */
  readonly answers: HistoryAnswers
  readonly saved: HistoryAnswers
  /** By question id, for answers that are filled in and not yet saved. */
  readonly prefilled: Readonly<Record<string, PrefillSource>>
  /** The day on which the earlier history was given that answers come from. */
  readonly lastTime: Temporal.PlainDate | null
  readonly sections: readonly SectionState[]
}

/** A history that was given: read-only for the person who gave it. */
export interface GivenHistory {
  readonly status: 'given'
  readonly visit: HistoryVisit
  readonly givenAt: Temporal.Instant
  readonly signedName: string
  readonly signedOn: Temporal.PlainDate
  readonly asShown: HistoryAsShown
  readonly matters: WhatMatters
}

/** What a page sends: the answers of the questions that it asked, and what it knew. */
export interface HistorySave {
  /** The revision that the page showed, or that its last save answered. */
  readonly revision: number
  /** One name for each time a page was made, so that a page never clashes with itself. */
  readonly page: string
  /** Ids of the questions on the page: one without an answer was emptied. */
  readonly asked: readonly string[]
  /** Answers as they came from the browser, by question id. */
  readonly answers: Readonly<Record<string, unknown>>
  /** The answers that the page showed at first. */
  readonly shown: HistoryAnswers
  /**
   * The person is still on the page: what was filled in for them and not touched is not their answer yet. It becomes
   * one when they go on.
   */
  readonly typing?: boolean
}

/** An answer that was changed on two pages. Neither is lost: `there` stays saved until the person chooses. */
export interface Clash {
  readonly question: string
  readonly here: HistoryAnswers[string]
  readonly there: HistoryAnswers[string]
}

export interface SavedHistory {
  readonly revision: number
  readonly answers: HistoryAnswers
  /** Answers that could not be kept; everything else was. */
  readonly problems: readonly HistoryFieldProblem[]
  /** Questions that another page changed and this one did not: the page shows an older answer. */
  readonly newerElsewhere: readonly string[]
}

/** Why a history can't be opened or changed. */
export type HistoryClosed =
  | { readonly kind: 'unknown_history' }
  | { readonly kind: 'visit_cancelled'; readonly visit: HistoryVisit }
  /** The visit has taken place, or the person did not come. */
  | { readonly kind: 'visit_over'; readonly visit: HistoryVisit }

export type SaveRefused =
  | HistoryClosed
  | { readonly kind: 'already_given' }
  /** Everything but the clashes was saved. */
  | ({ readonly kind: 'changed_elsewhere'; readonly clashes: readonly Clash[] } & SavedHistory)

/** What is missing or wrong before a history can be given. `wrong_day`: it was not signed today. */
export interface GiveProblem {
  readonly question: string
  readonly kind: HistoryFieldProblem['kind'] | 'wrong_day'
}

export type GiveRefused =
  | SaveRefused
  /** Everything that could be kept was saved, as a draft. */
  | { readonly kind: 'incomplete'; readonly problems: readonly GiveProblem[]; readonly revision: number }
  /** The person has not said yes to a record: nobody reads the draft. */
  | { readonly kind: 'record_refused'; readonly revision: number }
