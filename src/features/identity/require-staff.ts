import { redirect } from 'react-router'
import type { ClinicContext } from '#server/context.ts'
import { findActiveMember } from './identity.queries.ts'
import { signInAddress } from './safe-next.ts'
import type { StaffMember } from './staff-member.ts'

/**
 * Who is signed in to this clinic.
 * @param page the address that was asked for, to come back to after signing in
 * @throws Response that leads to the sign-in page when nobody is, or when they no longer work here
 */
export async function requireStaff(ctx: ClinicContext, request: Request, page: URL): Promise<StaffMember> {
  const member = await findStaff(ctx, request)
  if (member) return member
  throw redirect(signInAddress(request.method === 'GET' ? `${page.pathname}${page.search}` : page.pathname))
}

/** Who is signed in to this clinic, or null. */
export async function findStaff(ctx: ClinicContext, request: Request): Promise<StaffMember | null> {
  const userId = await ctx.accounts.userOf(request.headers)
  return userId ? ctx.transaction((tx) => findActiveMember(tx, userId)) : null
}
