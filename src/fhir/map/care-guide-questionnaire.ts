import type { FieldWords, Finding, RuleSetContent } from '#domain/care-guide/index.ts'
import { REGIONS_LINK } from './fhir-path.ts'
import type { Coding, EnableWhen, Questionnaire, QuestionnaireItem } from './fhir-types.ts'

/** Where a definition is published, and whether it may be used. */
export interface Publication {
  /** Address of the clinic's site, without a slash at the end. */
  readonly base: string
  /** Whether a clinician of the clinic has signed this version of the rules. */
  readonly signed: boolean
}

/** Address of the codes for answers, places and routes. They are ours: no public code system has them. */
export const codesAt = (base: string, name: 'answer' | 'region' | 'route' | 'option') =>
  `${base}/fhir/CodeSystem/care-guide-${name}`

/**
 * The questions of the care guide as a FHIR R4 Questionnaire: one group per page, one item per question, the ids of findings
 * and fields as `linkId`. Findings that belong to places, pregnancy or an injury are enabled by those answers. The order of
 * asking and the end of asking are the guide's own and cannot be said in a Questionnaire.
 */
export function careGuideQuestionnaire(
  content: RuleSetContent,
  { base, signed }: Publication,
): Questionnaire {
  return {
    resourceType: 'Questionnaire',
    url: `${base}/api/v1/care-guide/fhir/questionnaire`,
    version: content.version,
    name: 'UnknotCareGuide',
    title: 'Which care fits?',
    status: signed ? 'active' : 'draft',
    experimental: !signed,
    date: content.from,
    description:
      'What a visitor is asked to find the place of care that fits. It leads to care and never says what somebody has.',
    subjectType: ['Patient'],
    item: content.pages.flatMap((page) => pageItem(content, base, page)),
  }
}

function pageItem(
  content: RuleSetContent,
  base: string,
  page: RuleSetContent['pages'][number],
): QuestionnaireItem[] {
  const fields = page.fields.flatMap((path) => content.fields.find((field) => field.path === path) ?? [])
  const findings = content.findings.filter((finding) => finding.page === page.id)
  const item = [
    ...fields.map((field) => fieldItem(base, field)),
    ...findings.map((finding) => findingItem(content, base, finding)),
  ]
  return item.length === 0 ? [] : [{ linkId: `page-${page.id}`, type: 'group', text: page.title, item }]
}

function fieldItem(base: string, field: FieldWords): QuestionnaireItem {
  const { path, type, label, options } = field
  const when = path === 'pregnancy' ? { enableWhen: [isNot('sex', option(base, 'male', 'Male'))] } : {}
  if (type === 'integer' || type === 'boolean') return { linkId: path, type, text: label, ...when }
  const system = codesAt(base, path === REGIONS_LINK ? 'region' : 'option')
  return {
    linkId: path,
    type: 'choice',
    text: label,
    ...(type === 'multichoice' && { repeats: true }),
    ...when,
    answerOption: (options ?? []).map(({ value, label: display }) => ({
      valueCoding: { system, code: String(value), display },
    })),
  }
}

function findingItem(content: RuleSetContent, base: string, finding: Finding): QuestionnaireItem {
  const when = enabledWhen(content, base, finding)
  return {
    linkId: finding.id,
    type: 'choice',
    text: finding.label,
    ...(when.length > 0 && { enableWhen: when }),
    ...(when.length > 1 && { enableBehavior: 'any' as const }),
    answerOption: answers(content, base).map((valueCoding) => ({ valueCoding })),
  }
}

function answers({ answers: words }: RuleSetContent, base: string): Coding[] {
  const system = codesAt(base, 'answer')
  return [
    { system, code: 'yes', display: words.yes },
    { system, code: 'no', display: words.no },
    { system, code: 'unknown', display: words.notSure },
  ]
}

/** The one simple thing that a question hangs on, where there is one: pregnancy, or some places. */
function enabledWhen(content: RuleSetContent, base: string, finding: Finding): EnableWhen[] {
  if (finding.page === 'pregnancy') return [isNot('pregnancy', option(base, 'none', 'No'))]
  if (finding.regions === 'any') return []
  const members = new Set(finding.regions.flatMap((group) => content.regionGroups[group] ?? []))
  const chosen = content.regions.filter(({ id }) => members.has(id))
  // Almost everywhere is no condition worth saying.
  if (chosen.length > content.regions.length / 2) return []
  const system = codesAt(base, 'region')
  return chosen.map(({ id, label }) => ({
    question: REGIONS_LINK,
    operator: '=',
    answerCoding: { system, code: id, display: label },
  }))
}

function isNot(question: string, answerCoding: Coding): EnableWhen {
  return { question, operator: '!=', answerCoding }
}

function option(base: string, code: string, display: string): Coding {
  return { system: codesAt(base, 'option'), code, display }
}
