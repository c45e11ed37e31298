import {
  checkPresentation,
  type FieldProblem,
  nextStep,
  type Presentation,
  type Question,
  type Recommendation,
  type Route,
  type RuleSet,
} from '#domain/care-guide/index.ts'
import { ok, type Result } from '#domain/kernel/result.ts'
import { type Precaution, precautionsFor } from '#domain/precautions/index.ts'
import type { ClinicContext } from '#server/context.ts'

/** The guide's answer: what it asks next, or where it leads, with the precautions that follow from what was told. */
export type Advice =
  | { readonly status: 'asking'; readonly question: Question }
  | {
      readonly status: 'done'
      readonly recommendation: Recommendation & { readonly precautions: readonly Precaution[] }
    }

/** The rules of today. The day is UTC's: rules change overnight, and nobody waits for midnight to the hour. */
export function ruleSetOf(ctx: ClinicContext): RuleSet {
  return ctx.content.careGuide.ruleSetOn(today(ctx))
}

function today(ctx: ClinicContext): Temporal.PlainDate {
  return ctx.now().toZonedDateTimeISO('UTC').toPlainDate()
}

/** One step of the guide for a presentation that was checked. Stateless; nothing is stored or logged. */
export function adviseOn(ctx: ClinicContext, presentation: Presentation): Advice {
  const step = nextStep(ruleSetOf(ctx), presentation)
  if (step.status === 'asking') return step
  const rules = ctx.content.precautions.rulesOn(today(ctx))
  const precautions = precautionsFor(rules, { ...presentation, route: step.recommendation.route })
  return { status: 'done', recommendation: { ...step.recommendation, precautions } }
}

/** The same for what came over the wire: a broken presentation never gets a recommendation. */
export function advise(ctx: ClinicContext, json: unknown): Result<Advice, FieldProblem[]> {
  const presentation = checkPresentation(ruleSetOf(ctx), json)
  return presentation.ok ? ok(adviseOn(ctx, presentation.value)) : presentation
}

/**
 * The precautions that come from what the person told of themselves: a medicine, an allergy, a pregnancy. Those that
 * hold for the place of the body whoever has it are the therapist's to know.
 */
export function personalPrecautions(
  ctx: ClinicContext,
  presentation: Presentation,
  all: readonly Precaution[],
  route: Route,
): Precaution[] {
  const rules = ctx.content.precautions.rulesOn(today(ctx))
  const { regions } = presentation
  const anybody = new Set(precautionsFor(rules, { regions, route, findings: {} }).map(({ id }) => id))
  return all.filter(({ id }) => !anybody.has(id))
}
