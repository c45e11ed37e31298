import { z } from 'zod'
import {
  type FieldWords,
  type Finding,
  PRESENTATION_FIELDS,
  type RedFlagRule,
  ROUTES,
  type RoutingRule,
  type RuleSetContent,
} from '#domain/care-guide/index.ts'
import { readExpression } from '#domain/kernel/expression-notation.ts'
import { ok, type Result, refused } from '#domain/kernel/result.ts'

/** What is wrong in one content file, in words for the person who edits it. */
export interface ContentProblem {
  /** The file without its ending, `red-flags-spine`. */
  readonly file: string
  readonly message: string
}

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day like 2026-11-21')
const id = z.string().regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, 'an id of letters, digits and hyphens')
const sentence = z.string().trim().min(1)
const route = z.enum(ROUTES)
const careKind = z.enum(['physiotherapy', 'remedial-massage', 'therapeutic-massage', 'relaxation-massage'])
const presentationField = z.enum(PRESENTATION_FIELDS)

const expression = z.unknown().transform((notation, context) => {
  const read = readExpression(notation)
  if (read.ok) return read.value
  context.addIssue({ code: 'custom', message: `${read.error.message} (at ${read.error.path || 'the top'})` })
  return z.NEVER
})

const ruleShape = {
  id,
  from: day,
  until: day.optional(),
  label: sentence,
  rows: z.array(id).min(1),
  when: expression,
  why: sentence,
  source: sentence,
  note: sentence.optional(),
  reliability: z.enum(['V', 'V2', 'M', 'm', '?']),
}

const urgency = z.enum(['emergency', 'doctor-same-day', 'doctor-urgent', 'doctor-routine', 'defer'])

const redFlagFile = z.strictObject({
  rules: z.array(
    z.strictObject({
      ...ruleShape,
      urgency: z.enum([...urgency.options, 'caution']),
      onUnknown: urgency.optional(),
    }),
  ),
})

const routingFile = z.strictObject({
  rules: z.array(z.strictObject({ ...ruleShape, route: route.exclude(['emergency', 'defer']) })),
})

const findingFile = z.strictObject({
  page: id,
  findings: z.array(
    z.strictObject({
      id,
      label: sentence,
      plain: sentence.optional(),
      hardStop: z.boolean().default(false),
      group: id,
      regions: z.union([z.literal('any'), z.array(id).min(1)]),
      stage: z.enum(['guide', 'health-history']).default('guide'),
      usedBy: z.array(id),
    }),
  ),
})

const regionFile = z.strictObject({
  regions: z.array(
    z.strictObject({
      id,
      label: sentence,
      base: id,
      side: z.enum(['left', 'right']).nullable(),
      view: z.enum(['front', 'back', 'both', 'none']),
    }),
  ),
  groups: z.record(id, z.array(id).min(1)),
})

const screenFile = z.strictObject({
  ticksPerScreen: z.int().min(1).max(20),
  restTitle: sentence,
  answers: z.strictObject({ yes: sentence, no: sentence, notSure: sentence, stillNotSure: sentence }),
  again: z.strictObject({ title: sentence, hint: sentence }),
  pages: z.array(
    z.strictObject({
      id,
      title: sentence,
      hint: sentence.optional(),
      first: z.boolean().default(false),
      fields: z.array(presentationField).default([]),
    }),
  ),
  fields: z.array(
    z.strictObject({
      path: presentationField,
      type: z.enum(['choice', 'multichoice', 'integer', 'boolean']),
      label: sentence,
      hint: sentence.optional(),
      options: z.array(z.strictObject({ value: z.string(), label: sentence })).optional(),
      min: z.int().optional(),
      max: z.int().optional(),
    }),
  ),
})

