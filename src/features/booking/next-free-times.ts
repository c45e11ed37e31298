import type { ClinicContext } from '#server/context.ts'
import type { NextFree } from './opening.ts'

/** What to look at: all services, those named, those of one kind of care, those that one person gives. */
export interface NextFreeWanted {
  readonly serviceIds?: readonly string[]
  readonly careKind?: string
  readonly practitionerId?: string
  /** Openings per service. Default 1. */
  readonly limit?: number
}

/** The next free times of each wanted service, in its shortest length, within the next two weeks. */
export declare function nextFreeTimes(ctx: ClinicContext, wanted?: NextFreeWanted): Promise<NextFree[]>
