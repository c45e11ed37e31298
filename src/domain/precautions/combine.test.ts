import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { combine, levelAt, oilLevel, pressureAt } from './combine.ts'
import type { Precaution } from './precautions-for.ts'
import { EFFECTS, MODALITIES, POSITIONS, type Pressure, TECHNIQUES } from './vocabulary.ts'

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
const neck = { region: 'neck-back', atSite: false }
const calf = { region: 'calf-left', atSite: false }
const soreCalf = { region: 'calf-left', atSite: true }

describe('combine', () => {
  it('limits nothing when nothing applies', () => {
    expect(combine([])).toEqual({
      strictest: null,
      session: 'may-start',
      stoppedBy: [],
      clearanceFor: [],
      techniques: {},
      modalities: {},
      oils: {},
      positions: {},
      maxPressure: { everywhere: null, site: null, regions: {} },
    })
  })

  it.each([
    ['absolute', 'ruled-out'],
    ['clearance', 'needs-clearance'],
    ['local', 'ruled-out'],
    ['pressure-cap', 'ruled-out'],
    ['modality-exclusion', 'ruled-out'],
    ['oil-exclusion', 'ruled-out'],
    ['caution', 'caution'],
  ] as const)('reads %s as %s', (effect, level) => {
    const limits = combine([precaution('a', { effect, techniques: ['friction'] })])
    expect(levelAt(limits.techniques.friction, neck)).toBe(level)
    expect(limits.strictest).toBe(effect)
  })

  it('stops the session for an absolute limit on all touch, everywhere or at the site', () => {
    for (const regionIds of ['all', 'site'] as const) {
      const limits = combine([
        precaution('a', { effect: 'absolute', techniques: [...TECHNIQUES], regionIds }),
      ])
      expect(limits).toMatchObject({ session: 'stop', stoppedBy: ['a'] })
    }
  })

  it('does not stop the session for an absolute limit on strong work only', () => {
    const aneurysm = precaution('a', {
      effect: 'absolute',
      techniques: ['deep-tissue'],
      regionIds: ['abdomen'],
    })
    expect(combine([aneurysm]).session).toBe('may-start')
    const withClearance = combine([aneurysm, precaution('b', { effect: 'clearance' })])
    expect(withClearance).toMatchObject({ session: 'needs-clearance', clearanceFor: ['b'] })
    expect(levelAt(withClearance.techniques['deep-tissue'], { region: 'abdomen', atSite: false })).toBe(
      'ruled-out',
    )
  })

  it('keeps a limit to its place', () => {
    const limits = combine([
      precaution('leg', { effect: 'local', techniques: ['kneading'], regionIds: ['calf-left'] }),
      precaution('spot', { effect: 'local', techniques: ['friction'], regionIds: 'site' }),
    ])
    expect(levelAt(limits.techniques.kneading, calf)).toBe('ruled-out')
    expect(levelAt(limits.techniques.kneading, neck)).toBeNull()
    expect(levelAt(limits.techniques.friction, calf)).toBeNull()
    expect(levelAt(limits.techniques.friction, soreCalf)).toBe('ruled-out')
    expect(levelAt(limits.techniques.stretching, soreCalf)).toBeNull()
  })

  it('lets the strictest win at each place, and names everybody behind it', () => {
    const limits = combine([
      precaution('c', { techniques: ['kneading'] }),
      precaution('b', { effect: 'clearance', techniques: ['kneading'] }),
      precaution('a', { effect: 'local', techniques: ['kneading'], regionIds: ['calf-left'] }),
    ])
    expect(levelAt(limits.techniques.kneading, neck)).toBe('needs-clearance')
    expect(levelAt(limits.techniques.kneading, calf)).toBe('ruled-out')
    expect(limits.techniques.kneading?.because).toEqual(['b', 'a', 'c'])
  })

  it('takes the lowest pressure cap of a place', () => {
    const limits = combine([
      precaution('a', { maxPressure: 3 }),
      precaution('b', { maxPressure: 2, regionIds: ['calf-left'] }),
      precaution('c', { maxPressure: 1, regionIds: 'site' }),
    ])
    expect([neck, calf, soreCalf].map((where) => pressureAt(limits, where))).toEqual([3, 2, 1])
  })

  it('has no cap where none was set', () => {
    expect(
      pressureAt(combine([precaution('a', { maxPressure: 2, regionIds: ['calf-left'] })]), neck),
    ).toBeNull()
  })

  it('limits positions and modalities too', () => {
    const limits = combine([
      precaution('a', { effect: 'pressure-cap', positions: ['prone'] }),
      precaution('b', { effect: 'modality-exclusion', modalities: ['tens'] }),
    ])
    expect(levelAt(limits.positions.prone, neck)).toBe('ruled-out')
    expect(levelAt(limits.modalities.tens, neck)).toBe('ruled-out')
    expect(limits.positions['long-prone']).toBeUndefined()
  })
})

