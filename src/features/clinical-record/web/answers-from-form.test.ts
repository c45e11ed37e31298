import { describe, expect, it } from 'vitest'
import { realForm } from '../../../../test/content/clinical-content.ts'
import { saveFromForm } from './answers-from-form.ts'

const form = realForm()

function sent(fields: readonly (readonly [string, string])[]): FormData {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return data
}

describe('what a part of the form sends', () => {
  it('is every question it asked: ticks as a list, an empty list for none', () => {
    const save = saveFromForm(
      form,
      sent([
        ['revision', '7'],
        ['_page', 'p'],
        ['_asked', 'where'],
        ['_asked', 'skin'],
        ['_asked', 'clot'],
        ['_asked', 'hopes'],
        ['where', 'neck'],
        ['where', 'knee'],
        ['hopes', 'To run\r\nagain'],
      ]),
    )
    expect(save).toEqual({
      revision: 7,
      page: 'p',
      asked: ['where', 'skin', 'clot', 'hopes'],
      answers: { where: ['neck', 'knee'], skin: [], clot: '', hopes: 'To run\nagain' },
      shown: {},
    })
  })

  it('leaves out what the page did not ask', () => {
    expect(saveFromForm(form, sent([['where', 'neck']])).answers).toEqual({})
  })

  it.each([
    [['4', '3', '2026'], '2026-03-04'],
    [['', '', ''], ''],
    [['31', '', '2026'], '2026-00-31'],
    [['x', '3', '26'], '26-03-0x'],
  ])('makes a date of the boxes %j', ([day, month, year], expected) => {
    const boxes = { day: day!, month: month!, year: year! }
    const fields = Object.entries(boxes).map(([part, value]) => [`signed-on-${part}`, value] as const)
    const { answers } = saveFromForm(form, sent([['_asked', 'signed-on'], ...fields]))
    expect(answers['signed-on']).toBe(expected)
  })

  it('reads what the page showed, and takes nonsense for nothing', () => {
    const shown = (text: string) => saveFromForm(form, sent([['_shown', text]])).shown
    expect(shown('{"where":["neck"],"clot":"no"}')).toEqual({ where: ['neck'], clot: 'no' })
    for (const text of ['', '{', '[1]', '{"where":1}', 'null']) expect(shown(text), text).toEqual({})
  })

  it.each(['', '-1', '1.5', 'x'])('takes the revision %j for the oldest', (revision) => {
    expect(saveFromForm(form, sent([['revision', revision]])).revision).toBe(0)
  })
})
