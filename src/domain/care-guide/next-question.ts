import { type Knowledge, SOFTENING_PREFIX } from './knowledge.ts'
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
  const agenda = agendaOf(ruleSet, knowledge, open, routing)
  if (agenda.again.size > 0) return askAgain(ruleSet, byRank(ruleSet, agenda.again))
  for (const page of ruleSet.pages.filter((candidate) => candidate.first)) {
    const question =
      page.fields.length > 0 ? askFields(ruleSet, page, agenda) : askTicks(ruleSet, agenda, page)
    if (question) return question
  }
  return askRemainingFields(ruleSet, agenda) ?? askTicks(ruleSet, agenda)
}

function agendaOf(
  ruleSet: RuleSet,
  knowledge: Knowledge,
  open: readonly OpenFlag[],
  routing: RoutingReading,
): Agenda {
  const agenda: DraftAgenda = { findings: new Map(), again: new Map(), fields: new Set() }
  for (const flag of open) {
    noteFields(agenda, knowledge, flag.flag.fields)
    for (const leaf of openLeaves(flag.expression, flag.facts)) noteLeaf(agenda, knowledge, leaf, flag.rank)
  }
  for (const { mentions } of routing.open) {
    noteFields(agenda, knowledge, mentions.fields)
    if (knowledge.isFieldMissing('regions') && mentions.regions.size > 0) {
      agenda.fields.add('regions')
    }
  }
  fillWithRouting(agenda, ruleSet, knowledge, routing)
  return agenda
}

interface DraftAgenda {
  readonly findings: Map<string, number>
  readonly again: Map<string, number>
  readonly fields: Set<PresentationField>
}

/**
 * Where a screen has room left, what the choice of care hangs on is asked along with the last dangers:
 * first what comes next in each rule, then what may come after it. One screen less is worth a tick more.
 */
function fillWithRouting(
  agenda: DraftAgenda,
  ruleSet: RuleSet,
  knowledge: Knowledge,
  routing: RoutingReading,
): void {
  const isFull = () => agenda.findings.size >= ruleSet.content.ticksPerScreen
  for (const { rule } of routing.open) {
    if (isFull()) return
    for (const leaf of openLeaves(rule.when, knowledge.plain)) noteLeaf(agenda, knowledge, leaf, 0)
  }
  for (const { mentions } of routing.open) {
    for (const id of mentions.findings) {
      if (isFull()) return
      if (knowledge.state(id) === 'missing') noteLeaf(agenda, knowledge, { kind: 'finding', id }, 0)
    }
  }
}

function noteFields(agenda: DraftAgenda, knowledge: Knowledge, names: Iterable<string>): void {
  for (const name of names) {
    if (knowledge.isFieldMissing(name as PresentationField)) agenda.fields.add(name as PresentationField)
  }
}

function noteLeaf(agenda: DraftAgenda, knowledge: Knowledge, leaf: OpenLeaf, rank: number): void {
  if (leaf.kind === 'region') agenda.fields.add('regions')
  if (leaf.kind !== 'finding') return
  const id = leaf.id.startsWith(SOFTENING_PREFIX) ? leaf.id.slice(SOFTENING_PREFIX.length) : leaf.id
  const list = knowledge.state(id) === 'ask-again' ? agenda.again : agenda.findings
  list.set(id, Math.max(rank, list.get(id) ?? 0))
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
  const room = only ? pending.length : ruleSet.content.ticksPerScreen
  const lists = tickLists(ruleSet, pending, room)
  const main = pageOf(ruleSet, pending[0]!.page)
  return {
    id: `${main.id}-${pending[0]!.id}`,
    kind: 'ticks',
    text: main.title,
    ...(main.hint && { hint: main.hint }),
    fields: lists,
  }
}

/** At most this many lists stand under a heading of their own; what is left shares one. */
const LISTS_PER_SCREEN = 3

/** The pages of the most pressing findings, one list each, until the room is used up. */
function tickLists(ruleSet: RuleSet, pending: readonly Finding[], room: number): QuestionField[] {
  const byPage = [...Map.groupBy(pending, (finding) => finding.page)]
  const shown = byPage.flatMap(([, findings]) => findings).slice(0, room)
  const lists = [...Map.groupBy(shown, (finding) => finding.page)]
  if (lists.length <= LISTS_PER_SCREEN)
    return lists.map(([page, list]) => tickList(pageOf(ruleSet, page), list))
  const own = lists.slice(0, LISTS_PER_SCREEN - 1)
  const rest = lists.slice(LISTS_PER_SCREEN - 1).flatMap(([, list]) => list)
  return [
    ...own.map(([page, list]) => tickList(pageOf(ruleSet, page), list)),
    tickList({ title: ruleSet.content.restTitle }, rest),
  ]
}

function pageOf(ruleSet: RuleSet, id: string): Page {
  const page = ruleSet.pages.find((candidate) => candidate.id === id)
  if (!page) throw new Error(`The content of the care guide has no page ${id}.`)
  return page
}

function tickList(page: Pick<Page, 'title' | 'hint'>, findings: readonly Finding[]): QuestionField {
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
