import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadContent } from '#server/content.ts'
import { guideLimits } from './guide-limits.ts'

const content = await loadContent(path.resolve('content'))
const ctx = { content, now: () => Temporal.Instant.from('2026-11-24T09:00:00Z') }
const of = (presentation: unknown, interventions: readonly string[]) =>
  guideLimits(ctx, { route: 'therapeutic-massage', presentation }, interventions)

const GENTLE = ['effleurage', 'kneading', 'aromatic-oils']
const DEEP = ['assessment-soft-tissue', 'effleurage', 'kneading', 'deep-tissue', 'trigger-point']
const STONES = ['effleurage', 'kneading', 'hot-stone']
const EXERCISE = ['assessment-diagnosis', 'therapeutic-exercise']
const bloodThinner = { age: 60, regions: ['neck-back'], findings: { 'blood-thinner': true } }

describe('with the real rules', () => {
  test('a blood thinner rules deep tissue massage out, and says what to do instead', () => {
    const found = of(bloodThinner, DEEP)
    expect(found).toMatchObject({ kind: 'ruled-out', isEveryService: false })
    if (found.kind === 'free') return
    expect(found.reasons[0]).toMatch(/^You may bruise or bleed more easily.*\. .+\.$/)
  })

  test('a blood thinner leaves a gentle massage and exercise, once a doctor says yes', () => {
    for (const service of [GENTLE, EXERCISE]) expect(of(bloodThinner, service).kind).toBe('needs-clearance')
  })

  test('a heart condition rules warm stones out, an implant with a battery ultrasound', () => {
    const heart = { age: 60, findings: { 'heart-condition-stable': true } }
    expect(of(heart, STONES)).toMatchObject({ kind: 'ruled-out', reasons: [expect.stringMatching(/short/)] })
    const implant = { age: 60, findings: { 'pacemaker-or-electronic-implant': true } }
    expect(of(implant, ['ultrasound-continuous']).kind).toBe('ruled-out')
    expect(of(implant, ['ultrasound-continuous', 'therapeutic-exercise']).kind).not.toBe('ruled-out')
  })

  test('a pregnancy keeps warm stones off some places, and the service stays', () => {
    expect(of({ age: 30, pregnancy: 'second-trimester' }, STONES)).toEqual({ kind: 'free' })
  })

  test('an early pregnancy asks for a yes first', () => {
    expect(of({ age: 30, pregnancy: 'first-trimester' }, GENTLE)).toMatchObject({
      kind: 'needs-clearance',
      reasons: [expect.stringMatching(/./)],
    })
  })

  test('an illness that can be caught rules every service out', () => {
    const ill = { age: 30, findings: { 'contagious-illness-or-skin': true } }
    for (const service of [GENTLE, DEEP, EXERCISE])
      expect(of(ill, service)).toMatchObject({ kind: 'ruled-out', isEveryService: true })
  })
})

test('without answers nothing is limited', () => {
  for (const guide of [null, undefined, { route: 'remedial-massage' } as const])
    expect(guideLimits(ctx, guide, DEEP)).toEqual({ kind: 'free' })
  expect(of(null, DEEP)).toEqual({ kind: 'free' })
  expect(of({ age: 30, pregnancy: 'none' }, DEEP)).toEqual({ kind: 'free' })
})

const STRICTNESS = ['free', 'needs-clearance', 'ruled-out']
// Conditions, not answers that lift a limit, such as a doctor's yes.
const FINDINGS = [
  'blood-thinner',
  'bleeding-disorder',
  'bp-very-high',
  'contagious-illness-or-skin',
  'known-osteoporosis',
]

test('a condition more never makes a service easier to book', () => {
  fc.assert(
    fc.property(
      fc.subarray(FINDINGS),
      fc.constantFrom(...FINDINGS),
      fc.constantFrom(GENTLE, DEEP, STONES, EXERCISE),
      (told, more, service) => {
        const kindOf = (ids: readonly string[]) =>
          STRICTNESS.indexOf(
            of({ age: 50, findings: Object.fromEntries(ids.map((id) => [id, true])) }, service).kind,
          )
        expect(kindOf([...told, more])).toBeGreaterThanOrEqual(kindOf(told))
      },
    ),
  )
})
