import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mentionsOf } from '#domain/kernel/expression.ts'
import type { Truth } from '#domain/kernel/three-valued.ts'
import {
  checkAnswers,
  combine,
  compilePrecautions,
  findingsFrom,
  type HistoryAnswers,
  precautionsFor,
  prefillFrom,
  unaskedPrecautions,
  visibleQuestions,
} from '#domain/precautions/index.ts'
import { readingAge } from '#features/care-guide/reading-age.ts'
import { realContent } from '#features/care-guide/real-rule-set.ts'
import {
  documentsOf,
  realForm,
  realPrecautions,
  realVocabulary,
} from '../../../test/content/clinical-content.ts'
import { type HistoryDocument, parseHealthHistory } from './history-content.ts'

const form = realForm()
const vocabulary = realVocabulary()
const precautions = realPrecautions().flatMap(({ rules }) => rules)
const compiled = compilePrecautions(precautions, vocabulary.regionGroups, '2026-11-23')
const questions = form.sections.flatMap((section) => section.questions)

/** Findings that only make sense on the day: the practitioner asks them when the person arrives. */
const ASKED_ON_ARRIVAL = [
  'alcohol-or-drugs-today',
  'allergic-or-asthma-attack-now',
  'confused-or-very-drowsy',
  'flank-pain-in-waves',
  'mind-crisis',
  'seizure-last-24h',
  'weakness-climbing',
]

const asked = new Set(
  questions.flatMap((question) => [
    ...('finding' in question && question.finding ? [question.finding] : []),
    ...('options' in question
      ? question.options.flatMap(({ finding, sets }) => [
          ...(finding ? [finding] : []),
          ...Object.keys(sets?.findings ?? {}),
        ])
      : []),
  ]),
)

/** A healthy person who answers everything. */
const healthy: HistoryAnswers = {
  ...Object.fromEntries(
    questions
      .filter(({ required, showIf }) => required && !showIf)
      .map((question) => {
        if (question.type === 'multichoice')
          return [question.id, [question.id === 'where' ? 'low-back' : 'none']]
        if (question.type === 'boolean') return [question.id, 'no']
        if (question.type === 'date') return [question.id, '2026-11-23']
        return [question.id, question.type === 'choice' ? question.options[0]!.value : 'Ada Example']
      }),
  ),
  'agree-to-record': 'yes',
  'agree-to-care': 'yes',
}

describe('content/health-history', () => {
  it('is short enough for a phone: nine sections, some thirty questions for a healthy person', () => {
    expect(form.sections.length).toBeLessThanOrEqual(9)
    expect(visibleQuestions(form, healthy).length).toBeLessThanOrEqual(32)
    for (const question of questions) {
      if ('options' in question) expect(question.options.length, question.id).toBeLessThanOrEqual(15)
    }
  })

  it('asks every finding that belongs to the health history', () => {
    const wanted = realContent().findings.filter(({ stage }) => stage === 'health-history')
    expect(wanted.map(({ id }) => id).filter((id) => !asked.has(id))).toEqual([])
  })

  it('asks every finding that a precaution hangs on, apart from those of the day itself', () => {
    const used = new Set(precautions.flatMap(({ when }) => [...mentionsOf(when).findings]))
    expect([...used].filter((id) => !asked.has(id)).toSorted()).toEqual(ASKED_ON_ARRIVAL)
  })

  it('reads plainly, and every question is short', () => {
    for (const question of questions) {
      const words = [question.text, question.help ?? '']
      if ('options' in question) words.push(...question.options.map(({ text }) => `${text}.`))
      expect(question.text.split(' ').length, question.id).toBeLessThanOrEqual(18)
      expect(words.join(' '), question.id).not.toMatch(/!|\bcure|\bsuffer/i)
      expect(readingAge(words.join(' ')), question.id).toBeLessThanOrEqual(11.5)
    }
    for (const section of form.sections) {
      const words = section.questions.flatMap((question) => [question.text, question.help ?? ''])
      expect(readingAge(words.join(' ')), section.id).toBeLessThanOrEqual(11)
    }
    expect(readingAge(form.intro)).toBeLessThanOrEqual(11)
  })

  it('lets a healthy person finish, and finds no limit beyond the usual ones', () => {
    const checked = checkAnswers(form, healthy, { complete: true })
    expect(checked).toEqual({ ok: true, value: healthy })
    const found = precautionsFor(compiled, findingsFrom(form, healthy))
    expect(combine(found).session).toBe('may-start')
    expect(found.filter(({ effect }) => effect === 'absolute' || effect === 'clearance')).toEqual([])
  })

  it('leaves nothing open that a healthy person was not asked, apart from the day itself, age and route', () => {
    const facts = { ...findingsFrom(form, healthy), age: 40, route: 'physiotherapy' }
    const open = unaskedPrecautions(compiled, facts).flatMap(({ findings }) => findings)
    const conditional = [
      'bp-very-high',
      'bp-high-uncontrolled',
      'leg-swollen-for-weeks',
      'foot-rest-pain-or-slow-sores',
    ]
    const followUps = questions.filter(({ showIf }) => showIf).map(({ id }) => id)
    expect(followUps.length).toBeGreaterThan(0)
    const expected = new Set([...ASKED_ON_ARRIVAL, ...conditional, ...findingsBehind(followUps)])
    expect(open.filter((id) => !expected.has(id))).toEqual([])
  })
})

