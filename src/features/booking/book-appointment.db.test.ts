import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  aBookableClinic,
  aPerson,
  type BookableClinic,
  refusalOf,
  successOf,
} from '../../../test/builders/a-bookable-clinic.ts'
import { aPractitioner } from '../../../test/builders/a-practitioner.ts'
import { aRoom } from '../../../test/builders/a-room.ts'
import { aService } from '../../../test/builders/a-service.ts'
import { type BookingRequest, bookAppointment, placeHold, readAppointment, readHold } from './index.ts'

let clinic: BookableClinic
beforeAll(async () => {
  clinic = await aBookableClinic()
})
beforeEach(async () => {
  clinic = await clinic.again()
})
afterAll(() => clinic.close())

const AT_14 = '2026-11-25T14:00:00Z'
const book = async (other: Partial<BookingRequest> = {}) =>
  bookAppointment(clinic.ctx, {
    holdId: other.holdId ?? (await clinic.hold(AT_14)).id,
    patient: aPerson(),
    ...other,
  })

describe('booking a hold', () => {
  test('makes a visit under the same id, with everything reserved', async () => {
    const hold = await clinic.hold(AT_14)
    expect(hold).toMatchObject({ minutes: 60, practitionerId: clinic.practitionerId, isExpired: false })
    const visit = successOf(await book({ holdId: hold.id }))
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
    const expected = [clinic.practitionerId, clinic.roomId, visit.patientId].sort()
    expect(reserved.map((row) => row.resource_id).sort()).toEqual(expected)
    expect(reserved.every((row) => row.reason === 'visit')).toBe(true)
    expect(await readHold(clinic.ctx, hold.id)).toBeNull()
    expect(await readAppointment(clinic.ctx, visit.id)).toEqual(visit)
    const licence = await clinic.asOwner('SELECT licence_id FROM appointment')
    expect(licence).toEqual([{ licence_id: clinic.licenceId }])
  })

  test('queues one message and one job', async () => {
    const visit = successOf(await book())
    const messages = await clinic.asOwner<{ message_id: string }>(
      'SELECT message_id, kind, status FROM message',
    )
    expect(messages).toMatchObject([{ kind: 'booking-confirmed', status: 'queued' }])
    expect(clinic.jobsAsked.slice(-1)).toEqual([
      { name: 'send-message', data: { clinicId: clinic.clinicId, messageId: messages[0]!.message_id } },
    ])
    expect(visit.mayPatientChange).toBe(true)
  })

  test('asks for no history where the service needs none', async () => {
    const { serviceId } = await aService(clinic.ctx).relaxationMassage().create()
    await aPractitioner(clinic.ctx).relaxationTherapist().giving(serviceId).create()
    const { id } = successOf(
      await placeHold(clinic.ctx, {
        service: serviceId,
        minutes: 60,
        location: clinic.locationId,
        start: Temporal.Instant.from(AT_14),
      }),
    )
    const preferences = { pressure: 2, oil: 'lavender', areasToAvoid: ['neck'] } as const
    const visit = successOf(await book({ holdId: id, preferences }))
    expect(visit).toMatchObject({ healthHistory: 'none', preferences })
    expect(await clinic.asOwner('SELECT 1 FROM health_history')).toEqual([])
  })

  test('keeps the turnover of the room as the visit’s own', async () => {
    await clinic.asOwner('UPDATE service SET turnover_after_minutes = 15')
    const visit = successOf(await book())
    const rows = await clinic.asOwner(
      'SELECT reason, appointment_id, hold_id FROM allocation WHERE resource_id = $1 ORDER BY starts_at',
      [clinic.roomId],
    )
    expect(rows).toEqual([
      { reason: 'visit', appointment_id: visit.id, hold_id: null },
      { reason: 'turnover', appointment_id: visit.id, hold_id: null },
    ])
  })

  test('takes the price of the day it is booked on', async () => {
    const hold = await clinic.hold(AT_14)
    await clinic.asOwner('UPDATE service_duration SET price_amount = 7500')
    expect(successOf(await book({ holdId: hold.id })).price.amount).toBe(7500)
    await clinic.asOwner('UPDATE service_duration SET price_amount = 9900')
    expect((await readAppointment(clinic.ctx, hold.id))!.price.amount).toBe(7500)
  })
})

