/** An expected refusal is a value; a bug is an exception. One way only, everywhere. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E }

/** Wraps a success. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

/** Wraps an expected refusal; `error` names its kind. */
export function refused<E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error }
}

/** For the `default` of a switch over a union: the compiler rejects a case that was forgotten. */
export function unreachable(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`)
}
