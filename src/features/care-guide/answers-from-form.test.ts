import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Question, QuestionField } from '#domain/care-guide/index.ts'
import { answersFromForm } from './answers-from-form.ts'
import { NONE_OF_THESE, NOT_SURE } from './control-name.ts'

const LIST = 'findings-saddle-numbness'
const signs = ['saddle-numbness', 'fainted-or-collapsed', 'sepsis-signs']
const ticks: QuestionField = {
  path: 'findings',
  type: 'multichoice',
  label: 'Any of these?',
  options: signs.map((value) => ({ value, label: value })),
}
const screen = (...fields: QuestionField[]): Question => ({ id: 'q', kind: 'fields', text: 'Q', fields })

function form(entries: Record<string, string | string[]>): FormData {
  const data = new FormData()
  for (const [name, values] of Object.entries(entries))
    for (const value of [values].flat()) data.append(name, value)
  return data
}
const read = (field: QuestionField, entries: Record<string, string | string[]>) =>
  answersFromForm(screen(field), form(entries))

describe('a list of warning signs', () => {
  it('takes ticks as yes and the rest as no', () => {
    expect(read(ticks, { [LIST]: ['sepsis-signs'] })).toEqual({
      ok: true,
      value: { findings: { 'saddle-numbness': false, 'fainted-or-collapsed': false, 'sepsis-signs': true } },
    })
  })

  it('takes "not sure" as unknown for everything that is not ticked, never as no', () => {
    expect(read(ticks, { [LIST]: [NOT_SURE, 'sepsis-signs'] })).toEqual({
      ok: true,
      value: {
        findings: { 'saddle-numbness': 'unknown', 'fainted-or-collapsed': 'unknown', 'sepsis-signs': true },
      },
    })
  })

  it('does not take an empty form as no', () => {
    expect(read(ticks, {})).toEqual({ ok: false, error: [{ field: LIST, kind: 'missing' }] })
  })

  it.each([
    ['a sign', [NONE_OF_THESE, 'sepsis-signs']],
    ['not sure', [NONE_OF_THESE, NOT_SURE]],
  ])('refuses "none" together with %s', (_, findings) => {
    expect(read(ticks, { [LIST]: findings })).toEqual({
      ok: false,
      error: [{ field: LIST, kind: 'none-and-some' }],
    })
  })

  it('keeps two lists on one screen apart: "none" of one says nothing of the other', () => {
    const other: QuestionField = {
      ...ticks,
      options: [{ value: 'diabetes', label: 'diabetes' }],
    }
    const answers = answersFromForm(screen(ticks, other), form({ [LIST]: NONE_OF_THESE }))
    expect(answers).toEqual({ ok: false, error: [{ field: 'findings-diabetes', kind: 'missing' }] })
    const both = answersFromForm(
      screen(ticks, other),
      form({ [LIST]: NOT_SURE, 'findings-diabetes': 'diabetes' }),
    )
    expect(both).toMatchObject({
      ok: true,
      value: { findings: { 'sepsis-signs': 'unknown', diabetes: true } },
    })
  })

  it('never says no to a sign without "none of these" or another tick', () => {
    fc.assert(
      fc.property(fc.subarray([...signs, NONE_OF_THESE, NOT_SURE, 'something-else']), (findings) => {
        const answers = read(ticks, { [LIST]: findings })
        if (!answers.ok) return
        const no = Object.values(answers.value.findings!).includes(false)
        const said = findings.includes(NONE_OF_THESE) || findings.some((id) => signs.includes(id))
        expect(no && !said).toBe(false)
        for (const id of signs) expect(answers.value.findings![id] === true).toBe(findings.includes(id))
      }),
    )
  })
})

describe('the other controls', () => {
  const places: QuestionField = {
    path: 'regions',
    type: 'multichoice',
    label: 'Where?',
    options: ['neck-back', 'low-back', 'none'].map((value) => ({ value, label: value })),
  }
  const days: QuestionField = { path: 'durationDays', type: 'integer', label: 'Since?', min: 0, max: 36_500 }
  const assessed: QuestionField = {
    path: 'assessedByClinician',
    type: 'boolean',
    label: 'Seen?',
    options: [
      { value: true, label: 'Yes' },
      { value: false, label: 'No' },
    ],
  }
  const plain: QuestionField = {
    path: 'findings.saddle-numbness',
    type: 'boolean',
    label: 'Numb?',
    options: [
      { value: true, label: 'Yes' },
      { value: false, label: 'No' },
      { value: 'unknown', label: 'Not sure' },
    ],
  }

  it('reads places, and keeps "none" alone', () => {
    expect(read(places, { regions: ['neck-back', 'low-back', 'neck-back'] })).toEqual({
      ok: true,
      value: { regions: ['neck-back', 'low-back'] },
    })
    expect(read(places, { regions: ['none', 'low-back'] })).toMatchObject({
      ok: false,
      error: [{ kind: 'none-and-some' }],
    })
    expect(read(places, { regions: ['the-moon'] })).toMatchObject({ ok: false, error: [{ kind: 'missing' }] })
  })

  it.each([
    ['days', 3, 3],
    ['weeks', 2, 14],
    ['months', 4, 120],
    ['years', 10, 3650],
  ])('counts %s in days', (unit, number, expected) => {
    expect(read(days, { durationDays: String(number), 'durationDays-unit': unit })).toEqual({
      ok: true,
      value: { durationDays: expected },
    })
  })

  it.each([
    ['', 'missing'],
    ['soon', 'not-a-number'],
    ['-1', 'not-a-number'],
    ['1.5', 'not-a-number'],
    ['99999999', 'not-a-number'],
    ['40000', 'out-of-range'],
  ])('refuses %j as a number of days: %s', (text, kind) => {
    expect(read(days, { durationDays: text })).toMatchObject({
      ok: false,
      error: [{ field: 'durationDays', kind }],
    })
  })

  it('reads yes, no and not sure in their own types', () => {
    expect(read(assessed, { assessedByClinician: 'false' })).toEqual({
      ok: true,
      value: { assessedByClinician: false },
    })
    expect(read(plain, { 'findings.saddle-numbness': 'unknown' })).toEqual({
      ok: true,
      value: { findings: { 'saddle-numbness': 'unknown' } },
    })
    expect(read(assessed, { assessedByClinician: 'maybe' })).toMatchObject({
      ok: false,
      error: [{ kind: 'not-offered' }],
    })
  })

  it('notes which signs were asked a second time, whatever the form says', () => {
    const hidden: QuestionField = {
      path: 'findings',
      type: 'multichoice',
      label: '',
      hidden: true,
      options: [{ value: 'again:saddle-numbness', label: '' }],
    }
    expect(answersFromForm(screen(plain, hidden), form({ 'findings.saddle-numbness': 'unknown' }))).toEqual({
      ok: true,
      value: { findings: { 'saddle-numbness': 'unknown' }, askedAgain: ['saddle-numbness'] },
    })
  })

  it('lists every problem of a screen at once', () => {
    const both = answersFromForm(screen(places, days), form({}))
    expect(both).toMatchObject({ ok: false, error: [{ field: 'regions' }, { field: 'durationDays' }] })
  })
})
