import type { CareKind, Intervention, Profession, RoomKind } from '#domain/practice/index.ts'

/** Money in minor units (pence, cents), with its ISO 4217 code. */
export interface Price {
  readonly amount: number
  readonly currency: string
}

/** A length in which a service is offered. */
export interface ServiceDuration {
  readonly minutes: number
  readonly price: Price
}

/** What the clinic offers, as visitors see it. Durations in minutes. */
export interface Service {
  readonly id: string
  readonly slug: string
  readonly careKind: CareKind
  readonly name: string
  readonly summary: string
  readonly whatHappens: string
  readonly goodFor: readonly string[]
  readonly interventions: readonly Intervention[]
  readonly roomKinds: readonly RoomKind[]
  readonly equipmentKinds: readonly string[]
  readonly needsHealthHistory: boolean
  /** A visit begins no earlier than this after now: the service's own, else the clinic's. */
  readonly minNoticeMinutes: number
  /** Until so long before the start a patient may move or cancel: the service's own, else the clinic's. */
  readonly freeChangeUntilMinutes: number
  /** Shortest first, never empty. */
  readonly durations: readonly ServiceDuration[]
  /** Active practitioners whom the clinic lets give it and whose licence covers it today, in the clinic's order. */
  readonly practitionerIds: readonly string[]
  /** Locations with a room that suits. */
  readonly locationIds: readonly string[]
}

/** Minutes after local midnight, 0 to 1440; weekday 1 is Monday. */
export interface OpeningHours {
  readonly weekday: number
  readonly opensMinute: number
  readonly closesMinute: number
}

export interface Location {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly addressLines: readonly string[]
  readonly city: string
  readonly postalCode: string | null
  readonly country: string
  readonly phone: string | null
  /** IANA name. */
  readonly timeZone: string
  readonly directions: string | null
  readonly hours: readonly OpeningHours[]
}

/** A verified licence that counts today, as the public may see it. */
export interface Registration {
  readonly profession: Profession
  readonly jurisdiction: string
  readonly issuer: string
  readonly number: string
}

/** The public profile of somebody who works here. */
export interface Practitioner {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly givenName: string
  readonly familyName: string
  readonly gender: 'female' | 'male' | 'other' | 'undisclosed'
  /** BCP 47. */
  readonly languages: readonly string[]
  readonly headline: string
  readonly biography: string
  readonly photoPath: string | null
  readonly registrations: readonly Registration[]
  /** Services that they may be booked for today. */
  readonly serviceIds: readonly string[]
  readonly locationIds: readonly string[]
}
