import {
  checkPresentation,
  nextStep,
  type Presentation,
  type Question,
  type Recommendation,
  type RuleSet,
} from '#domain/care-guide/index.ts'
import { CARE_KINDS } from '#domain/practice/index.ts'
import { type DemoVisit, reasonFor } from './demo-visits.ts'
import { demoId } from './seeded-random.ts'

/** The guide's result as booking keeps it with a visit. */
export interface DemoGuide {
  readonly route: string
  readonly ruleSetVersion: string
  readonly rules: readonly { readonly id: string; readonly why: string }[]
  readonly asShown: readonly { readonly question: string; readonly answer: string }[]
  readonly presentation: Presentation
}

/** Of 256: how many people used the guide and agreed that its result is kept. */
const USED_THE_GUIDE = 72
/** Screens after which something is wrong. */
const MANY_SCREENS = 80

/** Where the guide leads somebody with few complaints who comes for a rest. */
const UNWINDING: Presentation = {
  goal: 'relax-and-unwind',
  regions: ['none'],
  onset: 'none',
  durationDays: 0,
  severity: 0,
  functionLimit: 'none',
  course: 'steady',
  assessedByClinician: false,
}

/**
 * Lets the people of the demo answer the real guide, so that what is shown beside their visits is what it says.
 * @returns a function that gives the result of one visit; null when the person did not use the guide
 */
export function demoGuide(ruleSet: RuleSet): (visit: DemoVisit) => DemoGuide | null {
  const known = new Map<string, DemoGuide | null>()
  return (visit) => {
    if (Number.parseInt(demoId(`guide ${visit.id}`).slice(0, 2), 16) >= USED_THE_GUIDE) return null
    const age = new Date(visit.bookedAt).getUTCFullYear() - visit.patient.birthDate.year
    const about = reasonFor(visit)?.guide ?? UNWINDING
    const key = JSON.stringify([age, about])
    const result = known.has(key)
      ? known.get(key)!
      : askGuide(ruleSet, { ...about, age, sex: 'undisclosed', pregnancy: 'none' })
    known.set(key, result)
    return result
  }
}

/** Whoever the guide sends to a doctor has no visit of hands-on care: there is nothing to keep then. */
function askGuide(ruleSet: RuleSet, truth: Presentation): DemoGuide | null {
  const { told, recommendation } = converse(ruleSet, truth)
  const { route, ruleSetVersion, rules } = recommendation
  if (!CARE_KINDS.some((kind) => kind === route)) return null
  return {
    route,
    ruleSetVersion,
    rules: rules.map(({ id, why }) => ({ id, why })),
    asShown: asShown(ruleSet, told),
    presentation: told,
  }
}

function converse(
  ruleSet: RuleSet,
  truth: Presentation,
): { told: Presentation; recommendation: Recommendation } {
  let told: Presentation = {}
  for (let screen = 0; screen < MANY_SCREENS; screen++) {
    const step = nextStep(ruleSet, told)
    if (step.status === 'done') return { told, recommendation: step.recommendation }
    const checked = checkPresentation(ruleSet, answered(told, step.question, truth))
    if (!checked.ok) throw new Error(`The demo answers the guide wrongly: ${JSON.stringify(checked.error)}`)
    told = checked.value
  }
  throw new Error('The guide asks the people of the demo without end')
}

/** A finding that the person does not mention is a no. */
function answered(told: Presentation, { fields }: Question, truth: Presentation): Presentation {
  const findings: Record<string, boolean | 'unknown'> = { ...told.findings }
  const others: Record<string, unknown> = {}
  const tell = (id: string) => {
    findings[id] = truth.findings?.[id] ?? false
  }
  for (const { path, options } of fields) {
    if (path === 'findings') for (const { value } of options ?? []) tell(String(value))
    else if (path.startsWith('findings.')) tell(path.slice('findings.'.length))
    else others[path] = truth[path as keyof Presentation]
  }
  return { ...told, ...others, findings }
}

function asShown(ruleSet: RuleSet, told: Presentation): DemoGuide['asShown'] {
  const fields = [...ruleSet.fields.values()].flatMap(({ path, label, options }) => {
    const value = told[path]
    if (value === undefined) return []
    const words = [value]
      .flat()
      .map((one) => options?.find((option) => option.value === one)?.label ?? String(one))
    return [{ question: label, answer: words.join(', ') }]
  })
  const findings = Object.entries(told.findings ?? {})
    .filter(([, answer]) => answer === true)
    .map(([id]) => ({ question: ruleSet.findings.get(id)?.label ?? id, answer: ruleSet.content.answers.yes }))
  return [...fields, ...findings]
}
