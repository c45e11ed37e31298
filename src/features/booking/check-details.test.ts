import { describe, expect, test } from 'vitest'
import { checkDetails } from './check-details.ts'

const TODAY = Temporal.PlainDate.from('2026-11-24')
const patient = { givenName: 'Sam', familyName: 'Example', email: 'sam@example.org', birthDate: '1980-01-01' }
const check = (other: object) => checkDetails({ patient, ...other }, TODAY)

describe('the details of a booking', () => {
  test('may leave everything but the patient out', () => {
    for (const other of [
      {},
      { preferences: null, reasonForVisit: null },
      { preferences: {}, reasonForVisit: ' \n ' },
    ]) {
      expect(check(other)).toMatchObject({ ok: true, value: { preferences: {}, reasonForVisit: null } })
    }
  })

  test.each([
    [{ pressure: 0 }, 'pressure', 'not_an_option'],
    [{ pressure: 6 }, 'pressure', 'not_an_option'],
    [{ pressure: 2.5 }, 'pressure', 'not_an_option'],
    [{ oil: '' }, 'oil', 'not_an_option'],
    [{ oil: 'x'.repeat(61) }, 'oil', 'not_an_option'],
    [{ areasToAvoid: ['neck', '<b>'] }, 'areasToAvoid', 'not_an_option'],
    [{ areasToAvoid: Array(41).fill('neck') }, 'areasToAvoid', 'too_long'],
  ])('refuse %j', (preferences, field, problem) => {
    expect(check({ preferences })).toEqual({ ok: false, error: { [`preferences.${field}`]: problem } })
  })

  test('take a reason of 2,000 characters, and not one more', () => {
    expect(check({ reasonForVisit: 'x'.repeat(2000) }).ok).toBe(true)
    expect(check({ reasonForVisit: 'x'.repeat(2001) })).toEqual({
      ok: false,
      error: { reasonForVisit: 'too_long' },
    })
    expect(check({ reasonForVisit: 'x'.repeat(1_000_000) })).toEqual({
      ok: false,
      error: { reasonForVisit: 'too_long' },
    })
    expect(check({ reasonForVisit: 'a\u0000' })).toEqual({
      ok: false,
      error: { reasonForVisit: 'not_allowed_characters' },
    })
  })

  test('name the patient’s fields below patient', () => {
    expect(checkDetails({ patient: { ...patient, email: '' }, reasonForVisit: '\u0007' }, TODAY)).toEqual({
      ok: false,
      error: { 'patient.email': 'missing', reasonForVisit: 'not_allowed_characters' },
    })
  })
})
