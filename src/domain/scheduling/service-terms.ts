import { GRID } from './frame.ts'
import type { RequestedService } from './opening-request.ts'

/** A service's lengths in cells of the grid, with every default filled in. */
export interface ServiceTerms {
  readonly minutes: number
  readonly visit: number
  readonly roomBefore: number
  readonly roomAfter: number
  readonly practitionerAfter: number
  readonly mayPassClosing: boolean
  readonly stepMinutes: number
  readonly noticeMinutes: number
  readonly horizonDays: number
}

/** Lengths are rounded up so that what is reserved never exceeds what was looked at. */
export function serviceTerms(service: RequestedService): ServiceTerms {
  const visit = Math.ceil(service.minutes / GRID)
  const cellsAfter = (minutes: number) => Math.ceil((service.minutes + minutes) / GRID) - visit
  return {
    minutes: service.minutes,
    visit,
    roomBefore: Math.ceil((service.turnoverBefore ?? 0) / GRID),
    roomAfter: cellsAfter(service.turnoverAfter ?? 0),
    practitionerAfter: cellsAfter(service.practitionerBufferAfter ?? 0),
    mayPassClosing: service.turnoverMayPassClosing ?? false,
    stepMinutes: service.startStepMinutes ?? 15,
    noticeMinutes: service.minNoticeMinutes ?? 0,
    horizonDays: service.horizonDays ?? 365,
  }
}
