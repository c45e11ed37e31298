import { ok, type Result, refused } from '#domain/kernel/result.ts'
import { cleanText } from './clean-text.ts'
import {
  type CheckedPatient,
  type FieldErrors,
  type FieldProblem,
  MAX_EMAIL_LENGTH,
  MAX_NAME_LENGTH,
  MAX_PHONE_LENGTH,
  type NewPatient,
} from './patient.ts'

// One @, no spaces, a domain with a dot. Whether mail arrives there only sending can tell (RFC 5321 allows far more).
const EMAIL = /^[^\s@<>(),;:"\\[\]]{1,64}@[^\s@<>(),;:"\\[\]]+\.[^\s@<>(),;:"\\[\].]{2,}$/u
const PHONE = /^[+(]?[0-9][0-9 ()./-]*$/
const OLDEST_BIRTH = Temporal.PlainDate.from('1900-01-01')

export type Checked<T> = { readonly value: T } | { readonly problem: FieldProblem }

/**
 * Cleans what was typed, or says what is wrong with each field.
 * @param today the local date at the clinic: nobody is born after it
 */
export function checkPatient(
  typed: NewPatient,
  today: Temporal.PlainDate,
): Result<CheckedPatient, FieldErrors> {
  const checked = {
    givenName: checkLine(typed.givenName, MAX_NAME_LENGTH),
    familyName: checkLine(typed.familyName, MAX_NAME_LENGTH),
    email: checkEmail(typed.email),
    phone: checkPhone(typed.phone ?? ''),
    birthDate: checkBirthDate(typed.birthDate, today),
  }
  const errors: Record<string, FieldProblem> = {}
  for (const [field, result] of Object.entries(checked))
    if ('problem' in result) errors[field] = result.problem
  if (Object.keys(errors).length > 0) return refused(errors)
  return ok({
    givenName: known(checked.givenName),
    familyName: known(checked.familyName),
    email: known(checked.email),
    phone: known(checked.phone),
    birthDate: known(checked.birthDate),
  })
}

function known<T>(checked: Checked<T>): T {
  if ('value' in checked) return checked.value
  throw new Error(`A field with a problem has no value: ${checked.problem}`)
}

function checkLine(text: string, longest: number): Checked<string> {
  // Before anything else, so that a text of many megabytes costs nothing.
  if (text.length > longest * 4) return { problem: 'too_long' }
  const line = cleanText(text)
  if (line === null) return { problem: 'not_allowed_characters' }
  if (line === '') return { problem: 'missing' }
  // Counted as PostgreSQL counts: by code points.
  return [...line].length > longest ? { problem: 'too_long' } : { value: line }
}

/** An address as typed: cleaned, or what is wrong with it. Whether somebody reads it only sending can tell. */
export function checkEmail(text: string): Checked<string> {
  const line = checkLine(text, MAX_EMAIL_LENGTH)
  if ('problem' in line) return line
  const dotsMisplaced = /^\.|\.\.|\.@|@[.-]/.test(line.value)
  return EMAIL.test(line.value) && !dotsMisplaced ? line : { problem: 'not_an_email' }
}

function checkPhone(text: string): Checked<string | null> {
  if (text.trim() === '') return { value: null }
  const line = checkLine(text, MAX_PHONE_LENGTH)
  if ('problem' in line) return line
  const digits = line.value.replace(/\D/g, '').length
  return PHONE.test(line.value) && digits >= 5 && digits <= 20 ? line : { problem: 'not_a_phone_number' }
}

function checkBirthDate(text: string, today: Temporal.PlainDate): Checked<Temporal.PlainDate> {
  if (text.trim() === '') return { problem: 'missing' }
  const date = dateOrNull(text.trim())
  if (!date) return { problem: 'not_a_date' }
  if (Temporal.PlainDate.compare(date, today) > 0) return { problem: 'in_the_future' }
  return Temporal.PlainDate.compare(date, OLDEST_BIRTH) <= 0 ? { problem: 'too_long_ago' } : { value: date }
}

function dateOrNull(text: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
