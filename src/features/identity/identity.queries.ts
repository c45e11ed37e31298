import type { Tx } from '#db/database.ts'
import type { StaffMember, StaffRole } from './staff-member.ts'

/** The active member of this clinic's staff with that account, if there is one. */
export async function findActiveMember(tx: Tx, userId: string): Promise<StaffMember | null> {
  const row = await tx
    .selectFrom('staffMember')
    .select(['staffMemberId', 'userId', 'displayName', 'role', 'practitionerId'])
    .where('userId', '=', userId)
    .where('isActive', '=', true)
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.staffMemberId,
    userId: row.userId,
    name: row.displayName,
    role: row.role as StaffRole,
    practitionerId: row.practitionerId,
  }
}

/** Makes an account mean something in a clinic. */
export async function insertMember(tx: Tx, clinicId: string, member: StaffMember): Promise<void> {
  await tx
    .insertInto('staffMember')
    .values({
      clinicId,
      staffMemberId: member.id,
      userId: member.userId,
      displayName: member.name,
      role: member.role,
      practitionerId: member.practitionerId,
    })
    .execute()
}
