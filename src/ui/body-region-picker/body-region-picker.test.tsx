import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { type BodyRegion, BodyRegionPicker } from './body-region-picker.tsx'

const regions: BodyRegion[] = [
  { id: 'knee-left', label: 'Knee (left)', view: 'both', side: 'left' },
  { id: 'low-back', label: 'Lower back', view: 'back', side: null },
  { id: 'none', label: 'Nowhere', view: 'none', side: null },
]
const words = { front: 'Front', back: 'Back', left: 'Your left', right: 'Your right' }
const html = renderToStaticMarkup(
  <BodyRegionPicker
    name="where"
    legend="Where?"
    regions={regions}
    values={['low-back']}
    exclusive={['none']}
    words={words}
  />,
)

describe('the body region picker', () => {
  it('draws only the regions it was given, each a label of its box', () => {
    const drawn = [...html.matchAll(/<label for="where-([\w-]+)"/g)].map(([, id]) => id)
    expect(drawn.sort()).toEqual(['knee-left', 'knee-left', 'low-back'])
    for (const id of drawn) expect(html).toContain(`id="where-${id}"`)
  })

  it('lists all regions, drawn or not, with the answers given', () => {
    const boxes = [...html.matchAll(/<input[^>]*>/g)].map(([box]) => box)
    expect(boxes.map((box) => /value="([^"]+)"/.exec(box)?.[1])).toEqual(['knee-left', 'low-back', 'none'])
    expect(boxes.map((box) => box.includes('checked'))).toEqual([false, true, false])
    expect(boxes.map((box) => box.includes('data-exclusive'))).toEqual([false, false, true])
  })

  it('hides the picture from screen readers, which have the list', () => {
    expect(html).toMatch(/<div class="[^"]*figures[^"]*" aria-hidden="true">/)
  })
})
