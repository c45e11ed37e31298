import { describe, expect, it } from 'vitest'
import { ROUTES } from '#domain/care-guide/index.ts'
import { drawFlow } from './map-drawing.ts'
import { flowOf } from './map-flow.ts'
import { realRuleSet } from './real-rule-set.ts'

const ruleSet = realRuleSet()
const { content } = ruleSet
const flow = flowOf(ruleSet)
const sum = (boxes: readonly { readonly count: number }[]) =>
  boxes.reduce((total, { count }) => total + count, 0)

describe('the map of the guide', () => {
  it('counts every rule and every question that is asked in the guide', () => {
    expect(sum(flow.rules)).toBe(content.redFlags.length + content.routing.length)
    const asked = content.findings.filter(({ stage }) => stage === 'guide').length
    expect(sum(flow.screens)).toBe(asked + content.fields.length)
  })

  it('counts every rule that leads somewhere at its outcome', () => {
    const leading = content.redFlags.filter(({ urgency }) => urgency !== 'caution').length
    expect(sum(flow.outcomes)).toBe(leading + content.routing.length)
    expect(flow.outcomes.map(({ id }) => id)).toEqual(ROUTES.map((route) => `route-${route}`))
    expect(flow.outcomes.filter(({ count }) => count === 0)).toEqual([])
  })

  it('joins only boxes that are there', () => {
    const ids = new Set([...flow.screens, ...flow.rules, ...flow.outcomes].map(({ id }) => id))
    expect(flow.edges.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).toEqual([])
    expect(flow.edges.filter(({ from }) => from === 'rules-caution')).toEqual([])
  })

  it('never shows a danger sign that leads to hands-on care', () => {
    const care = flow.edges.filter(({ to }) => /massage|physiotherapy/.test(to))
    expect(new Set(care.map(({ from }) => from))).toEqual(new Set(['rules-routing']))
  })

  it('is drawn with a title, a description, and every box inside the picture', () => {
    const svg = drawFlow(flow, 'a<b')
    expect(svg).toContain('<title id="title">The care guide, rule set a&lt;b</title>')
    for (const { title } of [...flow.screens, ...flow.rules, ...flow.outcomes]) expect(svg).toContain(title)
    const height = Number(/viewBox="0 0 \d+ (\d+)"/.exec(svg)?.[1])
    const lowest = Math.max(...[...svg.matchAll(/<g><rect x="\d+" y="(\d+)"/g)].map(([, y]) => Number(y)))
    expect(lowest + 44).toBeLessThanOrEqual(height)
    expect(svg).not.toMatch(/NaN|undefined/)
  })

  it('refuses to join what is not there', () => {
    expect(() => drawFlow({ ...flow, screens: [] }, '1')).toThrow(/no box/)
  })
})