describe('64 at one time, from hold to visit', () => {
  test('end in exactly one visit, and everybody else wrote nothing', async () => {
    const start = Temporal.Instant.from(AT_14)
    const wish = { service: clinic.serviceId, minutes: 60, location: clinic.locationId, start }
    const outcomes = await Promise.all(
      Array.from({ length: 64 }, async () => {
        const hold = await placeHold(clinic.ctx, wish)
        return hold.ok ? bookAppointment(clinic.ctx, { holdId: hold.value.id, patient: aPerson() }) : hold
      }),
    )
    const winners = outcomes.filter((outcome) => outcome.ok)
    expect(winners).toHaveLength(1)
    for (const outcome of outcomes) if (!outcome.ok) expect(outcome.error.kind).toBe('time_taken')
    const counted =
      await clinic.asOwner(`SELECT (SELECT count(*)::int FROM appointment) AS visits, (SELECT count(*)::int FROM allocation) AS rows,
      (SELECT count(*)::int FROM hold) AS holds, (SELECT count(*)::int FROM patient) AS patients, (SELECT count(*)::int FROM message) AS messages`)
    expect(counted).toEqual([{ visits: 1, rows: 3, holds: 0, patients: 1, messages: 1 }])
  })
})

describe('twice', () => {
  test('a double click makes one visit, and both see it', async () => {
    const hold = await clinic.hold(AT_14)
    const patient = aPerson()
    const clicks = await Promise.all(Array.from({ length: 8 }, () => book({ holdId: hold.id, patient })))
    expect(new Set(clicks.map((click) => successOf(click).id))).toEqual(new Set([hold.id]))
    expect(await clinic.asOwner('SELECT 1 FROM appointment')).toHaveLength(1)
    expect(await clinic.asOwner('SELECT 1 FROM patient')).toHaveLength(1)
    expect(await clinic.asOwner('SELECT 1 FROM message')).toHaveLength(1)
  })

  test('somebody else who sends the id of a used hold learns nothing of the visit', async () => {
    const hold = await clinic.hold(AT_14)
    const patient = aPerson()
    successOf(await book({ holdId: hold.id, patient }))
    const before = await clinic.everything()
    for (const other of [
      { email: 'other@example.org' },
      { familyName: 'Other' },
      aPerson({ email: 'third@example.org' }),
    ])
      expect(refusalOf(await book({ holdId: hold.id, patient: { ...patient, ...other } }))).toEqual({
        kind: 'unknown_hold',
      })
    expect(await clinic.everything()).toEqual(before)
    const sameInOtherLetters = { ...patient, email: ` ${patient.email.toUpperCase()}` }
    expect(successOf(await book({ holdId: hold.id, patient: sameInOtherLetters })).id).toBe(hold.id)
  })

  test('an idempotency key gives the first answer, at once and later', async () => {
    const request = { holdId: (await clinic.hold(AT_14)).id, patient: aPerson(), idempotencyKey: 'a key' }
    const answers = await Promise.all([book(request), book(request), book(request)])
    const after = await clinic.everything()
    expect(answers.map((answer) => successOf(answer).id)).toEqual([
      request.holdId,
      request.holdId,
      request.holdId,
    ])
    expect(successOf(await book({ ...request, preferences: null })).id).toBe(request.holdId)
    expect(refusalOf(await book({ ...request, patient: aPerson() }))).toEqual({
      kind: 'idempotency_key_reused',
    })
    expect(
      refusalOf(await book({ ...request, holdId: (await clinic.hold('2026-11-25T16:00:00Z')).id })).kind,
    ).toBe('idempotency_key_reused')
    expect((await clinic.everything()).length).toBeGreaterThan(after.length) // the second hold only
    expect(await clinic.asOwner('SELECT 1 FROM appointment')).toHaveLength(1)
  })

  test('a key that was refused may be used again', async () => {
    const request = { holdId: (await clinic.hold(AT_14)).id, idempotencyKey: 'a key' }
    expect(refusalOf(await book({ ...request, patient: aPerson({ email: 'nowhere' }) })).kind).toBe('invalid')
    expect(successOf(await book({ ...request, patient: aPerson() })).id).toBe(request.holdId)
  })
})

