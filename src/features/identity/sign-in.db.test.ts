import { afterAll, beforeAll, expect, test } from 'vitest'
import { aClinicDatabase, type ClinicDatabase } from '../../../test/database/a-clinic-database.ts'
import { onServer } from '../../../test/database/server.ts'
import { findStaff, insertMember, requireStaff, type StaffRole, signIn } from './index.ts'

let clinic: ClinicDatabase
beforeAll(async () => {
  clinic = await aClinicDatabase()
  await aMember('desk@example.org', 'front-desk')
})
afterAll(() => clinic.close())

const PASSWORD = 'calm hands all day'

async function aMember(email: string, role: StaffRole, ctx = clinic.ctx) {
  return ctx.transaction(async (tx) => {
    const account = await ctx.accounts.create(tx, { email, password: PASSWORD, name: 'Dee Desk' })
    if (!account.ok) throw new Error(account.error.kind)
    const member = {
      id: ctx.newId(),
      userId: account.value.userId,
      name: 'Dee Desk',
      role,
      practitionerId: null,
    }
    await insertMember(tx, ctx.clinic.id, member)
    return member
  })
}
async function requestOf(email: string): Promise<Request> {
  const signedIn = await signIn(clinic.ctx, { email, password: PASSWORD })
  if (!signedIn.ok) throw new Error(signedIn.error.kind)
  const cookie = signedIn.value.cookies.map((text) => text.split(';')[0]).join('; ')
  return new Request('http://localhost:3000/staff?date=2026-11-24', { headers: { cookie } })
}
const answerTo = (request: Request) =>
  requireStaff(clinic.ctx, request, new URL(request.url)).catch((thrown: Response) =>
    thrown.headers.get('location'),
  )

test('a member of the staff signs in and is known on every request after that', async () => {
  const request = await requestOf('desk@example.org')
  expect(await answerTo(request)).toMatchObject({
    name: 'Dee Desk',
    role: 'front-desk',
    practitionerId: null,
  })
})

test('somebody who is not signed in is led to the sign-in page and back again', async () => {
  const page = 'http://localhost:3000/staff/visits/1?tab=history'
  expect(await answerTo(new Request(page))).toBe('/staff/sign-in?next=%2Fstaff%2Fvisits%2F1%3Ftab%3Dhistory')
  expect(await answerTo(new Request(page, { method: 'POST' }))).toBe(
    '/staff/sign-in?next=%2Fstaff%2Fvisits%2F1',
  )
})

test('whoever stops working here loses access at once, and cannot sign in', async () => {
  const member = await aMember('leaver@example.org', 'owner')
  const request = await requestOf('leaver@example.org')
  expect(await findStaff(clinic.ctx, request)).toMatchObject({ id: member.id })
  await clinic.ctx.transaction((tx) =>
    tx.updateTable('staffMember').set({ isActive: false }).where('staffMemberId', '=', member.id).execute(),
  )
  expect(await findStaff(clinic.ctx, request)).toBeNull()
  expect(await signIn(clinic.ctx, { email: 'leaver@example.org', password: PASSWORD })).toEqual({
    ok: false,
    error: { kind: 'wrong_credentials' },
  })
})

test('an account of another clinic means nothing here, and leaves no session behind', async () => {
  await aMember('elsewhere@example.org', 'owner', clinic.otherClinic.ctx)
  const sessions = async () =>
    Number(
      (await onServer(clinic.ownerUrl, (client) => client.query('SELECT count(*) FROM auth.session'))).rows[0]
        .count,
    )
  const before = await sessions()
  expect((await signIn(clinic.ctx, { email: 'elsewhere@example.org', password: PASSWORD })).ok).toBe(false)
  expect(await sessions()).toBe(before)
})
