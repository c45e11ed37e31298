import { ok, type Result, refused } from '#domain/kernel/result.ts'
import type { StaffMember } from '#features/identity/index.ts'
import type { ClinicContext } from '#server/context.ts'
import { ruleSetOf } from './advise.ts'
import {
  insertSignOff,
  isSignedOff,
  listSignOffs,
  type SignOffRow,
  withdrawSignOff,
} from './sign-off.queries.ts'

const LONGEST = 200

export type SignOffProblem = 'missing' | 'too_long' | 'not_confirmed'
export type SignOffRefused =
  | { readonly kind: 'not_allowed' }
  | { readonly kind: 'already_signed' }
  | {
      readonly kind: 'invalid'
      readonly errors: Readonly<
        Partial<Record<'clinicianName' | 'registration' | 'confirmed', SignOffProblem>>
      >
    }

/** Only the owner answers for what the clinic's public pages advise. */
export function maySignOff(staff: Pick<StaffMember, 'role'>): boolean {
  return staff.role === 'owner'
}

/**
 * Whether the guide may advise the public here. A demo and a development installation advise nobody real; everywhere else
 * a named clinician of the clinic must have signed the version in use.
 */
export async function isGuideOpen(ctx: ClinicContext): Promise<boolean> {
  if (ctx.clinic.isDemo || ctx.config.mode !== 'production') return true
  return hasSignOff(ctx)
}

/** Whether a clinician of the clinic has signed off exactly the rules in use: not a word of them may have changed since. */
export function hasSignOff(ctx: ClinicContext): Promise<boolean> {
  return ctx.transaction((tx) => isSignedOff(tx, ctx.content.careGuide.fingerprint))
}

/** The version in use, what it says exactly, and every sign-off so far. */
export async function readSignOffs(
  ctx: ClinicContext,
): Promise<{ version: string; fingerprint: string; signOffs: SignOffRow[] }> {
  return {
    version: ruleSetOf(ctx).version,
    fingerprint: ctx.content.careGuide.fingerprint,
    signOffs: await ctx.transaction(listSignOffs),
  }
}

/** Signs the version in use off. */
export async function signOffRuleSet(
  ctx: ClinicContext,
  staff: StaffMember,
  typed: { clinicianName: string; registration: string; confirmed: boolean },
): Promise<Result<null, SignOffRefused>> {
  if (!maySignOff(staff)) return refused({ kind: 'not_allowed' })
  const clinicianName = typed.clinicianName.trim()
  const registration = typed.registration.trim()
  const errors = {
    ...problemOf('clinicianName', clinicianName),
    ...problemOf('registration', registration),
    ...(typed.confirmed ? {} : { confirmed: 'not_confirmed' as const }),
  }
  if (Object.keys(errors).length > 0) return refused({ kind: 'invalid', errors })
  const written = await ctx.transaction((tx) =>
    insertSignOff(tx, {
      clinicId: ctx.clinic.id,
      ruleSetSignOffId: ctx.newId(),
      ruleSetVersion: ruleSetOf(ctx).version,
      ruleSetFingerprint: ctx.content.careGuide.fingerprint,
      clinicianName,
      registration,
      signedAt: ctx.now(),
      signedBy: staff.id,
    }),
  )
  return written ? ok(null) : refused({ kind: 'already_signed' })
}

/** Takes the sign-off of the version in use back: the guide closes at once. */
export async function withdrawRuleSet(
  ctx: ClinicContext,
  staff: StaffMember,
): Promise<Result<null, { kind: 'not_allowed' | 'not_signed' }>> {
  if (!maySignOff(staff)) return refused({ kind: 'not_allowed' })
  const { fingerprint } = ctx.content.careGuide
  const done = await ctx.transaction((tx) =>
    withdrawSignOff(tx, fingerprint, { withdrawnAt: ctx.now(), withdrawnBy: staff.id }),
  )
  return done ? ok(null) : refused({ kind: 'not_signed' })
}

function problemOf(
  field: 'clinicianName' | 'registration',
  text: string,
): Partial<Record<typeof field, SignOffProblem>> {
  if (text === '') return { [field]: 'missing' }
  return text.length > LONGEST ? { [field]: 'too_long' } : {}
}
