/** What somebody does in a clinic. */
export const STAFF_ROLES = ['owner', 'front-desk', 'practitioner'] as const
export type StaffRole = (typeof STAFF_ROLES)[number]

/** Somebody who works in this clinic and is signed in. */
export interface StaffMember {
  readonly id: string
  readonly userId: string
  readonly name: string
  readonly role: StaffRole
  /** Whose visits are theirs; an owner who treats people has one too. */
  readonly practitionerId: string | null
}
