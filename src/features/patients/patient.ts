/** What a new patient tells about themselves, as typed. */
export interface NewPatient {
  readonly givenName: string
  readonly familyName: string
  readonly email: string
  readonly phone?: string | null
  /** `YYYY-MM-DD`. */
  readonly birthDate: string
}

/** The same, cleaned: trimmed, one Unicode form (NFC), known to be possible. */
export interface CheckedPatient {
  readonly givenName: string
  readonly familyName: string
  readonly email: string
  readonly phone: string | null
  readonly birthDate: Temporal.PlainDate
}

/** What is wrong with one field. The words for each live in content/locales. */
export type FieldProblem =
  | 'missing'
  | 'too_long'
  | 'not_allowed_characters'
  | 'not_an_email'
  | 'not_a_phone_number'
  | 'not_a_date'
  | 'in_the_future'
  | 'too_long_ago'
  | 'not_an_option'

/** Problems by field name. */
export type FieldErrors = Readonly<Record<string, FieldProblem>>

/** Longest texts, in characters. */
export const MAX_NAME_LENGTH = 100
export const MAX_EMAIL_LENGTH = 254
export const MAX_PHONE_LENGTH = 40
