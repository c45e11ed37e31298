import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Licence } from './licence.ts'
import { givesCareKind, interventionsAllowed, mayGive, type ScopeCell, type ScopeMatrix } from './scope.ts'
import { CARE_KINDS, INTERVENTIONS, type Intervention, PROFESSIONS, type Profession } from './vocabulary.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-11-23')

const cell = (
  profession: Profession,
  intervention: Intervention,
  extra: Partial<ScopeCell> = {},
): ScopeCell => ({
  jurisdiction: 'GB',
  profession,
  intervention,
  allowed: 'yes',
  from: day('2026-01-01'),
  until: null,
  source: 'test',
  reliability: '?',
  ...extra,
})

const matrix: ScopeMatrix = {
  cells: [
    ...PROFESSIONS.map((profession) => cell(profession, 'effleurage')),
    cell('massage-therapist', 'deep-tissue'),
    cell('remedial-therapist', 'deep-tissue'),
    cell('physiotherapist', 'deep-tissue'),
    cell('physiotherapist', 'tens', { until: day('2026-11-30') }),
    cell('physiotherapist', 'dry-needling', { allowed: 'authorised' }),
    cell('massage-therapist', 'dry-needling', { allowed: 'no' }),
  ],
}

const licence = (profession: Profession, extra: Partial<Licence> = {}): Licence => ({
  id: `licence-${profession}`,
  practitionerId: 'practitioner-1',
  profession,
  jurisdiction: 'GB',
  validFrom: day('2025-01-01'),
  validUntil: day('2026-12-15'),
  verifiedAt: Temporal.Instant.from('2025-01-02T10:00:00Z'),
  authorisations: [],
  ...extra,
})

describe('givesCareKind', () => {
  it.each([
    ['relaxation-therapist', ['relaxation-massage']],
    ['massage-therapist', ['relaxation-massage', 'therapeutic-massage']],
    ['remedial-therapist', ['relaxation-massage', 'therapeutic-massage', 'remedial-massage']],
    ['physiotherapist', CARE_KINDS],
  ] as const)('%s', (profession, kinds) => {
    const given: readonly string[] = kinds
    for (const careKind of CARE_KINDS)
      expect(givesCareKind(profession, careKind)).toBe(given.includes(careKind))
  })
})

