import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import {
  interventionsAllowed,
  JURISDICTIONS,
  type Licence,
  mayGive,
  PROFESSIONS,
  type Profession,
} from '#domain/practice/index.ts'
import { parseScopeOfPractice } from './scope-content.ts'

const folder = new URL('../../../content/scope-of-practice/', import.meta.url)
const documents = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ name, data: parse(readFileSync(new URL(name, folder), 'utf8')) as unknown }))
const scope = parseScopeOfPractice(documents)
const today = Temporal.PlainDate.from('2026-11-23')

const licence = (
  jurisdiction: Licence['jurisdiction'],
  profession: Profession,
  authorisations: string[] = [],
): Licence => ({
  id: 'licence-1',
  practitionerId: 'practitioner-1',
  profession,
  jurisdiction,
  validFrom: today,
  validUntil: null,
  verifiedAt: Temporal.Instant.from('2026-11-01T00:00:00Z'),
  authorisations,
})
const allowed = (...of: Parameters<typeof licence>) =>
  interventionsAllowed(scope.matrix, licence(...of), today)

describe('content/scope-of-practice', () => {
  it('has a file for every jurisdiction, with a title for every profession', () => {
    expect([...scope.places.keys()].sort()).toEqual([...JURISDICTIONS].sort())
    for (const place of scope.places.values())
      expect(Object.keys(place.titles)).toHaveLength(PROFESSIONS.length)
  })

  it('lets a physiotherapist of every place assess soft tissue, and nobody thrust without an authorisation', () => {
    for (const jurisdiction of JURISDICTIONS) {
      expect(allowed(jurisdiction, 'physiotherapist')).toContain('assessment-soft-tissue')
      for (const profession of PROFESSIONS)
        expect(allowed(jurisdiction, profession)).not.toContain('spinal-thrust')
    }
  })

  it('keeps diagnosis to physiotherapists, and deep work and needles away from relaxation therapists', () => {
    for (const jurisdiction of JURISDICTIONS) {
      for (const profession of PROFESSIONS.filter((one) => one !== 'physiotherapist')) {
        expect(allowed(jurisdiction, profession, ['assessment-diagnosis'])).not.toContain(
          'assessment-diagnosis',
        )
      }
      const spa = allowed(jurisdiction, 'relaxation-therapist', ['deep-tissue', 'dry-needling', 'tens'])
      for (const refused of ['deep-tissue', 'trigger-point', 'friction', 'dry-needling', 'tens'] as const) {
        expect(spa).not.toContain(refused)
      }
    }
  })

  it('keeps electricity from massage therapists in British Columbia, and allows it to trained ones in Ontario', () => {
    expect(allowed('CA-BC', 'massage-therapist', ['tens'])).not.toContain('tens')
    expect(allowed('CA-ON', 'massage-therapist')).not.toContain('tens')
    expect(allowed('CA-ON', 'massage-therapist', ['tens'])).toContain('tens')
  })

  it('allows a well-being massage in France, and no treatment, outside physiotherapy', () => {
    expect(allowed('FR', 'massage-therapist')).toContain('effleurage')
    expect(allowed('FR', 'massage-therapist')).not.toContain('deep-tissue')
  })

  it('does not let a certificate for wellness massage in Australia cover deep tissue', () => {
    expect(allowed('AU', 'massage-therapist', ['deep-tissue'])).not.toContain('deep-tissue')
    expect(allowed('AU', 'remedial-therapist')).toContain('deep-tissue')
  })

  it('lets the usual services of a London clinic be given by the people who should give them', () => {
    const may = (
      profession: Profession,
      careKind: Parameters<typeof mayGive>[2]['careKind'],
      ...interventions: Parameters<typeof mayGive>[2]['interventions']
    ) =>
      mayGive(
        scope.matrix,
        [licence('GB', profession)],
        { careKind, interventions, jurisdiction: 'GB' },
        today,
      ).ok
    expect(may('relaxation-therapist', 'relaxation-massage', 'effleurage', 'kneading', 'aromatic-oils')).toBe(
      true,
    )
    expect(
      may(
        'massage-therapist',
        'therapeutic-massage',
        'deep-tissue',
        'trigger-point',
        'assessment-soft-tissue',
      ),
    ).toBe(true)
    expect(may('remedial-therapist', 'remedial-massage', 'friction', 'trigger-point', 'stretching')).toBe(
      true,
    )
    expect(
      may(
        'physiotherapist',
        'physiotherapy',
        'assessment-diagnosis',
        'therapeutic-exercise',
        'ultrasound-pulsed',
      ),
    ).toBe(true)
    expect(may('massage-therapist', 'remedial-massage', 'friction')).toBe(false)
    expect(may('relaxation-therapist', 'relaxation-massage', 'effleurage', 'deep-tissue')).toBe(false)
  })
})

describe('parseScopeOfPractice', () => {
  const good = documents.find(({ name }) => name === 'united-kingdom.yaml')!.data as { grants: object[] }

  it.each([
    ['an unknown method', { grants: [{ ...good.grants[0], interventions: ['reiki'] }] }],
    ['a missing source', { grants: [{ ...good.grants[0], source: undefined }] }],
    ['a wrong date', { grants: [{ ...good.grants[0], from: '2026-02-30' }] }],
    ['an unknown key', { grants: [{ ...good.grants[0], alowed: 'yes' }] }],
    ['the same cell twice', { grants: [good.grants[0], good.grants[0]] }],
  ])('refuses %s and names the file', (_what, wrong) => {
    expect(() => parseScopeOfPractice([{ name: 'wrong.yaml', data: { ...good, ...wrong } }])).toThrow(
      'wrong.yaml',
    )
  })

  it('accepts a cell that ends before the next begins', () => {
    const first = { ...good.grants[0], until: '2026-12-31' }
    const second = { ...good.grants[0], from: '2027-01-01', allowed: 'no' }
    const { matrix } = parseScopeOfPractice([{ name: 'x.yaml', data: { ...good, grants: [first, second] } }])
    const on = (date: string) =>
      interventionsAllowed(matrix, licence('GB', 'physiotherapist'), Temporal.PlainDate.from(date))
    expect(on('2026-12-31')).toContain('effleurage')
    expect(on('2027-01-01')).not.toContain('effleurage')
  })

  it('refuses two files for one place', () => {
    const twice = [1, 2].map((n) => ({ name: `${n}.yaml`, data: good as unknown }))
    expect(() => parseScopeOfPractice(twice)).toThrow('2.yaml: GB has a file already')
  })
})
