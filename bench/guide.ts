import {
  checkPresentation,
  knowledgeOf,
  nextStep,
  type Presentation,
  type Question,
  RANK,
  type Route,
  type RuleSet,
} from '../src/domain/care-guide/index.ts'
import { realFiles, realRuleSet } from '../src/features/care-guide/real-rule-set.ts'
import { readRuleSetContent } from '../src/features/care-guide/rule-set-content.ts'
import { type Vignette, vignetteFiles } from './guide-cases.ts'
import { inventedPeople } from './guide-people.ts'

const ROUNDS = 12

interface Run {
  readonly route: Route
  readonly screens: number
  /** Milliseconds of each answer: checking what came in, and the next step. */
  readonly answers: readonly number[]
}

/** One person's way through the guide, in this process, as the API would take it. */
function run(ruleSet: RuleSet, truth: Presentation): Run {
  const answers: number[] = []
  let told: Record<string, unknown> & { findings: Record<string, unknown> } = { findings: {} }
  for (;;) {
    const begun = performance.now()
    const checked = checkPresentation(ruleSet, told)
    if (!checked.ok) throw new Error(JSON.stringify(checked.error))
    const step = nextStep(ruleSet, checked.value)
    answers.push(performance.now() - begun)
    if (step.status === 'done')
      return { route: step.recommendation.route, screens: answers.length - 1, answers }
    told = answered(told, step.question, truth)
  }
}

function answered(told: { findings: Record<string, unknown> }, question: Question, truth: Presentation) {
  const next: Record<string, unknown> & { findings: Record<string, unknown> } = {
    ...told,
    findings: { ...told.findings },
  }
  for (const { path, options } of question.fields) {
    if (path === 'findings')
      for (const { value } of options ?? [])
        next.findings[String(value)] = truth.findings?.[String(value)] ?? false
    else if (path.startsWith('findings.'))
      next.findings[path.slice('findings.'.length)] =
        truth.findings?.[path.slice('findings.'.length)] ?? false
    else next[path] = truth[path as keyof Presentation]
  }
  return next
}

/** The baseline: every rule read once from top to bottom, with nothing decided. Milliseconds. */
function readEveryRule(ruleSet: RuleSet, truth: Presentation): number {
  const begun = performance.now()
  const facts = knowledgeOf(ruleSet, truth).plain
  let sure = 0
  for (const { isTrue } of ruleSet.redFlags) if (isTrue(facts) === true) sure++
  for (const { isTrue } of ruleSet.safetyNet) if (isTrue(facts) === true) sure++
  for (const { isTrue } of ruleSet.routing) if (isTrue(facts) === true) sure++
  if (sure === 0) throw new Error('No rule is true, though the last one always is.')
  return performance.now() - begun
}

const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b)
const quantile = (values: readonly number[], share: number) =>
  sorted(values)[Math.max(0, Math.ceil(share * values.length) - 1)] ?? 0
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const figure = (ms: number) => ms.toFixed(3)

function speed(ruleSet: RuleSet, people: readonly Presentation[]): Record<string, string | number> {
  const answers: number[] = []
  const runs: number[] = []
  const baseline: number[] = []
  for (let round = -2; round < ROUNDS; round++) {
    for (const truth of people) {
      const one = run(ruleSet, truth)
      const linear = readEveryRule(ruleSet, truth)
      if (round < 0) continue
      answers.push(...one.answers)
      runs.push(one.answers.reduce((sum, ms) => sum + ms, 0))
      baseline.push(linear)
    }
  }
  return {
    people: people.length,
    answers: answers.length,
    'answer mean ms': figure(mean(answers)),
    'median ms': figure(quantile(answers, 0.5)),
    'p95 ms': figure(quantile(answers, 0.95)),
    'max ms': figure(Math.max(...answers)),
    'run mean ms': figure(mean(runs)),
    'run p95 ms': figure(quantile(runs, 0.95)),
    'all rules once ms': figure(quantile(baseline, 0.5)),
    ratio: (quantile(answers, 0.5) / quantile(baseline, 0.5)).toFixed(1),
  }
}

const rank = (route: Route) => (route in RANK ? RANK[route as keyof typeof RANK] : RANK['hands-on'])
const percent = (part: number, whole: number) =>
  whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`

function judged(ruleSet: RuleSet, cases: readonly Vignette[]): Record<string, string | number> {
  const results = cases.map((vignette) => ({ vignette, ...run(ruleSet, vignette.presentation) }))
  const least = ({ acceptable }: Vignette) => Math.min(...acceptable.map(rank))
  const most = ({ acceptable }: Vignette) => Math.max(...acceptable.map(rank))
  const tooLow = results.filter(({ vignette, route }) => rank(route) < least(vignette))
  const benign = results.filter(({ vignette }) => vignette.mustNotOverTriage)
  const tooHigh = benign.filter(({ vignette, route }) => rank(route) > most(vignette))
  const screens = results.map((result) => result.screens)
  return {
    cases: cases.length,
    exact: percent(results.filter(({ vignette, route }) => route === vignette.gold).length, cases.length),
    acceptable: percent(
      results.filter(({ vignette, route }) => vignette.acceptable.includes(route)).length,
      cases.length,
    ),
    'too low': tooLow.map(({ vignette }) => vignette.id).join(' ') || 'none',
    'of them danger': tooLow.filter(({ vignette }) => rank(vignette.gold) >= RANK['doctor-same-day']).length,
    'benign too high': `${tooHigh.length} of ${benign.length}`,
    'screens median': quantile(screens, 0.5),
    'screens p95': quantile(screens, 0.95),
    'screens most': Math.max(...screens),
  }
}

const begun = performance.now()
const read = readRuleSetContent(realFiles())
const loaded = performance.now() - begun
if (!read.ok) throw new Error('The content of the guide has mistakes; run the tests.')
const ruleSet = realRuleSet()
const files = vignetteFiles(process.argv.slice(2))
console.log(
  `Care guide ${ruleSet.version}: ${ruleSet.redFlags.length + ruleSet.safetyNet.length} danger signs and lines, ${ruleSet.routing.length} routing rules, ${ruleSet.findings.size} findings; node ${process.version}`,
)
console.log(`Reading and checking the content: ${loaded.toFixed(0)} ms, once at start`)
console.log(
  `An answer is checking what came in and finding the next step. All rules once: every rule read for somebody of whom all is told. ${ROUNDS} rounds.\n`,
)
console.table({
  'invented people': speed(ruleSet, inventedPeople(ruleSet, 150)),
  ...Object.fromEntries(
    files.map(({ name, cases }) => [
      name,
      speed(
        ruleSet,
        cases.map(({ presentation }) => presentation),
      ),
    ]),
  ),
})
if (files.length === 0)
  console.log('No judged cases at hand. Name files of vignettes to see how well the guide does.')
else console.table(Object.fromEntries(files.map(({ name, cases }) => [name, judged(ruleSet, cases)])))
