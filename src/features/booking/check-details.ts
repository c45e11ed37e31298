import { ok, type Result, refused } from '#domain/kernel/result.ts'
import {
  type CheckedPatient,
  checkPatient,
  cleanLines,
  type FieldErrors,
  type FieldProblem,
} from '#features/patients/index.ts'
import type { BookingRequest, Preferences } from './visit.ts'

export const MAX_REASON_LENGTH = 2000
export const MAX_AREAS = 40
const NAME = /^[a-z][a-z0-9-]{0,59}$/

/** What the form asks for, cleaned. */
export interface CheckedDetails {
  readonly patient: CheckedPatient
  readonly preferences: Preferences
  readonly reasonForVisit: string | null
}

/**
 * Cleans what was typed, or says what is wrong, by field: `patient.email`, `preferences.pressure`, `reasonForVisit`.
 * @param today the local date at the location
 */
export function checkDetails(
  {
    patient,
    preferences,
    reasonForVisit,
  }: Pick<BookingRequest, 'patient' | 'preferences' | 'reasonForVisit'>,
  today: Temporal.PlainDate,
): Result<CheckedDetails, FieldErrors> {
  const checked = checkPatient(patient, today)
  const reason = checkReason(reasonForVisit ?? '')
  const errors: Record<string, FieldProblem> = { ...preferenceErrors(preferences ?? {}) }
  if (!checked.ok)
    for (const [field, problem] of Object.entries(checked.error)) errors[`patient.${field}`] = problem
  if (!reason.ok) errors.reasonForVisit = reason.error
  if (!checked.ok || !reason.ok || Object.keys(errors).length > 0) return refused(errors)
  return ok({ patient: checked.value, preferences: preferences ?? {}, reasonForVisit: reason.value })
}

function checkReason(text: string): Result<string | null, FieldProblem> {
  if (text.length > MAX_REASON_LENGTH * 4) return refused('too_long')
  const lines = cleanLines(text)
  if (lines === null) return refused('not_allowed_characters')
  return [...lines].length > MAX_REASON_LENGTH ? refused('too_long') : ok(lines === '' ? null : lines)
}

function preferenceErrors({ pressure, oil, areasToAvoid }: Preferences): Record<string, FieldProblem> {
  const errors: Record<string, FieldProblem> = {}
  if (pressure !== undefined && ![1, 2, 3, 4, 5].includes(pressure))
    errors['preferences.pressure'] = 'not_an_option'
  if (oil !== undefined && !NAME.test(oil)) errors['preferences.oil'] = 'not_an_option'
  const areas = areasToAvoid ?? []
  if (areas.length > MAX_AREAS) errors['preferences.areasToAvoid'] = 'too_long'
  else if (!areas.every((area) => NAME.test(area))) errors['preferences.areasToAvoid'] = 'not_an_option'
  return errors
}