function findingsBehind(questionIds: readonly string[]): string[] {
  return questions
    .filter(({ id }) => questionIds.includes(id))
    .flatMap((question) =>
      'options' in question ? question.options.flatMap(({ finding }) => finding ?? []) : [],
    )
}

describe('from the form to the precautions', () => {
  const sessionAfter = (answers: HistoryAnswers) =>
    combine(precautionsFor(compiled, findingsFrom(form, { ...healthy, ...answers }))).session

  it.each([
    [{ 'signs-now': ['fever'] }, 'stop'],
    [{ 'signs-now': ['not-sure'], 'signs-now-unsure': ['chest'] }, 'stop'],
    [{ 'signs-now': ['not-sure'], 'signs-now-unsure': ['tingling'] }, 'may-start'],
    [{ 'heart-and-blood': ['platelets'] }, 'stop'],
    [{ 'heart-and-blood': ['aneurysm'] }, 'needs-clearance'],
    [{ 'heart-and-blood': ['high-pressure'], 'pressure-reading': 'very-high' }, 'stop'],
    [{ 'heart-and-blood': ['high-pressure'], 'pressure-reading': 'high' }, 'needs-clearance'],
    [{ 'heart-and-blood': ['high-pressure'], 'pressure-reading': 'no' }, 'may-start'],
    [{ clot: 'yes' }, 'stop'],
    [{ clot: 'yes', 'doctor-said-yes': 'yes' }, 'needs-clearance'],
    [{ clot: 'not-sure' }, 'stop'],
    [{ cancer: 'now' }, 'needs-clearance'],
    [{ cancer: 'past' }, 'may-start'],
    [{ medicines: ['thinner'] }, 'needs-clearance'],
    [{ pregnancy: 'first' }, 'needs-clearance'],
    [{ pregnancy: 'second' }, 'may-start'],
    [{ pregnancy: 'second', 'pregnancy-signs': ['danger'] }, 'stop'],
    [{ skin: ['vein'] }, 'stop'],
    [{ injuries: ['head'], 'how-it-began': 'injury', 'how-long': 'days' }, 'stop'],
    [{ 'who-fills-in': 'child-alone' }, 'stop'],
    [{ 'agree-to-care': 'no' }, 'stop'],
    [{ 'agree-to-care': 'not-sure' }, 'stop'],
    [{ allergies: ['nuts'] }, 'may-start'],
  ])('%j → %s', (answers, session) => {
    expect(sessionAfter(answers as HistoryAnswers)).toBe(session)
  })

  it('can find every absolute limit, apart from the route and what belongs to the day itself', () => {
    const outOfReach = precautions
      .filter(({ effect }) => effect === 'absolute')
      .filter(({ when }) => ![...mentionsOf(when).findings].some((id) => asked.has(id)))
    expect(outOfReach.map(({ id }) => id)).toEqual(['CI-A01', 'CI-A10', 'CI-A11'])
  })
})

