import en from '#content/locales/en/booking.json' with { type: 'json' }
import type { FieldErrors } from '#features/patients/index.ts'

export interface FormErrors {
  /** For the summary: which control, and what to do. */
  readonly list: readonly { field: string; message: string }[]
  /** The message of one field of the request, such as `patient.email`. */
  of(field: string): string | undefined
}

const WORDS = en.details.errors as Record<string, Record<string, string> | string>

/** Problems of a booking in the words of the form. A problem without words of its own gets a general sentence. */
export function formErrors(errors: FieldErrors): FormErrors {
  const messages = new Map(
    Object.entries(errors).map(([field, problem]) => [field, messageFor(field, problem)]),
  )
  return {
    list: [...messages].map(([field, message]) => ({ field: controlOf(field), message })),
    of: (field) => messages.get(field),
  }
}

function messageFor(field: string, problem: string): string {
  const ofField = WORDS[controlOf(field)]
  return (typeof ofField === 'object' && ofField[problem]) || en.details.errors.other
}

/** `patient.email` is the control `email`. */
function controlOf(field: string): string {
  return field.split('.')[1] ?? field
}
