import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import {
  checkPresentation,
  compileRuleSet,
  nextStep,
  type Presentation,
  type Question,
  type Recommendation,
  type RuleSet,
  type RuleSetContent,
} from '#domain/care-guide/index.ts'
import { readRuleSetContent } from './rule-set-content.ts'

// For tests and benchmarks: the rule set as it stands in content/care-guide, and a visitor to answer it.

const FOLDER = new URL('../../../content/care-guide/', import.meta.url)

/** The parsed files of the guide, by name without ending. */
export function realFiles(): Record<string, unknown> {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'))
  return Object.fromEntries(
    names.map((name) => [name.slice(0, -'.yaml'.length), parse(readFileSync(new URL(name, FOLDER), 'utf8'))]),
  )
}

/** The real content; throws with every problem in it. */
export function realContent(): RuleSetContent {
  const read = readRuleSetContent(realFiles())
  if (!read.ok) throw new Error(read.error.map(({ file, message }) => `${file}: ${message}`).join('\n'))
  return read.value
}

/** The real rules, compiled. */
export function realRuleSet(): RuleSet {
  return compileRuleSet(realContent())
}

export interface Conversation {
  readonly recommendation: Recommendation
  /** What had been told when the guide ended. */
  readonly told: Presentation
  readonly questions: readonly Question[]
}

/** Screens after which a conversation counts as endless. */
const ENDLESS = 80

/**
 * Lets a visitor who knows `truth` answer whatever is asked, starting from what is in `told` already.
 * A finding that `truth` does not list is a no.
 */
export function converse(ruleSet: RuleSet, truth: Presentation, told: Presentation = {}): Conversation {
  const questions: Question[] = []
  let json: Record<string, unknown> & { findings: Record<string, unknown> } = {
    ...told,
    findings: { ...told.findings },
  }
  for (;;) {
    const checked = checkPresentation(ruleSet, json)
    if (!checked.ok)
      throw new Error(checked.error.map(({ path, message }) => `${path}: ${message}`).join('\n'))
    const step = nextStep(ruleSet, checked.value)
    if (step.status === 'done') return { recommendation: step.recommendation, told: checked.value, questions }
    questions.push(step.question)
    if (questions.length > ENDLESS)
      throw new Error(`No end: ${questions.map((question) => question.id).join(', ')}`)
    json = answered(json, step.question, truth)
  }
}

function answered<T extends { findings: Record<string, unknown> }>(
  json: T,
  question: Question,
  truth: Presentation,
): T {
  const next: T & Record<string, unknown> = { ...json, findings: { ...json.findings } }
  const answer = (id: string) => truth.findings?.[id] ?? false
  for (const field of question.fields) {
    if (field.path === 'findings') {
      for (const { value } of field.options ?? []) next.findings[String(value)] = answer(String(value))
    } else if (field.path.startsWith('findings.')) {
      const id = field.path.slice('findings.'.length)
      next.findings[id] = answer(id)
    } else {
      ;(next as Record<string, unknown>)[field.path] = truth[field.path as keyof Presentation]
    }
  }
  return next
}
