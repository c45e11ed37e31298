import { knowledgeOf } from './knowledge.ts'
import { nextQuestion } from './next-question.ts'
import type { Presentation } from './presentation.ts'
import type { Question } from './question.ts'
import { type Recommendation, recommend } from './recommendation.ts'
import { RANK, type RuleSet } from './rule-set.ts'
import { readRedFlags, readRouting } from './triage.ts'

export type NextStep =
  | { readonly status: 'asking'; readonly question: Question }
  | { readonly status: 'done'; readonly recommendation: Recommendation }

/**
 * Takes what a visitor has told so far and either asks what matters most among all that can still change
 * the outcome, or ends. It keeps nothing: the same presentation always gets the same step.
 *
 * @param presentation checked before, by `checkPresentation`.
 */
export function nextStep(ruleSet: RuleSet, presentation: Presentation): NextStep {
  const knowledge = knowledgeOf(ruleSet, presentation)
  const flags = readRedFlags(ruleSet, knowledge)
  const routing = readRouting(ruleSet, knowledge, flags.urgency === 'defer')
  const routingDecides = flags.rank <= RANK.defer
  const openRouting = routingDecides ? routing : { ...routing, open: [] }
  if (flags.open.length > 0 || openRouting.open.length > 0) {
    const question = nextQuestion(ruleSet, knowledge, flags.open, openRouting)
    if (!question) throw new Error('The care guide has something open and nothing to ask.')
    return { status: 'asking', question }
  }
  return { status: 'done', recommendation: recommend(ruleSet, presentation, knowledge, flags, routing) }
}
