import type { Presentation, RuleSetContent } from '#domain/care-guide/index.ts'
import type { Expression } from '#domain/kernel/expression.ts'

// For tests and reviewers: people for whom a rule comes true, made from the rule itself.

/** What must hold, and what must not. */
interface Demand {
  readonly yes: readonly string[]
  readonly no: readonly string[]
  readonly regions: readonly string[]
  readonly notRegions: readonly string[]
  readonly fields: readonly (readonly [name: string, holds: (value: unknown) => boolean])[]
}

const NOTHING: Demand = { yes: [], no: [], regions: [], notRegions: [], fields: [] }

/** Ways to make one expression true that are followed up at most. */
const WAYS = 24

/** A mild everyday complaint, which a witness departs from only as far as its rule demands. */
const MILD: Required<Omit<Presentation, 'regions' | 'findings' | 'askedAgain'>> = {
  age: 35,
  sex: 'female',
  pregnancy: 'none',
  goal: 'not-sure',
  onset: 'gradual',
  durationDays: 20,
  severity: 3,
  functionLimit: 'some',
  course: 'steady',
  assessedByClinician: false,
}

/** Other circumstances in which a witness may find itself, where its rule does not care. */
const CIRCUMSTANCES: readonly Partial<Presentation>[] = [
  {},
  { assessedByClinician: true },
  { durationDays: 5 },
]

const CANDIDATES: Record<string, readonly unknown[]> = {
  age: [35, 55, 65, 75, 61, 15, 17, 12, 2, 9, 45, 70],
  sex: ['female', 'male'],
  pregnancy: [
    'none',
    'first-trimester',
    'second-trimester',
    'third-trimester',
    'postpartum-6-weeks',
    'possible',
  ],
  goal: [
    'not-sure',
    'relax-and-unwind',
    'ease-muscle-tension',
    'treat-pain-or-injury',
    'restore-movement-or-strength',
    'sport-maintenance',
    'doctor-recommended-massage',
  ],
  onset: ['gradual', 'sudden-after-injury', 'sudden-no-injury', 'after-surgery', 'recurrent', 'none'],
  durationDays: [20, 5, 10, 2, 0, 35, 45, 60, 90, 120],
  severity: [3, 1, 0, 5, 7, 8],
  functionLimit: ['some', 'none', 'cannot-do-work-or-daily-activities'],
  course: ['steady', 'worsening', 'improving', 'comes-and-goes'],
  assessedByClinician: [false, true],
}

/** Presentations that make the expression true, each as mild as it can be otherwise. */
export function witnesses(content: RuleSetContent, expression: Expression): Presentation[] {
  return waysTo(expression, true).flatMap((demand) => {
    const fields = pickFields(demand)
    if (!fields) return []
    return pickRegions(content, demand).flatMap((regions) =>
      CIRCUMSTANCES.map((other) => presentation(demand, { ...other, ...fields }, regions)),
    )
  })
}

function presentation(
  demand: Demand,
  fields: Record<string, unknown>,
  regions: readonly string[],
): Presentation {
  const findings = Object.fromEntries(demand.yes.map((id) => [id, true]))
  return { ...MILD, ...fields, regions, findings } as Presentation
}

function waysTo(expression: Expression, wanted: boolean): Demand[] {
  if ('not' in expression) return waysTo(expression.not, !wanted)
  if ('all' in expression) return wanted ? everyOne(expression.all, true) : oneOf(expression.all, false)
  if ('any' in expression) return wanted ? oneOf(expression.any, true) : everyOne(expression.any, false)
  if ('of' in expression) {
    if (!wanted) return everyOne(expression.of, false)
    return choose(expression.of, expression.atLeast)
      .flatMap((some) => everyOne(some, true))
      .slice(0, WAYS)
  }
  if ('finding' in expression) return [{ ...NOTHING, [wanted ? 'yes' : 'no']: [expression.finding] }]
  if ('region' in expression)
    return [{ ...NOTHING, [wanted ? 'regions' : 'notRegions']: [expression.region] }]
  const { field, op, value } = expression
  return [{ ...NOTHING, fields: [[field, (actual) => compare(actual, op, value) === wanted]] }]
}

function compare(actual: unknown, op: string, value: unknown): boolean {
  if (op === 'in') return (value as unknown[]).includes(actual)
  if (op === '==') return actual === value
  if (op === '!=') return actual !== value
  const [left, right] = [Number(actual), Number(value)]
  if (op === '<') return left < right
  if (op === '<=') return left <= right
  return op === '>' ? left > right : left >= right
}

function oneOf(parts: readonly Expression[], wanted: boolean): Demand[] {
  return parts.flatMap((part) => waysTo(part, wanted)).slice(0, WAYS)
}

function everyOne(parts: readonly Expression[], wanted: boolean): Demand[] {
  let ways = [NOTHING]
  for (const part of parts) {
    const next = waysTo(part, wanted)
    ways = ways.flatMap((way) => next.flatMap((more) => together(way, more) ?? [])).slice(0, WAYS * 4)
  }
  return ways
}

function together(a: Demand, b: Demand): Demand | undefined {
  const yes = [...a.yes, ...b.yes]
  const no = [...a.no, ...b.no]
  if (yes.some((id) => no.includes(id))) return undefined
  return {
    yes,
    no,
    regions: [...new Set([...a.regions, ...b.regions])],
    notRegions: [...a.notRegions, ...b.notRegions],
    fields: [...a.fields, ...b.fields],
  }
}

function choose<T>(items: readonly T[], count: number): T[][] {
  if (count === 0) return [[]]
  return items.flatMap((item, index) =>
    choose(items.slice(index + 1), count - 1).map((rest) => [item, ...rest]),
  )
}

function pickFields(demand: Demand): Record<string, unknown> | undefined {
  const picked: Record<string, unknown> = {}
  for (const name of new Set(demand.fields.map(([field]) => field))) {
    const tests = demand.fields.filter(([field]) => field === name)
    const value = CANDIDATES[name]?.find((candidate) => tests.every(([, holds]) => holds(candidate)))
    if (value === undefined) return undefined
    picked[name] = value
  }
  return picked
}

/** A few ways to lie in every wanted group, in as few places as they allow, and in no unwanted one. */
function pickRegions(content: RuleSetContent, demand: Demand): string[][] {
  const members = (group: string) => content.regionGroups[group] ?? []
  const barred = new Set(demand.notRegions.flatMap(members))
  if (demand.regions.length === 0)
    return ['whole-body', 'low-back', 'none'].filter((id) => !barred.has(id)).map((id) => [id])
  const choices = demand.regions.map((group) => members(group).filter((id) => !barred.has(id)))
  const shared = choices[0]?.filter((id) => choices.every((ids) => ids.includes(id))) ?? []
  if (shared.length > 0) return shared.map((id) => [id])
  return choices.every((ids) => ids.length > 0) ? [[...new Set(choices.map((ids) => ids[0]!))]] : []
}
