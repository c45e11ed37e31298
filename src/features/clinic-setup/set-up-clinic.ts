import { ok, type Result, refused } from '#domain/kernel/result.ts'
import { insertMember } from '#features/identity/index.ts'
import type { AccountRefused } from '#server/accounts.ts'
import type { SetUp } from '#server/set-up.ts'
import { insertNewClinic, lockSetUp } from './clinic-setup.queries.ts'
import { checkNewClinic, type NewClinic, type SetUpAnswers, type SetUpErrors } from './new-clinic.ts'

export type SetUpRefused =
  | { readonly kind: 'wrong_code' }
  | { readonly kind: 'wrong_answers'; readonly errors: SetUpErrors }
  /** Somebody else was quicker, or it was done long ago. */
  | { readonly kind: 'already_set_up' }

export interface SetUpRequest {
  readonly answers: SetUpAnswers
  /** As typed; null where none is asked for. */
  readonly code: string | null
}

/** Ends the transaction without a trace. */
class Refusal extends Error {
  readonly reason: SetUpRefused
  constructor(reason: SetUpRefused) {
    super(reason.kind)
    this.reason = reason
  }
}

/**
 * Makes the clinic, its first location and the owner's account: all of it, or nothing. Only while there is no clinic.
 */
export async function setUpClinic(
  setUp: SetUp,
  request: SetUpRequest,
): Promise<Result<{ clinicId: string; ownerEmail: string }, SetUpRefused>> {
  if (request.code !== null && !setUp.isCode(request.code)) return refused({ kind: 'wrong_code' })
  const checked = checkNewClinic(request.answers)
  if (!checked.ok) return refused({ kind: 'wrong_answers', errors: checked.error })
  const clinicId = setUp.newId()
  try {
    await setUp.transaction(clinicId, (tx) => writeClinic(setUp, tx, clinicId, checked.value))
  } catch (error) {
    if (error instanceof Refusal) return refused(error.reason)
    throw error
  }
  setUp.finished()
  return ok({ clinicId, ownerEmail: checked.value.ownerEmail })
}

type Tx = Parameters<Parameters<SetUp['transaction']>[1]>[0]

async function writeClinic(setUp: SetUp, tx: Tx, clinicId: string, clinic: NewClinic): Promise<void> {
  if ((await lockSetUp(tx)).isDone) throw new Refusal({ kind: 'already_set_up' })
  const place = setUp.content.places.get(clinic.place)
  if (!place) throw new Refusal({ kind: 'wrong_answers', errors: { place: 'not_an_option' } })
  await insertNewClinic(tx, { clinicId, locationId: setUp.newId() }, clinic, place, setUp.now())
  const account = await setUp.accounts.create(tx, {
    email: clinic.ownerEmail,
    password: clinic.password,
    name: clinic.ownerName,
  })
  if (!account.ok) throw new Refusal({ kind: 'wrong_answers', errors: accountErrors(account.error) })
  const owner = { id: setUp.newId(), userId: account.value.userId, name: clinic.ownerName }
  await insertMember(tx, clinicId, { ...owner, role: 'owner', practitionerId: null })
}

function accountErrors(error: AccountRefused): SetUpErrors {
  switch (error.kind) {
    case 'email_taken':
    case 'not_an_email':
      return { ownerEmail: error.kind }
    case 'password_too_short':
    case 'password_too_long':
      return { password: error.kind }
  }
}
