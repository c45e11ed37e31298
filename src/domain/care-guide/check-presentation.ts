import { ok, type Result, refused } from '#domain/kernel/result.ts'
import { PREGNANCY_AGES } from './knowledge.ts'
import { ASKED_AGAIN_PREFIX, type Presentation } from './presentation.ts'
import type { RuleSet } from './rule-set.ts'
import type { FieldWords, PresentationField } from './rule-set-content.ts'

/** One thing that is wrong with a presentation. `path` leads to it: `age`, `regions.2`, `findings.fever`. */
export interface FieldProblem {
  readonly path: string
  readonly kind:
    | 'wrong-type'
    | 'unknown-field'
    | 'unknown-value'
    | 'out-of-range'
    | 'repeated'
    | 'impossible-combination'
  readonly message: string
}

/** No more problems than this are listed, however many there are. */
const PROBLEMS_LISTED = 20

/** The page of questions that only pregnant people are asked. */
const PREGNANCY_PAGE = 'pregnancy'
const AGE = { min: 0, max: 120 } as const
const RANGES: Partial<Record<PresentationField, { readonly min: number; readonly max: number }>> = {
  age: AGE,
  durationDays: { min: 0, max: 36_500 },
  severity: { min: 0, max: 10 },
}

/**
 * Turns something that came over the wire into a presentation, or says what is wrong with it and where.
 * Nothing is dropped or repaired in silence: a recommendation must never rest on a broken presentation.
 */
export function checkPresentation(ruleSet: RuleSet, json: unknown): Result<Presentation, FieldProblem[]> {
  if (!isRecord(json)) {
    return refused([problem('', 'wrong-type', 'Send an object with what the visitor has told so far.')])
  }
  const problems: FieldProblem[] = []
  for (const [name, value] of Object.entries(json)) problems.push(...checkField(ruleSet, name, value))
  if (problems.length > 0) return refused(problems.slice(0, PROBLEMS_LISTED))
  const presentation = withAskedAgain(json as Presentation)
  const impossible = [...checkCombinations(presentation), ...checkPregnancySigns(ruleSet, presentation)]
  return impossible.length > 0 ? refused(impossible) : ok(presentation)
}

function checkField(ruleSet: RuleSet, name: string, value: unknown): FieldProblem[] {
  if (name === 'findings') return checkFindings(ruleSet, value)
  if (name === 'askedAgain') return checkIds('askedAgain', value, new Set(ruleSet.findings.keys()), 'finding')
  if (name === 'regions') return checkIds('regions', value, new Set(ruleSet.groupsByRegion.keys()), 'region')
  const words = ruleSet.fields.get(name as PresentationField)
  if (!words) return [problem(name, 'unknown-field', `There is no field called ${quote(name)}.`)]
  return checkValue(words, value)
}

function checkValue(words: FieldWords, value: unknown): FieldProblem[] {
  const { path, type } = words
  if (type === 'boolean') {
    return typeof value === 'boolean' ? [] : [problem(path, 'wrong-type', 'This must be true or false.')]
  }
  if (type === 'integer') return checkInteger(path, value)
  const allowed = (words.options ?? []).map((option) => option.value)
  if (allowed.some((option) => option === value)) return []
  if (typeof value !== 'string') return [problem(path, 'wrong-type', 'This must be a text.')]
  return [problem(path, 'unknown-value', `This must be one of: ${allowed.join(', ')}.`)]
}

function checkInteger(path: PresentationField, value: unknown): FieldProblem[] {
  if (!Number.isInteger(value)) return [problem(path, 'wrong-type', 'This must be a whole number.')]
  const range = RANGES[path]
  if (!range || ((value as number) >= range.min && (value as number) <= range.max)) return []
  return [problem(path, 'out-of-range', `This must be between ${range.min} and ${range.max}.`)]
}

