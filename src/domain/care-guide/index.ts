export { checkPresentation, type FieldProblem } from './check-presentation.ts'
export { knowledgeOf } from './knowledge.ts'
export { type NextStep, nextStep } from './next-step.ts'
export {
  ASKED_AGAIN_PREFIX,
  type Goal,
  type Onset,
  type Pregnancy,
  type Presentation,
  type Sex,
} from './presentation.ts'
export type { Question, QuestionField } from './question.ts'
export type { MatchedRule, Recommendation } from './recommendation.ts'
export { compileRuleSet, RANK, type RuleSet } from './rule-set.ts'
export {
  type AlsoReasonable,
  type CareKind,
  type FieldWords,
  type Finding,
  type Option,
  type OutcomeWords,
  type Page,
  PRESENTATION_FIELDS,
  type PresentationField,
  type RedFlagRule,
  type Region,
  type Reliability,
  ROUTES,
  type Route,
  type RoutingRule,
  type RuleSetContent,
  type Urgency,
} from './rule-set-content.ts'
