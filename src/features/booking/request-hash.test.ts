import fc from 'fast-check'
import { expect, test } from 'vitest'
import { requestHash } from './request-hash.ts'
import type { BookingRequest } from './visit.ts'

const request: BookingRequest = {
  holdId: 'h',
  patient: { givenName: 'Sam', familyName: 'Example', email: 'sam@example.org', birthDate: '1980-01-01' },
  preferences: { pressure: 2, areasToAvoid: ['neck', 'back'] },
}

test('the order of fields, nulls and the key itself make no other request', () => {
  const { holdId, patient, preferences } = request
  const shuffled = {
    preferences: { areasToAvoid: preferences!.areasToAvoid!, pressure: 2 as const },
    patient,
    guide: null,
    idempotencyKey: 'k',
    holdId,
  }
  expect(requestHash(shuffled)).toBe(requestHash(request))
})

test('any other value does', () => {
  const hashes = [
    request,
    { ...request, holdId: 'i' },
    { ...request, patient: { ...request.patient, email: 'kim@example.org' } },
    { ...request, preferences: { pressure: 3 as const, areasToAvoid: ['neck', 'back'] } },
    { ...request, preferences: { pressure: 2 as const, areasToAvoid: ['back', 'neck'] } },
    { ...request, reasonForVisit: 'x' },
  ].map(requestHash)
  expect(new Set(hashes).size).toBe(hashes.length)
  fc.assert(
    fc.property(
      fc.string(),
      fc.string(),
      (a, b) =>
        (a === b) ===
        (requestHash({ ...request, reasonForVisit: a }) === requestHash({ ...request, reasonForVisit: b })),
    ),
  )
})
