import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadContent } from '#server/content.ts'
import { type Answers, answered, pack, presentationAfter, unpack } from './conversation.ts'

const content = await loadContent(path.resolve('content'))
const ruleSet = content.careGuide.ruleSetOn(Temporal.PlainDate.from('2026-11-21'))
const ids = [...ruleSet.findings.keys()]

const aStep: fc.Arbitrary<Answers> = fc
  .record({
    findings: fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(true, false, 'unknown' as const), {
      noNullPrototype: true,
    }),
    askedAgain: fc.subarray(ids.slice(0, 5)),
  })
  .chain((step) =>
    fc
      .record(
        { age: fc.integer({ min: 0, max: 120 }), regions: fc.subarray(['neck-back', 'low-back']) },
        { requiredKeys: [] },
      )
      .map((fields) => ({ ...fields, ...step })),
  )

describe('a visitor’s way through the guide', () => {
  it('comes out of the cookie as it went in', () => {
    fc.assert(
      fc.property(fc.array(aStep, { maxLength: 14 }), (steps) => {
        expect(
          presentationAfter(unpack(ruleSet, JSON.parse(JSON.stringify(pack(ruleSet, { steps }))))!),
        ).toEqual(presentationAfter({ steps }))
      }),
    )
  })

  it('is refused when the rules have changed since, or it is something else', () => {
    const packed = pack(ruleSet, { steps: [{ age: 30 }] })
    expect(unpack(ruleSet, { ...packed, v: '1999.1.1' })).toBeNull()
    for (const other of [null, undefined, 3, 'x', [], {}, { v: packed.v }])
      expect(unpack(ruleSet, other)).toBeNull()
  })

  it('fits into a cookie even when every finding was asked', () => {
    const steps = [
      {
        findings: Object.fromEntries(
          ids.map((id, index) => [id, index % 7 === 0 ? 'unknown' : index % 5 === 0]),
        ),
      } as Answers,
    ]
    expect(JSON.stringify(pack(ruleSet, { steps })).length).toBeLessThan(2_000)
  })

  it('drops the answers of later screens when an earlier one is answered again', () => {
    const conversation = { steps: [{ age: 30 }, { findings: { diabetes: true } }, { severity: 4 }] }
    expect(presentationAfter(answered(conversation, 1, { findings: { diabetes: false } }))).toEqual({
      age: 30,
      findings: { diabetes: false },
      askedAgain: [],
    })
  })

  it('keeps what the words of a start pointed to, and only places that exist', () => {
    const packed = pack(ruleSet, { steps: [], suggested: ['neck-back', 'the-moon'] })
    expect(unpack(ruleSet, packed)).toEqual({ steps: [], suggested: ['neck-back'] })
    expect(presentationAfter({ steps: [], suggested: ['neck-back'] }).regions).toBeUndefined()
  })

  it('tells what was known before a screen', () => {
    expect(presentationAfter({ steps: [{ age: 30 }, { severity: 4 }] }, 1)).toEqual({
      age: 30,
      findings: {},
      askedAgain: [],
    })
  })
})