const truths = fc.constantFrom<Truth>(true, false, 'unknown')
const guideFindings = fc.dictionary(fc.constantFrom(...vocabulary.findings), truths, { maxKeys: 12 })

describe('properties of the real form', () => {
  it('loses no yes of the guide that it has a visible place for, and makes up none', () => {
    fc.assert(
      fc.property(guideFindings, (findings) => {
        const filled = prefillFrom(form, { findings })
        expect(checkAnswers(form, filled, { complete: false }).ok).toBe(true)
        const back = findingsFrom(form, filled).findings
        for (const [id, truth] of Object.entries(back)) {
          if (truth !== false) expect(findings[id]).toBe(truth)
          if (findings[id] === true) expect(truth).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('knows no answer that yields a finding or a place which the guide does not know', () => {
    const oneAnswer: Record<string, fc.Arbitrary<string | string[]>> = {}
    for (const { id, ...question } of questions) {
      if (question.type === 'boolean') oneAnswer[id] = fc.constantFrom('yes', 'no', 'not-sure')
      if (question.type !== 'choice' && question.type !== 'multichoice') continue
      const values = question.options.map(({ value }) => value)
      oneAnswer[id] =
        question.type === 'choice'
          ? fc.constantFrom(...values)
          : fc.subarray([...values, 'not-sure'], { minLength: 1 })
    }
    const answers = fc.record(oneAnswer, { requiredKeys: [] }) as fc.Arbitrary<HistoryAnswers>
    fc.assert(
      fc.property(answers, (given) => {
        expect(checkAnswers(form, given, { complete: false }).ok).toBe(true)
        const facts = findingsFrom(form, given)
        for (const id of Object.keys(facts.findings)) expect(vocabulary.findings).toContain(id)
        for (const id of facts.regions ?? []) expect(vocabulary.regions).toContain(id)
        combine(precautionsFor(compiled, facts))
      }),
      { numRuns: 60 },
    )
  })
})

describe('parseHealthHistory', () => {
  const documents = documentsOf('health-history')
  const form0 = documents.find(({ name }) => name === 'form.yaml')!
  const oneSection = (...list: object[]): HistoryDocument[] => [
    { name: 'form.yaml', data: { ...(form0.data as object), sections: ['a'] } },
    { name: 'a.yaml', data: { id: 'a', title: 'A', questions: list } },
  ]
  const yesNo = { id: 'q', type: 'boolean', text: 'Q?', required: true, finding: 'epilepsy' }
  const ticks = {
    id: 't',
    type: 'multichoice',
    text: 'T?',
    required: true,
    options: [{ value: 'x', text: 'X' }],
  }

  it.each([
    ['an unknown finding', [{ ...yesNo, finding: 'plague' }], 'plague'],
    [
      'an unknown region',
      [{ ...ticks, options: [{ value: 'x', text: 'X', sets: { regions: ['tail'] } }] }],
      'tail',
    ],
    ['an id that is taken', [yesNo, yesNo], 'taken'],
    ['an id that the question on doubts needs', [ticks, { ...yesNo, id: 't-unsure' }], 'taken'],
    [
      'a value that every list has',
      [{ ...ticks, options: [{ value: 'none', text: 'X' }] }],
      'every tick list',
    ],
    [
      'a condition on a later question',
      [{ ...yesNo, showIf: { question: 't', is: ['x'] } }, ticks],
      'come before',
    ],
    ['a condition that can never hold', [ticks, { ...yesNo, showIf: { question: 't', is: ['z'] } }], '"z"'],
    ['an unknown type', [{ ...yesNo, type: 'slider' }], 'a.yaml'],
    ['an unknown key', [{ ...yesNo, requird: true }], 'a.yaml'],
  ])('refuses %s', (_what, list, message) => {
    expect(() => parseHealthHistory(oneSection(...list), vocabulary)).toThrow(message)
  })

  it('refuses a file that the form does not list, and a section without a file', () => {
    const extra = [...oneSection(yesNo), { name: 'b.yaml', data: {} }]
    expect(() => parseHealthHistory(extra, vocabulary)).toThrow('b.yaml')
    expect(() => parseHealthHistory([oneSection(yesNo)[0]!], vocabulary)).toThrow(
      'a.yaml: the file is missing',
    )
  })
})
