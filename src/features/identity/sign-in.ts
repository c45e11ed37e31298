import { ok, type Result, refused } from '#domain/kernel/result.ts'
import type { SetCookies, SignInRefused } from '#server/accounts.ts'
import type { ClinicContext } from '#server/context.ts'
import { findActiveMember } from './identity.queries.ts'
import type { StaffMember } from './staff-member.ts'

/** Somebody who has just signed in, and the cookies that say so. */
export interface SignedIn {
  readonly member: StaffMember
  readonly cookies: SetCookies
}

/**
 * Signs a member of the staff in. An account that doesn't belong to this clinic, or no longer, is refused like a wrong
 * password: the answer tells nobody who works here.
 */
export async function signIn(
  ctx: ClinicContext,
  request: { email: string; password: string },
): Promise<Result<SignedIn, SignInRefused>> {
  const account = await ctx.accounts.signIn(request.email, request.password)
  if (!account.ok) return account
  const { userId, cookies } = account.value
  const member = await ctx.transaction((tx) => findActiveMember(tx, userId))
  if (member) return ok({ member, cookies })
  await ctx.accounts.signOut(cookieHeader(cookies))
  return refused({ kind: 'wrong_credentials' })
}

/** The request header that a browser would send back after those `Set-Cookie` headers. */
function cookieHeader(cookies: SetCookies): Headers {
  return new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') })
}
