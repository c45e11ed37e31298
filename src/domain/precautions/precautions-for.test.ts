import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Expression } from '#domain/kernel/expression.ts'
import { compilePrecautions, type PrecautionRule } from './precaution-rules.ts'
import { type PersonFacts, precautionsFor, unaskedPrecautions } from './precautions-for.ts'
import { EFFECTS, TECHNIQUES } from './vocabulary.ts'

const groups = { leg: ['calf-left', 'calf-right'], neck: ['neck-front', 'neck-back'] }

const rule = (id: string, when: Expression, extra: Partial<PrecautionRule> = {}): PrecautionRule => ({
  id,
  rows: [id],
  from: '2026-01-01',
  label: id,
  patientText: 'text',
  therapistText: 'text',
  alternative: 'text',
  effect: 'caution',
  when,
  techniques: [],
  modalities: [],
  oils: [],
  positions: [],
  regions: 'all',
  maxPressure: null,
  source: 'test',
  reliability: '?',
  ...extra,
})

const ids = (rules: PrecautionRule[], person: PersonFacts) =>
  precautionsFor(compilePrecautions(rules, groups), person).map(({ id }) => id)

describe('compilePrecautions', () => {
  const dated = [
    rule('old', { all: [] }, { until: '2026-05-31' }),
    rule('new', { all: [] }, { from: '2026-06-01' }),
  ]

  it.each([
    ['2026-05-31', 'old'],
    ['2026-06-01', 'new'],
    [undefined, 'new'],
  ])('keeps the rules of the day %s', (on, id) => {
    expect(compilePrecautions(dated, groups, on).rules.map((compiled) => compiled.rule.id)).toEqual([id])
  })

  it('fails when no rule holds, because no rules would read as no limits', () => {
    expect(() => compilePrecautions(dated, groups, '2025-12-31')).toThrow('2025-12-31')
    expect(() => compilePrecautions([], groups)).toThrow('no precautions')
  })

  it('fails on a region group or a field that nobody knows', () => {
    expect(() => compilePrecautions([rule('a', { region: 'tail' })], groups)).toThrow('tail')
    expect(() => compilePrecautions([rule('a', { all: [] }, { regions: ['wing'] })], groups)).toThrow('wing')
    expect(() => compilePrecautions([rule('a', { field: 'mood', op: '==', value: 1 })], groups)).toThrow(
      'mood',
    )
  })

  it('resolves region groups and names each region once', () => {
    const compiled = compilePrecautions([rule('a', { all: [] }, { regions: ['leg', 'leg', 'neck'] })], groups)
    expect(compiled.rules[0]!.regionIds).toEqual(['calf-left', 'calf-right', 'neck-front', 'neck-back'])
  })
})

describe('precautionsFor', () => {
  const absolute = rule('absolute', { finding: 'fever' }, { effect: 'absolute' })
  const cap = rule('cap', { finding: 'fever' }, { effect: 'pressure-cap' })

  it('applies what is answered with yes, and nothing else', () => {
    expect(ids([absolute, cap], { findings: { fever: true } })).toEqual(['absolute', 'cap'])
    expect(ids([absolute, cap], { findings: { fever: false } })).toEqual([])
  })

  it('counts "not sure" as present for an absolute limit only, and says so', () => {
    const found = precautionsFor(compilePrecautions([absolute, cap], groups), {
      findings: { fever: 'unknown' },
    })
    expect(found).toMatchObject([{ id: 'absolute', because: 'not-known' }])
  })

  it('counts a question that was not asked as absent', () => {
    expect(ids([absolute, cap], {})).toEqual([])
    expect(ids([rule('a', { field: 'age', op: '<', value: 16 }, { effect: 'absolute' })], {})).toEqual([])
    expect(ids([rule('a', { region: 'leg' }, { effect: 'absolute' })], {})).toEqual([])
  })

  it('does not lift a limit on an unsure "my doctor said yes"', () => {
    const when = { all: [{ finding: 'cancer' }, { not: { finding: 'cleared' } }] }
    for (const effect of EFFECTS) {
      const limit = rule('limit', when, { effect })
      expect(ids([limit], { findings: { cancer: true, cleared: 'unknown' } })).toEqual(['limit'])
      expect(ids([limit], { findings: { cancer: true } })).toEqual(['limit'])
      expect(ids([limit], { findings: { cancer: true, cleared: true } })).toEqual([])
    }
  })

  it('reads fields, the route and the regions of the complaint', () => {
    const young = rule('young', { field: 'age', op: '<', value: 16 })
    const doctor = rule('doctor', { field: 'route', op: 'in', value: ['emergency', 'doctor-same-day'] })
    const leg = rule('leg', { region: 'leg' })
    expect(ids([young, doctor, leg], { age: 15, route: 'emergency', regions: ['calf-left'] })).toEqual([
      'young',
      'doctor',
      'leg',
    ])
    expect(ids([young, doctor, leg], { age: 16, route: 'physiotherapy', regions: ['neck-back'] })).toEqual([])
  })

  it('puts the strictest first', () => {
    const rules = EFFECTS.toReversed().map((effect) => rule(effect, { all: [] }, { effect }))
    expect(ids(rules, {})).toEqual(EFFECTS)
  })

  it('shows the rule without its condition and dates', () => {
    const [shown] = precautionsFor(compilePrecautions([rule('a', { all: [] })], groups), {})
    expect(shown).not.toHaveProperty('when')
    expect(shown).toMatchObject({ id: 'a', because: 'present', regionIds: 'all' })
  })
})

