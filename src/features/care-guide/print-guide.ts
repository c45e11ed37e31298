import type { RuleSet } from '#domain/care-guide/index.ts'
import { casesByRule, type JudgedCase } from './print-cases.ts'
import { conditionsIn, onOneLine } from './print-expression.ts'
import { bullets, heading, link, plain, sections } from './print-markdown.ts'
import { groupSection, type PrintedChapter, precautionSections, questionSections } from './print-questions.ts'
import {
  RELIABILITY,
  ROUTE_NAMES,
  redFlagSections,
  routingSections,
  ruleLinks,
  URGENCIES,
} from './print-rules.ts'
import { type LeftOut, sourcesOf } from './print-sources.ts'

/** What the document for the clinician is made from. */
export interface PrintedGuide {
  readonly ruleSet: RuleSet
  readonly precautions: readonly PrintedChapter[]
  readonly leftOut: readonly LeftOut[]
  /** Judged cases, so that each rule can name those it decides; empty where there are none. */
  readonly cases: readonly JudgedCase[]
}

interface Chapter {
  readonly title: string
  readonly anchor: string
  readonly text: string
  readonly under?: readonly string[]
}

/** The whole guide as one Markdown document that a clinician can read and sign without reading code. */
export function printGuide(guide: PrintedGuide): string {
  const chapters = chaptersOf(guide)
  return `${sections([
    `# The care guide, rule set ${guide.ruleSet.version}`,
    introduction(guide),
    heading(2, 'Contents', 'contents'),
    contents(chapters),
    ...chapters.map(({ title, anchor, text }) => sections([heading(2, title, anchor), text])),
  ])}\n`
}

function chaptersOf({ ruleSet, precautions, leftOut, cases }: PrintedGuide): Chapter[] {
  const { content } = ruleSet
  const decided = casesByRule(ruleSet, cases)
  return [
    { title: 'How to read this', anchor: 'how-to-read', text: howToRead() },
    {
      title: `Danger signs (${content.redFlags.length} rules)`,
      anchor: 'danger-signs',
      text: sections([
        'All of these are read. The most pressing one that is true decides. What a visitor wishes for is never read here.',
        redFlagSections(ruleSet, decided),
      ]),
      under: URGENCIES.map(([urgency, title]) => link(title, `urgency-${urgency}`)),
    },
    {
      title: `Which care fits (${content.routing.length} rules)`,
      anchor: 'routing',
      text: sections([
        'Read from the top when no danger sign holds hands-on care back. The first rule that is true decides. When the visitor is to wait, only a rule that leads to a doctor still counts.',
        routingSections(ruleSet, decided),
      ]),
    },
    { title: 'Words of the results', anchor: 'outcomes', text: outcomeWords(ruleSet) },
    {
      title: `Questions (${content.findings.length})`,
      anchor: 'questions',
      text: questionSections(content),
      under: content.pages.map(({ id, title }) => link(title, `page-${id}`)),
    },
    {
      title: `Precautions (${precautions.reduce((sum, { rules }) => sum + rules.length, 0)})`,
      anchor: 'precautions',
      text: precautionSections(content, precautions),
      under: precautions.map(({ title }, index) => link(title, `chapter-${index + 1}`)),
    },
    { title: 'What was left out, and why', anchor: 'left-out', text: leftOutList(leftOut) },
    { title: 'Groups of places', anchor: 'groups', text: groupSection(content) },
    { title: 'Sources', anchor: 'sources', text: sourceList(ruleSet, precautions) },
    { title: 'Sign-off', anchor: 'sign-off', text: signOff(ruleSet) },
  ]
}

function introduction({ ruleSet, cases }: PrintedGuide): string {
  const { signOff, from } = ruleSet.content
  const signed =
    signOff.status === 'signed-off' && signOff.by
      ? `Signed off by ${plain(signOff.by)} on ${signOff.on}.`
      : 'Whether a clinician of your clinic has signed this version stands in the staff pages.'
  const judged =
    cases.length > 0
      ? `${cases.length} judged cases were at hand; each rule names those that it decides.`
      : 'No judged cases were at hand; each rule names somebody it was made for.'
  return `In force from ${from}. ${signed} ${judged} The guide leads to a place of care. It never says what somebody has.`
}

function contents(chapters: readonly Chapter[]): string {
  return chapters
    .map(({ title, anchor, under }) =>
      [`- ${link(title, anchor)}`, ...(under ?? []).map((entry) => `  - ${entry}`)].join('\n'),
    )
    .join('\n')
}

function howToRead(): string {
  return sections([
    bullets([
      'A sentence in quotation marks is what the visitor ticks. The word in brackets after it is its id in the files.',
      'Every answer can be yes, no or not sure. "Not sure" about a hard stop is asked once more in plainer words. If it stays open, the rule that it would make true leads where it says "cannot be answered, twice".',
      '"Not sure" about anything else counts as no. After "does not say" it never makes a danger smaller.',
      'Hard stop: one yes can hold hands-on care back, alone or with its place.',
    ]),
    'How well each source was checked:',
    bullets(Object.entries(RELIABILITY).map(([tag, meaning]) => `**${plain(tag)}**: ${meaning}`)),
  ])
}

function outcomeWords({ content }: RuleSet): string {
  const inWords = conditionsIn(content)
  const also = content.alsoReasonable.map(({ after, offer, when, source, reliability }) => {
    const offered = offer.length > 0 ? offer.map(routeName).join(', ') : 'nothing else'
    const only = when ? `, when ${onOneLine(inWords(when))}` : ''
    return `After ${ruleLinks(after)}: **${plain(offered)}**${plain(only)}. ${plain(`${source} (${reliability})`)}`
  })
  return sections([wordsOfOutcomes(content), 'What would be reasonable too:', bullets(also)])
}

function wordsOfOutcomes(content: RuleSet['content']): string {
  return bullets([
    `**When hands-on care has to wait:** ${plain(content.handsOnWaits)}`,
    ...content.outcomes.flatMap(({ route, alternative, setAside }) => [
      ...(alternative ? [`**${plain(routeName(route))}, as another choice:** ${plain(alternative)}`] : []),
      ...(setAside ? [`**${plain(routeName(route))}, set aside:** ${plain(setAside)}`] : []),
    ]),
  ])
}

function routeName(route: string): string {
  return ROUTE_NAMES[route as keyof typeof ROUTE_NAMES] ?? route
}

function leftOutList(leftOut: readonly LeftOut[]): string {
  return bullets(
    leftOut.map(({ what, why, source }) => `**${plain(what)}** ${plain(why)} Source: ${plain(source)}.`),
  )
}

function sourceList({ content }: RuleSet, precautions: readonly PrintedChapter[]): string {
  const guide = sourcesOf([...content.redFlags, ...content.routing])
  const limits = sourcesOf(precautions.flatMap(({ rules }) => rules))
  return sections([
    'Of the rules of the guide:',
    bullets(guide.map(({ source, rules }) => `${plain(source)}: ${ruleLinks(rules)}`)),
    'Of the precautions:',
    bullets(
      limits.map(
        ({ source, rules }) =>
          `${plain(source)}: ${rules.map((id) => link(id, `precaution-${id}`)).join(', ')}`,
      ),
    ),
  ])
}

function signOff({ version }: RuleSet): string {
  return sections([
    `I have read every rule, question, wording and threshold of rule set ${version}, and agree to its use in this clinic.`,
    '| Name and profession | Registration number | Date | Signature |\n| --- | --- | --- | --- |\n| &nbsp; | | | |\n| &nbsp; | | | |',
    'Exceptions and notes:',
  ])
}
