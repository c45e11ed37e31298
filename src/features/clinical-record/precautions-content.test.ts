import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { INTERVENTIONS } from '#domain/practice/index.ts'
import {
  combine,
  compilePrecautions,
  levelAt,
  MODALITIES,
  type PersonFacts,
  type PrecautionRule,
  precautionsFor,
  pressureAt,
  TECHNIQUES,
} from '#domain/precautions/index.ts'
import { readingAge } from '#features/care-guide/reading-age.ts'
import { realPrecautions, realVocabulary } from '../../../test/content/clinical-content.ts'
import { parsePrecautions } from './precautions-content.ts'

const chapters = realPrecautions()
const all = chapters.flatMap(({ rules }) => rules)
const { regionGroups } = realVocabulary()
const compiled = compilePrecautions(all, regionGroups, '2026-11-23')
const limitsFor = (person: PersonFacts) => combine(precautionsFor(compiled, person))
const idsFor = (person: PersonFacts) => precautionsFor(compiled, person).map(({ id }) => id)
const at = (region: string, atSite = false) => ({ region, atSite })

describe('content/precautions', () => {
  it('holds 164 rules, each once, each with a source', () => {
    expect(all).toHaveLength(164)
    expect(new Set(all.map(({ id }) => id)).size).toBe(164)
    for (const { source } of all) expect(source.length).toBeGreaterThan(2)
  })

  it('says something about every rule: what, where or how hard', () => {
    for (const rule of all) {
      const limits =
        rule.techniques.length + rule.modalities.length + rule.oils.length + rule.positions.length
      const speaks = limits > 0 || rule.maxPressure !== null || ['clearance', 'caution'].includes(rule.effect)
      expect(speaks, rule.id).toBe(true)
    }
  })

  it.each(chapters.map((chapter) => [chapter.title, chapter] as const))(
    'reads plainly: %s',
    (_title, chapter) => {
      const forPatients = ({ label, patientText, alternative }: PrecautionRule) =>
        `${label}. ${patientText} ${alternative}`
      expect(readingAge(chapter.rules.map(forPatients).join(' '))).toBeLessThanOrEqual(11)
      for (const rule of chapter.rules) {
        expect(readingAge(forPatients(rule)), rule.id).toBeLessThanOrEqual(11.5)
      }
    },
  )

  it('does not frighten, promise or diagnose', () => {
    for (const rule of all) {
      const words = `${rule.label} ${rule.patientText} ${rule.alternative}`
      expect(words, rule.id).not.toMatch(
        /!|\bcures?\b|will not help|adhesion|contraindicat|\b(die|death|fatal)\b/i,
      )
      expect(words, rule.id).not.toMatch(/(^|[.,;] )you (have|suffer)\b/i)
    }
  })

  it('speaks of the techniques and modalities that licences speak of', () => {
    expect(INTERVENTIONS).toEqual(expect.arrayContaining([...TECHNIQUES, ...MODALITIES]))
  })
})

describe('what the rules do', () => {
  it('stop every session after a warning sign', () => {
    for (const route of ['emergency', 'doctor-same-day', 'defer']) {
      expect(limitsFor({ route }).session).toBe('stop')
    }
    for (const route of ['doctor-urgent', 'doctor-routine']) {
      expect(limitsFor({ route }).session).toBe('needs-clearance')
    }
    expect(limitsFor({ route: 'relaxation-massage' }).session).toBe('may-start')
  })

  it('stop the session when somebody is not sure about a fever', () => {
    expect(limitsFor({ findings: { 'fever-or-chills': 'unknown' } }).session).toBe('stop')
  })

  it('keep needles, cups and deep work from somebody on a blood thinner, and ask for the blood test', () => {
    const limits = limitsFor({ findings: { 'blood-thinner': true } })
    expect(limits.session).toBe('needs-clearance')
    for (const technique of ['deep-tissue', 'friction', 'cupping', 'dry-needling'] as const) {
      expect(levelAt(limits.techniques[technique], at('low-back')), technique).toBe('ruled-out')
    }
    expect(levelAt(limits.techniques.effleurage, at('low-back'))).toBeNull()
    expect(pressureAt(limits, at('low-back'))).toBe(2)
    expect(limits.oils.wintergreen?.everywhere).toBe('ruled-out')
  })

  it('keep somebody with an aneurysm off deep work on the trunk until the team has answered', () => {
    const limits = limitsFor({ findings: { 'aortic-aneurysm-known': true } })
    expect(limits.session).toBe('needs-clearance')
    expect(levelAt(limits.techniques['deep-tissue'], at('abdomen'))).toBe('ruled-out')
    expect(levelAt(limits.techniques.effleurage, at('calf-left'))).toBe('needs-clearance')
  })

  it('take pregnancy into account: position, legs, heat, oils', () => {
    const limits = limitsFor({ pregnancy: 'third-trimester' })
    expect(limits.session).toBe('may-start')
    expect(limits.positions.prone?.because).toContain('CI-S17')
    expect(pressureAt(limits, at('calf-left'))).toBe(2)
    expect(levelAt(limits.modalities['ultrasound-pulsed'], at('low-back'))).toBe('ruled-out')
    expect(limits.oils.camphor?.everywhere).toBe('ruled-out')
    expect(limitsFor({ pregnancy: 'possible' }).session).toBe('needs-clearance')
  })

  it('follow the days after an injury', () => {
    const injured = (durationDays: number) =>
      limitsFor({ onset: 'sudden-after-injury', durationDays, regions: ['ankle-heel-left'] })
    expect(levelAt(injured(2).techniques.kneading, at('ankle-heel-left', true))).toBe('ruled-out')
    expect(levelAt(injured(10).techniques.friction, at('ankle-heel-left', true))).toBe('ruled-out')
    expect(levelAt(injured(10).techniques.kneading, at('ankle-heel-left', true))).toBeNull()
    expect(levelAt(injured(40).techniques.friction, at('ankle-heel-left', true))).toBeNull()
  })

  it('lift the clearance of cancer once the care team has said yes, and keep the limits', () => {
    const findings = { 'cancer-current': true, 'cleared-for-massage': true } as const
    expect(limitsFor({ findings }).session).toBe('may-start')
    expect(pressureAt(limitsFor({ findings }), at('low-back'))).toBe(1)
    expect(limitsFor({ findings: { ...findings, 'cleared-for-massage': 'unknown' } }).session).toBe(
      'needs-clearance',
    )
  })

  it('are silent about a healthy adult, apart from the places that need care in everybody', () => {
    const found = idsFor({ age: 40, pregnancy: 'none', findings: {} })
    expect(found.toSorted()).toEqual(['CI-M13', 'CI-M13-caution', 'CI-O16', 'CI-R13'])
  })
})