describe('unaskedPrecautions', () => {
  const when = { any: [{ finding: 'fever' }, { finding: 'rash' }] }

  it('names the answers that a rule still waits for', () => {
    const rules = compilePrecautions([rule('a', when, { effect: 'absolute' })], groups)
    expect(unaskedPrecautions(rules, { findings: { fever: false } })).toEqual([
      { id: 'a', effect: 'absolute', findings: ['rash'] },
    ])
  })

  it('is silent once a rule is decided, or was answered with "not sure"', () => {
    const rules = compilePrecautions([rule('a', when)], groups)
    expect(unaskedPrecautions(rules, { findings: { fever: true } })).toEqual([])
    expect(unaskedPrecautions(rules, { findings: { fever: false, rash: 'unknown' } })).toEqual([])
  })

  it('does not ask about what can no longer matter', () => {
    const rules = compilePrecautions([rule('a', { all: [{ region: 'neck' }, { finding: 'jolt' }] })], groups)
    expect(unaskedPrecautions(rules, { regions: ['calf-left'] })).toEqual([])
    expect(unaskedPrecautions(rules, { regions: ['neck-back'] })).toMatchObject([{ findings: ['jolt'] }])
  })
})

const findingIds = ['a', 'b', 'c']
const leaf: fc.Arbitrary<Expression> = fc.oneof(
  fc.constantFrom(...findingIds).map((finding) => ({ finding })),
  fc.constant<Expression>({ region: 'leg' }),
  fc.constant<Expression>({ field: 'age', op: '<', value: 18 }),
)
// No `not`: with it, a yes may rightly lift a limit.
const positive = fc.letrec<{ node: Expression }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
  ),
})).node
const anyRules = fc
  .array(fc.tuple(positive, fc.constantFrom(...EFFECTS)), { minLength: 1, maxLength: 6 })
  .map((list) =>
    list.map(([when, effect], index) => rule(`r${index}`, when, { effect, techniques: [...TECHNIQUES] })),
  )
const answers = fc.record({
  findings: fc.dictionary(fc.constantFrom(...findingIds), fc.constantFrom(true, false, 'unknown' as const)),
  regions: fc.constantFrom(['calf-left'], ['neck-back'], undefined),
  age: fc.constantFrom(10, 40, undefined),
})

describe('properties of precautionsFor', () => {
  it('never loses a precaution when an answer turns to yes', () => {
    fc.assert(
      fc.property(anyRules, answers, fc.constantFrom(...findingIds), (rules, person, finding) => {
        const before = ids(rules, person)
        const after = ids(rules, { ...person, findings: { ...person.findings, [finding]: true } })
        expect(after).toEqual(expect.arrayContaining(before))
      }),
    )
  })

  it('treats "not sure" as at least as strict as "no", and for absolute limits as strict as "yes"', () => {
    fc.assert(
      fc.property(anyRules, answers, fc.constantFrom(...findingIds), (rules, person, finding) => {
        const withAnswer = (value: boolean | 'unknown') =>
          ids(rules, { ...person, findings: { ...person.findings, [finding]: value } })
        expect(withAnswer('unknown')).toEqual(expect.arrayContaining(withAnswer(false)))
        const absolute = withAnswer(true).filter((id) =>
          rules.some((r) => r.id === id && r.effect === 'absolute'),
        )
        expect(withAnswer('unknown')).toEqual(expect.arrayContaining(absolute))
      }),
    )
  })
})