describe('interventionsAllowed', () => {
  it('refuses what is not written down', () => {
    expect([...interventionsAllowed(matrix, licence('relaxation-therapist'), today)]).toEqual(['effleurage'])
  })

  it('needs the own authorisation where the cell says so', () => {
    const trained = licence('physiotherapist', { authorisations: ['dry-needling'] })
    expect(interventionsAllowed(matrix, licence('physiotherapist'), today)).not.toContain('dry-needling')
    expect(interventionsAllowed(matrix, trained, today)).toContain('dry-needling')
  })

  it('does not let an authorisation open a cell that refuses, or one that is not written', () => {
    const eager = licence('massage-therapist', { authorisations: ['dry-needling', 'spinal-thrust'] })
    expect(interventionsAllowed(matrix, eager, today)).not.toContain('dry-needling')
    expect(interventionsAllowed(matrix, eager, today)).not.toContain('spinal-thrust')
  })

  it('follows the dates of a cell, both ends included', () => {
    const on = (date: string) =>
      interventionsAllowed(matrix, licence('physiotherapist'), day(date)).has('tens')
    expect([on('2025-12-31'), on('2026-01-01'), on('2026-11-30'), on('2026-12-01')]).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  it('allows nothing for a place without rules', () => {
    expect(interventionsAllowed(matrix, licence('physiotherapist', { jurisdiction: 'NZ' }), today).size).toBe(
      0,
    )
  })

  it('lets the refusing cell win when two are in force', () => {
    const clash = { cells: [...matrix.cells, cell('physiotherapist', 'effleurage', { allowed: 'no' })] }
    expect(interventionsAllowed(clash, licence('physiotherapist'), today)).not.toContain('effleurage')
  })
})

describe('mayGive', () => {
  const deepTissue = {
    careKind: 'therapeutic-massage',
    interventions: ['effleurage', 'deep-tissue'],
  } as const

  it('names the licence that the visit depends on', () => {
    const result = mayGive(
      matrix,
      [licence('relaxation-therapist'), licence('massage-therapist')],
      deepTissue,
      today,
    )
    expect(result).toEqual({ ok: true, value: { licenceId: 'licence-massage-therapist' } })
  })

  it('refuses somebody without a licence', () => {
    expect(mayGive(matrix, [], deepTissue, today)).toEqual({ ok: false, error: { kind: 'no_licence' } })
  })

  it.each([
    ['licence_expired', { validUntil: day('2026-11-22') }],
    ['licence_not_yet_valid', { validFrom: day('2026-11-24') }],
    ['licence_not_verified', { verifiedAt: null }],
    ['licence_revoked', { revokedAt: Temporal.Instant.from('2026-11-01T00:00:00Z') }],
  ] as const)('refuses with %s', (kind, extra) => {
    const result = mayGive(matrix, [licence('massage-therapist', extra)], deepTissue, today)
    expect(result).toEqual({ ok: false, error: { kind, licenceId: 'licence-massage-therapist' } })
  })

  it('judges the date of the visit, not of the booking', () => {
    expect(mayGive(matrix, [licence('massage-therapist')], deepTissue, day('2026-12-15')).ok).toBe(true)
    expect(mayGive(matrix, [licence('massage-therapist')], deepTissue, day('2026-12-16')).ok).toBe(false)
  })

  it('names what is missing', () => {
    const result = mayGive(matrix, [licence('relaxation-therapist')], deepTissue, today)
    expect(result).toMatchObject({
      error: { kind: 'outside_scope', missing: ['deep-tissue'], givesCareKind: false },
    })
  })

  it('refuses a kind of care that the profession does not give, even when every method is allowed', () => {
    const result = mayGive(
      matrix,
      [licence('massage-therapist')],
      { careKind: 'remedial-massage', interventions: ['effleurage'] },
      today,
    )
    expect(result).toMatchObject({ error: { kind: 'outside_scope', missing: [], givesCareKind: false } })
  })

  it('does not add up two licences that each cover half', () => {
    const cells = [cell('massage-therapist', 'kneading'), cell('remedial-therapist', 'friction')]
    const result = mayGive(
      { cells },
      [licence('massage-therapist'), licence('remedial-therapist')],
      { careKind: 'therapeutic-massage', interventions: ['kneading', 'friction'] },
      today,
    )
    expect(result).toMatchObject({ error: { kind: 'outside_scope' } })
  })

  it('tells the reason that is closest to a yes', () => {
    const licences = [
      licence('relaxation-therapist'),
      licence('massage-therapist', { validUntil: day('2026-11-01') }),
      licence('remedial-therapist', { verifiedAt: null }),
    ]
    expect(mayGive(matrix, licences, deepTissue, today)).toMatchObject({
      error: { kind: 'licence_not_verified', licenceId: 'licence-remedial-therapist' },
    })
  })

  it('does not count a licence for another place when the place is named', () => {
    const australian = licence('massage-therapist', { jurisdiction: 'AU' })
    const cells = [...matrix.cells, cell('massage-therapist', 'effleurage', { jurisdiction: 'AU' })]
    const service = { careKind: 'therapeutic-massage', interventions: ['effleurage'] } as const
    expect(mayGive({ cells }, [australian], service, today).ok).toBe(true)
    expect(mayGive({ cells }, [australian], { ...service, jurisdiction: 'GB' }, today)).toEqual({
      ok: false,
      error: { kind: 'no_licence' },
    })
  })
})

const anyLicence = fc
  .record({
    profession: fc.constantFrom(...PROFESSIONS),
    ends: fc.integer({ min: -30, max: 30 }),
    verified: fc.boolean(),
    withdrawn: fc.boolean(),
    authorisations: fc.subarray([...INTERVENTIONS]),
  })
  .map(({ profession, ends, verified, withdrawn, authorisations }) =>
    licence(profession, {
      id: `${profession}-${ends}-${verified}-${withdrawn}-${authorisations.join()}`,
      validUntil: today.add({ days: ends }),
      verifiedAt: verified ? Temporal.Instant.from('2025-01-02T10:00:00Z') : null,
      revokedAt: withdrawn ? Temporal.Instant.from('2026-01-02T10:00:00Z') : null,
      authorisations,
    }),
  )
const anyService = fc.record({
  careKind: fc.constantFrom(...CARE_KINDS),
  interventions: fc.subarray([...INTERVENTIONS]),
})

describe('properties of mayGive', () => {
  it('says yes only for a licence that counts, covers the kind of care and every method', () => {
    fc.assert(
      fc.property(fc.array(anyLicence, { maxLength: 4 }), anyService, (licences, service) => {
        const result = mayGive(matrix, licences, service, today)
        if (!result.ok) return
        const used = licences.find(({ id }) => id === result.value.licenceId)!
        expect(used.verifiedAt).not.toBeNull()
        expect(used.revokedAt).toBeNull()
        expect(used.validUntil!.toString() >= today.toString()).toBe(true)
        expect(givesCareKind(used.profession, service.careKind)).toBe(true)
        for (const wanted of service.interventions) {
          expect(interventionsAllowed(matrix, used, today)).toContain(wanted)
        }
      }),
    )
  })

  it('never says yes to a service that asks for more than one it refused', () => {
    fc.assert(
      fc.property(anyLicence, anyService, fc.constantFrom(...INTERVENTIONS), (one, service, more) => {
        if (mayGive(matrix, [one], service, today).ok) return
        const wider = { ...service, interventions: [...service.interventions, more] }
        expect(mayGive(matrix, [one], wider, today).ok).toBe(false)
      }),
    )
  })

  it('does not take away a yes when a licence is added', () => {
    fc.assert(
      fc.property(
        fc.array(anyLicence, { maxLength: 3 }),
        anyLicence,
        anyService,
        (licences, more, service) => {
          if (!mayGive(matrix, licences, service, today).ok) return
          expect(mayGive(matrix, [more, ...licences], service, today).ok).toBe(true)
        },
      ),
    )
  })
})
