/** Calendar: the day of the staff, one visit of it, and its marks. */
export { MARKS, type Mark, markVisit } from './mark-visit.ts'
export { type Day, type DayRequest, readDay } from './read-day.ts'
export { readVisit } from './read-visit.ts'
export type { HistoryState, KeptGuide, VisitDetails, VisitOfDay, Wishes } from './visit-of-day.ts'
