import type { Finding, RuleSetContent } from '#domain/care-guide/index.ts'
import { mentionsOf } from '#domain/kernel/expression.ts'
import type { PrecautionRule } from '#domain/precautions/index.ts'
import { conditionsIn, placeNames } from './print-expression.ts'
import { anchorOf, bullets, clauseList, heading, plain, sections } from './print-markdown.ts'
import { RELIABILITY, ruleLinks } from './print-rules.ts'

/** Precautions under the heading that clinicians know them by. */
export interface PrintedChapter {
  readonly title: string
  readonly rules: readonly PrecautionRule[]
}

/** Every question, page by page: first wording, plainer second wording, where it is asked, and the rules that read it. */
export function questionSections(content: RuleSetContent): string {
  const readBy = rulesByFinding(content)
  return sections(
    content.pages.flatMap((page) => {
      const findings = content.findings.filter((finding) => finding.page === page.id)
      return [
        heading(3, `Page “${page.title}”`, anchorOf('page', page.id)),
        page.hint && plain(page.hint),
        page.fields.length > 0 ? bullets(page.fields.map((path) => fieldLine(content, path))) : undefined,
        ...findings.map((finding) => findingEntry(finding, readBy.get(finding.id) ?? [])),
      ]
    }),
  )
}

function fieldLine(content: RuleSetContent, path: string): string {
  const field = content.fields.find((candidate) => candidate.path === path)
  if (!field) return plain(path)
  const options = path === 'regions' ? [] : (field.options ?? [])
  return [
    `**${plain(field.label)}** (${plain(path)})`,
    field.hint && plain(field.hint),
    options.length > 0 && `Answers: ${options.map(({ label }) => plain(label)).join(' / ')}`,
  ]
    .filter(Boolean)
    .join(' ')
}

function findingEntry(finding: Finding, rules: readonly string[]): string {
  const where = finding.regions === 'any' ? 'anywhere' : finding.regions.join(', ')
  return bullets([
    [
      `<a id="${anchorOf('finding', finding.id)}"></a>**${plain(finding.label)}** [${finding.id}]`.replace(
        `[${finding.id}]`,
        plain(`[${finding.id}]`),
      ),
      finding.plain && `  - In plainer words, the second time: ${plain(finding.plain)}`,
      `  - ${finding.hardStop ? 'Hard stop. ' : ''}Where: ${plain(where)}. ${
        finding.stage === 'guide' ? `Read by: ${ruleLinks(rules)}` : 'Asked with the health history.'
      }`,
    ]
      .filter(Boolean)
      .join('\n'),
  ])
}

function rulesByFinding(content: RuleSetContent): Map<string, string[]> {
  const readBy = new Map<string, string[]>()
  for (const { id, when } of [...content.redFlags, ...content.routing]) {
    for (const finding of mentionsOf(when).findings) {
      readBy.set(finding, [...(readBy.get(finding) ?? []), id])
    }
  }
  return readBy
}

/** Every precaution, chapter by chapter. */
export function precautionSections(content: RuleSetContent, chapters: readonly PrintedChapter[]): string {
  return sections(
    chapters.flatMap(({ title, rules }, index) => [
      heading(3, `${title} (${rules.length})`, `chapter-${index + 1}`),
      ...rules.map((rule) => precautionEntry(content, rule)),
    ]),
  )
}

function precautionEntry(content: RuleSetContent, rule: PrecautionRule): string {
  const limits: [string, readonly string[]][] = [
    ['Not', rule.techniques],
    ['No machines', rule.modalities],
    ['No oils', rule.oils],
    ['Not lying', rule.positions],
  ]
  const where = typeof rule.regions === 'string' ? rule.regions : rule.regions.join(', ')
  const pressure = rule.maxPressure === null ? '' : ` Pressure at most ${rule.maxPressure} of 5.`
  return sections([
    heading(4, `${rule.label} [${rule.id}]`, anchorOf('precaution', rule.id)),
    `When:\n\n${clauseList(conditionsIn(content)(rule.when))}`,
    bullets([
      `**Effect:** ${plain(rule.effect)}, where: ${plain(where)}.${pressure}`,
      ...limits
        .filter(([, items]) => items.length > 0)
        .map(([name, items]) => `**${name}:** ${plain(items.join(', '))}`),
      `**The patient reads:** ${plain(rule.patientText)}`,
      `**The therapist reads:** ${plain(rule.therapistText)}`,
      `**Instead:** ${plain(rule.alternative)}`,
      `**Source:** ${plain(rule.source)} (${plain(rule.reliability)}: ${RELIABILITY[rule.reliability]})`,
      `**Evidence rows:** ${plain(rule.rows.join(', '))}. **In force:** from ${rule.from}${
        rule.until ? ` until ${rule.until}` : ''
      }`,
    ]),
  ])
}

/** Every group of places by its name. */
export function groupSection(content: RuleSetContent): string {
  return bullets(
    Object.keys(content.regionGroups).map(
      (group) =>
        `<a id="${anchorOf('group', group)}"></a>**${plain(group)}:** ${plain(placeNames(content, group).join(', '))}`,
    ),
  )
}
