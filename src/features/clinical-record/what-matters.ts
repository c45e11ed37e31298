import {
  type CombinedLimits,
  combine,
  type HistoryFacts,
  type PersonFacts,
  type Precaution,
  type PrecautionRules,
  precautionsFor,
  type UnaskedPrecaution,
  unaskedPrecautions,
  withHistory,
} from '#domain/precautions/index.ts'
import type { HistoryVisit } from './health-history.ts'

/** What a history means for a visit, by what has to be known first. */
export interface WhatMatters {
  /** `stop`: no treatment starts. `needs-clearance`: it starts once the written answer is there. */
  readonly session: CombinedLimits['session']
  /** Precautions that stop the session. */
  readonly stops: readonly Precaution[]
  /** Precautions that ask for a doctor's written answer. */
  readonly clearances: readonly Precaution[]
  /** What may not be done, or only gently, or only somewhere. */
  readonly limits: readonly Precaution[]
  readonly cautions: readonly Precaution[]
  /** All of it in one picture, for the body chart and the technique picker. */
  readonly combined: CombinedLimits
  /** Rules that an answer nobody asked for keeps open. */
  readonly open: readonly UnaskedPrecaution[]
}

/** Works out what a history means, by the rules of one day. */
export function whatMatters(rules: PrecautionRules, visit: HistoryVisit, history: HistoryFacts): WhatMatters {
  const facts = personFacts(visit, history)
  const found = precautionsFor(rules, facts)
  const combined = combine(found)
  const isStop = ({ id }: Precaution) => combined.stoppedBy.includes(id)
  const isClearance = ({ effect }: Precaution) => effect === 'clearance'
  const isCaution = ({ effect }: Precaution) => effect === 'caution'
  return {
    session: combined.session,
    stops: found.filter(isStop),
    clearances: found.filter(isClearance),
    limits: found.filter((one) => !isStop(one) && !isClearance(one) && !isCaution(one)),
    cautions: found.filter(isCaution),
    combined,
    open: unaskedPrecautions(rules, facts),
  }
}

/** What is known about the person on the day of the visit: the guide's answers, and the newer ones of the history. */
export function personFacts(visit: HistoryVisit, history: HistoryFacts): PersonFacts {
  const told = visit.guide?.presentation
  const guide: PersonFacts = {
    age: ageOn(visit.birthDate, visit.start.toZonedDateTimeISO(visit.timeZone).toPlainDate()),
    route: visit.guide?.route,
    pregnancy: told?.pregnancy,
    onset: told?.onset,
    durationDays: told?.durationDays,
    regions: told?.regions?.filter((region) => region !== 'none'),
    findings: told?.findings,
  }
  return withHistory(guide, history)
}

function ageOn(birthDate: Temporal.PlainDate, day: Temporal.PlainDate): number {
  return birthDate.until(day, { largestUnit: 'years' }).years
}
