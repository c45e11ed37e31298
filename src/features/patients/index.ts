/** Who the clinic's patients are. */
export { type Checked, checkEmail, checkPatient } from './check-patient.ts'
export { cleanLines, cleanText } from './clean-text.ts'
export { findOrCreatePatient } from './find-or-create-patient.ts'
export type { CheckedPatient, FieldErrors, FieldProblem, NewPatient } from './patient.ts'
export { MAX_EMAIL_LENGTH, MAX_NAME_LENGTH, MAX_PHONE_LENGTH } from './patient.ts'
