import type { Result } from '#domain/kernel/result.ts'
import type { CheckedPatient, FieldErrors, NewPatient } from './patient.ts'

/** Cleans what was typed, or says what is wrong with each field. `today`: the local date at the clinic. */
export declare function checkPatient(
  typed: NewPatient,
  today: Temporal.PlainDate,
): Result<CheckedPatient, FieldErrors>
