import { mentionsOf } from '#domain/kernel/expression.ts'
import type { Knowledge } from './knowledge.ts'
import { ASKED_AGAIN_PREFIX } from './presentation.ts'
import type { Question, QuestionField } from './question.ts'
import type { RuleSet } from './rule-set.ts'
import type { Finding, Page, PresentationField } from './rule-set-content.ts'
import { type OpenFlag, type OpenLeaf, openLeaves, type RoutingReading } from './triage.ts'

/** How many findings are asked a second time on one screen. */
const AGAIN_PER_SCREEN = 4

/** What is worth asking now, each with the rank of the most pressing outcome it could lead to. */
interface Agenda {
  readonly findings: ReadonlyMap<string, number>
  readonly again: ReadonlyMap<string, number>
  readonly fields: ReadonlySet<PresentationField>
}

/**
 * The next screen, or undefined when nothing that is still open could be asked.
 *
 * Fields that many rules hang on come first, then dangers that leave no time, then whatever could still
 * lead to the most pressing outcome. What a person could not say about a danger is asked again at once.
 */
export function nextQuestion(
  ruleSet: RuleSet,
  knowledge: Knowledge,
  open: readonly OpenFlag[],
  routing: RoutingReading,
): Question | undefined {
  const agenda = agendaOf(knowledge, open, routing)
  if (agenda.again.size > 0) return askAgain(ruleSet, byRank(ruleSet, agenda.again))
  for (const page of ruleSet.pages.filter((candidate) => candidate.first)) {
    const question =
      page.fields.length > 0 ? askFields(ruleSet, page, agenda) : askTicks(ruleSet, agenda, page)
    if (question) return question
  }
  return askRemainingFields(ruleSet, agenda) ?? askTicks(ruleSet, agenda)
}

function agendaOf(knowledge: Knowledge, open: readonly OpenFlag[], routing: RoutingReading): Agenda {
  const findings = new Map<string, number>()
  const again = new Map<string, number>()
  const fields = new Set<PresentationField>()
  const note = (leaf: OpenLeaf, rank: number) => {
    if (leaf.kind !== 'finding') return
    const id = leaf.id.replace(/^softening:/, '')
    const list = knowledge.state(id) === 'ask-again' ? again : findings
    list.set(id, Math.max(rank, list.get(id) ?? 0))
  }
  const noteFields = (names: Iterable<string>) => {
    for (const name of names) {
      if (knowledge.isFieldMissing(name as PresentationField)) fields.add(name as PresentationField)
    }
  }
  for (const flag of open) {
    noteFields(flag.flag.fields)
    for (const leaf of openLeaves(flag.expression, flag.facts)) {
      if (leaf.kind === 'region') fields.add('regions')
      note(leaf, flag.rank)
    }
  }
  for (const rule of routing.open) {
    noteFields(rule.fields)
    if (knowledge.isFieldMissing('regions') && mentionsOf(rule.rule.when).regions.size > 0)
      fields.add('regions')
    if (open.length === 0) for (const leaf of openLeaves(rule.rule.when, knowledge.plain)) note(leaf, 0)
  }
  return { findings, again, fields }
}

/** The most pressing first; among equals in the order of the content. */
function byRank(ruleSet: RuleSet, ranks: ReadonlyMap<string, number>): Finding[] {
  const order = (id: string) => ruleSet.findingOrder.get(id) ?? Number.MAX_SAFE_INTEGER
  return [...ranks.keys()]
    .sort((a, b) => (ranks.get(b) ?? 0) - (ranks.get(a) ?? 0) || order(a) - order(b))
    .flatMap((id) => ruleSet.findings.get(id) ?? [])
}

function askFields(ruleSet: RuleSet, page: Page, agenda: Agenda): Question | undefined {
  const fields = page.fields.filter((name) => agenda.fields.has(name))
  if (fields.length === 0) return undefined
  return {
    id: page.id,
    kind: 'fields',
    text: page.title,
    ...(page.hint && { hint: page.hint }),
    fields: fields.map((name) => fieldQuestion(ruleSet, name)),
  }
}

function askRemainingFields(ruleSet: RuleSet, agenda: Agenda): Question | undefined {
  for (const name of agenda.fields) {
    const page = ruleSet.pageOfField.get(name)
    if (page) return askFields(ruleSet, page, agenda)
  }
  return undefined
}

function fieldQuestion(ruleSet: RuleSet, name: PresentationField): QuestionField {
  const words = ruleSet.fields.get(name)
  if (!words) throw new Error(`The content of the care guide has no words for the field ${name}.`)
  return words
}

/** A tick list of one page; or, without a page, lists of the most pressing pages, as many as fit a screen. */
function askTicks(ruleSet: RuleSet, agenda: Agenda, only?: Page): Question | undefined {
  const pending = byRank(ruleSet, agenda.findings).filter((finding) => !only || finding.page === only.id)
  if (pending.length === 0) return undefined
  const pages = new Map<string, Finding[]>()
  for (const finding of pending) {
    const list = pages.get(finding.page)
    if (list) list.push(finding)
    else pages.set(finding.page, [finding])
  }
  const lists: QuestionField[] = []
  let room = ruleSet.content.ticksPerScreen
  for (const [pageId, findings] of pages) {
    const shown = findings.slice(0, room)
    if (shown.length === 0) break
    room -= shown.length
    lists.push(tickList(pageOf(ruleSet, pageId), shown))
  }
  const main = pageOf(ruleSet, pending[0]!.page)
  return {
    id: `${main.id}-${pending[0]!.id}`,
    kind: 'ticks',
    text: main.title,
    ...(main.hint && { hint: main.hint }),
    fields: lists,
  }
}

function pageOf(ruleSet: RuleSet, id: string): Page {
  const page = ruleSet.pages.find((candidate) => candidate.id === id)
  if (!page) throw new Error(`The content of the care guide has no page ${id}.`)
  return page
}

function tickList(page: Page, findings: readonly Finding[]): QuestionField {
  return {
    path: 'findings',
    type: 'multichoice',
    label: page.title,
    ...(page.hint && { hint: page.hint }),
    options: findings.map((finding) => ({ value: finding.id, label: finding.label })),
  }
}

function askAgain(ruleSet: RuleSet, findings: readonly Finding[]): Question {
  const { againTitle, againHint, answers } = ruleSet.content
  const shown = findings.slice(0, AGAIN_PER_SCREEN)
  return {
    id: `again-${shown.map((finding) => finding.id).join('-')}`,
    kind: 'again',
    text: againTitle,
    hint: againHint,
    fields: [
      ...shown.map(
        (finding): QuestionField => ({
          path: `findings.${finding.id}`,
          type: 'boolean',
          label: finding.plain ?? finding.label,
          options: [
            { value: true, label: answers.yes },
            { value: false, label: answers.no },
            { value: 'unknown', label: answers.notSure },
          ],
        }),
      ),
      {
        path: 'findings',
        type: 'multichoice',
        label: answers.stillNotSure,
        hidden: true,
        options: shown.map((finding) => ({
          value: `${ASKED_AGAIN_PREFIX}${finding.id}`,
          label: answers.stillNotSure,
        })),
      },
    ],
  }
}
