import type { VisitOfDay } from '../visit-of-day.ts'

export type CountName = 'visits' | 'booked' | 'arrived' | 'fulfilled' | 'noshow' | 'historyMissing'

/** The day in numbers. Cancelled visits count nowhere. */
export function countsOf(
  visits: readonly Pick<VisitOfDay, 'status' | 'history'>[],
): Record<CountName, number> {
  const standing = visits.filter(({ status }) => status !== 'cancelled')
  const inState = (state: string) => standing.filter(({ status }) => status === state).length
  const isMissing = ({ status, history }: Pick<VisitOfDay, 'status' | 'history'>) =>
    (status === 'booked' || status === 'arrived') && (history === 'requested' || history === 'draft')
  return {
    visits: standing.length,
    booked: inState('booked'),
    arrived: inState('arrived'),
    fulfilled: inState('fulfilled'),
    noshow: inState('noshow'),
    historyMissing: standing.filter(isMissing).length,
  }
}