describe('who it is', () => {
  test('the same person is found again, whatever the case; another birthday is another person', async () => {
    const sam = aPerson({ givenName: 'Zoë', familyName: 'Nuñez', email: 'Zoe@Example.org' })
    const first = await clinic.book('2026-11-25T09:00:00Z', sam)
    const again = await clinic.book('2026-11-25T10:00:00Z', {
      ...sam,
      givenName: ' ZOE\u0308 ',
      email: 'zoe@example.ORG',
    })
    const twin = await clinic.book('2026-11-25T11:00:00Z', { ...sam, birthDate: '1980-03-01' })
    const sibling = await clinic.book('2026-11-25T12:00:00Z', { ...sam, givenName: 'Ana' })
    expect(again.patientId).toBe(first.patientId)
    expect(new Set([first.patientId, twin.patientId, sibling.patientId]).size).toBe(3)
    expect(again.patientGivenName).toBe('Zoë') // what is stored is not changed by whoever types
  })

  test('two first bookings at once make one patient', async () => {
    await aPractitioner(clinic.ctx).giving(clinic.serviceId).create()
    await aRoom(clinic.ctx).create()
    const sam = aPerson()
    const holds = [await clinic.hold(AT_14), await clinic.hold('2026-11-25T15:00:00Z')]
    const visits = await Promise.all(holds.map((hold) => book({ holdId: hold.id, patient: sam })))
    expect(new Set(visits.map((visit) => successOf(visit).patientId)).size).toBe(1)
  })

  test('nobody is in two places at once: two holds at one hour make one visit', async () => {
    await aPractitioner(clinic.ctx).giving(clinic.serviceId).create()
    await aRoom(clinic.ctx).create()
    const sam = aPerson()
    const holds = [await clinic.hold(AT_14), await clinic.hold(AT_14)]
    const outcomes = await Promise.all(holds.map((hold) => book({ holdId: hold.id, patient: sam })))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(refusalOf(outcomes.find((outcome) => !outcome.ok)!)).toEqual({ kind: 'patient_busy' })
    const before = await clinic.everything()
    const left = holds.find(
      (hold) => !outcomes.some((outcome) => outcome.ok && outcome.value.id === hold.id),
    )!
    expect(refusalOf(await book({ holdId: left.id, patient: sam })).kind).toBe('patient_busy')
    expect(await clinic.everything()).toBe(before)
    successOf(await book({ holdId: left.id }))
  })

  test('a patient of another clinic with the same data is somebody else', async () => {
    const sam = aPerson()
    const mine = await clinic.book(AT_14, sam)
    const { ctx } = clinic.otherClinic
    const { serviceId } = await aService(ctx).create()
    await aPractitioner(ctx).giving(serviceId).create()
    await aRoom(ctx).create()
    const hold = successOf(
      await placeHold(ctx, {
        service: serviceId,
        minutes: 60,
        location: clinic.otherClinic.locationId,
        start: Temporal.Instant.from(AT_14),
      }),
    )
    const theirs = successOf(await bookAppointment(ctx, { holdId: hold.id, patient: sam }))
    expect(theirs.patientId).not.toBe(mine.patientId)
    expect(await readAppointment(ctx, mine.id)).toBeNull()
    expect(refusalOf(await bookAppointment(ctx, { holdId: mine.id, patient: sam })).kind).toBe('unknown_hold')
  })
})

