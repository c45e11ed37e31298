import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  aBookableClinic,
  aPerson,
  type BookableClinic,
  refusalOf,
  successOf,
} from '../../../test/builders/a-bookable-clinic.ts'
import { bookAppointment, placeHold, readAppointment, readHold } from './index.ts'

let clinic: BookableClinic
beforeEach(async () => {
  clinic = await aBookableClinic()
})
afterEach(() => clinic.close())

const AT_14 = '2026-11-25T14:00:00Z'

describe('booking a hold', () => {
  test('makes a visit under the same id, with everything reserved', async () => {
    const hold = await clinic.hold(AT_14)
    expect(hold).toMatchObject({ minutes: 60, practitionerId: clinic.practitionerId, isExpired: false })
    const visit = successOf(await bookAppointment(clinic.ctx, { holdId: hold.id, patient: aPerson() }))
    expect(visit).toMatchObject({
      id: hold.id,
      status: 'booked',
      minutes: 60,
      sequence: 0,
      healthHistory: 'requested',
    })
    expect(visit.price).toEqual({ amount: 6000, currency: 'GBP' })
    const reserved = await clinic.asOwner<{ resource_id: string; reason: string }>(
      'SELECT resource_id, reason FROM allocation WHERE appointment_id = $1',
      [visit.id],
    )
    expect(reserved.map((row) => row.resource_id).sort()).toEqual(
      [clinic.practitionerId, clinic.roomId, visit.patientId].sort(),
    )
    expect(reserved.every((row) => row.reason === 'visit')).toBe(true)
    expect(await readHold(clinic.ctx, hold.id)).toBeNull()
    expect(await clinic.asOwner('SELECT kind, status FROM message')).toEqual([
      { kind: 'booking-confirmed', status: 'queued' },
    ])
    expect(await readAppointment(clinic.ctx, visit.id)).toEqual(visit)
  })
})
