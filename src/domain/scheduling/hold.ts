import { ok, type Result, refused } from '../kernel/result.ts'

/** How long a time is kept while the person fills in the form. */
export const HOLD_MINUTES = 10

export interface Hold {
  readonly expiresAt: Temporal.Instant
  /** The visit it became, if any. */
  readonly appointmentId?: string | null
}

export type HoldRefused =
  | { readonly kind: 'hold_expired'; readonly expiredAt: Temporal.Instant }
  | { readonly kind: 'hold_used'; readonly appointmentId: string }

/** When a hold made at `createdAt` ends. */
export function holdExpiresAt(createdAt: Temporal.Instant, minutes: number = HOLD_MINUTES): Temporal.Instant {
  return createdAt.add({ minutes })
}

/** An expired hold blocks nobody. It is over at the very instant of `expiresAt`. */
export function isHoldExpired(hold: Hold, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, hold.expiresAt) >= 0
}

/** May a visit be booked from this hold? A used hold answers with its visit, so a repeated click finds it. */
export function mayBookFromHold(hold: Hold, now: Temporal.Instant): Result<Hold, HoldRefused> {
  if (hold.appointmentId != null) return refused({ kind: 'hold_used', appointmentId: hold.appointmentId })
  if (isHoldExpired(hold, now)) return refused({ kind: 'hold_expired', expiredAt: hold.expiresAt })
  return ok(hold)
}

/** Whole seconds left, never below 0: for the countdown beside the form. */
export function holdSecondsLeft(hold: Hold, now: Temporal.Instant): number {
  return Math.max(0, Math.floor((hold.expiresAt.epochMilliseconds - now.epochMilliseconds) / 1000))
}
