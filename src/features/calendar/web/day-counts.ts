import type { VisitOfDay } from '../visit-of-day.ts'

export type CountName =
  | 'visits'
  | 'booked'
  | 'arrived'
  | 'fulfilled'
  | 'noshow'
  | 'historyMissing'
  | 'clearanceNeeded'

type Counted = Pick<VisitOfDay, 'status' | 'history' | 'clearanceNeeded'>

/** The day in numbers. Cancelled visits count nowhere. */
export function countsOf(visits: readonly Counted[]): Record<CountName, number> {
  const standing = visits.filter(({ status }) => status !== 'cancelled')
  const inState = (state: string) => standing.filter(({ status }) => status === state).length
  const ahead = standing.filter(({ status }) => status === 'booked' || status === 'arrived')
  return {
    visits: standing.length,
    booked: inState('booked'),
    arrived: inState('arrived'),
    fulfilled: inState('fulfilled'),
    noshow: inState('noshow'),
    historyMissing: ahead.filter(({ history }) => history === 'requested' || history === 'draft').length,
    clearanceNeeded: ahead.filter((visit) => visit.clearanceNeeded).length,
  }
}