describe('oilLevel', () => {
  const limits = combine([
    precaution('scent', { effect: 'oil-exclusion', oils: ['all-essential-oils'] }),
    precaution('rosemary', { oils: ['rosemary'] }),
  ])

  it('finds an oil by its name or by a group that it belongs to', () => {
    expect(oilLevel(limits, 'rosemary', [])).toBe('caution')
    expect(oilLevel(limits, 'rosemary', ['all-essential-oils'])).toBe('ruled-out')
    expect(oilLevel(limits, 'jojoba', [])).toBeNull()
  })

  it('rules out every oil by "any-oil", and an oil that is out at one spot', () => {
    expect(
      oilLevel(combine([precaution('a', { effect: 'absolute', oils: ['any-oil'] })]), 'jojoba', []),
    ).toBe('ruled-out')
    const latex = precaution('a', { effect: 'oil-exclusion', oils: ['any-oil'], regionIds: 'site' })
    expect(oilLevel(combine([latex]), 'jojoba', [])).toBe('ruled-out')
  })
})

const anyPrecaution = fc
  .record({
    id: fc.stringMatching(/^[a-z]{1,3}$/),
    effect: fc.constantFrom(...EFFECTS),
    techniques: fc.subarray([...TECHNIQUES]),
    modalities: fc.subarray([...MODALITIES]),
    oils: fc.subarray(['lavender', 'any-oil', 'all-essential-oils']),
    positions: fc.subarray([...POSITIONS]),
    regionIds: fc.constantFrom<Precaution['regionIds']>(
      'all',
      'site',
      ['neck-back'],
      ['calf-left', 'neck-back'],
    ),
    maxPressure: fc.constantFrom<Pressure | null>(null, 1, 2, 3, 5),
  })
  .map(({ id, ...extra }) => precaution(id, extra))
const several = fc.uniqueArray(anyPrecaution, { selector: ({ id }) => id, maxLength: 8 })
const places = ['neck-back', 'calf-left', 'chest'].flatMap((region) =>
  [true, false].map((atSite) => ({ region, atSite })),
)
const strictness = (level: string | null) =>
  level === null ? 0 : ['caution', 'needs-clearance', 'ruled-out'].indexOf(level) + 1

describe('properties of combine', () => {
  it('does not depend on the order', () => {
    fc.assert(
      fc.property(several, (list) => {
        expect(combine(list.toReversed())).toEqual(combine(list))
      }),
    )
  })

  it('changes nothing when a precaution comes twice', () => {
    fc.assert(
      fc.property(several, (list) => {
        const { techniques, maxPressure, session } = combine(list)
        expect(combine([...list, ...list])).toMatchObject({ techniques, maxPressure, session })
      }),
    )
  })

  it('never loosens anything when a precaution is added', () => {
    const order = ['may-start', 'needs-clearance', 'stop']
    fc.assert(
      fc.property(several, anyPrecaution, (list, more) => {
        const before = combine(list)
        const after = combine([...list, more])
        expect(order.indexOf(after.session)).toBeGreaterThanOrEqual(order.indexOf(before.session))
        for (const where of places) {
          expect(pressureAt(after, where) ?? 9).toBeLessThanOrEqual(pressureAt(before, where) ?? 9)
          for (const technique of TECHNIQUES) {
            const was = strictness(levelAt(before.techniques[technique], where))
            expect(strictness(levelAt(after.techniques[technique], where))).toBeGreaterThanOrEqual(was)
          }
        }
      }),
    )
  })

  it('limits exactly what some precaution limits there', () => {
    fc.assert(
      fc.property(
        several,
        fc.constantFrom(...TECHNIQUES),
        fc.constantFrom(...places),
        (list, technique, where) => {
          const holdsThere = ({ regionIds }: Precaution) =>
            regionIds === 'all' || (regionIds === 'site' ? where.atSite : regionIds.includes(where.region))
          const limited = list.some((one) => one.techniques.includes(technique) && holdsThere(one))
          expect(levelAt(combine(list).techniques[technique], where) !== null).toBe(limited)
        },
      ),
    )
  })
})
