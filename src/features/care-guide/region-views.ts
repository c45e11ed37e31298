import type { ClinicContext } from '#server/context.ts'
import { ruleSetOf } from './advise.ts'

/** The places of the body for the picture and its equal list. */
export function regionViews(ctx: ClinicContext) {
  return ruleSetOf(ctx).content.regions.map(({ id, label, view, side }) => ({ id, label, view, side }))
}
export type RegionView = ReturnType<typeof regionViews>[number]
