import type { Tx } from '#db/database.ts'
import { DEMO_CLINIC_ID as clinicId } from './demo-clinic.queries.ts'
import type { DemoAccount } from './demo-clinic.ts'
import { demoId } from './seeded-random.ts'

/** Says for each account what it may do in the demo clinic. */
export async function insertStaff(
  tx: Tx,
  staff: readonly { account: DemoAccount; userId: string }[],
): Promise<void> {
  await tx
    .insertInto('staffMember')
    .values(
      staff.map(({ account: { email, ...account }, userId }) => ({
        clinicId,
        staffMemberId: demoId(`staff ${email}`),
        userId,
        ...account,
      })),
    )
    .execute()
}
