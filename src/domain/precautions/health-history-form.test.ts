import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asShown, checkAnswers } from './health-history-answers.ts'
import { findingsFrom, prefillFrom, withHistory } from './health-history-findings.ts'
import {
  type HistoryAnswers,
  type HistoryForm,
  type HistoryQuestion,
  visibleQuestions,
} from './health-history-form.ts'

const questions: HistoryQuestion[] = [
  {
    id: 'where',
    type: 'multichoice',
    text: 'Where?',
    required: true,
    options: [
      { value: 'neck', text: 'Neck', sets: { regions: ['neck-front', 'neck-back'] } },
      { value: 'knee', text: 'Knee', sets: { regions: ['knee-left', 'knee-right'] } },
    ],
  },
  {
    id: 'how-long',
    type: 'choice',
    text: 'How long?',
    required: true,
    options: [
      { value: 'days', text: 'Days', sets: { durationDays: 3 } },
      { value: 'weeks', text: 'Weeks', sets: { durationDays: 21 } },
      { value: 'longer', text: 'Longer', sets: { durationDays: 365 } },
    ],
  },
  {
    id: 'heart',
    type: 'multichoice',
    text: 'Your heart?',
    help: 'Tick all.',
    required: true,
    options: [
      { value: 'pressure', text: 'High pressure', finding: 'high-blood-pressure' },
      { value: 'clot', text: 'A clot', finding: 'clot' },
    ],
  },
  {
    id: 'reading',
    type: 'choice',
    text: 'A high reading?',
    required: true,
    showIf: { question: 'heart', is: ['pressure'] },
    options: [
      { value: 'no', text: 'No', sets: { findings: { 'bp-very-high': false } } },
      { value: 'high', text: 'Yes', sets: { findings: { 'bp-very-high': true } } },
    ],
  },
  {
    id: 'told-doctor',
    type: 'boolean',
    text: 'Did you tell a doctor?',
    required: true,
    showIf: { question: 'reading', is: ['high'] },
    finding: 'told',
  },
  { id: 'more-clots', type: 'boolean', text: 'Another clot?', required: false, finding: 'clot' },
  {
    id: 'pregnancy',
    type: 'choice',
    text: 'Pregnant?',
    required: true,
    options: [
      { value: 'none', text: 'No', sets: { pregnancy: 'none' } },
      { value: 'possible', text: 'Could be', sets: { pregnancy: 'possible' } },
    ],
  },
  { id: 'notes', type: 'text', text: 'Anything else?', required: false, maxLength: 20 },
  { id: 'signed-on', type: 'date', text: 'Date', required: true },
]
const words = {
  yes: 'Yes',
  no: 'No',
  notSure: 'Not sure',
  none: 'None of these',
  whichUnsure: 'Which ones?',
  cannotSay: 'Cannot say',
}
const form: HistoryForm = {
  id: 'test',
  version: '1',
  from: '2026-01-01',
  title: 'Test',
  intro: 'Test',
  words,
  sections: [{ id: 'all', title: 'All', questions }],
}
const complete: HistoryAnswers = {
  where: ['neck'],
  'how-long': 'weeks',
  heart: ['none'],
  pregnancy: 'none',
  'signed-on': '2026-11-23',
}
const shownIds = (answers: HistoryAnswers) => visibleQuestions(form, answers).map(({ id }) => id)

describe('visibleQuestions', () => {
  it('hides what depends on an answer that is not given', () => {
    expect(shownIds({})).toEqual([
      'where',
      'how-long',
      'heart',
      'more-clots',
      'pregnancy',
      'notes',
      'signed-on',
    ])
  })

  it('follows a chain of answers', () => {
    expect(shownIds({ heart: ['pressure'] })).toContain('reading')
    expect(shownIds({ heart: ['pressure'], reading: 'high' })).toContain('told-doctor')
  })

  it('hides the end of a chain when its beginning is hidden', () => {
    expect(shownIds({ heart: ['none'], reading: 'high' })).not.toContain('told-doctor')
  })

  it('offers "Not sure" for every yes or no question and every tick list', () => {
    for (const { type, options, unsureOf } of visibleQuestions(form, { heart: ['not-sure'] })) {
      if (type !== 'boolean' && type !== 'multichoice') continue
      const expected = unsureOf ? 'Cannot say' : 'Not sure'
      expect(options.map(({ text }) => text)).toContain(expected)
    }
  })

  it('asks which boxes are unsure, and offers only those that were left empty', () => {
    const unsure = visibleQuestions(form, { heart: ['clot', 'not-sure'] }).find(
      ({ id }) => id === 'heart-unsure',
    )
    expect(unsure?.options.map(({ value }) => value)).toEqual(['pressure', 'cannot-say'])
    expect(shownIds({ heart: ['clot'] })).not.toContain('heart-unsure')
  })
})