const outcomeFile = z.strictObject({
  wantedByGoal: z.record(z.string(), careKind),
  handsOnWaits: sentence,
  outcomes: z.array(
    z.strictObject({
      route,
      alternative: sentence.optional(),
      setAside: sentence.optional(),
      expect: z
        .strictObject({ text: sentence, source: sentence, reliability: ruleShape.reliability })
        .optional(),
    }),
  ),
  alsoReasonable: z.array(
    z.strictObject({
      after: z.array(id).min(1),
      offer: z.array(careKind),
      when: expression.optional(),
      source: sentence,
      reliability: ruleShape.reliability,
    }),
  ),
})

const ruleSetFile = z.strictObject({
  version: z.string().regex(/^\d{4}\.\d{1,2}\.\d+$/, 'a version like 2026.11.1'),
  from: day,
  signOff: z.strictObject({
    status: z.enum(['awaiting-clinical-sign-off', 'signed-off']),
    by: sentence.optional(),
    on: day.optional(),
  }),
})

/**
 * Turns the files under content/care-guide into the content of a rule set.
 *
 * @param files the parsed YAML of each file, by file name without its ending.
 * @returns the content, or every problem found: one file's mistake does not hide another's.
 */
export function readRuleSetContent(
  files: Readonly<Record<string, unknown>>,
): Result<RuleSetContent, ContentProblem[]> {
  const problems: ContentProblem[] = []
  const read = <T>(file: string, schema: z.ZodType<T>): T | undefined => {
    if (!(file in files)) {
      problems.push({ file, message: 'the file is missing' })
      return undefined
    }
    const parsed = schema.safeParse(files[file])
    if (parsed.success) return parsed.data
    problems.push(...parsed.error.issues.map((issue) => ({ file, message: describe(issue) })))
    return undefined
  }
  const named = (prefix: string) => Object.keys(files).filter((file) => file.startsWith(prefix))
  const ruleSet = read('rule-set', ruleSetFile)
  const regions = read('regions', regionFile)
  const screens = read('screens', screenFile)
  const outcomes = read('outcomes', outcomeFile)
  const routing = read('routing', routingFile)
  const redFlags = named('red-flags-').flatMap((file) => read(file, redFlagFile)?.rules ?? [])
  const findings = named('findings-').flatMap((file) => findingsOf(read(file, findingFile)))
  if (problems.length > 0 || !ruleSet || !regions || !screens || !outcomes || !routing)
    return refused(problems)
  const pageOrder = new Map(screens.pages.map((page, index) => [page.id, index]))
  return ok({
    ...ruleSet,
    regions: regions.regions,
    regionGroups: regions.groups,
    fields: screens.fields.map((field) => withOptions(field as FieldWords, regions.regions, screens.answers)),
    pages: screens.pages,
    ticksPerScreen: screens.ticksPerScreen,
    restTitle: screens.restTitle,
    againTitle: screens.again.title,
    againHint: screens.again.hint,
    answers: screens.answers,
    ...outcomes,
    findings: findings.toSorted((a, b) => (pageOrder.get(a.page) ?? 99) - (pageOrder.get(b.page) ?? 99)),
    redFlags: redFlags as RedFlagRule[],
    routing: routing.rules as RoutingRule[],
  } as RuleSetContent)
}

function findingsOf(file: z.infer<typeof findingFile> | undefined): Finding[] {
  return (file?.findings ?? []).map((finding) => ({ ...finding, page: file!.page }) as Finding)
}

/** The places to choose from come from the list of regions, yes and no from the common answers. */
function withOptions(
  field: FieldWords,
  regions: readonly { id: string; label: string }[],
  answers: { yes: string; no: string },
): FieldWords {
  if (field.path === 'regions')
    return { ...field, options: regions.map(({ id: value, label }) => ({ value, label })) }
  if (field.type === 'boolean') {
    return {
      ...field,
      options: [
        { value: true, label: answers.yes },
        { value: false, label: answers.no },
      ],
    }
  }
  return field
}

function describe(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.') || 'the file'}: ${issue.message}`
}
