import type { RuleSetContent } from '#domain/care-guide/index.ts'
import type { Expression, FieldValue } from '#domain/kernel/expression.ts'

// For reviewers: the condition of a rule in English. Visitors never read this.

/** A condition as a sentence, or a heading over conditions. */
export interface Clause {
  readonly text: string
  readonly parts: readonly Clause[]
}

type Comparing = Extract<Expression, { field: string }>

/** More places than this are named by their group, which the appendix spells out. */
const NAMED_PLACES = 6

/** Puts the conditions of a rule set into English sentences, in the order in which they are read. */
export function conditionsIn(content: RuleSetContent): (expression: Expression) => Clause {
  const labels = new Map(content.findings.map(({ id, label }) => [id, withoutStop(label)]))
  const said = (id: string, verb: string): string => `${verb} “${labels.get(id) ?? id}” [${id}]`

  const positive = (expression: Expression): Clause => {
    if ('all' in expression) return several('all of these are true', flatten(expression, 'all').map(positive))
    if ('any' in expression) return several('any of these is true', flatten(expression, 'any').map(positive))
    if ('not' in expression) return negative(expression.not)
    if ('atLeast' in expression) {
      return several(`at least ${expression.atLeast} of these are true`, expression.of.map(positive))
    }
    if ('finding' in expression) return one(said(expression.finding, 'the person says'))
    if ('region' in expression) return one(`the place is ${placesIn(content, expression.region)}`)
    return one(comparison(content, expression))
  }
  const negative = (expression: Expression): Clause => {
    if ('not' in expression) return positive(expression.not)
    if ('finding' in expression) return one(said(expression.finding, 'the person does not say'))
    if ('region' in expression) return one(`the place is not ${placesIn(content, expression.region)}`)
    if ('field' in expression) return one(`it is not so that ${comparison(content, expression)}`)
    if ('any' in expression) return several('none of these is true', flatten(expression, 'any').map(positive))
    if ('all' in expression) return several('not all of these are true', expression.all.map(positive))
    return several(`fewer than ${expression.atLeast} of these are true`, expression.of.map(positive))
  }
  return (expression) => positive(expression)
}

/** A condition on one line: parts in brackets, for places where a list does not fit. */
export function onOneLine({ text, parts }: Clause): string {
  if (parts.length === 0) return text
  return `${text}: (${parts.map(onOneLine).join('; ')})`
}

function one(text: string): Clause {
  return { text, parts: [] }
}

function several(heading: string, parts: readonly Clause[]): Clause {
  if (parts.length === 0) return one('always, when no rule above it was true')
  return parts.length === 1 && parts[0] ? parts[0] : { text: heading, parts }
}

/** "All" inside "all" says nothing new. */
function flatten(expression: Expression, kind: 'all' | 'any'): readonly Expression[] {
  if (kind === 'all' && 'all' in expression) return expression.all.flatMap((part) => flatten(part, kind))
  if (kind === 'any' && 'any' in expression) return expression.any.flatMap((part) => flatten(part, kind))
  return [expression]
}

/** The places of a group in everyday words, left and right as one. */
export function placeNames(content: RuleSetContent, group: string): string[] {
  const members = new Set(content.regionGroups[group] ?? [])
  const names = content.regions.filter(({ id }) => members.has(id)).map(({ label }) => withoutSide(label))
  return [...new Set(names)]
}

function placesIn(content: RuleSetContent, group: string): string {
  const names = placeNames(content, group)
  if (names.length > NAMED_PLACES)
    return `in the group “${group}” (${names.length} places, see the list of groups)`
  return list(names)
}

function withoutSide(label: string): string {
  const bare = label.replace(/^(left|right) /i, '').replace(/ \((left|right)\)$/, '')
  return bare.charAt(0).toLowerCase() + bare.slice(1)
}

const NUMBERS: Readonly<Record<string, { readonly what: string; readonly unit: string }>> = {
  age: { what: 'the age is', unit: ' years' },
  durationDays: { what: 'it began', unit: ' days ago' },
  severity: { what: 'the worst pain of the last day is', unit: ' of 10' },
}

const CHOICES: Readonly<Record<string, string>> = {
  sex: 'the sex is',
  pregnancy: 'the answer about pregnancy is',
  goal: 'the person hopes for',
  onset: 'it began',
  functionLimit: 'it keeps the person from daily life',
  course: 'it is changing',
  assessedByClinician: 'somebody qualified has examined it',
  route: 'the guide led to',
}

function comparison(content: RuleSetContent, { field, op, value }: Comparing): string {
  const number = NUMBERS[field]
  if (number) return `${number.what} ${quantity(op, value)}${number.unit}`
  const options = content.fields.find(({ path }) => path === field)?.options ?? []
  const word = (one: FieldValue) => `“${options.find((option) => option.value === one)?.label ?? one}”`
  const values = (Array.isArray(value) ? value : [value as FieldValue]).map(word)
  return `${CHOICES[field] ?? field}: ${op === '!=' ? 'not ' : ''}${list(values)}`
}

function quantity(op: Comparing['op'], value: Comparing['value']): string {
  switch (op) {
    case '<':
      return `less than ${value}`
    case '<=':
      return `${value} or less`
    case '>':
      return `more than ${value}`
    case '>=':
      return `${value} or more`
    case '!=':
      return `not ${value}`
    default:
      return list([value].flat().map(String))
  }
}

function list(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? 'nowhere'
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}

function withoutStop(text: string): string {
  return text.replace(/\.$/, '')
}
