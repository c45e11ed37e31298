import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { TextInput } from '../text-input/text-input.tsx'
import { Fieldset } from './field.tsx'

describe('a field', () => {
  it('labels its control and needs nothing more when there is no hint and no error', () => {
    const html = renderToStaticMarkup(<TextInput name="email" label="E-mail" />)
    expect(html).toMatch(/<label for="email"[^>]*>E-mail<\/label>/)
    expect(html).toContain('id="email"')
    expect(html).not.toContain('aria-describedby')
    expect(html).not.toContain('aria-invalid')
  })

  it('ties hint and error to the control, hint first', () => {
    const html = renderToStaticMarkup(
      <TextInput
        name="email"
        label="E-mail"
        hint="We send the confirmation here"
        error="Write an address with an @"
      />,
    )
    expect(html).toContain('aria-describedby="email-hint email-error"')
    expect(html).toContain('aria-invalid="true"')
    expect(html).toContain('id="email-hint"')
    expect(html).toMatch(/id="email-error".*Write an address with an @/s)
  })

  it('keeps ids apart from names when asked to', () => {
    const html = renderToStaticMarkup(<TextInput name="phone" id="mobile" label="Phone" />)
    expect(html).toContain('for="mobile"')
    expect(html).toContain('name="phone"')
  })
})

describe('a fieldset', () => {
  it('makes the question the page heading when it is the page', () => {
    const html = renderToStaticMarkup(
      <Fieldset id="where" legend="Where does it hurt?" legendSize="page">
        <input />
      </Fieldset>,
    )
    expect(html).toContain('<h1>Where does it hurt?</h1>')
  })

  it('can take the focus of an error link', () => {
    const html = renderToStaticMarkup(
      <Fieldset id="where" legend="Where?" error="Choose one place">
        <input />
      </Fieldset>,
    )
    expect(html).toMatch(/<fieldset id="where" tabindex="-1"/)
    expect(html).toContain('aria-describedby="where-error"')
  })
})
