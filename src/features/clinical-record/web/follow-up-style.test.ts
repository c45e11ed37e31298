import { describe, expect, it } from 'vitest'
import type { HistoryForm } from '#domain/precautions/index.ts'
import { realForm } from '../../../../test/content/clinical-content.ts'
import { followUpStyle } from './follow-up-style.ts'

const form = realForm()

describe('the style that shows follow-up questions', () => {
  it('shows one when the answer before it is ticked', () => {
    expect(followUpStyle(form, 'conditions')).toContain(
      'form:has(:is([name="heart-and-blood"][value="high-pressure"]):checked) [data-question="pressure-reading"]{display:block}',
    )
  })

  it('asks which boxes are unsure, and not about those that are ticked', () => {
    const style = followUpStyle(form, 'skin')
    expect(style).toContain('form [data-question="skin-unsure"]{display:none}')
    expect(style).toContain(
      'form:has(:is([name="skin"][value="not-sure"]):checked) [data-question="skin-unsure"]{display:block}',
    )
    expect(style).toContain(
      'form:has(:is([name="skin"][value="sore"]):checked) label:has([name="skin-unsure"][value="sore"]){display:none}',
    )
  })

  it('leaves a question alone that waits for another part: the saved answer decides', () => {
    expect(followUpStyle(form, 'conditions')).not.toContain('[data-question="leg-swollen-long"]')
  })

  it('asks for the whole chain', () => {
    const yesNo = { type: 'boolean', text: '?', required: true } as const
    const chain: HistoryForm = {
      ...form,
      sections: [
        {
          id: 's',
          title: 'S',
          questions: [
            { ...yesNo, id: 'a' },
            { ...yesNo, id: 'b', showIf: { question: 'a', is: ['yes', 'not-sure'] } },
            { ...yesNo, id: 'c', showIf: { question: 'b', is: ['no'] } },
          ],
        },
      ],
    }
    expect(followUpStyle(chain, 's')).toContain(
      'form:has(:is([name="a"][value="yes"],[name="a"][value="not-sure"]):checked):has(:is([name="b"][value="no"]):checked) [data-question="c"]{display:block}',
    )
  })

  it('is nothing a page could be broken with', () => {
    for (const { id } of form.sections) expect(followUpStyle(form, id)).not.toMatch(/[<&\\]/)
    expect(followUpStyle(form, 'nowhere')).toBe('')
  })
})
