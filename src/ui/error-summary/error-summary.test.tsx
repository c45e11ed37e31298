import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ErrorSummary } from './error-summary.tsx'

describe('the error summary', () => {
  it('is announced, can take the focus, and leads to each field', () => {
    const html = renderToStaticMarkup(
      <ErrorSummary
        title="One thing"
        errors={[{ field: 'email', message: 'Write an @' }, { message: 'No line' }]}
      />,
    )
    expect(html).toMatch(/role="alert" tabindex="-1"/)
    expect(html).toMatch(/<a href="#email"[^>]*>Write an @<\/a>/)
    expect(html).toContain('<span>No line</span>')
  })

  it('is not there when nothing is wrong', () => {
    expect(renderToStaticMarkup(<ErrorSummary title="One thing" errors={[]} />)).toBe('')
  })
})
