import { z } from 'zod'
import { type Expression, mentionsOf } from '#domain/kernel/expression.ts'
import {
  EFFECTS,
  MODALITIES,
  POSITIONS,
  PRECAUTION_FIELDS,
  type PrecautionRule,
  type RegionGroups,
  TECHNIQUES,
} from '#domain/precautions/index.ts'

const fieldValue = z.union([z.string(), z.number(), z.boolean()])

const expressionSchema: z.ZodType<Expression> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(expressionSchema) }),
    z.strictObject({ any: z.array(expressionSchema).min(1) }),
    z.strictObject({ not: expressionSchema }),
    z.strictObject({ atLeast: z.int().min(1), of: z.array(expressionSchema).min(1) }),
    z.strictObject({ finding: z.string() }),
    z.strictObject({ region: z.string() }),
    z.strictObject({
      field: z.enum(PRECAUTION_FIELDS),
      // Without `!=`: a field that was not asked must make a condition false.
      op: z.enum(['==', '<', '<=', '>', '>=', 'in']),
      value: z.union([fieldValue, z.array(fieldValue)]),
    }),
  ]),
)

/** The list itself, or `all` for every item of the vocabulary. */
const itemsOf = <const T extends readonly [string, ...string[]]>(vocabulary: T) =>
  z
    .union([z.literal('all').transform(() => [...vocabulary] as T[number][]), z.array(z.enum(vocabulary))])
    .default([])

const ruleSchema = z.strictObject({
  id: z.string().regex(/^CI-[A-Z]\d\d(-[a-z]+)?$/),
  rows: z.array(z.string().min(1)).min(1),
  from: z.iso.date(),
  until: z.iso.date().optional(),
  label: z.string().min(1),
  patientText: z.string().min(1),
  therapistText: z.string().min(1),
  alternative: z.string().min(1),
  effect: z.enum(EFFECTS),
  when: expressionSchema,
  techniques: itemsOf(TECHNIQUES),
  modalities: itemsOf(MODALITIES),
  oils: z.array(z.string().min(1)).default([]),
  positions: itemsOf(POSITIONS),
  regions: z.union([z.enum(['all', 'site']), z.array(z.string().min(1)).min(1)]),
  maxPressure: z
    .union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])
    .nullable()
    .default(null),
  source: z.string().min(1),
  reliability: z.enum(['V', 'V2', 'M', 'm', '?']),
})

const fileSchema = z.strictObject({ title: z.string().min(1), rules: z.array(ruleSchema).min(1) })

/** One file of `content/precautions/`, already read as YAML. */
export interface PrecautionsDocument {
  readonly name: string
  readonly data: unknown
}

/** The ids that precautions may name; they come from the content of the care guide. */
export interface PrecautionsVocabulary {
  readonly findings: ReadonlySet<string>
  readonly regionGroups: RegionGroups
}

/** The rules of one file under the heading that clinicians know it by. */
export interface PrecautionsChapter {
  readonly title: string
  readonly rules: readonly PrecautionRule[]
}

/**
 * Turns the files of `content/precautions/` into rules, chapter by chapter.
 * @throws Error that names the file and the rule, when something is wrong, unknown or written twice
 */
export function parsePrecautions(
  documents: readonly PrecautionsDocument[],
  vocabulary: PrecautionsVocabulary,
): PrecautionsChapter[] {
  const seen = new Map<string, PrecautionRule[]>()
  return documents.map(({ name, data }) => {
    const parsed = fileSchema.safeParse(data)
    if (!parsed.success) throw new Error(`${name}: ${z.prettifyError(parsed.error)}`)
    for (const rule of parsed.data.rules) {
      const earlier = seen.get(rule.id) ?? []
      if (earlier.some((other) => overlap(rule, other))) {
        throw new Error(`${name}: ${rule.id} is written twice for the same days`)
      }
      seen.set(rule.id, [...earlier, rule])
      refuseUnknown(name, rule, vocabulary)
    }
    return parsed.data
  })
}

function overlap(a: PrecautionRule, b: PrecautionRule): boolean {
  return (a.until === undefined || b.from <= a.until) && (b.until === undefined || a.from <= b.until)
}

function refuseUnknown(name: string, rule: PrecautionRule, vocabulary: PrecautionsVocabulary): void {
  const { findings, regions } = mentionsOf(rule.when)
  const named = [...regions, ...(typeof rule.regions === 'string' ? [] : rule.regions)]
  const unknown = [
    ...[...findings].filter((id) => !vocabulary.findings.has(id)),
    ...named.filter((group) => !Object.hasOwn(vocabulary.regionGroups, group)),
  ]
  if (unknown.length > 0) throw new Error(`${name}: ${rule.id} names unknown ${unknown.join(', ')}`)
}
