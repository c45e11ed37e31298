import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { StaffMember } from '#features/identity/index.ts'
import type { ClinicContext } from '#server/context.ts'
import { aSave } from '../../../test/builders/a-history.ts'
import { aGivenHistory, aRequestedHistory, everyAnswer } from '../../../test/builders/a-requested-history.ts'
import { aVisit, type BuiltVisit } from '../../../test/builders/a-visit.ts'
import { aClinicDatabase, type ClinicDatabase } from '../../../test/database/a-clinic-database.ts'
import { onServer } from '../../../test/database/server.ts'
import {
  giveHealthHistory,
  historyStateOf,
  openHealthHistory,
  readHistoryForStaff,
  saveHealthHistory,
} from './index.ts'

let clinic: ClinicDatabase
let ctx: ClinicContext
let visit: BuiltVisit
beforeAll(async () => {
  clinic = await aClinicDatabase()
  ctx = clinic.ctx
})
afterAll(() => clinic.close())
beforeEach(async () => {
  visit = await aRequestedHistory(ctx)
  await onServer(clinic.ownerUrl, (client) => client.query('TRUNCATE access_log'))
})

const rowOf = async ({ appointmentId }: BuiltVisit) =>
  ctx.transaction((tx) =>
    tx
      .selectFrom('healthHistory')
      .selectAll()
      .where('appointmentId', '=', appointmentId)
      .executeTakeFirstOrThrow(),
  )
const logLines = async () =>
  ctx.transaction((tx) => tx.selectFrom('accessLog').selectAll().orderBy('entry').execute())
const practitioner = (other: Partial<StaffMember> = {}): StaffMember => ({
  id: '99999999-0000-7000-8000-000000000001',
  userId: 'u',
  name: 'Pat',
  role: 'practitioner',
  practitionerId: visit.practitionerId,
  ...other,
})
async function opened(linkId: string) {
  const result = await openHealthHistory(ctx, linkId)
  if (!result.ok || result.value.status === 'given') throw new Error('Expected a history to fill in')
  return result.value
}

describe('answers that are filled in', () => {
  const nextVisit = async () =>
    aRequestedHistory(ctx, await aVisit(ctx).at('2026-12-01T10:00Z').of(visit).create())
  const mailLinkOf = async (built: BuiltVisit) => (await rowOf(built)).healthHistoryId

  it('come from last time only by the link in the mail, and are not stored before they are sent', async () => {
    await giveHealthHistory(ctx, visit.appointmentId, aSave(everyAnswer(ctx, { allergies: ['nuts'] })))
    const next = await nextVisit()
    expect((await opened(next.appointmentId)).answers).toEqual({})
    const byMail = await opened(await mailLinkOf(next))
    expect(byMail).toMatchObject({
      answers: { allergies: ['nuts'] },
      saved: {},
      prefilled: { allergies: 'last-time' },
    })
    expect(byMail.lastTime?.toString()).toBe('2026-11-24')
    expect(await rowOf(next)).toMatchObject({ answers: {}, status: 'requested' })
  })

  it('and the log says that the earlier history was read, too', async () => {
    await giveHealthHistory(ctx, visit.appointmentId, aSave(everyAnswer(ctx)))
    const next = await nextVisit()
    const [earlierId, nextId] = [await mailLinkOf(visit), await mailLinkOf(next)]
    await opened(next.appointmentId)
    await opened(nextId)
    expect((await logLines()).map(({ subjectId }) => subjectId)).toEqual([
      earlierId,
      nextId,
      earlierId,
      nextId,
    ])
  })

  it('come from nobody else', async () => {
    await aGivenHistory(ctx, { allergies: ['latex'] })
    expect((await opened(await mailLinkOf(visit))).answers).toEqual({})
  })

  it('come from the guide, which is with the visit only when the person agreed', async () => {
    const guide = { route: 'physiotherapy', presentation: { findings: { asthma: true } } }
    await onServer(clinic.ownerUrl, (client) =>
      client.query('UPDATE appointment SET guide = $1, guide_consent_at = now() WHERE appointment_id = $2', [
        guide,
        visit.appointmentId,
      ]),
    )
    const history = await opened(visit.appointmentId)
    expect(history).toMatchObject({
      answers: { 'other-illness': ['asthma'] },
      prefilled: { 'other-illness': 'guide' },
    })
  })
})

describe('the staff', () => {
  it('reads what matters first, then everything as shown', async () => {
    const told = {
      medicines: ['thinner'],
      'medicine-list': 'Apixaban',
      allergies: ['nuts'],
      where: ['low-back'],
    }
    await giveHealthHistory(ctx, visit.appointmentId, aSave(everyAnswer(ctx, told)))
    const read = await readHistoryForStaff(ctx, practitioner(), visit.appointmentId)
    if (!read.ok || read.value.status !== 'given') throw new Error('Expected a given history')
    const { matters, allergies, medicines, sections } = read.value
    expect(allergies.map(({ answer }) => answer)).toEqual(['Tree nuts, such as almond or walnut'])
    expect(medicines.map(({ answer }) => answer)).toContain('Apixaban')
    expect([...matters.clearances, ...matters.limits, ...matters.cautions].length).toBeGreaterThan(0)
    expect(sections.map(({ id }) => id)).toEqual(ctx.content.healthHistory.sections.map(({ id }) => id))
  })

  it('reads no draft', async () => {
    await saveHealthHistory(ctx, visit.appointmentId, aSave({ allergies: ['nuts'] }))
    const read = await readHistoryForStaff(ctx, practitioner(), visit.appointmentId)
    expect(read).toMatchObject({ ok: true, value: { status: 'draft' } })
    expect(JSON.stringify(read)).not.toContain('nuts')
  })

  it.each([
    ['another practitioner', { practitionerId: '99999999-0000-7000-8000-00000000aaaa' }],
    ['an owner who does not give the visit', { role: 'owner', practitionerId: null }],
    ['the front desk', { role: 'front-desk', practitionerId: null }],
  ] as const)('that is %s reads nothing', async (_, who) => {
    expect(await readHistoryForStaff(ctx, practitioner(who), visit.appointmentId)).toEqual({
      ok: false,
      error: { kind: 'not_yours' },
    })
  })

  it('sees in lists whether it is there', async () => {
    const given = await aGivenHistory(ctx)
    const states = await ctx.transaction((tx) =>
      historyStateOf(tx, [visit.appointmentId, given.appointmentId]),
    )
    expect(states.get(visit.appointmentId)).toEqual({ status: 'requested', givenAt: null })
    expect(states.get(given.appointmentId)).toEqual({ status: 'given', givenAt: ctx.now() })
  })
})
