import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { safeNext, signInAddress } from './safe-next.ts'

describe('where to go after signing in', () => {
  test.each(['/staff', '/staff?date=2026-11-24&location=x', '/staff/visits/0193-a/history'])(
    '%s is kept',
    (page) => {
      expect(safeNext(page)).toBe(page)
    },
  )

  test.each([
    null,
    undefined,
    '',
    'staff',
    '/',
    '/book',
    '//evil.example',
    '//evil.example/staff',
    'https://evil.example/staff',
    '/\\evil.example',
    '/staff\\evil',
    '/staffx',
    '/staff/../book',
    '/staff/%2e%2e/book',
    '/staff/sign-in?next=/staff/sign-in',
    '/staff/sign-out',
    '/staff\n//evil.example',
    'javascript:alert(1)',
    '/staff@evil.example',
  ])('%j becomes the first staff page', (page) => {
    expect(safeNext(page)).toBe('/staff')
  })

  test('never leaves the staff pages, whatever was asked', () => {
    const nasty = fc.string({
      unit: fc.constantFrom('/', '\\', '.', ':', '@', '?', '#', '%', '2', 'e', 's', ' ', '\t', 'staff'),
    })
    fc.assert(
      fc.property(
        fc.oneof(
          nasty,
          nasty.map((rest) => `/staff${rest}`),
          fc.webUrl(),
        ),
        (page) => {
          const url = new URL(safeNext(page), 'https://clinic.example')
          expect(url.origin).toBe('https://clinic.example')
          expect(url.pathname === '/staff' || url.pathname.startsWith('/staff/')).toBe(true)
          expect(safeNext(safeNext(page))).toBe(safeNext(page))
        },
      ),
    )
  })

  test('travels in the address of the sign-in page, encoded, unless it is the first page anyway', () => {
    expect(signInAddress('/staff')).toBe('/staff/sign-in')
    expect(signInAddress('/staff?date=2026-11-24&x=1')).toBe(
      '/staff/sign-in?next=%2Fstaff%3Fdate%3D2026-11-24%26x%3D1',
    )
    expect(signInAddress('https://evil.example')).toBe('/staff/sign-in')
  })
})
