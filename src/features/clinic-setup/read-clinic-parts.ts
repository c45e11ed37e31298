import type { ClinicContext } from '#server/context.ts'
import { type ClinicParts, countClinicParts } from './clinic-setup.queries.ts'

/** What is still missing before anybody can book here. */
export function readClinicParts(ctx: ClinicContext): Promise<ClinicParts> {
  return ctx.transaction(countClinicParts)
}
