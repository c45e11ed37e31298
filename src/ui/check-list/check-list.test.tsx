import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { CheckList } from './check-list.tsx'
import { contradicting } from './exclusive.ts'

describe('exclusive answers', () => {
  const boxes = fc.array(fc.record({ checked: fc.boolean(), exclusive: fc.boolean() }), { minLength: 1 })

  it('never stand beside another answer once something was ticked', () => {
    fc.assert(
      fc.property(boxes, fc.nat(), (list, at) => {
        const changed = list[at % list.length]
        if (!changed) return
        changed.checked = true
        for (const box of contradicting(list, changed)) box.checked = false
        const ticked = list.filter((box) => box.checked)
        expect(ticked).toContain(changed)
        if (changed.exclusive) expect(ticked).toHaveLength(1)
        else expect(ticked.some((box) => box.exclusive)).toBe(false)
      }),
    )
  })

  it('clear nothing when something is unticked', () => {
    const kept = { checked: true, exclusive: false }
    expect(contradicting([kept], { checked: false, exclusive: true })).toEqual([])
  })
})

describe('the check list', () => {
  it('puts exclusive answers last and keeps the answers given', () => {
    const html = renderToStaticMarkup(
      <CheckList
        name="signs"
        legend="Which of these?"
        values={['fever']}
        options={[
          { value: 'none', label: 'None of these', exclusive: true },
          { value: 'fever', label: 'Fever' },
        ]}
      />,
    )
    expect(html.indexOf('value="fever"')).toBeLessThan(html.indexOf('value="none"'))
    expect(html).toMatch(/<input[^>]*checked=""[^>]*value="fever"|<input[^>]*value="fever"[^>]*checked=""/)
  })
})
