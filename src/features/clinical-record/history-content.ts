import { z } from 'zod'
import {
  type HistoryForm,
  type HistoryQuestion,
  type HistorySection,
  unsureIdOf,
} from '#domain/precautions/index.ts'

const truth = z.union([z.boolean(), z.literal('unknown')])

const meaningSchema = z.strictObject({
  findings: z.record(z.string(), truth).optional(),
  pregnancy: z
    .enum([
      'none',
      'possible',
      'first-trimester',
      'second-trimester',
      'third-trimester',
      'postpartum-6-weeks',
    ])
    .optional(),
  onset: z
    .enum(['none', 'sudden-after-injury', 'sudden-no-injury', 'gradual', 'after-surgery', 'recurrent'])
    .optional(),
  durationDays: z.int().min(0).optional(),
  regions: z.array(z.string()).min(1).optional(),
})

const optionSchema = z.strictObject({
  value: z.string().regex(/^[a-z0-9-]+$/),
  text: z.string().min(1),
  sets: meaningSchema.optional(),
  finding: z.string().optional(),
})

/** The form's own field and the page's landmark have these names. */
const TAKEN = ['revision', 'main']

const asked = {
  id: z.string().regex(/^[a-z0-9-]+$/),
  text: z.string().min(1),
  help: z.string().min(1).optional(),
  required: z.boolean(),
  carriesOver: z.literal(true).optional(),
  showIf: z.strictObject({ question: z.string(), is: z.array(z.string()).min(1) }).optional(),
}

const questionSchema = z.discriminatedUnion('type', [
  z.strictObject({ ...asked, type: z.literal('boolean'), finding: z.string().optional() }),
  z.strictObject({ ...asked, type: z.literal('choice'), options: z.array(optionSchema).min(2) }),
  z.strictObject({ ...asked, type: z.literal('multichoice'), options: z.array(optionSchema).min(1) }),
  z.strictObject({ ...asked, type: z.literal('text'), maxLength: z.int().min(1).max(5000) }),
  z.strictObject({ ...asked, type: z.literal('date') }),
])

const sectionSchema = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  questions: z.array(questionSchema).min(1),
})

const word = z.string().min(1)
const formSchema = z.strictObject({
  id: z.string().min(1),
  version: z.string().min(1),
  from: z.iso.date(),
  title: word,
  intro: word,
  sections: z.array(z.string()).min(1),
  words: z.strictObject({
    yes: word,
    no: word,
    notSure: word,
    none: word,
    whichUnsure: word,
    cannotSay: word,
  }),
})

/** One file of `content/health-history/`, already read as YAML. */
export interface HistoryDocument {
  /** `form.yaml`, or the id of a section with `.yaml`. */
  readonly name: string
  readonly data: unknown
}

/** The ids that answers may stand for; they come from the content of the care guide. */
export interface HistoryVocabulary {
  readonly findings: ReadonlySet<string>
  readonly regions: ReadonlySet<string>
}

/**
 * Turns the files of `content/health-history/` into the form.
 * @throws Error that names the file and the question, when something is wrong, unknown or written twice
 */
export function parseHealthHistory(
  documents: readonly HistoryDocument[],
  vocabulary: HistoryVocabulary,
): HistoryForm {
  const files = new Map(documents.map(({ name, data }) => [name, data]))
  const { sections: names, ...head } = parse('form.yaml', formSchema, files.get('form.yaml'))
  const sections = names.map((id) => parse(`${id}.yaml`, sectionSchema, files.get(`${id}.yaml`)))
  const unlisted = [...files.keys()].filter(
    (name) => name !== 'form.yaml' && !names.includes(name.slice(0, -5)),
  )
  if (unlisted.length > 0) throw new Error(`form.yaml: does not list ${unlisted.join(', ')}`)
  checkQuestions(sections, vocabulary)
  return { ...head, sections }
}

function parse<T>(name: string, schema: z.ZodType<T>, data: unknown): T {
  if (data === undefined) throw new Error(`${name}: the file is missing`)
  const parsed = schema.safeParse(data)
  if (!parsed.success) throw new Error(`${name}: ${z.prettifyError(parsed.error)}`)
  return parsed.data
}

function checkQuestions(sections: readonly HistorySection[], vocabulary: HistoryVocabulary): void {
  const earlier = new Map<string, HistoryQuestion>()
  for (const section of sections) {
    for (const question of section.questions) {
      const problem = problemWith(question, earlier, vocabulary)
      if (problem) throw new Error(`${section.id}.yaml: question "${question.id}" ${problem}`)
      earlier.set(question.id, question)
    }
  }
}

function problemWith(
  question: HistoryQuestion,
  earlier: ReadonlyMap<string, HistoryQuestion>,
  vocabulary: HistoryVocabulary,
): string | null {
  if (TAKEN.includes(question.id)) return 'has an id that is taken'
  const taken = [...earlier.values()].some(({ id }) => id === question.id || unsureIdOf(id) === question.id)
  if (taken) return 'has an id that is taken'
  const values = 'options' in question ? question.options.map(({ value }) => value) : []
  if (new Set(values).size < values.length) return 'has the same value twice'
  const reserved = question.type === 'multichoice' ? ['none', 'not-sure', 'cannot-say'] : []
  const clash = values.find((value) => reserved.includes(value))
  if (clash) return `must not define "${clash}": every tick list has it already`
  return problemWithCondition(question, earlier) ?? problemWithMeaning(question, vocabulary)
}

function problemWithCondition(
  { showIf }: HistoryQuestion,
  earlier: ReadonlyMap<string, HistoryQuestion>,
): string | null {
  if (!showIf) return null
  const other = earlier.get(showIf.question)
  if (!other) return `waits for "${showIf.question}", which does not come before it`
  const own = 'options' in other ? other.options.map(({ value }) => value) : []
  const extra = other.type === 'boolean' ? ['yes', 'no', 'not-sure'] : ['none', 'not-sure']
  const possible = other.type === 'choice' ? own : [...own, ...extra]
  const never = showIf.is.find((value) => !possible.includes(value))
  return never ? `waits for an answer "${never}" that "${showIf.question}" does not have` : null
}

function problemWithMeaning(question: HistoryQuestion, vocabulary: HistoryVocabulary): string | null {
  const options = 'options' in question ? question.options : []
  if (question.type === 'choice' && options.some(({ finding }) => finding)) return 'is no tick list: use sets'
  const findings = [
    ...('finding' in question && question.finding ? [question.finding] : []),
    ...options.flatMap(({ finding, sets }) => [
      ...(finding ? [finding] : []),
      ...Object.keys(sets?.findings ?? {}),
    ]),
  ]
  const regions = options.flatMap(({ sets }) => sets?.regions ?? [])
  const unknown = [
    ...findings.filter((id) => !vocabulary.findings.has(id)),
    ...regions.filter((id) => !vocabulary.regions.has(id)),
  ]
  return unknown.length > 0 ? `names unknown ${unknown.join(', ')}` : null
}
