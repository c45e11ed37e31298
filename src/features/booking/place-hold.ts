import type { Result } from '#domain/kernel/result.ts'
import type { ClinicContext } from '#server/context.ts'
import type { Hold, HoldRefused, HoldRequest } from './visit.ts'

/** Keeps a time for the clinic's hold minutes, with person, room and equipment. */
export declare function placeHold(
  ctx: ClinicContext,
  request: HoldRequest,
): Promise<Result<Hold, HoldRefused>>

/** A hold by id, also an expired one (`isExpired`); null when it was booked, released or never made. */
export declare function readHold(ctx: ClinicContext, holdId: string): Promise<Hold | null>

/** Gives a held time back. Nothing happens when it is gone already. */
export declare function releaseHold(ctx: ClinicContext, holdId: string): Promise<void>
