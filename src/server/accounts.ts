import type { Tx } from '#db/database.ts'
import type { Result } from '#domain/kernel/result.ts'

/** Values of `Set-Cookie` headers, to be passed on as they are. */
export type SetCookies = readonly string[]

export type SignInRefused =
  /** No such address, or another password: the caller must not say which. */
  | { readonly kind: 'wrong_credentials' }
  | { readonly kind: 'too_many_attempts'; readonly waitMinutes: number }

export type AccountRefused =
  | { readonly kind: 'email_taken' }
  | { readonly kind: 'not_an_email' }
  | { readonly kind: 'password_too_short' }
  | { readonly kind: 'password_too_long' }

/** Who somebody is. What they may do in a clinic is the business of `staff_member`. */
export interface Accounts {
  signIn(
    email: string,
    password: string,
  ): Promise<Result<{ userId: string; cookies: SetCookies }, SignInRefused>>
  /** Ends the session that the request's cookie names; the cookies that are returned forget it in the browser. */
  signOut(headers: Headers): Promise<SetCookies>
  /** The account that is signed in, or null. */
  userOf(headers: Headers): Promise<string | null>
  /**
   * Makes an account in the caller's transaction: it exists exactly when that transaction commits.
   * Never reachable from outside: only set-up, the demo clinic and staff pages call it.
   */
  create(
    tx: Tx,
    account: { email: string; password: string; name: string },
  ): Promise<Result<{ userId: string }, AccountRefused>>
}
