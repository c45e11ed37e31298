import { PRESENTATION_FIELDS, type Presentation, type RuleSet } from '#domain/care-guide/index.ts'

/** What was answered on one screen: a part of a presentation. */
export type Answers = Presentation

/** A visitor's way through the guide: the answers of each screen, in order. */
export interface Conversation {
  readonly steps: readonly Answers[]
  /** Places that the visitor's own words pointed to: ticked for them on the first screen, and no answer yet. */
  readonly suggested?: readonly string[]
}

/** What the answers of the first `count` screens say together. A later answer replaces an earlier one. */
export function presentationAfter({ steps }: Conversation, count = steps.length): Presentation {
  const told = steps.slice(0, count)
  return {
    ...Object.assign({}, ...told),
    findings: Object.assign({}, ...told.map((step) => step.findings)),
    askedAgain: [...new Set(told.flatMap((step) => step.askedAgain ?? []))],
  }
}

/** Answers a screen, again perhaps: whatever was answered on later screens hung on it and goes. */
export function answered({ steps, suggested }: Conversation, index: number, answers: Answers): Conversation {
  return { steps: [...steps.slice(0, index), answers], suggested }
}

type Numbers = readonly number[]
/** Small enough for a cookie: findings as numbers in the order of the rule set, three lists by answer. */
interface PackedStep {
  readonly o?: Record<string, unknown>
  readonly y?: Numbers
  readonly n?: Numbers
  readonly u?: Numbers
  readonly a?: Numbers
}
export interface PackedConversation {
  readonly v: string
  readonly s: readonly PackedStep[]
  readonly r?: readonly string[]
}

/** Packs a conversation for the visitor's cookie. */
export function pack(ruleSet: RuleSet, { steps, suggested }: Conversation): PackedConversation {
  const number = new Map([...ruleSet.findings.keys()].map((id, index) => [id, index]))
  const numbers = (ids: readonly string[]) => ids.flatMap((id) => number.get(id) ?? [])
  return {
    v: ruleSet.version,
    r: suggested,
    s: steps.map(({ findings = {}, askedAgain = [], ...fields }) => {
      const ids = (answer: boolean | 'unknown') =>
        numbers(Object.keys(findings).filter((id) => findings[id] === answer))
      return { o: fields, y: ids(true), n: ids(false), u: ids('unknown'), a: numbers(askedAgain) }
    }),
  }
}

/** Unpacks what {@link pack} made; null when it belongs to another version of the rules, or isn't one. */
export function unpack(ruleSet: RuleSet, packed: unknown): Conversation | null {
  if (!isPacked(packed) || packed.v !== ruleSet.version) return null
  const ids = [...ruleSet.findings.keys()]
  const named = (numbers: Numbers = []) => numbers.flatMap((number) => ids[number] ?? [])
  return {
    suggested: packed.r?.filter((id) => ruleSet.groupsByRegion.has(id)),
    steps: packed.s.map(({ o, y, n, u, a }) => ({
      ...knownFields(o),
      findings: Object.fromEntries([
        ...named(y).map((id) => [id, true] as const),
        ...named(n).map((id) => [id, false] as const),
        ...named(u).map((id) => [id, 'unknown'] as const),
      ]),
      askedAgain: named(a),
    })),
  }
}

function knownFields(fields: Record<string, unknown> = {}): Answers {
  return Object.fromEntries(
    Object.entries(fields).filter(([name]) => (PRESENTATION_FIELDS as readonly string[]).includes(name)),
  )
}

function isPacked(value: unknown): value is PackedConversation {
  return typeof value === 'object' && value !== null && 'v' in value && 's' in value && Array.isArray(value.s)
}
