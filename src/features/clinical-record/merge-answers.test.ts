import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HistoryAnswers } from '#domain/precautions/index.ts'
import { aSave } from '../../../test/builders/a-history.ts'
import { realForm } from '../../../test/content/clinical-content.ts'
import type { AnswerChanges } from './health-history.ts'
import { fittingAnswers, mergeAnswers } from './merge-answers.ts'

const form = realForm()
const stored = (answers: HistoryAnswers, changes: AnswerChanges = {}, revision = 5) => ({
  answers,
  changes,
  revision,
})
const elsewhere = { revision: 5, page: 'other page' }

describe('one page', () => {
  it('adds, changes and empties what it asks, and leaves the rest', () => {
    const merged = mergeAnswers(
      form,
      stored({ where: ['neck'], hopes: 'run', cancer: 'never' }),
      aSave({ where: ['knee'], hopes: '', clot: 'no' }, { revision: 5 }),
    )
    expect(merged.answers).toEqual({ where: ['knee'], clot: 'no', cancer: 'never' })
    expect(Object.keys(merged.changes).toSorted()).toEqual(['clot', 'hopes', 'where'])
    expect(merged).toMatchObject({ changed: true, problems: [], clashes: [], newerElsewhere: [] })
  })

  it('changes nothing when it says what is stored, in whatever order', () => {
    const save = aSave({ where: ['knee', 'neck'] }, { shown: { where: ['neck', 'knee'] } })
    expect(mergeAnswers(form, stored({ where: ['neck', 'knee'] }), save).changed).toBe(false)
  })

  it('keeps what is right and names what is wrong', () => {
    const merged = mergeAnswers(
      form,
      stored({ where: ['neck'], clot: 'yes' }),
      aSave({ where: ['wing'], clot: 'no', cancer: ['never'], nonsense: 'x', empty: '' }, { revision: 5 }),
    )
    expect(merged.answers).toEqual({ where: ['neck'], clot: 'no' })
    expect(merged.problems.map(({ question, kind }) => `${question}: ${kind}`).toSorted()).toEqual([
      'cancer: wrong_type',
      'empty: unknown_question',
      'nonsense: unknown_question',
      'where: unknown_option',
    ])
  })

  it('never clashes with its own earlier save', () => {
    const changes = { clot: { revision: 5, page: 'page 1' } }
    const merged = mergeAnswers(
      form,
      stored({ clot: 'yes' }, changes),
      aSave({ clot: 'no' }, { revision: 3 }),
    )
    expect(merged.answers).toEqual({ clot: 'no' })
    expect(merged.clashes).toEqual([])
  })
})

describe('what was filled in for the person', () => {
  const shown = { medicines: ['none'], allergies: ['nuts'] }

  it('is not theirs while they type elsewhere on the page', () => {
    const save = aSave({ ...shown, clot: 'no' }, { shown, typing: true })
    expect(mergeAnswers(form, stored({}), save).answers).toEqual({ clot: 'no' })
  })

  it('becomes theirs when they touch it or go on', () => {
    const touched = aSave({ ...shown, medicines: ['thinner'] }, { shown, typing: true })
    expect(mergeAnswers(form, stored({}), touched).answers).toEqual({ medicines: ['thinner'] })
    expect(mergeAnswers(form, stored({}), aSave(shown, { shown })).answers).toEqual(shown)
  })

  it('stays away once they emptied it', () => {
    const merged = mergeAnswers(form, stored({}), aSave({ allergies: [] }, { shown }))
    expect(merged).toMatchObject({ answers: {}, changes: { allergies: { revision: 6 } }, changed: true })
  })
})

describe('two pages', () => {
  it('merge when they changed different answers', () => {
    const merged = mergeAnswers(
      form,
      stored({ clot: 'yes', cancer: 'never' }, { clot: elsewhere }),
      aSave({ clot: 'no', cancer: 'past' }, { revision: 4, shown: { clot: 'no', cancer: 'never' } }),
    )
    expect(merged.answers).toEqual({ clot: 'yes', cancer: 'past' })
    expect(merged).toMatchObject({ newerElsewhere: ['clot'], clashes: [] })
  })

  it('clash when both changed one answer: the stored one stays, and both are shown', () => {
    const merged = mergeAnswers(
      form,
      stored({ cancer: 'now' }, { cancer: elsewhere }),
      aSave({ cancer: 'past' }, { revision: 4, shown: { cancer: 'never' } }),
    )
    expect(merged.answers).toEqual({ cancer: 'now' })
    expect(merged.clashes).toEqual([{ question: 'cancer', here: 'past', there: 'now' }])
  })

  it('do not clash when they say the same', () => {
    const merged = mergeAnswers(
      form,
      stored({ cancer: 'past' }, { cancer: elsewhere }),
      aSave({ cancer: 'past' }, { revision: 4, shown: { cancer: 'never' } }),
    )
    expect(merged).toMatchObject({ clashes: [], newerElsewhere: [], answers: { cancer: 'past' } })
  })
})

const yesNo = ['clot', 'getting-worse', 'doctor-said-yes', 'foot-sores']
const answer = fc.constantFrom('yes', 'no', 'not-sure', '')
const sheet = fc.record(Object.fromEntries(yesNo.map((id) => [id, answer])))
const filled = (told: Record<string, string>) =>
  Object.fromEntries(Object.entries(told).filter(([, value]) => value !== ''))

describe('properties of two pages at once', () => {
  it('loses nothing: what a page changed is stored, or comes back as a clash', () => {
    fc.assert(
      fc.property(sheet, sheet, sheet, (before, first, second) => {
        const start = stored(filled(before), {}, 0)
        const one = mergeAnswers(form, start, aSave(first, { shown: filled(before), page: 'a' }))
        const two = mergeAnswers(
          form,
          { answers: one.answers, changes: one.changes, revision: one.changed ? 1 : 0 },
          aSave(second, { shown: filled(before), page: 'b' }),
        )
        for (const id of yesNo) {
          const clash = two.clashes.find(({ question }) => question === id)
          const now = two.answers[id] ?? ''
          if (second[id] !== before[id] && !clash) expect(now, id).toBe(second[id])
          if (second[id] === before[id]) expect(now, id).toBe(first[id])
          if (clash) expect([clash.here, clash.there].map(String), id).toEqual([second[id], first[id]])
        }
      }),
    )
  })

  it('does not depend on which page was quicker, apart from the clashes', () => {
    fc.assert(
      fc.property(sheet, sheet, sheet, (before, first, second) => {
        const merge = (a: typeof first, b: typeof first) => {
          const one = mergeAnswers(
            form,
            stored(filled(before), {}, 0),
            aSave(a, { shown: filled(before), page: 'a' }),
          )
          const after = { answers: one.answers, changes: one.changes, revision: one.changed ? 1 : 0 }
          return mergeAnswers(form, after, aSave(b, { shown: filled(before), page: 'b' }))
        }
        const [ab, ba] = [merge(first, second), merge(second, first)]
        expect(ab.clashes.map(({ question }) => question)).toEqual(ba.clashes.map(({ question }) => question))
        const clashed = new Set(ab.clashes.map(({ question }) => question))
        for (const id of yesNo.filter((one) => !clashed.has(one))) expect(ab.answers[id]).toBe(ba.answers[id])
      }),
    )
  })
})

describe('answers of an older form', () => {
  it('count only where the form of today still asks and offers them', () => {
    const old = { clot: 'no', 'question-of-old': 'yes', cancer: 'sometimes', where: ['neck'] }
    expect(fittingAnswers(form, old)).toEqual({ clot: 'no', where: ['neck'] })
  })
})
