import type { Result } from '#domain/kernel/result.ts'
import type { ClinicContext } from '#server/context.ts'
import type { OpeningSearch, OpeningsFound, SearchRefused } from './opening.ts'

/** The free times of a service between two local dates. */
export declare function searchOpenings(
  ctx: ClinicContext,
  search: OpeningSearch,
): Promise<Result<OpeningsFound, SearchRefused>>
