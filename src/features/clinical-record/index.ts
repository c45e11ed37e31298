/** The clinical record: health histories so far. */

export { forgetHealthHistory } from './forget-health-history.ts'
export { giveHealthHistory } from './give-health-history.ts'
export type {
  Clash,
  GivenHistory,
  GiveProblem,
  GiveRefused,
  HistoryClosed,
  HistorySave,
  HistoryVisit,
  OpenHistory,
  SavedHistory,
  SaveRefused,
} from './health-history.ts'
export { type HistoryState, historyStateOf } from './history.queries.ts'
export { openHealthHistory } from './open-health-history.ts'
export {
  type HistoryForStaff,
  readHistoryForStaff,
  type ShownSection,
  type StaffReadRefused,
} from './read-history-for-staff.ts'
export { requestHealthHistory } from './request-health-history.ts'
export { saveHealthHistory } from './save-health-history.ts'
export type { WhatMatters } from './what-matters.ts'
