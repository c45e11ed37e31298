import pg from 'pg'
import { NOW } from './now.ts'

/** What a journey cannot do through the pages, since the clinic's clock stands still. */
async function inClinic<T extends pg.QueryResultRow>(text: string, values: readonly unknown[]): Promise<T[]> {
  const client = new pg.Client({ connectionString: process.env.UNKNOT_JOURNEYS_DATABASE })
  await client.connect()
  try {
    const { rows: clinics } = await client.query<{ clinic_id: string }>('SELECT clinic_id FROM clinic')
    await client.query("SELECT set_config('unknot.clinic_id', $1, false)", [clinics[0]!.clinic_id])
    return (await client.query<T>(text, [...values])).rows
  } finally {
    await client.end()
  }
}

/** The id in the address of a form of details: the first 16 bytes of its token. */
function holdIdIn(address: string): string {
  const token = new URL(address).pathname.split('/').at(-1)!
  return Buffer.from(token, 'base64url').subarray(0, 16).toString('hex')
}

/** The time is kept no longer, as if ten minutes had gone by. */
export async function letHoldExpire(address: string): Promise<void> {
  await inClinic('UPDATE hold SET expires_at = $2 WHERE hold_id = $1', [holdIdIn(address), NOW])
}

/** The kept time ran out, and its practitioner is away then. */
export async function takeTimeOfHold(address: string): Promise<void> {
  const hold = holdIdIn(address)
  await letHoldExpire(address)
  await inClinic('DELETE FROM allocation WHERE hold_id = $1', [hold])
  await inClinic(
    `INSERT INTO allocation (clinic_id, allocation_id, resource_id, during, reason)
     SELECT clinic_id, gen_random_uuid(), practitioner_id, tstzrange(starts_at, ends_at), 'leave'
     FROM hold WHERE hold_id = $1`,
    [hold],
  )
}

/** The hold is gone altogether. */
export async function forgetHold(address: string): Promise<void> {
  await inClinic('DELETE FROM hold WHERE hold_id = $1', [holdIdIn(address)])
}

/** Ids of the visits of a person. */
export async function visitsOf(email: string): Promise<string[]> {
  const rows = await inClinic<{ appointment_id: string }>(
    'SELECT a.appointment_id FROM appointment a JOIN patient p USING (clinic_id, patient_id) WHERE p.email = $1',
    [email],
  )
  return rows.map((row) => row.appointment_id)
}