describe('a hold that can no longer be booked changes nothing', () => {
  const refusedAfter = async (change: () => Promise<unknown>) => {
    const hold = await clinic.hold(AT_14)
    await change()
    const before = await clinic.everything()
    const refusal = refusalOf(await book({ holdId: hold.id }))
    expect(await clinic.everything()).toBe(before)
    return refusal
  }

  test('when the licence was withdrawn, ran out or was never checked', async () => {
    for (const change of [
      'revoked_at = now()',
      "revoked_at = NULL, valid_until = '2026-11-24'",
      'valid_until = NULL, verified_at = NULL',
    ]) {
      const refusal = await refusedAfter(() => clinic.asOwner(`UPDATE licence SET ${change}`))
      expect(refusal).toMatchObject({
        kind: 'time_not_offered',
        reasons: [{ kind: 'no_licensed_practitioner' }],
      })
      await clinic.asOwner('DELETE FROM hold')
      await clinic.asOwner('UPDATE licence SET revoked_at = NULL, valid_until = NULL, verified_at = now()')
    }
  })

  test('when the clinic closes that day, the person has left, or the room is out of use', async () => {
    for (const [change, back, reason] of [
      [
        'UPDATE opening_hours SET opens_minute = 900 WHERE weekday = 3',
        'UPDATE opening_hours SET opens_minute = 480',
        'location_closed',
      ],
      [
        "UPDATE working_hours SET valid_until = '2026-11-24'",
        'UPDATE working_hours SET valid_until = NULL',
        'practitioner_not_working',
      ],
    ]) {
      expect(await refusedAfter(() => clinic.asOwner(change!))).toMatchObject({
        kind: 'time_not_offered',
        reasons: [{ kind: reason }],
      })
      await clinic.asOwner('DELETE FROM hold')
      await clinic.asOwner(back!)
    }
    expect(await refusedAfter(() => clinic.asOwner('UPDATE room SET is_active = false'))).toMatchObject({
      kind: 'time_not_offered',
    })
  })

  test('when it has run out or begun', async () => {
    expect(await refusedAfter(async () => clinic.setNow('2026-11-24T09:10:00Z'))).toMatchObject({
      kind: 'hold_expired',
    })
    clinic.setNow('2026-11-25T13:55:00Z')
    expect(await refusedAfter(async () => clinic.setNow('2026-11-25T14:00:00Z'))).toMatchObject({
      kind: 'time_not_offered',
      reasons: [{ kind: 'in_the_past' }],
    })
  })

  test('when the guide leads to a doctor, an emergency line or another day', async () => {
    const hold = await clinic.hold(AT_14)
    const before = await clinic.everything()
    for (const route of [
      'emergency',
      'doctor-same-day',
      'doctor-urgent',
      'doctor-routine',
      'defer',
    ] as const) {
      for (const consent of [true, false]) {
        expect(refusalOf(await book({ holdId: hold.id, guide: { result: { route }, consent } }))).toEqual({
          kind: 'guide_says_stop',
          route,
        })
      }
    }
    expect(await clinic.everything()).toBe(before)
  })

  test('when fields are wrong, all of them named', async () => {
    const hold = await clinic.hold(AT_14)
    const before = await clinic.everything()
    const patient = {
      givenName: '',
      familyName: 'x'.repeat(101),
      email: 'sam',
      phone: 'x',
      birthDate: '2026-11-25',
    }
    const preferences = { pressure: 9 as 5, oil: 'Oil 1', areasToAvoid: [''] }
    expect(
      refusalOf(await book({ holdId: hold.id, patient, preferences, reasonForVisit: 'x'.repeat(2001) })),
    ).toEqual({
      kind: 'invalid',
      errors: {
        'patient.givenName': 'missing',
        'patient.familyName': 'too_long',
        'patient.email': 'not_an_email',
        'patient.phone': 'not_a_phone_number',
        'patient.birthDate': 'in_the_future',
        'preferences.pressure': 'not_an_option',
        'preferences.oil': 'not_an_option',
        'preferences.areasToAvoid': 'not_an_option',
        reasonForVisit: 'too_long',
      },
    })
    expect(await clinic.everything()).toBe(before)
  })
})

