import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkPatient } from './check-patient.ts'
import type { NewPatient } from './patient.ts'

const TODAY = Temporal.PlainDate.from('2026-11-24')
const sam: NewPatient = {
  givenName: 'Sam',
  familyName: 'Example',
  email: 'sam@example.org',
  phone: '020 7946 0000',
  birthDate: '1980-02-29',
}
const check = (other: Partial<NewPatient> = {}) => checkPatient({ ...sam, ...other }, TODAY)
const problems = (other: Partial<NewPatient>) => {
  const result = check(other)
  return result.ok ? {} : result.error
}
const accepted = (other: Partial<NewPatient> = {}) => {
  const result = check(other)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

describe('a patient', () => {
  test('is taken as typed, cleaned', () => {
    const typed = {
      givenName: '  Zoe\u0308 ',
      familyName: 'O’Brien \t  de\u00a0la Cruz',
      email: ' Sam@Example.org ',
      phone: ' ',
    }
    expect(accepted(typed)).toEqual({
      givenName: 'Zoë',
      familyName: 'O’Brien de la Cruz',
      email: 'Sam@Example.org',
      phone: null,
      birthDate: Temporal.PlainDate.from('1980-02-29'),
    })
    expect(accepted({ phone: undefined }).phone).toBeNull()
  })

  test.each(['李', 'Ngô Thị', 'Иван', 'محمد', 'Jean-Luc', "D'Arcy", 'Sam 3rd', '𠮷野'])(
    'may be called %s',
    (name) => {
      expect(accepted({ givenName: name }).givenName).toBe(name.normalize('NFC'))
    },
  )

  test('may have a name of 100 characters, counted as a person counts', () => {
    expect(accepted({ givenName: '𠮷'.repeat(100) }).givenName).toHaveLength(200)
    expect(problems({ givenName: '𠮷'.repeat(101) })).toEqual({ givenName: 'too_long' })
    expect(problems({ familyName: 'x'.repeat(10_000_000) })).toEqual({ familyName: 'too_long' })
  })

  test.each([['\u0000'], ['\u202e'], ['\u200b'], ['\u0007'], ['\ud800']])('has no %j in the name', (odd) => {
    expect(problems({ givenName: `Sa${odd}m` })).toEqual({ givenName: 'not_allowed_characters' })
  })

  test.each([
    ['sam.example.org'],
    ['sam@'],
    ['@example.org'],
    ['sam@example'],
    ['sam@@example.org'],
    ['sam smith@example.org'],
    ['.sam@example.org'],
    ['sam.@example.org'],
    ['s..m@example.org'],
    ['sam@-example.org'],
    ['sam@example..org'],
    ['<sam@example.org>'],
    ['sam@example.org, kim@example.org'],
    [`${'x'.repeat(65)}@example.org`],
  ])('has no e-mail %s', (email) => {
    expect(problems({ email })).toEqual({ email: 'not_an_email' })
  })

  test.each([
    ['sam+clinic@sub.example.co.uk'],
    ["o'brien_1@example.org"],
    ['jörg@bücher.example'],
    ['1@2.io'],
  ])('has the e-mail %s', (email) => {
    expect(accepted({ email }).email).toBe(email)
  })

  test.each([['+44 (0)20 7946-0000'], ['01.23.45.67.89'], ['020 7946 0000']])('has the phone %s', (phone) => {
    expect(accepted({ phone }).phone).toBe(phone)
  })

  test.each([['1234'], ['by post'], ['+'], ['123456789012345678901'], ['020 7946 0000 ext 5']])(
    'has no phone %s',
    (phone) => {
      expect(problems({ phone })).toEqual({ phone: 'not_a_phone_number' })
    },
  )

  test.each([
    ['', 'missing'],
    ['2026-11-25', 'in_the_future'],
    ['1900-01-01', 'too_long_ago'],
    ['0001-01-01', 'too_long_ago'],
    ['1981-02-29', 'not_a_date'],
    ['29/02/1980', 'not_a_date'],
    ['1980-2-9', 'not_a_date'],
    ['1980-13-01', 'not_a_date'],
  ])('was not born on %j', (birthDate, problem) => {
    expect(problems({ birthDate })).toEqual({ birthDate: problem })
  })

  test.each([['2026-11-24'], ['1900-01-02']])('may have been born on %s', (birthDate) => {
    expect(accepted({ birthDate }).birthDate.toString()).toBe(birthDate)
  })

  test('has every wrong field named', () => {
    expect(problems({ givenName: ' ', familyName: '', email: '', phone: 'x', birthDate: 'x' })).toEqual({
      givenName: 'missing',
      familyName: 'missing',
      email: 'missing',
      phone: 'not_a_phone_number',
      birthDate: 'not_a_date',
    })
  })

  test('once accepted, is accepted again unchanged, and fits into the database', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), fc.emailAddress(), (name, email) => {
        const first = check({ givenName: name, email })
        if (!first.ok) return
        const { birthDate, ...texts } = first.value
        const again = check({ ...texts, birthDate: birthDate.toString() })
        expect(again).toEqual(first)
        expect([...first.value.givenName].length).toBeGreaterThan(0)
        expect([...first.value.givenName].length).toBeLessThanOrEqual(100)
        expect(first.value.email).toMatch(/.@./)
      }),
    )
  })
})
