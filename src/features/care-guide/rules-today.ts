import type { RuleSetContent } from '#domain/care-guide/index.ts'
import type { Expression } from '#domain/kernel/expression.ts'
import type { ClinicContext } from '#server/context.ts'
import { ruleSetOf } from './advise.ts'
import { conditionsIn, onOneLine } from './print-expression.ts'

/** The content of the guide with the rules that hold today, for whoever exports them. */
export function careGuideRulesOf(ctx: ClinicContext): RuleSetContent {
  const { content, redFlags, safetyNet, routing } = ruleSetOf(ctx)
  const holding = new Set([...redFlags, ...safetyNet].map(({ rule }) => rule))
  return {
    ...content,
    redFlags: content.redFlags.filter((rule) => holding.has(rule)),
    routing: routing.map(({ rule }) => rule),
  }
}

/** Puts the conditions of these rules into one English sentence each. */
export function careGuideInWords(content: RuleSetContent): (expression: Expression) => string {
  const inWords = conditionsIn(content)
  return (expression) => onOneLine(inWords(expression))
}