describe('parsePrecautions', () => {
  const vocabulary = { findings: new Set(['fever']), regionGroups: { leg: ['calf-left'] } }
  const good = {
    id: 'CI-A99',
    rows: ['CI-A99'],
    from: '2026-11-21',
    label: 'Fever',
    patientText: 'Rest.',
    therapistText: 'Rest.',
    alternative: 'Rest.',
    effect: 'absolute',
    when: { finding: 'fever' },
    techniques: 'all',
    regions: ['leg'],
    source: 'test',
    reliability: '?',
  }
  const parse = (...rules: object[]) =>
    parsePrecautions([{ name: 'x.yaml', data: { title: 'X', rules } }], vocabulary)

  it('reads "all" as the whole vocabulary, and what is left out as nothing', () => {
    expect(parse(good)[0]!.rules[0]).toMatchObject({
      techniques: [...TECHNIQUES],
      modalities: [],
      maxPressure: null,
    })
  })

  it.each([
    ['an unknown finding', { when: { finding: 'plague' } }, 'plague'],
    ['an unknown region group', { regions: ['tail'] }, 'tail'],
    ['an unknown region in the condition', { when: { region: 'tail' } }, 'tail'],
    ['an unknown field', { when: { field: 'mood', op: '==', value: 1 } }, 'x.yaml'],
    [
      'a comparison that a missing field would satisfy',
      { when: { field: 'age', op: '!=', value: 1 } },
      'x.yaml',
    ],
    ['an unknown technique', { techniques: ['reiki'] }, 'x.yaml'],
    ['a pressure beyond the scale', { maxPressure: 6 }, 'x.yaml'],
    ['no source', { source: '' }, 'x.yaml'],
    ['an unknown key', { efect: 'caution' }, 'x.yaml'],
  ])('refuses %s', (_what, wrong, message) => {
    expect(() => parse({ ...good, ...wrong })).toThrow(message)
  })

  it('refuses the same rule twice, and accepts its next version', () => {
    expect(() => parse(good, good)).toThrow('CI-A99')
    expect(parse({ ...good, until: '2026-12-31' }, { ...good, from: '2027-01-01' })[0]!.rules).toHaveLength(2)
  })
})

// The facts come from a data pack that is not part of the project; where it is at hand, nothing may differ.
const pack = new URL('../../../../shared/care-guide/precautions.json', import.meta.url)

describe.skipIf(!existsSync(pack))('agreement with the source of the facts', () => {
  const source = existsSync(pack) ? (JSON.parse(readFileSync(pack, 'utf8')) as PrecautionRule[]) : []

  it('changes no condition, limit, source or tag', () => {
    const own = new Map(all.map((rule) => [rule.id, rule]))
    for (const { label: _label, alternative: _alternative, ...facts } of source) {
      expect(own.get(facts.id)).toMatchObject(facts)
    }
  })

  it('has words of its own', () => {
    const own = new Map(all.map((rule) => [rule.id, rule]))
    for (const { id, label, alternative } of source) {
      expect(own.get(id)!.label, id).not.toBe(label)
      expect(own.get(id)!.alternative, id).not.toBe(alternative)
    }
  })
})
