import { ok, type Result, refused } from '#domain/kernel/result.ts'
import type { ClinicContext } from '#server/context.ts'
import { readAccessLogHead } from './access-log.queries.ts'

/** The log as it stands: how many lines, and the hash of the last. */
export interface AccessLogIntact {
  readonly entries: number
  readonly hash: string
}

export interface AccessLogBroken {
  readonly kind: 'access_log_broken'
  /** Number of the first line that was changed, or that follows a missing one. */
  readonly entry: number
}

/**
 * Recomputes the chain of the clinic's access log. A changed, missing or added line is found. Lines cut off at the end
 * leave a shorter chain that is whole: compare `entries` and `hash` with what was noted before.
 */
export async function verifyAccessLog(ctx: ClinicContext): Promise<Result<AccessLogIntact, AccessLogBroken>> {
  const { entries, hash, firstBroken } = await ctx.transaction(readAccessLogHead)
  return firstBroken === null
    ? ok({ entries, hash })
    : refused({ kind: 'access_log_broken', entry: firstBroken })
}
