import { readTimeValue } from './chosen-time.ts'

/** What the form of details sends, as texts. */
export interface TypedDetails {
  readonly givenName: string
  readonly familyName: string
  readonly email: string
  readonly phone: string
  readonly birthDay: string
  readonly birthMonth: string
  readonly birthYear: string
  readonly reasonForVisit: string
  readonly pressure: string
  readonly oil: string
  readonly areasToAvoid: readonly string[]
  readonly guideConsent: boolean
}

export const NOTHING_TYPED: TypedDetails = {
  givenName: '',
  familyName: '',
  email: '',
  phone: '',
  birthDay: '',
  birthMonth: '',
  birthYear: '',
  reasonForVisit: '',
  pressure: '',
  oil: '',
  areasToAvoid: [],
  guideConsent: false,
}

/** Reads the form; nothing is judged here. */
export function typedDetails(form: FormData): TypedDetails {
  const text = (name: string) => String(form.get(name) ?? '')
  return {
    givenName: text('givenName'),
    familyName: text('familyName'),
    email: text('email'),
    phone: text('phone'),
    birthDay: text('birthDate-day'),
    birthMonth: text('birthDate-month'),
    birthYear: text('birthDate-year'),
    reasonForVisit: text('reasonForVisit'),
    pressure: text('pressure'),
    oil: text('oil'),
    areasToAvoid: form.getAll('areasToAvoid').map(String),
    guideConsent: form.get('guideConsent') === 'yes',
  }
}

/** Another time that was pressed on the form of details, or null. */
export function otherTime(form: FormData) {
  return readTimeValue(form.get('time'))
}

/** The three boxes of a birth date as `YYYY-MM-DD`; as typed where that isn't possible, so that the check can say so. */
export function birthDateOf({ birthDay, birthMonth, birthYear }: TypedDetails): string {
  const [day, month, year] = [birthDay.trim(), birthMonth.trim(), birthYear.trim()]
  if (!day && !month && !year) return ''
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
