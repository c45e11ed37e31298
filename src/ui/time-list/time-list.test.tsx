import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { TimeList } from './time-list.tsx'

describe('the time list', () => {
  it('makes links of times with an address and submit buttons of the others', () => {
    const html = renderToStaticMarkup(
      <TimeList
        groups={[
          {
            title: 'Morning',
            times: [
              { label: '9:00', href: '/book/9' },
              { label: '9:45', name: 'start', value: '2026-11-24T09:45Z', more: 'Tuesday' },
            ],
          },
        ]}
      />,
    )
    expect(html).toMatch(/<a href="\/book\/9"/)
    const button = /<button[^>]*>/.exec(html)?.[0]
    for (const part of ['type="submit"', 'name="start"', 'value="2026-11-24T09:45Z"']) {
      expect(button).toContain(part)
    }
  })

  it('says more after what is seen, and does not replace it (WCAG 2.5.3)', () => {
    const times = [{ label: '9:45', detail: 'with Ana', more: 'Tuesday', href: '/book/9' }]
    const html = renderToStaticMarkup(<TimeList groups={[{ title: 'Morning', times }]} />)
    expect(html).not.toContain('aria-label')
    expect(html.replace(/<[^>]+>/g, '')).toContain('9:45 with Ana, Tuesday')
  })

  it('leaves out a part of the day without times', () => {
    const html = renderToStaticMarkup(<TimeList groups={[{ title: 'Evening', times: [] }]} />)
    expect(html).not.toContain('Evening')
  })
})
