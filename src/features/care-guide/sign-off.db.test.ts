import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ClinicContext } from '#server/context.ts'
import { aClinicDatabase, type ClinicDatabase } from '../../../test/database/a-clinic-database.ts'
import { isGuideOpen, readSignOffs, signOffRuleSet, withdrawRuleSet } from './sign-off.ts'

let clinic: ClinicDatabase
let production: ClinicContext
const owner = {
  id: randomUUID(),
  userId: 'owner',
  name: 'Olu Owner',
  role: 'owner' as const,
  practitionerId: null,
}
const typed = { clinicianName: 'Pia Physio', registration: 'physiotherapist, HCPC PH000001', confirmed: true }

beforeAll(async () => {
  clinic = await aClinicDatabase()
  production = { ...clinic.ctx, config: { ...clinic.ctx.config, mode: 'production' }, newId: randomUUID }
  await production.transaction((tx) =>
    tx
      .insertInto('staffMember')
      .values({
        clinicId: production.clinic.id,
        staffMemberId: owner.id,
        userId: owner.userId,
        role: owner.role,
        displayName: owner.name,
      })
      .execute(),
  )
})
afterAll(() => clinic.close())
beforeEach(() => withdrawRuleSet(production, owner))

describe('the care guide in a real clinic', () => {
  it('is closed until somebody has signed the version in use, and open from then on', async () => {
    expect(await isGuideOpen(production)).toBe(false)
    expect(await signOffRuleSet(production, owner, typed)).toEqual({ ok: true, value: null })
    expect(await isGuideOpen(production)).toBe(true)
  })

  it('closes again when the sign-off is withdrawn, and keeps both in its history', async () => {
    await signOffRuleSet(production, owner, typed)
    await withdrawRuleSet(production, owner)
    expect(await isGuideOpen(production)).toBe(false)
    expect((await readSignOffs(production)).signOffs[0]).toMatchObject({
      clinicianName: 'Pia Physio',
      withdrawnAt: production.now(),
    })
    expect(await withdrawRuleSet(production, owner)).toEqual({ ok: false, error: { kind: 'not_signed' } })
  })

  it('is open without a sign-off only where nobody real is advised', async () => {
    expect(await isGuideOpen({ ...production, clinic: { ...production.clinic, isDemo: true } })).toBe(true)
    expect(await isGuideOpen({ ...production, config: { ...production.config, mode: 'development' } })).toBe(
      true,
    )
  })

  it('closes when a single rule has changed since, even under the same version number', async () => {
    await signOffRuleSet(production, owner, typed)
    const careGuide = { ...production.content.careGuide, fingerprint: 'f'.repeat(64) }
    expect(await isGuideOpen({ ...production, content: { ...production.content, careGuide } })).toBe(false)
  })

  it('is not opened by the sign-off of another clinic', async () => {
    await signOffRuleSet(production, owner, typed)
    expect(await isGuideOpen({ ...clinic.otherClinic.ctx, config: production.config })).toBe(false)
  })
})

describe('signing off', () => {
  it('is for the owner alone', async () => {
    for (const role of ['front-desk', 'practitioner'] as const) {
      expect(await signOffRuleSet(production, { ...owner, role }, typed)).toEqual({
        ok: false,
        error: { kind: 'not_allowed' },
      })
      expect(await withdrawRuleSet(production, { ...owner, role })).toEqual({
        ok: false,
        error: { kind: 'not_allowed' },
      })
    }
    expect(await isGuideOpen(production)).toBe(false)
  })

  it('needs a name, a registration and the confirmation that the rules were read', async () => {
    const nothing = await signOffRuleSet(production, owner, {
      clinicianName: ' ',
      registration: 'x'.repeat(201),
      confirmed: false,
    })
    expect(nothing).toEqual({
      ok: false,
      error: {
        kind: 'invalid',
        errors: { clinicianName: 'missing', registration: 'too_long', confirmed: 'not_confirmed' },
      },
    })
    expect(await isGuideOpen(production)).toBe(false)
  })

  it('happens once, also when two press at the same time', async () => {
    const both = await Promise.all([
      signOffRuleSet(production, owner, typed),
      signOffRuleSet(production, owner, typed),
    ])
    expect(both.map((one) => one.ok).sort()).toEqual([false, true])
    expect(both.find((one) => !one.ok)).toEqual({ ok: false, error: { kind: 'already_signed' } })
  })
})
