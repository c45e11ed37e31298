import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLicenceValidOn, type Licence, licenceFault } from './licence.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const checked = Temporal.Instant.from('2026-01-05T09:00:00Z')

const licence: Licence = {
  id: 'licence-1',
  practitionerId: 'practitioner-1',
  profession: 'massage-therapist',
  jurisdiction: 'GB',
  validFrom: day('2026-01-01'),
  validUntil: day('2026-12-31'),
  verifiedAt: checked,
  authorisations: [],
}

describe('isLicenceValidOn', () => {
  it.each([
    ['2025-12-31', 'licence_not_yet_valid'],
    ['2026-01-01', null],
    ['2026-06-15', null],
    ['2026-12-31', null],
    ['2027-01-01', 'licence_expired'],
  ])('counts both ends: %s', (date, fault) => {
    expect(licenceFault(licence, day(date))).toBe(fault)
    expect(isLicenceValidOn(licence, day(date))).toBe(fault === null)
  })

  it('has no end while none is set', () => {
    expect(isLicenceValidOn({ ...licence, validUntil: null }, day('2099-01-01'))).toBe(true)
  })

  it('does not count before somebody has checked it', () => {
    expect(licenceFault({ ...licence, verifiedAt: null }, day('2026-06-15'))).toBe('licence_not_verified')
  })

  it('counts on no day once it was withdrawn', () => {
    const withdrawn = { ...licence, revokedAt: Temporal.Instant.from('2026-08-01T00:00:00Z') }
    expect(licenceFault(withdrawn, day('2026-06-15'))).toBe('licence_revoked')
    expect(licenceFault(withdrawn, day('2026-09-15'))).toBe('licence_revoked')
  })

  it('treats an explicit null as not withdrawn', () => {
    expect(isLicenceValidOn({ ...licence, revokedAt: null }, day('2026-06-15'))).toBe(true)
  })
})

const anyDay = fc.integer({ min: -800, max: 800 }).map((days) => day('2026-06-15').add({ days }))

describe('properties of a licence', () => {
  it('is valid exactly between its ends', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (a, b, date) => {
        const [validFrom, validUntil] = Temporal.PlainDate.compare(a, b) <= 0 ? [a, b] : [b, a]
        const text = date.toString()
        const inside = text >= validFrom.toString() && text <= validUntil.toString()
        expect(isLicenceValidOn({ ...licence, validFrom, validUntil }, date)).toBe(inside)
      }),
    )
  })

  it('is never valid when it is unchecked or withdrawn, whatever the date', () => {
    fc.assert(
      fc.property(anyDay, fc.boolean(), (date, withdrawn) => {
        const bad = withdrawn ? { ...licence, revokedAt: checked } : { ...licence, verifiedAt: null }
        expect(isLicenceValidOn({ ...bad, validFrom: day('1990-01-01'), validUntil: null }, date)).toBe(false)
      }),
    )
  })
})
