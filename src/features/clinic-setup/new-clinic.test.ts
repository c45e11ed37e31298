import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkNewClinic, SET_UP_FIELDS, type SetUpAnswers } from './new-clinic.ts'

const RIGHT: SetUpAnswers = {
  place: 'GB',
  clinicName: '  Quiet   Hands ',
  currency: 'GBP',
  locale: 'en-GB',
  locationName: 'High Street',
  address: '1 High Street',
  city: 'York',
  postalCode: '',
  timeZone: 'Europe/London',
  weekdaysFrom: '08:00',
  weekdaysTo: '18:30',
  saturdayFrom: '',
  saturdayTo: '',
  sundayFrom: '10:00',
  sundayTo: '24:00',
  emergency: '999',
  urgentAdvice: '111',
  crisis: '',
  ownerName: 'Ola Owner',
  ownerEmail: ' Ola@Example.org ',
  password: 'calm hands all day',
}
const errorsOf = (change: Partial<SetUpAnswers>) => {
  const checked = checkNewClinic({ ...RIGHT, ...change })
  return checked.ok ? {} : checked.error
}

describe('the answers of the set-up page', () => {
  test('are cleaned: spaces, small letters, empty means none', () => {
    const checked = checkNewClinic(RIGHT)
    if (!checked.ok) throw new Error(JSON.stringify(checked.error))
    expect(checked.value).toMatchObject({
      clinicName: 'Quiet Hands',
      ownerEmail: 'ola@example.org',
      postalCode: null,
      urgentAdvice: '111',
      crisis: null,
    })
  })

  test('give opening hours in minutes, closed where both times are empty', () => {
    const checked = checkNewClinic(RIGHT)
    const hours = checked.ok ? checked.value.hours : []
    expect(hours.map(({ weekday }) => weekday)).toEqual([1, 2, 3, 4, 5, 7])
    expect(hours[0]).toEqual({ weekday: 1, opensMinute: 480, closesMinute: 1110 })
    expect(hours.at(-1)).toEqual({ weekday: 7, opensMinute: 600, closesMinute: 1440 })
  })

  test.each<[Partial<SetUpAnswers>, object]>([
    [{ place: 'XX' }, { place: 'not_an_option' }],
    [{ clinicName: ' ' }, { clinicName: 'missing' }],
    [{ clinicName: 'x'.repeat(201) }, { clinicName: 'too_long' }],
    [{ currency: 'XXQ' }, { currency: 'not_an_option' }],
    [{ locale: 'tlh' }, { locale: 'not_an_option' }],
    [{ timeZone: 'Europe/Atlantis' }, { timeZone: 'not_an_option' }],
    [{ emergency: '' }, { emergency: 'missing' }],
    [{ emergency: 'call us' }, { emergency: 'not_a_phone_number' }],
    [{ urgentAdvice: '<b>' }, { urgentAdvice: 'not_a_phone_number' }],
    [{ ownerEmail: '' }, { ownerEmail: 'missing' }],
    [{ ownerEmail: 'ola' }, { ownerEmail: 'not_an_email' }],
    [{ password: '' }, { password: 'missing' }],
    [{ password: 'eleven long' }, { password: 'password_too_short' }],
    [{ password: 'x'.repeat(129) }, { password: 'password_too_long' }],
    [
      { ownerEmail: 'olaf@example.org', password: 'my name is OLAF today' },
      { password: 'password_like_email' },
    ],
    [
      { weekdaysFrom: '', weekdaysTo: '' },
      { weekdaysFrom: 'missing', weekdaysTo: 'missing' },
    ],
    [{ weekdaysFrom: '8 am' }, { weekdaysFrom: 'not_a_time' }],
    [{ weekdaysTo: '24:01' }, { weekdaysTo: 'not_a_time' }],
    [{ weekdaysTo: '08:00' }, { weekdaysTo: 'closes_before_it_opens' }],
    [{ saturdayFrom: '09:00' }, { saturdayTo: 'missing' }],
  ])('%j is refused by field', (change, errors) => {
    expect(errorsOf(change)).toEqual(errors)
  })

  test('say everything that is wrong at once', () => {
    const empty = Object.fromEntries(SET_UP_FIELDS.map((field) => [field, ''])) as SetUpAnswers
    const checked = checkNewClinic(empty)
    expect(checked.ok ? [] : Object.keys(checked.error)).toHaveLength(14)
  })

  test('never throw, whatever was typed', () => {
    const anything = fc.record(
      Object.fromEntries(
        SET_UP_FIELDS.map((field) => [field, fc.oneof(fc.string(), fc.constant(RIGHT[field]))]),
      ),
    )
    fc.assert(
      fc.property(anything, (answers) => {
        const checked = checkNewClinic(answers as unknown as SetUpAnswers)
        if (checked.ok) expect(checked.value.hours.length).toBeGreaterThanOrEqual(5)
        else expect(Object.keys(checked.error).length).toBeGreaterThan(0)
      }),
    )
  })
})