describe('checkAnswers', () => {
  const problems = (input: Record<string, unknown>, isComplete = false) => {
    const result = checkAnswers(form, input, { complete: isComplete })
    return result.ok ? [] : result.error.map(({ question, kind }) => `${question}: ${kind}`)
  }

  it('accepts a full form, and anything less while it is being filled in', () => {
    expect(checkAnswers(form, complete, { complete: true })).toEqual({ ok: true, value: complete })
    expect(checkAnswers(form, {}, { complete: false })).toEqual({ ok: true, value: {} })
  })

  it('names every question that is missing, in the order of the form', () => {
    expect(problems({ heart: ['pressure'] }, true)).toEqual([
      'where: missing',
      'how-long: missing',
      'reading: missing',
      'pregnancy: missing',
      'signed-on: missing',
    ])
  })

  it('does not ask for what is hidden', () => {
    expect(problems({ ...complete, heart: ['clot'] }, true)).toEqual([])
  })

  it.each([
    [{ nonsense: 'yes' }, 'nonsense: unknown_question'],
    [{ __proto__x: 'yes' }, '__proto__x: unknown_question'],
    [{ constructor: 'yes' }, 'constructor: unknown_question'],
    [{ heart: 'pressure' }, 'heart: wrong_type'],
    [{ heart: [1] }, 'heart: wrong_type'],
    [{ heart: ['lungs'] }, 'heart: unknown_option'],
    [{ heart: ['none', 'clot'] }, 'heart: none_and_more'],
    [{ 'heart-unsure': ['cannot-say', 'clot'] }, 'heart-unsure: none_and_more'],
    [{ 'more-clots': 'maybe' }, 'more-clots: unknown_option'],
    [{ 'more-clots': true }, 'more-clots: wrong_type'],
    [{ notes: 'x'.repeat(21) }, 'notes: too_long'],
    [{ notes: { text: 'x' } }, 'notes: wrong_type'],
    [{ 'signed-on': '2026-02-30' }, 'signed-on: not_a_date'],
    [{ 'signed-on': 'tomorrow' }, 'signed-on: not_a_date'],
    [{ 'signed-on': 20261123 }, 'signed-on: wrong_type'],
  ])('refuses %j', (input, problem) => {
    expect(problems(input)).toEqual([problem])
  })

  it('trims, drops what is empty and ticks a box once', () => {
    const result = checkAnswers(
      form,
      { notes: '  hello ', where: [], heart: ['clot', 'clot'], pregnancy: '' },
      {
        complete: false,
      },
    )
    expect(result).toEqual({ ok: true, value: { notes: 'hello', heart: ['clot'] } })
  })

  it('accepts "not sure" together with ticks', () => {
    expect(problems({ heart: ['clot', 'not-sure'], 'heart-unsure': ['pressure'] })).toEqual([])
  })
})

describe('asShown', () => {
  it('keeps the words of question and answer, with the version', () => {
    const shown = asShown(form, { ...complete, heart: ['pressure', 'clot'], reading: 'no' })
    expect(shown).toMatchObject({ form: 'test', version: '1' })
    expect(shown.answers.find(({ id }) => id === 'heart')).toEqual({
      id: 'heart',
      section: 'all',
      text: 'Your heart?',
      help: 'Tick all.',
      answer: 'High pressure; A clot',
      counts: true,
    })
  })

  it('shows what was asked and left empty', () => {
    expect(asShown(form, complete).answers.find(({ id }) => id === 'notes')).toMatchObject({
      answer: '',
      counts: true,
    })
  })

  it('keeps an answer whose question was hidden later, and says that it does not count', () => {
    const changed = asShown(form, { ...complete, heart: ['none'], reading: 'high' })
    expect(changed.answers.find(({ id }) => id === 'reading')).toMatchObject({ answer: 'Yes', counts: false })
    expect(changed.answers.some(({ id }) => id === 'told-doctor')).toBe(false)
  })
})

describe('findingsFrom', () => {
  const findings = (answers: HistoryAnswers) => findingsFrom(form, answers).findings

  it('says nothing about what was not answered', () => {
    expect(findingsFrom(form, {})).toEqual({ findings: {} })
  })

  it('reads yes, no and not sure', () => {
    expect(findings({ 'more-clots': 'yes' })).toEqual({ clot: true })
    expect(findings({ 'more-clots': 'no' })).toEqual({ clot: false })
    expect(findings({ 'more-clots': 'not-sure' })).toEqual({ clot: 'unknown' })
  })

  it('reads a tick list: ticked is true, the rest false', () => {
    expect(findings({ heart: ['clot'] })).toEqual({ clot: true, 'high-blood-pressure': false })
    expect(findings({ heart: ['none'] })).toEqual({ clot: false, 'high-blood-pressure': false })
  })

  it('counts the empty boxes as not known when somebody is not sure', () => {
    const unsure = { clot: true, 'high-blood-pressure': 'unknown' }
    expect(findings({ heart: ['clot', 'not-sure'] })).toEqual(unsure)
    expect(findings({ heart: ['clot', 'not-sure'], 'heart-unsure': ['cannot-say'] })).toEqual(unsure)
  })

  it('narrows "not sure" to the boxes that were named', () => {
    expect(findings({ heart: ['not-sure'], 'heart-unsure': ['clot'] })).toEqual({
      clot: 'unknown',
      'high-blood-pressure': false,
    })
  })

  it('lets yes win over not sure, and not sure over no, when two answers speak of one finding', () => {
    expect(findings({ heart: ['clot'], 'more-clots': 'no' }).clot).toBe(true)
    expect(findings({ heart: ['none'], 'more-clots': 'not-sure' }).clot).toBe('unknown')
  })

  it('leaves out answers whose question is hidden', () => {
    expect(findings({ heart: ['none'], reading: 'high' })).not.toHaveProperty('bp-very-high')
    expect(findings({ heart: ['pressure'], reading: 'high' })).toMatchObject({ 'bp-very-high': true })
  })

  it('reads fields, and joins the places', () => {
    expect(
      findingsFrom(form, { where: ['neck', 'knee'], pregnancy: 'possible', 'how-long': 'days' }),
    ).toMatchObject({
      regions: ['neck-front', 'neck-back', 'knee-left', 'knee-right'],
      pregnancy: 'possible',
      durationDays: 3,
    })
  })
})

