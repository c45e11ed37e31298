import { describe, expect, it } from 'vitest'
import { readingAge } from './reading-age.ts'
import { realContent } from './real-rule-set.ts'

const content = realContent()

/** A person of eleven reads it: eleven until the twelfth birthday. */
const OLDEST_READER = 12

const shown: [string, string][] = [
  ...content.findings.map((finding): [string, string] => [finding.id, finding.label]),
  ...content.findings.flatMap((finding): [string, string][] =>
    finding.plain ? [[`${finding.id} again`, finding.plain]] : [],
  ),
  ...[...content.redFlags, ...content.routing].map((rule): [string, string] => [rule.id, rule.why]),
  ...content.fields.flatMap((field): [string, string][] => [
    [field.path, field.label],
    ...(field.hint ? ([[`${field.path} hint`, field.hint]] as [string, string][]) : []),
    ...(field.options ?? []).map((option): [string, string] => [
      `${field.path} ${option.value}`,
      option.label,
    ]),
  ]),
  ...content.pages.flatMap((page): [string, string][] => [
    [page.id, page.title],
    ...(page.hint ? ([[`${page.id} hint`, page.hint]] as [string, string][]) : []),
  ]),
  ...content.outcomes.flatMap(({ route, alternative, setAside, expect: usual }): [string, string][] => [
    ...(usual ? ([[`${route} what to expect`, usual.text]] as [string, string][]) : []),
    ...(alternative ? ([[`${route} alternative`, alternative]] as [string, string][]) : []),
    ...(setAside ? ([[`${route} set aside`, setAside]] as [string, string][]) : []),
  ]),
  ['hands-on waits', content.handsOnWaits],
  ['again', content.againTitle],
  ['again hint', content.againHint],
]

/** Words for a letter between clinicians, and words that frighten, promise or command. */
const BANNED =
  /\b(acute|chronic|bilateral|unilateral|lesion|oedema|ischaemi\w*|neurological|sphincter|palpat\w*|aetiology|prognosis|contraindicat\w*|symptomatic|malignan\w*|tumou?rs? of|diagnos(?:is|e|es)|you are suffering|you suffer|deadly|fatal|will die|will cure|cures?|guarantee\w*|will heal|will help|simply|obviously|don't worry)\b|!/i

/** The guide never says what somebody has: only a finding that the person ticks may say "you have". */
const SAYS_WHAT_YOU_HAVE =
  /\byou(?:r \w+)? (?:have|has|are having) (?:a |an )?(?:stroke|heart attack|cancer|meningitis|sepsis|clot|fracture|infection|tear|torn)\b/i

describe('the words of the guide', () => {
  it.each(shown.filter(([, text]) => text.split(' ').length > 2))('%s reads at eleven', (_, text) => {
    expect(readingAge(text)).toBeLessThan(OLDEST_READER)
  })

  it.each(shown)('%s uses no banned word', (_, text) => {
    expect(text).not.toMatch(BANNED)
  })

  it('never says what somebody has', () => {
    const reasons = [...content.redFlags, ...content.routing].map((rule) => rule.why)
    for (const why of reasons) expect(why).not.toMatch(SAYS_WHAT_YOU_HAVE)
  })

  it('asks about every danger a second time in other words', () => {
    for (const finding of content.findings.filter(({ hardStop }) => hardStop)) {
      expect(finding.plain, finding.id).toBeDefined()
      expect(finding.plain).not.toBe(finding.label)
    }
  })

  it('ends every sentence', () => {
    const sentences = [
      ...content.findings.map(({ label }) => label),
      ...content.redFlags.map(({ why }) => why),
    ]
    for (const text of sentences) expect(text).toMatch(/[.?]$/)
  })
})
