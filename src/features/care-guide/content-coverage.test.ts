import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { nextStep, type Presentation } from '#domain/care-guide/index.ts'
import { mentionsOf } from '#domain/kernel/expression.ts'
import { realForm, realPrecautions } from '../../../test/content/clinical-content.ts'
import { readLeftOut } from './print-sources.ts'
import { realFiles, realRuleSet } from './real-rule-set.ts'
import { witnesses } from './rule-witness.ts'

const ruleSet = realRuleSet()
const { content } = ruleSet
const rules = [...content.redFlags, ...content.routing]
const precautions = realPrecautions().flatMap((chapter) => chapter.rules)
const guideFindings = content.findings.filter(({ stage }) => stage === 'guide').map(({ id }) => id)

/** Findings on the screen that somebody sees who has told everything but this one. */
function askedWithout(person: Presentation, missing: string): string[] {
  const { [missing]: _, ...findings } = {
    ...Object.fromEntries(guideFindings.map((id) => [id, false])),
    ...person.findings,
  }
  const step = nextStep(ruleSet, { ...person, findings, askedAgain: guideFindings })
  if (step.status === 'done') return []
  return step.question.fields.flatMap(({ options }) => (options ?? []).map(({ value }) => String(value)))
}

/** What else may be true of somebody, so that an answer makes a difference: a rule may lead where another leads anyway. */
const WISHES: readonly Partial<Presentation>[] = [
  {},
  { goal: 'relax-and-unwind', severity: 1, functionLimit: 'none', assessedByClinician: true },
  { goal: 'ease-muscle-tension', severity: 2, functionLimit: 'none', assessedByClinician: true },
  { goal: 'doctor-recommended-massage', assessedByClinician: true },
  { regions: ['none'], goal: 'relax-and-unwind' },
  { onset: 'sudden-after-injury', durationDays: 5 },
]

describe('every question', () => {
  // Whoever ends without an answer that could still change the outcome would break a property of the guide, so a finding that
  // is open for somebody who has told all the rest is asked in every conversation with that person.
  it.each(guideFindings)('%s of the guide is asked of somebody', (id) => {
    const readers = rules.filter(({ when }) => mentionsOf(when).findings.has(id))
    const isAsked = readers.some(({ when }) =>
      witnesses(content, when).some((person) =>
        WISHES.some((wish) => askedWithout({ ...person, ...wish }, id).includes(id)),
      ),
    )
    expect(isAsked).toBe(true)
  })

  it('of the health history is asked by its form, and changes a precaution', () => {
    const form = JSON.stringify(realForm())
    const read = new Set(precautions.flatMap(({ when }) => [...mentionsOf(when).findings]))
    const later = content.findings.filter(({ stage }) => stage === 'health-history').map(({ id }) => id)
    expect(later.filter((id) => !form.includes(`"${id}"`))).toEqual([])
    expect(later.filter((id) => !read.has(id))).toEqual([])
  })

  it('belongs to a rule or a precaution', () => {
    const read = new Set([...rules, ...precautions].flatMap(({ when }) => [...mentionsOf(when).findings]))
    expect(content.findings.map(({ id }) => id).filter((id) => !read.has(id))).toEqual([])
  })
})

describe('every precaution', () => {
  it('has a source and the rows behind it', () => {
    const bare = precautions.filter(({ source, rows }) => source.length < 3 || rows.length === 0)
    expect(bare.map(({ id }) => id)).toEqual([])
  })

  it('reads only findings and places that exist', () => {
    for (const { id, when } of precautions) {
      const { findings, regions } = mentionsOf(when)
      expect(
        [...findings].filter((finding) => !ruleSet.findings.has(finding)),
        id,
      ).toEqual([])
      expect(
        [...regions].filter((group) => !content.regionGroups[group]),
        id,
      ).toEqual([])
    }
  })
})

describe('every group of places', () => {
  it('is used by a rule, a precaution or a question', () => {
    const used = new Set([
      ...[...rules, ...precautions].flatMap(({ when }) => [...mentionsOf(when).regions]),
      ...precautions.flatMap(({ regions }) => (typeof regions === 'string' ? [] : regions)),
      ...content.findings.flatMap(({ regions }) => (regions === 'any' ? [] : regions)),
    ])
    const bases = new Set(content.regions.map(({ base }) => base))
    const idle = Object.keys(content.regionGroups).filter((group) => !used.has(group) && !bases.has(group))
    expect(idle).toEqual([])
  })
})

describe('every option of a basic question', () => {
  it.each(content.fields.filter(({ type }) => type === 'choice'))(
    '$path can be chosen',
    ({ path, options }) => {
      for (const { value } of options ?? []) {
        const step = nextStep(ruleSet, { [path]: value } as Presentation)
        expect(['asking', 'done']).toContain(step.status)
      }
    },
  )
})

// The evidence pack lies outside the project; without it there is nothing to compare.
const PACK = new URL('../../../../shared/care-guide/', import.meta.url)

function idsOf(file: string): string[] {
  const read: unknown = JSON.parse(readFileSync(new URL(file, PACK), 'utf8'))
  const list = Array.isArray(read) ? read : Object.values(read as object).find(Array.isArray)
  return (list as { id: string }[]).map(({ id }) => id)
}

describe.skipIf(!existsSync(PACK))('of the evidence pack', () => {
  const leftOut = new Set(readLeftOut(realFiles()['left-out']).map(({ id }) => id))
  const missing = (file: string, ours: readonly string[]) =>
    idsOf(file).filter((id) => !ours.includes(id) && !leftOut.has(id))

  it('every finding is asked or listed as left out', () => {
    expect(
      missing(
        'findings.json',
        content.findings.map(({ id }) => id),
      ),
    ).toEqual([])
  })

  it('every red flag and every routing rule is covered or listed as left out', () => {
    const ours = rules.map(({ id }) => id)
    expect(missing('red-flags.json', ours)).toEqual([])
    expect(missing('routing.json', ours)).toEqual([])
  })

  it('every precaution is covered or listed as left out', () => {
    expect(
      missing(
        'precautions.json',
        precautions.map(({ id }) => id),
      ),
    ).toEqual([])
  })

  it('every place is known', () => {
    expect(
      missing(
        'regions.json',
        content.regions.map(({ id }) => id),
      ),
    ).toEqual([])
  })

  it.each([
    ['redflags.md', /^\| *([A-Z]\d{2}|C-[A-Z]) *\|/gm],
    ['routing.md', /^\| *([A-Z]-\d{2}) *\|/gm],
  ])('every row of %s stands behind a rule or is listed as left out', (file, row) => {
    const table = readFileSync(new URL(`../evidence/${file}`, PACK), 'utf8')
    const rows = [...table.matchAll(row)].map(([, id]) => id ?? '')
    const behind = new Set(rules.flatMap((rule) => rule.rows))
    expect(rows.length).toBeGreaterThan(50)
    expect(rows.filter((id) => !behind.has(id) && !leftOut.has(id.toLowerCase()))).toEqual([])
  })
})
