export {
  type CombinedLimits,
  combine,
  type ItemLimit,
  type Level,
  levelAt,
  oilLevel,
  type Place,
  type Placed,
  pressureAt,
} from './combine.ts'
export {
  asShown,
  checkAnswers,
  type HistoryAsShown,
  type HistoryFieldProblem,
  type ShownAnswer,
} from './health-history-answers.ts'
export { findingsFrom, type HistoryFacts, prefillFrom, withHistory } from './health-history-findings.ts'
export {
  type AnswerMeaning,
  type AnswerOption,
  everyQuestion,
  type HistoryAnswers,
  type HistoryForm,
  type HistoryQuestion,
  type HistorySection,
  type ShowIf,
  unsureIdOf,
  type VisibleQuestion,
  visibleQuestions,
} from './health-history-form.ts'
export {
  type CompiledPrecaution,
  compilePrecautions,
  PRECAUTION_FIELDS,
  type PrecautionField,
  type PrecautionRule,
  type PrecautionRules,
  type RegionGroups,
} from './precaution-rules.ts'
export {
  type PersonFacts,
  type Precaution,
  precautionsFor,
  type UnaskedPrecaution,
  unaskedPrecautions,
} from './precautions-for.ts'
export { type ServiceUnderLimits, serviceUnderLimits } from './service-limits.ts'
export {
  EFFECTS,
  type Effect,
  MODALITIES,
  type Modality,
  POSITIONS,
  type Position,
  type Pressure,
  type Reliability,
  TECHNIQUES,
  type Technique,
} from './vocabulary.ts'