function checkIds(path: string, value: unknown, known: ReadonlySet<string>, noun: string): FieldProblem[] {
  if (!Array.isArray(value)) return [problem(path, 'wrong-type', `This must be a list of ${noun} ids.`)]
  const seen = new Set<unknown>()
  const problems: FieldProblem[] = []
  for (const [index, id] of value.entries()) {
    const at = `${path}.${index}`
    if (typeof id !== 'string') problems.push(problem(at, 'wrong-type', `This must be a ${noun} id.`))
    else if (!known.has(id)) problems.push(problem(at, 'unknown-value', `There is no ${noun} ${quote(id)}.`))
    else if (seen.has(id)) problems.push(problem(at, 'repeated', `${quote(id)} is listed twice.`))
    seen.add(id)
  }
  return problems
}

function checkFindings(ruleSet: RuleSet, value: unknown): FieldProblem[] {
  if (!isRecord(value)) {
    return [problem('findings', 'wrong-type', 'This must be an object from finding id to answer.')]
  }
  return Object.entries(value).flatMap(([key, answer]) => {
    const path = `findings.${shortened(key)}`
    const id = key.startsWith(ASKED_AGAIN_PREFIX) ? key.slice(ASKED_AGAIN_PREFIX.length) : key
    if (!ruleSet.findings.has(id))
      return [problem(path, 'unknown-field', `There is no finding ${quote(id)}.`)]
    if (answer === true || answer === false || answer === 'unknown') return []
    return [problem(path, 'wrong-type', 'This must be true, false or "unknown".')]
  })
}

/** Moves the marks of a second asking out of the findings, to where the engine looks for them. */
function withAskedAgain(json: Presentation): Presentation {
  const answers = Object.entries(json.findings ?? {})
  const marks = answers.filter(([key]) => key.startsWith(ASKED_AGAIN_PREFIX))
  if (marks.length === 0) return json
  const ids = marks.map(([key]) => key.slice(ASKED_AGAIN_PREFIX.length))
  return {
    ...json,
    findings: Object.fromEntries(answers.filter(([key]) => !key.startsWith(ASKED_AGAIN_PREFIX))),
    askedAgain: [...new Set([...(json.askedAgain ?? []), ...ids])],
  }
}

function checkCombinations({ age, sex, pregnancy, regions, durationDays }: Presentation): FieldProblem[] {
  const problems: FieldProblem[] = []
  const impossible = (path: string, message: string) =>
    problems.push(problem(path, 'impossible-combination', message))
  const pregnant = pregnancy !== undefined && pregnancy !== 'none'
  if (pregnant && age !== undefined && (age < PREGNANCY_AGES.from || age > PREGNANCY_AGES.to)) {
    impossible('pregnancy', `At the age of ${age} this can only be "none".`)
  }
  if (pregnant && sex === 'male') impossible('pregnancy', 'With the sex "male" this can only be "none".')
  if (regions && regions.length > 1 && regions.includes('none')) {
    impossible('regions', '"none" stands alone: it cannot be listed with other places.')
  }
  if (age !== undefined && durationDays !== undefined && durationDays > (age + 1) * 366) {
    impossible('durationDays', `At the age of ${age} a complaint cannot be ${durationDays} days old.`)
  }
  return problems
}

/** Who is not pregnant has no signs of a pregnancy: one of the two answers is wrong, and only the person knows which. */
function checkPregnancySigns(ruleSet: RuleSet, { pregnancy, findings = {} }: Presentation): FieldProblem[] {
  if (pregnancy !== 'none') return []
  return Object.entries(findings)
    .filter(([id, answer]) => answer === true && ruleSet.findings.get(id)?.page === PREGNANCY_PAGE)
    .map(([id]) =>
      problem(`findings.${id}`, 'impossible-combination', 'This contradicts the pregnancy "none".'),
    )
}

function problem(path: string, kind: FieldProblem['kind'], message: string): FieldProblem {
  return { path, kind, message }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whatever a stranger sent is shown back short. */
function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

function quote(text: string): string {
  return `"${shortened(text)}"`
}
