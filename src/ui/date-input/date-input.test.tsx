import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { DateInput } from './date-input.tsx'

const labels = { day: 'Day', month: 'Month', year: 'Year' }

describe('the date input', () => {
  it('sends three parts and offers the birth date for filling in', () => {
    const html = renderToStaticMarkup(<DateInput name="birth" legend="Born" labels={labels} birthDate />)
    for (const part of ['day', 'month', 'year']) {
      expect(html).toContain(`name="birth-${part}"`)
      expect(html).toContain(`autoComplete="bday-${part}"`)
    }
  })

  it('marks only the wrong box', () => {
    const html = renderToStaticMarkup(
      <DateInput name="birth" legend="Born" labels={labels} error="Too far" wrongParts={['year']} />,
    )
    expect(html.match(/aria-invalid/g)).toHaveLength(1)
    expect(html).toMatch(/id="birth-year"[^>]*aria-invalid="true"/)
  })
})
