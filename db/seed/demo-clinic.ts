import { type Database, inTenant } from '#db/database.ts'
import type { RuleSet } from '#domain/care-guide/index.ts'
import type { HistoryForm } from '#domain/precautions/index.ts'
import {
  DEMO_CLINIC_ID,
  insertClinic,
  insertPlaces,
  insertPractitioners,
  insertServices,
  takeTime,
} from './demo-clinic.queries.ts'
import { demoGuide } from './demo-guide.ts'
import { insertHistories } from './demo-histories.queries.ts'
import { DEMO_OFFICE, DEMO_PRACTITIONERS } from './demo-practitioners.ts'
import { insertStaff } from './demo-staff.queries.ts'
import { insertPatients, insertTimes } from './demo-visits.queries.ts'
import { planDemoVisits } from './demo-visits.ts'
import { demoId } from './seeded-random.ts'

/** Somebody who may sign in. The account itself (user and password) is made by whoever asks for the demo clinic. */
export interface DemoAccount {
  readonly email: string
  readonly displayName: string
  readonly role: 'owner' | 'front-desk' | 'practitioner'
  readonly practitionerId: string | null
}

export interface DemoOptions {
  /** The day around which visits are planned, on the clinic's calendar. */
  readonly today: Temporal.PlainDate
  readonly now: Temporal.Instant
  /** The rules that the people of the demo have answered. */
  readonly careGuide: RuleSet
  /** The form that health histories are given in. */
  readonly historyForm: HistoryForm
  /** Makes the account and returns its user id, before anything of the clinic is written. */
  readonly createAccount: (account: DemoAccount) => Promise<string>
}

/**
 * Fills a migrated database with the demo clinic, in one transaction and through the application's role. The same day
 * and time give the same rows on every machine.
 * @throws a unique violation (23505) when the demo clinic is there already; nothing is changed then
 */
export async function seedDemoClinic(
  db: Database,
  options: DemoOptions,
): Promise<{ clinicId: string; staffAccounts: readonly DemoAccount[] }> {
  const { today, now } = options
  const staffAccounts = demoAccounts()
  const staff: { account: DemoAccount; userId: string }[] = []
  for (const account of staffAccounts) staff.push({ account, userId: await options.createAccount(account) })
  const plan = planDemoVisits(today, now)
  await inTenant(db, DEMO_CLINIC_ID, async (tx) => {
    await takeTime(tx)
    await insertClinic(tx, now.subtract({ hours: 24 * 400 }))
    await insertPlaces(tx)
    await insertServices(tx)
    await insertPractitioners(tx, today)
    await insertPatients(tx, plan)
    await insertTimes(tx, plan, demoGuide(options.careGuide))
    await insertHistories(tx, plan, options.historyForm, now)
    await insertStaff(tx, staff)
  })
  return { clinicId: DEMO_CLINIC_ID, staffAccounts }
}

/** Owner and front desk first, then every practitioner. */
export function demoAccounts(): DemoAccount[] {
  return [
    ...DEMO_OFFICE.map((person) => ({ ...person, practitionerId: null })),
    ...DEMO_PRACTITIONERS.map((person) => ({
      email: `${person.givenName}@example.org`.toLowerCase(),
      displayName: `${person.givenName} ${person.familyName}`,
      role: 'practitioner' as const,
      practitionerId: demoId(`practitioner ${person.slug}`),
    })),
  ]
}
