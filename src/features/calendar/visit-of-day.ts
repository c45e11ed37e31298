import type { CareKind, GuideRoute } from '#domain/practice/index.ts'
import type { AppointmentStatus } from '#domain/scheduling/index.ts'

/** The guide's result as it was kept with the visit, with the person's consent. */
export interface KeptGuide {
  readonly route: GuideRoute
  /** Why, rule by rule; and the questions with the answers, as shown. Null for whoever may not read health data. */
  readonly health: {
    readonly reasons: readonly string[]
    readonly answers: readonly { readonly question: string; readonly answer: string }[]
  } | null
}

/** What the person likes; ids of oils and regions. */
export interface Wishes {
  readonly pressure: 1 | 2 | 3 | 4 | 5 | null
  readonly oil: string | null
  readonly areasToAvoid: readonly string[]
}

export type HistoryState = 'none' | 'requested' | 'draft' | 'given'

/** A visit as the staff's lists and pages show it. */
export interface VisitOfDay {
  readonly id: string
  readonly status: AppointmentStatus
  readonly start: Temporal.Instant
  readonly end: Temporal.Instant
  readonly careKind: CareKind
  readonly serviceName: string
  readonly minutes: number
  readonly locationId: string
  readonly locationName: string
  readonly timeZone: string
  readonly roomName: string
  readonly practitionerId: string
  readonly practitionerName: string
  readonly patientId: string
  readonly patientName: string
  /** Whole years on the day of the visit. */
  readonly age: number
  /** No earlier visit here that took place or may still. */
  readonly isFirst: boolean
  readonly reasonForVisit: string | null
  readonly wishes: Wishes
  readonly guide: KeptGuide | null
  readonly history: HistoryState
  /** A doctor or midwife should say yes in writing before the visit. */
  readonly clearanceNeeded: boolean
  /** Whether whoever asked may read the health history of this visit. */
  readonly mayReadHealthData: boolean
}

/** The same with what only the visit's own page shows. */
export interface VisitDetails extends VisitOfDay {
  readonly birthDate: Temporal.PlainDate
  readonly email: string
  readonly phone: string | null
  readonly price: { readonly amount: number; readonly currency: string }
  readonly createdAt: Temporal.Instant
  readonly cancelledAt: Temporal.Instant | null
  readonly cancellationReason: string | null
}
