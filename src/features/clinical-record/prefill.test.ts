import { describe, expect, it } from 'vitest'
import { healthyAnswers } from '../../../test/builders/a-history.ts'
import { realForm } from '../../../test/content/clinical-content.ts'
import { prefillFor } from './prefill.ts'

const form = realForm()
const nothing = { answers: {}, changes: {} }
const carried = form.sections.flatMap(({ questions }) => questions.filter(({ carriesOver }) => carriesOver))

describe('what is filled in for the person', () => {
  it('is nothing without a guide and an earlier history', () => {
    expect(prefillFor(form, nothing, null, null)).toEqual({ answers: {}, sources: {} })
  })

  it('comes from the guide, when the person agreed to keep its answers', () => {
    const guide = {
      route: 'physiotherapy',
      presentation: { onset: 'gradual', findings: { asthma: true } },
    } as const
    const { answers, sources } = prefillFor(form, nothing, guide, null)
    expect(answers).toMatchObject({ 'how-it-began': 'slowly', 'other-illness': ['asthma'] })
    expect(sources['other-illness']).toBe('guide')
  })

  it('comes from last time only for what lasts: never how they are now, never a signature', () => {
    const lastTime = healthyAnswers(form, '2026-05-01', { 'signs-now': ['fever'], allergies: ['nuts'] })
    const { answers, sources } = prefillFor(form, nothing, null, lastTime)
    expect(answers).toMatchObject({ allergies: ['nuts'] })
    expect(new Set(Object.values(sources))).toEqual(new Set(['last-time']))
    for (const id of Object.keys(answers)) expect(carried.map((one) => one.id)).toContain(id)
    for (const id of [
      'signs-now',
      'clot',
      'pregnancy',
      'agree-to-care',
      'signed-name',
      'signed-on',
      'doctor-said-yes',
    ])
      expect(answers, id).not.toHaveProperty(id)
  })

  it('adds up the ticks of both; a tick wins over none', () => {
    const guide = { presentation: { findings: { asthma: true } } }
    const both = (lastTime: string[]) => prefillFor(form, nothing, guide, { 'other-illness': lastTime })
    expect(both(['diabetes']).answers['other-illness']).toEqual(['asthma', 'diabetes'])
    expect(both(['none']).answers['other-illness']).toEqual(['asthma'])
    expect(both(['none']).sources['other-illness']).toBe('both')
  })

  it('never replaces what the person said, nor brings back what they emptied', () => {
    const lastTime = { allergies: ['nuts'], medicines: ['thinner'] }
    const own = { answers: { allergies: ['none'] }, changes: { medicines: { revision: 1, page: 'a' } } }
    expect(prefillFor(form, own, null, lastTime).answers).toEqual({})
  })

  it('leaves out follow-up questions that are not shown', () => {
    const lastTime = { cancer: 'never', 'cancer-treatment': ['nodes'] }
    expect(prefillFor(form, nothing, null, lastTime).answers).toEqual({ cancer: 'never' })
  })
})

describe('the form says what carries over', () => {
  it('and no question about now, about weeks or months, or about consent is among it', () => {
    for (const { id, text } of carried) {
      expect(text, id).not.toMatch(/\bnow\b(?!, or was)|last (two|six)|recent/i)
    }
    const sections = form.sections.filter(({ questions }) => questions.some(({ carriesOver }) => carriesOver))
    const ids = sections.map(({ id }) => id)
    for (const aboutNow of ['visit', 'pregnancy', 'skin', 'consent']) expect(ids).not.toContain(aboutNow)
  })
})
