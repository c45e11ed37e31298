import { describe, expect, it } from 'vitest'
import { realPrecautions } from '../../../test/content/clinical-content.ts'
import { casesByRule, exampleFor } from './print-cases.ts'
import { printGuide } from './print-guide.ts'
import { plain } from './print-markdown.ts'
import { printPage } from './print-page.ts'
import { personInWords } from './print-rules.ts'
import { readLeftOut, sourcesOf } from './print-sources.ts'
import { realFiles, realRuleSet } from './real-rule-set.ts'

const ruleSet = realRuleSet()
const { content } = ruleSet
const precautions = realPrecautions()
const leftOut = readLeftOut(realFiles()['left-out'])
const document = printGuide({ ruleSet, precautions, leftOut, cases: [] })
const rules = [...content.redFlags, ...content.routing]
const limits = precautions.flatMap((chapter) => chapter.rules)

/** The part of the document from one heading up to the next of the same kind. */
function entry(anchor: string): string {
  const from = document.indexOf(`<a id="${anchor}"></a>`)
  if (from < 0) return ''
  const next = document.indexOf('<a id="', from + 10)
  return document.slice(from, next < 0 ? undefined : next)
}

describe('the printed guide', () => {
  it('has every rule once, with what the visitor reads, its source, rows and day', () => {
    for (const rule of rules) {
      const text = entry(`rule-${rule.id}`)
      expect(document.split(`<a id="rule-${rule.id}"></a>`).length, rule.id).toBe(2)
      for (const words of [rule.label, rule.why, rule.source, rule.rows.join(', '), rule.note ?? ''])
        expect(text, rule.id).toContain(plain(words))
      expect(text, rule.id).toContain(rule.from)
      expect(text, rule.id).toMatch(/\*\*Decides:\*\* (?!no case at hand)/)
    }
  })

  it('has every question once, with its second wording', () => {
    for (const finding of content.findings) {
      const text = entry(`finding-${finding.id}`)
      expect(text, finding.id).toContain(plain(finding.label))
      if (finding.plain) expect(text, finding.id).toContain(plain(finding.plain))
      if (finding.hardStop) expect(text, finding.id).toContain('Hard stop')
    }
  })

  it('says what would be reasonable too after each rule that leads to care', () => {
    const words = entry('outcomes')
    for (const { after, offer } of content.alsoReasonable) {
      for (const id of after) expect(words).toContain(`(#rule-${id})`)
      expect(words).toContain(offer.length > 0 ? offer[0]!.split('-')[0] : 'nothing else')
    }
  })

  it('asks every basic question in the words of the guide', () => {
    for (const { label } of content.fields) expect(document).toContain(plain(label))
  })

  it('has every precaution with both its texts and its source', () => {
    for (const rule of limits) {
      const text = entry(`precaution-${rule.id}`)
      for (const words of [rule.label, rule.patientText, rule.therapistText, rule.alternative, rule.source])
        expect(text, rule.id).toContain(plain(words))
    }
  })

  it('lists every source with the rules that name it', () => {
    const list = document.slice(document.indexOf('<a id="sources"></a>'))
    for (const { source, rules: ids } of sourcesOf([...rules, ...limits])) {
      expect(list).toContain(plain(source))
      for (const id of ids) expect(list, source).toContain(plain(id))
    }
  })

  it('says what was left out and why', () => {
    for (const { what, why, source } of leftOut)
      for (const words of [what, why, source]) expect(document).toContain(plain(words))
  })

  it('keeps the routing rules in their order', () => {
    const places = content.routing.map(({ id }) => document.indexOf(`<a id="rule-${id}"></a>`))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it('leads somewhere with every link', () => {
    const anchors = new Set([...document.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id))
    const links = [...document.matchAll(/\]\(#([^)]+)\)/g)].map(([, id]) => id)
    expect(links.length).toBeGreaterThan(500)
    expect(links.filter((id) => !anchors.has(id))).toEqual([])
  })

  it('has room for the sign-off of this version', () => {
    expect(entry('sign-off')).toContain(content.version)
    expect(document).toContain('Whether a clinician of your clinic has signed this version')
  })

  it('names who signed', () => {
    const signOff = { status: 'signed-off', by: 'A. Clinician', on: '2026-12-01' } as const
    const signed = { ...ruleSet, content: { ...content, signOff } }
    expect(printGuide({ ruleSet: signed, precautions: [], leftOut: [], cases: [] })).toContain(
      'Signed off by A. Clinician on 2026-12-01',
    )
  })

  it('becomes one page without scripts or outside files', () => {
    const page = printPage('Guide <1> & more', document)
    expect(page).toContain('<title>Guide &lt;1> &amp; more</title>')
    expect(page).not.toMatch(/<script|<link|src=|url\(/)
    for (const { id } of rules) expect(page).toContain(`id="rule-${id}"`)
  })
})

describe('the cases of a rule', () => {
  const stroke = {
    id: 'CASE-1',
    presentation: {
      ...exampleFor(ruleSet, content.redFlags.find(({ id }) => id === 'H04')!)!.person,
      findings: { 'stroke-signs-sudden': true },
    },
    gold: 'emergency',
    acceptable: ['emergency'],
  } as const

  it('are the judged ones it decides', () => {
    expect(casesByRule(ruleSet, [stroke]).get('H04')).toEqual([
      { id: 'CASE-1', route: 'emergency', accepted: true },
    ])
    const printed = printGuide({ ruleSet, precautions: [], leftOut: [], cases: [stroke] })
    expect(printed).toContain('**Decides:** CASE-1 (emergency)')
  })

  it('show where the guide was judged to be wrong', () => {
    const cases = [{ ...stroke, acceptable: ['physiotherapy'] as const }]
    const printed = printGuide({ ruleSet, precautions: [], leftOut: [], cases })
    expect(printed).toContain('CASE-1 (emergency, judged otherwise)')
  })

  it('are somebody made from the rule, where there are none', () => {
    for (const rule of rules) {
      const example = exampleFor(ruleSet, rule)
      expect(example, rule.id).toBeDefined()
      expect(personInWords(ruleSet, example!.person)).not.toMatch(/undefined|unknown/)
    }
  })
})

describe('the list of what was left out', () => {
  it.each([
    ['nothing', undefined, /left-out/],
    ['no reason', { leftOut: [{ id: 'a', what: 'x', source: 'y' }] }, /why/],
    ['an id twice', { leftOut: ['a', 'a'].map((id) => ({ id, what: 'x', why: 'y', source: 'z' })) }, /twice/],
  ])('is refused with %s', (_, data, message) => {
    expect(() => readLeftOut(data)).toThrow(message)
  })
})