describe('what the guide said', () => {
  const result = { route: 'therapeutic-massage', rules: ['r1'], presentation: { ageYears: 40 } } as const

  test('is kept with consent', async () => {
    expect(
      successOf(await book({ guide: { result, consent: true }, reasonForVisit: '  Stiff\r\nneck ' })),
    ).toMatchObject({ guide: result, reasonForVisit: 'Stiff\nneck' })
    expect(await clinic.asOwner('SELECT guide_consent_at IS NOT NULL AS given FROM appointment')).toEqual([
      { given: true },
    ])
  })

  test('is nowhere in the database without', async () => {
    expect(successOf(await book({ guide: { result, consent: false } })).guide).toBeNull()
    expect(await clinic.everything()).not.toContain('ageYears')
  })
})

describe('what the answers in the guide rule out', () => {
  const bloodThinner = {
    route: 'therapeutic-massage',
    presentation: { age: 44, findings: { 'blood-thinner': true } },
  } as const
  const noLimits = { route: 'therapeutic-massage', presentation: { age: 44, findings: {} } } as const

  test('cannot be booked, whether the answers may be kept or not, and nothing is written', async () => {
    const { serviceId } = await aService(clinic.ctx)
      .remedialMassage()
      .including('effleurage', 'deep-tissue')
      .create()
    await aPractitioner(clinic.ctx).physiotherapist().giving(serviceId).create()
    const start = Temporal.Instant.from(AT_14)
    const wish = { service: serviceId, minutes: 60, location: clinic.locationId, start }
    const { id: holdId } = successOf(await placeHold(clinic.ctx, wish))
    const before = await clinic.everything()
    for (const consent of [true, false]) {
      const refusal = refusalOf(await book({ holdId, guide: { result: bloodThinner, consent } }))
      expect(refusal).toMatchObject({ kind: 'precautions_rule_out' })
      if (refusal.kind !== 'precautions_rule_out') return
      expect(refusal.reasons).toEqual([expect.stringMatching(/^You may bruise or bleed more easily/)])
    }
    expect(await clinic.everything()).toBe(before)
    expect(
      successOf(await book({ holdId, guide: { result: noLimits, consent: false } })).clearanceNeeded,
    ).toBe(false)
  })

  test('and what needs a clearance is booked with the need for it, and without the answers unless agreed', async () => {
    for (const [start, consent] of [
      [AT_14, true],
      ['2026-11-25T16:00:00Z', false],
    ] as const) {
      const { id: holdId } = await clinic.hold(start)
      const visit = successOf(await book({ holdId, guide: { result: bloodThinner, consent } }))
      expect(visit).toMatchObject({ clearanceNeeded: true, guide: consent ? bloodThinner : null })
      const stored = await clinic.asOwner(
        'SELECT clearance_needed, guide IS NOT NULL AS kept FROM appointment WHERE appointment_id = $1',
        [holdId],
      )
      expect(stored).toEqual([{ clearance_needed: true, kept: consent }])
    }
  })

  test('and nothing is needed without answers', async () => {
    expect(successOf(await book()).clearanceNeeded).toBe(false)
  })
})

test('notice counts from the moment the time was held', async () => {
  await clinic.asOwner('UPDATE service SET min_notice_minutes = 60')
  clinic.setNow('2026-11-25T13:00:00Z')
  const hold = await clinic.hold(AT_14)
  clinic.setNow('2026-11-25T13:09:00Z')
  successOf(await book({ holdId: hold.id }))
})
