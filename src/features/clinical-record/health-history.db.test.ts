import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type StaffMember, verifyAccessLog } from '#features/identity/index.ts'
import type { ClinicContext } from '#server/context.ts'
import { aSave } from '../../../test/builders/a-history.ts'
import { aRequestedHistory, everyAnswer } from '../../../test/builders/a-requested-history.ts'
import { aVisit, type BuiltVisit } from '../../../test/builders/a-visit.ts'
import { aClinicDatabase, type ClinicDatabase } from '../../../test/database/a-clinic-database.ts'
import { onServer } from '../../../test/database/server.ts'
import {
  forgetHealthHistory,
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
const logged = async () =>
  (await logLines()).map(({ actorKind, action, what }) => `${actorKind} ${action} ${what}`)
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

describe('saving', () => {
  it('keeps a part, counts the revision, and says what is complete', async () => {
    const saved = await saveHealthHistory(
      ctx,
      visit.appointmentId,
      aSave({ allergies: ['nuts'], 'other-allergy': '' }),
    )
    expect(saved).toMatchObject({
      ok: true,
      value: { revision: 1, answers: { allergies: ['nuts'] }, problems: [] },
    })
    expect(await rowOf(visit)).toMatchObject({
      status: 'draft',
      revision: 1,
      formVersion: ctx.content.healthHistory.version,
    })
    const history = await opened(visit.appointmentId)
    expect(history.sections.filter(({ complete }) => complete).map(({ id }) => id)).toEqual(['allergies'])
  })

  it('writes nothing to the history when nothing changed', async () => {
    await saveHealthHistory(ctx, visit.appointmentId, aSave({ allergies: ['nuts'] }))
    const before = await rowOf(visit)
    await saveHealthHistory(ctx, visit.appointmentId, aSave({ allergies: ['nuts'] }, { revision: 1 }))
    expect(await rowOf(visit)).toEqual(before)
  })

  it('merges a stale save, and shows both where both changed', async () => {
    const id = visit.appointmentId
    await saveHealthHistory(ctx, id, aSave({ cancer: 'never', clot: 'no' }))
    const shown = { cancer: 'never', clot: 'no' }
    await saveHealthHistory(
      ctx,
      id,
      aSave({ cancer: 'past', clot: 'no' }, { revision: 1, page: 'phone', shown }),
    )
    const late = await saveHealthHistory(
      ctx,
      id,
      aSave({ cancer: 'now', clot: 'yes' }, { revision: 1, page: 'laptop', shown }),
    )
    expect(late).toMatchObject({
      ok: false,
      error: {
        kind: 'changed_elsewhere',
        revision: 3,
        clashes: [{ question: 'cancer', here: 'now', there: 'past' }],
      },
    })
    expect((await rowOf(visit)).answers).toEqual({ cancer: 'past', clot: 'yes' })
  })

  it('of many pages at once loses none', async () => {
    const ids = ['allergies', 'medicines', 'skin', 'daily-life', 'injuries', 'implants']
    await Promise.all(
      ids.map((id, n) =>
        saveHealthHistory(ctx, visit.appointmentId, aSave({ [id]: ['none'] }, { page: `p${n}` })),
      ),
    )
    expect(await rowOf(visit)).toMatchObject({
      revision: ids.length,
      answers: Object.fromEntries(ids.map((id) => [id, ['none']])),
    })
  })

  it.each([
    ['cancelled', 'visit_cancelled'],
    ['noShow', 'visit_over'],
    ['fulfilled', 'visit_over'],
  ] as const)('of a visit that is %s is refused and changes nothing', async (state, kind) => {
    const other = await aRequestedHistory(ctx, await aVisit(ctx)[state]().create())
    const before = await rowOf(other)
    const save = aSave(everyAnswer(ctx))
    for (const use of [saveHealthHistory, giveHealthHistory] as const)
      expect(await use(ctx, other.appointmentId, save)).toMatchObject({ ok: false, error: { kind } })
    expect(await openHealthHistory(ctx, other.appointmentId)).toMatchObject({ ok: false, error: { kind } })
    expect(await rowOf(other)).toEqual(before)
  })

  it('of a visit that needs no history is refused', async () => {
    const { appointmentId } = await aVisit(ctx).create()
    const refused = { ok: false, error: { kind: 'unknown_history' } }
    expect(await openHealthHistory(ctx, appointmentId)).toEqual(refused)
    expect(await saveHealthHistory(ctx, appointmentId, aSave({ clot: 'no' }))).toEqual(refused)
  })
})

describe('giving', () => {
  const give = (other = {}, save = {}) =>
    giveHealthHistory(ctx, visit.appointmentId, aSave(everyAnswer(ctx, other), save))

  it('closes the history with the signature and the words that were shown', async () => {
    const given = await give({ allergies: ['nuts'] })
    expect(given).toMatchObject({ ok: true, value: { status: 'given', matters: { session: 'may-start' } } })
    const row = await rowOf(visit)
    expect(row).toMatchObject({ status: 'given', signedName: 'Alex Example' })
    expect(row.signedOn?.toString()).toBe('2026-11-24')
    expect(row.givenAt?.toString()).toBe(ctx.now().toString())
    expect(row.asShown).toMatchObject({
      version: ctx.content.healthHistory.version,
      answers: expect.arrayContaining([
        expect.objectContaining({ id: 'allergies', answer: 'Tree nuts, such as almond or walnut' }),
      ]),
    })
    expect(row.facts).toMatchObject({ findings: { 'nut-allergy': true } })
  })

  it.each([
    [{ 'signs-now': ['chest'] }, 'stop', 'stops'],
    [{ 'heart-and-blood': ['high-pressure'], 'pressure-reading': 'high' }, 'needs-clearance', 'clearances'],
    [{ 'agree-to-care': 'not-sure' }, 'stop', 'stops'],
  ] as const)('with %j means: %s', async (told, session, group) => {
    const given = await give(told)
    expect(given).toMatchObject({ ok: true, value: { matters: { session } } })
    expect(given.ok && given.value.matters[group].length).toBeGreaterThan(0)
  })

  it('with something missing keeps the draft and names every question', async () => {
    const { clot: _clot, 'signed-name': _name, ...rest } = everyAnswer(ctx)
    const given = await giveHealthHistory(ctx, visit.appointmentId, aSave({ ...rest, where: ['wing'] }))
    expect(given).toMatchObject({ ok: false, error: { kind: 'incomplete', revision: 1 } })
    const problems = given.ok || given.error.kind !== 'incomplete' ? [] : given.error.problems
    expect(problems.map(({ question, kind }) => `${question} ${kind}`)).toEqual([
      'where unknown_option',
      'clot missing',
      'signed-name missing',
    ])
    expect(await rowOf(visit)).toMatchObject({ status: 'draft', signedName: null, asShown: null })
  })

  it.each(['2026-11-20', '2027-11-24'])('is refused with the signature of %s', async (day) => {
    expect(await give({ 'signed-on': day })).toMatchObject({
      ok: false,
      error: { kind: 'incomplete', problems: [{ question: 'signed-on', kind: 'wrong_day' }] },
    })
  })

  it.each(['no', 'not-sure'])(
    'is refused with "%s" to a record; then the draft can be forgotten',
    async (answer) => {
      expect(await give({ 'agree-to-record': answer })).toMatchObject({
        ok: false,
        error: { kind: 'record_refused' },
      })
      expect((await rowOf(visit)).status).toBe('draft')
      expect(await forgetHealthHistory(ctx, visit.appointmentId)).toEqual({ ok: true, value: null })
      expect(await rowOf(visit)).toMatchObject({ status: 'requested', answers: {}, changes: {} })
    },
  )

  it('happens once: two at the same time make one, and afterwards nothing changes it', async () => {
    const both = await Promise.all([give({}, { page: 'a' }), give({}, { page: 'b' })])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const before = await rowOf(visit)
    const late = aSave({ allergies: ['nuts'] }, { revision: before.revision })
    for (const again of [
      await give(),
      await saveHealthHistory(ctx, visit.appointmentId, late),
      await forgetHealthHistory(ctx, visit.appointmentId),
    ])
      expect(again).toEqual({ ok: false, error: { kind: 'already_given' } })
    expect(await rowOf(visit)).toEqual(before)
  })

  it('is all or nothing: when the log cannot be written, nothing is given', async () => {
    const broken: ClinicContext = {
      ...ctx,
      now: () => {
        throw new Error('no clock')
      },
    }
    const before = await rowOf(visit)
    await expect(giveHealthHistory(broken, visit.appointmentId, aSave(everyAnswer(ctx)))).rejects.toThrow(
      'no clock',
    )
    await onServer(clinic.ownerUrl, (client) =>
      client.query('REVOKE EXECUTE ON FUNCTION log_access FROM unknot_app'),
    )
    await expect(give()).rejects.toThrow('permission denied')
    await expect(openHealthHistory(ctx, visit.appointmentId)).rejects.toThrow('permission denied')
    await onServer(clinic.ownerUrl, (client) =>
      client.query('GRANT EXECUTE ON FUNCTION log_access TO unknot_app'),
    )
    expect(await rowOf(visit)).toEqual(before)
  })

  it('keeps the words and the meaning when the form changes later', async () => {
    await give({ allergies: ['nuts'] })
    const before = await openHealthHistory(ctx, visit.appointmentId)
    const form = ctx.content.healthHistory
    const sections = form.sections.filter(({ id }) => id !== 'allergies')
    const later = {
      ...ctx,
      content: { ...ctx.content, healthHistory: { ...form, version: 'next', sections } },
    }
    const after = await openHealthHistory(later, visit.appointmentId)
    expect(after).toEqual(before)
    expect(await readHistoryForStaff(later, practitioner(), visit.appointmentId)).toMatchObject({
      ok: true,
      value: { formVersion: form.version, allergies: [{ answer: 'Tree nuts, such as almond or walnut' }] },
    })
  })

  it('lets a draft of an older form go on with what still fits', async () => {
    await saveHealthHistory(ctx, visit.appointmentId, aSave({ clot: 'no', allergies: ['nuts'] }))
    const form = ctx.content.healthHistory
    const sections = form.sections.filter(({ id }) => id !== 'allergies')
    const later = {
      ...ctx,
      content: { ...ctx.content, healthHistory: { ...form, version: 'next', sections } },
    }
    const history = await openHealthHistory(later, visit.appointmentId)
    expect(history).toMatchObject({ ok: true, value: { saved: { clot: 'no' } } })
    const save = aSave(everyAnswer(later), { revision: 1 })
    expect(await giveHealthHistory(later, visit.appointmentId, save)).toMatchObject({ ok: true })
    expect((await rowOf(visit)).formVersion).toBe('next')
  })
})

describe('the access log', () => {
  it('has a line for each reading and writing, by whom, and stays whole', async () => {
    const id = visit.appointmentId
    await openHealthHistory(ctx, id)
    await saveHealthHistory(ctx, id, aSave({ clot: 'no' }))
    await forgetHealthHistory(ctx, id)
    await giveHealthHistory(ctx, id, aSave(everyAnswer(ctx)))
    await readHistoryForStaff(ctx, practitioner(), id)
    expect(await logged()).toEqual([
      'patient read health-history',
      'patient write health-history',
      'patient write health-history',
      'patient write health-history',
      'staff read health-history',
    ])
    const { healthHistoryId } = await rowOf(visit)
    for (const line of await logLines())
      expect(line).toMatchObject({ patientId: visit.patientId, subjectId: healthHistoryId })
    expect(await verifyAccessLog(ctx)).toMatchObject({ ok: true, value: { entries: 5 } })
  })

  it('has none for what was refused or only asked whether it is there', async () => {
    await openHealthHistory(ctx, '99999999-0000-7000-8000-00000000ffff')
    await readHistoryForStaff(
      ctx,
      practitioner({ role: 'front-desk', practitionerId: null }),
      visit.appointmentId,
    )
    await ctx.transaction((tx) => historyStateOf(tx, [visit.appointmentId]))
    expect(await logged()).toEqual([])
  })
})

describe('another clinic', () => {
  it('finds, changes and reads nothing of it', async () => {
    const other = clinic.otherClinic.ctx
    const id = visit.appointmentId
    await saveHealthHistory(ctx, id, aSave({ clot: 'yes' }))
    const before = await rowOf(visit)
    const unknown = { ok: false, error: { kind: 'unknown_history' } }
    expect(await openHealthHistory(other, id)).toEqual(unknown)
    expect(await saveHealthHistory(other, id, aSave({ clot: 'no' }))).toEqual(unknown)
    expect(await giveHealthHistory(other, id, aSave(everyAnswer(ctx)))).toEqual(unknown)
    expect(await readHistoryForStaff(other, practitioner(), id)).toEqual(unknown)
    expect(await other.transaction((tx) => historyStateOf(tx, [id]))).toEqual(new Map())
    expect(await rowOf(visit)).toEqual(before)
  })
})