describe('prefillFrom', () => {
  it('fills in nothing when the guide was told nothing', () => {
    expect(prefillFrom(form, {})).toEqual({})
  })

  it('fills in what is known, and leaves a list open of which only some is known to be false', () => {
    expect(prefillFrom(form, { findings: { clot: true } })).toEqual({ heart: ['clot'], 'more-clots': 'yes' })
    expect(prefillFrom(form, { findings: { 'high-blood-pressure': false } })).toEqual({})
    expect(prefillFrom(form, { findings: { 'high-blood-pressure': false, clot: false } })).toMatchObject({
      heart: ['none'],
    })
  })

  it('carries "not sure" over, and says of what', () => {
    expect(prefillFrom(form, { findings: { clot: 'unknown' } })).toMatchObject({
      heart: ['not-sure'],
      'heart-unsure': ['clot'],
    })
  })

  it('fills in places, pregnancy and the shortest time that is long enough', () => {
    const told = { findings: {}, regions: ['knee-left'], pregnancy: 'none', durationDays: 10 }
    expect(prefillFrom(form, told)).toEqual({ where: ['knee'], pregnancy: 'none', 'how-long': 'weeks' })
    expect(prefillFrom(form, { durationDays: 9000 })['how-long']).toBe('longer')
  })

  it('does not fill in what would be hidden', () => {
    expect(prefillFrom(form, { findings: { 'bp-very-high': true } })).toEqual({})
  })
})

describe('withHistory', () => {
  it('lets the newer answers win, and keeps what only the guide knows', () => {
    const guide = { age: 40, regions: ['knee-left'], findings: { clot: true, migraine: true } }
    const history = { findings: { clot: false }, regions: ['knee-left', 'knee-right'], pregnancy: 'none' }
    expect(withHistory(guide, history)).toEqual({
      age: 40,
      pregnancy: 'none',
      regions: ['knee-left', 'knee-right'],
      findings: { clot: false, migraine: true },
    })
  })
})

const known = ['high-blood-pressure', 'clot', 'bp-very-high', 'told']
const facts = fc.dictionary(fc.constantFrom(...known), fc.constantFrom(true, false, 'unknown' as const))
const anyAnswer = fc.oneof(
  fc.constantFrom('yes', 'no', 'not-sure', 'none', 'high', 'days', '2026-11-23', 'x'.repeat(30), ''),
  fc.array(fc.constantFrom('pressure', 'clot', 'none', 'not-sure', 'cannot-say', 'neck'), { maxLength: 3 }),
  fc.anything(),
)
const anyInput = fc.dictionary(
  fc.oneof(fc.constantFrom(...questions.map(({ id }) => id), 'heart-unsure', 'where-unsure'), fc.string()),
  anyAnswer,
)

describe('properties of the form', () => {
  it('gives back every yes and every doubt that it was filled in with', () => {
    fc.assert(
      fc.property(facts, (findings) => {
        const back = findingsFrom(form, prefillFrom(form, { findings })).findings
        for (const id of ['high-blood-pressure', 'clot']) {
          if (findings[id] === true || findings[id] === 'unknown') expect(back[id]).toBe(findings[id])
          if (findings[id] === undefined) expect(back[id]).not.toBe(true)
        }
      }),
    )
  })

  it('fills in only answers that it would accept', () => {
    fc.assert(
      fc.property(facts, (findings) => {
        expect(checkAnswers(form, prefillFrom(form, { findings }), { complete: false }).ok).toBe(true)
      }),
    )
  })

  it('never throws on what a browser may send, and everything accepted can be shown and read', () => {
    fc.assert(
      fc.property(anyInput, fc.boolean(), (input, isComplete) => {
        const result = checkAnswers(form, input, { complete: isComplete })
        if (!result.ok) {
          expect(result.error.length).toBeGreaterThan(0)
          return
        }
        expect(asShown(form, result.value).version).toBe('1')
        for (const truth of Object.values(findingsFrom(form, result.value).findings)) {
          expect([true, false, 'unknown']).toContain(truth)
        }
      }),
    )
  })
})
