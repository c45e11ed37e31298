import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aBookableClinic, type BookableClinic } from '../../../test/builders/a-bookable-clinic.ts'

let clinic: BookableClinic
beforeAll(async () => {
  clinic = await aBookableClinic()
})
beforeEach(async () => {
  clinic = await clinic.again()
})
afterAll(() => clinic.close())

const AT_14 = '2026-11-25T14:00:00Z'

describe('what the database itself refuses', () => {
  const violate = async (sql: string, values: unknown[] = []) => {
    const error = await clinic.asOwner(sql, values).then(
      () => null,
      (thrown: pg.DatabaseError) => thrown,
    )
    return error && { code: error.code, constraint: error.constraint }
  }
  const allocate = (columns: string, values: string) =>
    `INSERT INTO allocation (clinic_id, allocation_id, resource_id, during, reason${columns}) VALUES ($1, gen_random_uuid(), $2, ${values})`

  test('one resource in two places, even by a nanosecond’s neighbour', async () => {
    await clinic.book(AT_14)
    for (const [resource, during] of [
      [clinic.practitionerId, "tstzrange('2026-11-25T14:59Z', '2026-11-25T16:00Z')"],
      [clinic.roomId, "tstzrange('2026-11-25T13:00Z', '2026-11-25T14:00:00.000001Z')"],
    ]) {
      expect(await violate(allocate('', `${during}, 'leave'`), [clinic.clinicId, resource])).toEqual({
        code: '23P01',
        constraint: 'nobody_is_in_two_places_at_once',
      })
    }
    expect(
      await violate(allocate('', "tstzrange('2026-11-25T15:00Z', '2026-11-25T16:00Z'), 'leave'"), [
        clinic.clinicId,
        clinic.practitionerId,
      ]),
    ).toBeNull()
  })

  test.each([
    // Empty and endless ones fail already at the columns that are made from the span (23502).
    ['an empty span', '23502', "tstzrange('2026-12-01Z', '2026-12-01Z'), 'leave'"],
    ['a span without end', '23502', "tstzrange('2026-12-01Z', NULL), 'leave'"],
    ['a span that includes its end', '23514', "tstzrange('2026-12-01Z', '2026-12-02Z', '[]'), 'leave'"],
  ])('%s', async (_name, code, values) => {
    expect(await violate(allocate('', values), [clinic.clinicId, clinic.roomId])).toMatchObject({ code })
  })

  test.each([
    ['a visit without an appointment', "'visit'"],
    ['a hold without a hold', "'hold'"],
    ['turnover of nothing', "'turnover'"],
  ])('%s', async (_name, reason) => {
    expect(
      await violate(allocate('', `tstzrange('2026-12-01Z', '2026-12-02Z'), ${reason}`), [
        clinic.clinicId,
        clinic.roomId,
      ]),
    ).toMatchObject({
      constraint: 'allocation_belongs_to_what_its_reason_says',
    })
    expect(
      await violate(allocate('', "tstzrange('2026-12-01Z', '2026-12-02Z'), 'rest'"), [
        clinic.clinicId,
        clinic.roomId,
      ]),
    ).toMatchObject({ code: '23514' })
  })

  test.each([
    [
      "starts_at = starts_at + interval '1 hour', ends_at = ends_at + interval '1 hour'",
      '23503',
      /appointment_reserves_its/,
    ],
    ['ends_at = starts_at', '23514', /appointment_check/],
    ["status = 'cancelled'", '23514', /cancelled_has_a_time/],
    ["status = 'late'", '23514', /status/],
    ["guide = '{}'", '23514', /guide_is_kept_with_consent/],
    ["care_kind = 'physiotherapy'", '23503', /care_kind/],
    ["room_kind = 'spa'", '23514', /appointment_room_suits_care/],
    ['licence_id = gen_random_uuid()', '23503', /licence/],
    ['patient_id = practitioner_id', '23503', /patient/],
    ['price_amount = -1', '23514', /price_amount/],
  ])('a visit with %s', async (change, code, constraint) => {
    await clinic.book(AT_14)
    expect(await violate(`UPDATE appointment SET ${change}`)).toEqual({
      code,
      constraint: expect.stringMatching(constraint),
    })
  })

  test('a visit that gives up one of its reservations', async () => {
    const visit = await clinic.book(AT_14)
    for (const resource of [clinic.practitionerId, clinic.roomId, visit.patientId]) {
      expect(await violate('DELETE FROM allocation WHERE resource_id = $1', [resource])).toEqual({
        code: '23503',
        constraint: expect.stringMatching(/^appointment_reserves_its/),
      })
    }
  })

  test('clinical care in a spa room, whoever writes it', async () => {
    expect(await violate("UPDATE service SET room_kinds = '{clinical,spa}'")).toMatchObject({
      constraint: 'service_room_suits_care',
    })
    expect(await violate('UPDATE service SET needs_health_history = false')).toMatchObject({ code: '23514' })
    await clinic.book(AT_14)
    expect(await violate("UPDATE room SET room_kind = 'spa'")).toMatchObject({ code: '23503' })
  })

  test('a key that is used twice', async () => {
    const visit = await clinic.book(AT_14)
    const insert = "INSERT INTO idempotency_key VALUES ($1, 'k', 'hash', $2, now())"
    expect(await violate(insert, [clinic.clinicId, visit.id])).toBeNull()
    expect(await violate(insert, [clinic.clinicId, visit.id])).toMatchObject({ code: '23505' })
  })

  test('to the application: deleting a visit or a key', async () => {
    await clinic.book(AT_14)
    await expect(
      clinic.ctx.transaction((tx) => tx.deleteFrom('appointment').execute()),
    ).rejects.toMatchObject({ code: '42501' })
    await expect(
      clinic.ctx.transaction((tx) => tx.deleteFrom('idempotencyKey').execute()),
    ).rejects.toMatchObject({ code: '42501' })
  })
})
