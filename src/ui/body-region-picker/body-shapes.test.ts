import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type BodyShape, bodyShapes } from './body-shapes.ts'

const css = readFileSync(new URL('./body-region-picker.module.css', import.meta.url), 'utf8')
const all: BodyShape[] = [...bodyShapes.front, ...bodyShapes.back]
const find = (view: 'front' | 'back', region: string) =>
  bodyShapes[view].find((shape) => shape.region === region)

describe('the body', () => {
  it("has its own left at the viewer's right in front, and the other way round from behind", () => {
    expect(find('front', 'knee-left')?.mirrored).toBe(false)
    expect(find('front', 'knee-right')?.mirrored).toBe(true)
    expect(find('back', 'knee-left')?.mirrored).toBe(true)
    expect(find('back', 'knee-right')?.mirrored).toBe(false)
  })

  it('shows each region once in a view', () => {
    for (const view of ['front', 'back'] as const) {
      const regions = bodyShapes[view].map((shape) => shape.region)
      expect(new Set(regions).size).toBe(regions.length)
    }
  })

  it.each([...new Set(all.map((shape) => shape.region))])('colours %s when it is ticked', (region) => {
    expect(css).toContain(`.picker:has([value="${region}"]:checked) [data-shape="${region}"]`)
  })
})

const listed = new URL('../../../../shared/care-guide/regions.json', import.meta.url)

describe.skipIf(!existsSync(listed))('the regions of the care guide', () => {
  interface Region {
    id: string
    view: 'front' | 'back' | 'both' | 'none'
  }
  const regions: Region[] = existsSync(listed) ? JSON.parse(readFileSync(listed, 'utf8')).regions : []
  const inListOnly = ['whole-body', 'none']

  it('are all drawn, in the views they belong to', () => {
    const missing = regions
      .filter((region) => !inListOnly.includes(region.id))
      .flatMap((region) =>
        (region.view === 'both' ? (['front', 'back'] as const) : [region.view]).map((view) => ({
          id: region.id,
          view,
        })),
      )
      .filter(({ id, view }) => view === 'none' || !find(view, id))
    expect(missing).toEqual([])
  })

  it('hold every shape there is', () => {
    const ids = new Set(regions.map((region) => region.id))
    expect(all.filter((shape) => !ids.has(shape.region))).toEqual([])
  })
})
