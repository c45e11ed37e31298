import type { Presentation, Recommendation, Route } from '#domain/care-guide/index.ts'
import type { ClinicContext } from '#server/context.ts'
import { adviseOn, ruleSetOf } from './advise.ts'
import { presentationAfter } from './conversation.ts'
import { readConversation } from './guide-cookie.ts'

/** What the guide found for this visitor: kept with a booking only when the person agrees. */
export interface GuideOutcome {
  readonly route: Route
  readonly ruleSetVersion: string
  readonly rules: readonly { readonly id: string; readonly why: string }[]
  /** Questions and answers in the words that were shown. */
  readonly asShown: readonly { readonly question: string; readonly answer: string }[]
  readonly presentation: Presentation
}

/** The outcome of the visitor's guide, or null when they did not use it to the end. */
export function guideOutcomeOf(ctx: ClinicContext, request: Request): GuideOutcome | null {
  const conversation = readConversation(ctx, request)
  if (conversation.steps.length === 0) return null
  const presentation = presentationAfter(conversation)
  const advice = adviseOn(ctx, presentation)
  if (advice.status !== 'done') return null
  const { route, ruleSetVersion, rules } = advice.recommendation
  return { route, ruleSetVersion, rules: reasonsOf(rules), asShown: asShown(ctx, presentation), presentation }
}

function reasonsOf(rules: Recommendation['rules']): GuideOutcome['rules'] {
  return rules.map(({ id, why }) => ({ id, why }))
}

/** Every answer in the words of its question. A tick list counts as one question: what was ticked, or none. */
function asShown(ctx: ClinicContext, presentation: Presentation): GuideOutcome['asShown'] {
  const ruleSet = ruleSetOf(ctx)
  const { answers } = ruleSet.content
  const fields = [...ruleSet.fields.values()].flatMap((field) => {
    const value = presentation[field.path]
    if (value === undefined) return []
    const labels = [value]
      .flat()
      .map((one) => field.options?.find((option) => option.value === one)?.label ?? String(one))
    return [{ question: field.label, answer: labels.join(', ') }]
  })
  const findings = Object.entries(presentation.findings ?? {})
    .filter(([, answer]) => answer !== false)
    .map(([id, answer]) => ({
      question: ruleSet.findings.get(id)?.label ?? id,
      answer: answer === true ? answers.yes : answers.notSure,
    }))
  return [...fields, ...findings]
}
