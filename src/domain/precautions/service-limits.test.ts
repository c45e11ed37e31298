import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { combine } from './combine.ts'
import type { Precaution } from './precautions-for.ts'
import { serviceUnderLimits } from './service-limits.ts'
import { EFFECTS, MODALITIES, TECHNIQUES } from './vocabulary.ts'

const precaution = (id: string, extra: Partial<Precaution> = {}): Precaution => ({
  id,
  rows: [id],
  label: id,
  patientText: 'text',
  therapistText: 'text',
  alternative: 'text',
  effect: 'caution',
  techniques: [],
  modalities: [],
  oils: [],
  positions: [],
  regions: 'all',
  regionIds: 'all',
  maxPressure: null,
  source: 'test',
  reliability: '?',
  because: 'present',
  ...extra,
})
const GENTLE = ['effleurage', 'kneading', 'assessment-soft-tissue', 'aromatic-oils']
const DEEP = ['assessment-soft-tissue', 'effleurage', 'kneading', 'deep-tissue', 'trigger-point']
const noDeepWork = precaution('thinner', {
  effect: 'pressure-cap',
  techniques: ['deep-tissue', 'trigger-point', 'friction'],
})
const askFirst = precaution('ask', { effect: 'clearance' })
const of = (interventions: readonly string[], ...precautions: Precaution[]) =>
  serviceUnderLimits(combine(precautions), interventions)

describe('a service under the limits of a person', () => {
  it('is free when nothing is limited', () => {
    expect(of(DEEP)).toEqual({ kind: 'free' })
    expect(of([])).toEqual({ kind: 'free' })
  })

  it('is ruled out when all that sets it apart from a gentle massage is', () => {
    expect(of(DEEP, noDeepWork)).toEqual({ kind: 'ruled-out', because: ['thinner'] })
    const noHeat = precaution('heat', { effect: 'local', techniques: ['hot-stone'] })
    expect(of(['effleurage', 'kneading', 'hot-stone'], noHeat)).toMatchObject({ kind: 'ruled-out' })
    const noSound = precaution('sound', {
      effect: 'modality-exclusion',
      modalities: ['ultrasound-continuous'],
    })
    expect(of(['ultrasound-continuous'], noSound)).toEqual({ kind: 'ruled-out', because: ['sound'] })
  })

  it('stays when one part of it is left', () => {
    expect(of([...DEEP, 'stretching'], noDeepWork)).toEqual({ kind: 'free' })
    expect(of([...DEEP, 'therapeutic-exercise'], noDeepWork)).toEqual({ kind: 'free' })
    expect(of([...DEEP, 'assessment-diagnosis'], noDeepWork)).toEqual({ kind: 'free' })
  })

  it('stays when the limit holds for a part of the body only, or is no more than a caution', () => {
    for (const regionIds of ['site', ['calf-left']] as const)
      expect(of(DEEP, { ...noDeepWork, regionIds })).toEqual({ kind: 'free' })
    expect(of(DEEP, { ...noDeepWork, effect: 'caution' })).toEqual({ kind: 'free' })
  })

  it('names only what rules it out, each once', () => {
    const mild = precaution('mild', { techniques: ['deep-tissue'] })
    const leg = precaution('leg', { effect: 'local', techniques: ['deep-tissue'], regionIds: ['calf-left'] })
    expect(of(DEEP, mild, leg, noDeepWork)).toEqual({ kind: 'ruled-out', because: ['thinner'] })
  })

  it('needs clearance when the session does, unless it is ruled out', () => {
    expect(of(GENTLE, askFirst)).toEqual({ kind: 'needs-clearance', because: ['ask'] })
    expect(of(DEEP, askFirst, noDeepWork)).toEqual({ kind: 'ruled-out', because: ['thinner'] })
  })

  it('is ruled out when no session may start, whatever it is', () => {
    const stop = precaution('stop', { effect: 'absolute', techniques: [...TECHNIQUES] })
    for (const service of [GENTLE, DEEP, ['therapeutic-exercise'], []])
      expect(of(service, stop, askFirst, noDeepWork)).toEqual({ kind: 'ruled-out', because: ['stop'] })
  })
})

const anyPrecaution = fc
  .record({
    id: fc.stringMatching(/^[a-z]{1,3}$/),
    effect: fc.constantFrom(...EFFECTS),
    techniques: fc.subarray([...TECHNIQUES]),
    modalities: fc.subarray([...MODALITIES]),
    regionIds: fc.constantFrom<Precaution['regionIds']>('all', 'all', 'site', ['calf-left']),
  })
  .map(({ id, ...extra }) => precaution(id, extra))
const several = fc.uniqueArray(anyPrecaution, { selector: ({ id }) => id, maxLength: 6 })
const anyService = fc.subarray([
  ...TECHNIQUES,
  ...MODALITIES,
  'therapeutic-exercise',
  'assessment-diagnosis',
  'spinal-thrust',
  ...GENTLE.slice(2),
])
const smallService = anyService.map((interventions) => interventions.slice(0, 4))
const STRICTNESS = ['free', 'needs-clearance', 'ruled-out']

describe('properties of a service under limits', () => {
  it('is never looser for one more precaution', () => {
    fc.assert(
      fc.property(several, anyPrecaution, smallService, (list, more, service) => {
        const [before, after] = [of(service, ...list), of(service, ...list, more)]
        expect(STRICTNESS.indexOf(after.kind)).toBeGreaterThanOrEqual(STRICTNESS.indexOf(before.kind))
      }),
    )
  })

  it('names at least one precaution of the person, unless it is free', () => {
    fc.assert(
      fc.property(several, smallService, (list, service) => {
        const found = of(service, ...list)
        if (found.kind === 'free') return
        expect(found.because.length).toBeGreaterThan(0)
        expect(list.map(({ id }) => id)).toEqual(expect.arrayContaining([...found.because]))
      }),
    )
  })

  it('rules a gentle massage and exercise out only when no session may start', () => {
    fc.assert(
      fc.property(several, fc.subarray([...GENTLE, 'therapeutic-exercise']), (list, service) => {
        const isRuledOut = of(service, ...list).kind === 'ruled-out'
        expect(isRuledOut).toBe(combine(list).session === 'stop')
      }),
    )
  })
})
