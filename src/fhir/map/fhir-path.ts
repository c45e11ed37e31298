import type { RuleSetContent } from '#domain/care-guide/index.ts'
import type { Expression, FieldValue } from '#domain/kernel/expression.ts'

/** The item of the questionnaire that holds the places of the body. */
export const REGIONS_LINK = 'regions'

/**
 * The condition of a rule as FHIRPath over the QuestionnaireResponse of our Questionnaire (`%resource`). An answer that is missing
 * is empty, which FHIRPath reads as unknown, as the guide does (only a place that was not asked reads as no); "not sure" reads as no.
 * The guide's more careful reading of "not sure" about a hard stop is not part of it.
 */
export function toFhirPath(content: RuleSetContent, expression: Expression): string {
  const path = (part: Expression) => toFhirPath(content, part)
  if ('all' in expression)
    return expression.all.length === 0 ? 'true' : joined(expression.all.map(path), 'and')
  if ('any' in expression)
    return expression.any.length === 0 ? 'false' : joined(expression.any.map(path), 'or')
  if ('not' in expression) return `(${path(expression.not)}).not()`
  if ('atLeast' in expression) {
    const counted = expression.of.map((part) => `iif(${path(part)}, 1, 0)`).join(' + ')
    return `(${counted}) >= ${expression.atLeast}`
  }
  if ('finding' in expression) return `${answer(expression.finding)}.code = 'yes'`
  if ('region' in expression) {
    const regions = content.regionGroups[expression.region] ?? []
    return `${answer(REGIONS_LINK)}.code.intersect(${alternatives(regions)}).exists()`
  }
  return comparison(content, expression)
}

function answer(linkId: string): string {
  return `%resource.repeat(item).where(linkId = ${quoted(linkId)}).answer.value`
}

function comparison(
  content: RuleSetContent,
  { field, op, value }: Extract<Expression, { field: string }>,
): string {
  const type = content.fields.find(({ path }) => path === field)?.type
  const actual = type === 'choice' ? `${answer(field)}.code` : answer(field)
  if (op === 'in') return `${actual} in ${alternatives([value].flat())}`
  const operator = op === '==' ? '=' : op
  return `${actual} ${operator} ${literal(value as FieldValue)}`
}

function alternatives(values: readonly FieldValue[]): string {
  return `(${values.map(literal).join(' | ')})`
}

function literal(value: FieldValue): string {
  return typeof value === 'string' ? quoted(value) : String(value)
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}

function joined(parts: readonly string[], word: 'and' | 'or'): string {
  return parts.length === 1 ? (parts[0] ?? '') : parts.map((part) => `(${part})`).join(` ${word} `)
}
