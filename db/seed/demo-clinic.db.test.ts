import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTenant, type Tx } from '#db/database.ts'
import type { RuleSet } from '#domain/care-guide/index.ts'
import {
  CARE_KINDS,
  type CareKind,
  type Intervention,
  type Licence,
  mayGive,
  roomSuits,
} from '#domain/practice/index.ts'
import { checkAnswers, type HistoryForm } from '#domain/precautions/index.ts'
import { aClinicDatabase, type ClinicDatabase } from '../../test/database/a-clinic-database.ts'
import { demoAccounts, seedDemoClinic } from './demo-clinic.ts'
import { planDemoVisits } from './demo-visits.ts'

// With odd milliseconds, as a real clock has them.
const now = Temporal.Instant.from('2026-11-24T11:40:17.873Z')
const today = Temporal.PlainDate.from('2026-11-24')
const LONDON = 'Europe/London'

let database: ClinicDatabase
let historyForm: HistoryForm
let careGuide: RuleSet
let clinicId: string
let milliseconds: number

beforeAll(async () => {
  database = await aClinicDatabase()
  const { content } = database.services
  historyForm = content.healthHistory
  careGuide = content.careGuide.ruleSetOn(today)
  const begun = performance.now()
  const seeded = await seedDemoClinic(database.db, {
    today,
    now,
    historyForm,
    careGuide,
    createAccount: async ({ email }) => `user of ${email}`,
  })
  milliseconds = performance.now() - begun
  clinicId = seeded.clinicId
})
afterAll(() => database.close())

const read = <T>(query: (tx: Tx) => Promise<T>) => inTenant(database.db, clinicId, query)
const countOf = async (table: 'location' | 'practitioner' | 'service' | 'patient' | 'staffMember') =>
  (await read((tx) => tx.selectFrom(table).select('clinicId').execute())).length

describe('the demo clinic', () => {
  test('has the size of a believable clinic', async () => {
    expect(await countOf('location')).toBe(2)
    expect(await countOf('practitioner')).toBe(8)
    expect(await countOf('service')).toBe(15)
    expect(await countOf('patient')).toBeGreaterThan(55)
    expect(await countOf('staffMember')).toBe(demoAccounts().length)
    expect(milliseconds).toBeLessThan(10_000)
  })

  test('has every kind of room, a spa room for weekends only, and two ultrasound devices', async () => {
    const rooms = await read((tx) => tx.selectFrom('room').select(['roomId', 'roomKind']).execute())
    expect(new Set(rooms.map((room) => room.roomKind))).toEqual(new Set(['clinical', 'spa', 'gym']))
    const spa = rooms.find((room) => room.roomKind === 'spa')!.roomId
    const hours = await read((tx) =>
      tx.selectFrom('workingHours').select('weekday').where('resourceId', '=', spa).execute(),
    )
    expect(hours.map((row) => row.weekday).sort()).toEqual([6, 7])
    const devices = await read((tx) => tx.selectFrom('equipment').select('equipmentKind').execute())
    expect(devices.map((device) => device.equipmentKind)).toEqual(['ultrasound', 'ultrasound'])
  })

  test('has all professions, one licence that ends next month and one that nobody has verified', async () => {
    const licences = await read((tx) => tx.selectFrom('licence').selectAll().execute())
    expect(new Set(licences.filter((row) => row.verifiedAt).map((row) => row.profession)).size).toBe(4)
    expect(licences.filter((row) => !row.verifiedAt)).toHaveLength(1)
    const ends = licences.flatMap((row) =>
      row.validUntil ? [row.validUntil.toPlainYearMonth().toString()] : [],
    )
    expect(ends.filter((month) => month === '2026-12')).toHaveLength(1)
  })

  test('tells how every visit of the last and the next three weeks stands', async () => {
    const visits = await read((tx) =>
      tx.selectFrom('appointment').select(['status', 'startsAt', 'endsAt']).execute(),
    )
    expect(new Set(visits.map((visit) => visit.status))).toEqual(
      new Set(['booked', 'arrived', 'fulfilled', 'noshow', 'cancelled']),
    )
    const early = visits.filter(
      (visit) => visit.status === 'fulfilled' && Temporal.Instant.compare(visit.endsAt, now) > 0,
    )
    const late = visits.filter(
      (visit) => visit.status === 'booked' && Temporal.Instant.compare(visit.startsAt, now) <= 0,
    )
    expect([early, late]).toEqual([[], []])
    const days = visits.map(
      (visit) => today.until(visit.startsAt.toZonedDateTimeISO(LONDON).toPlainDate()).days,
    )
    expect(Math.min(...days)).toBe(-21)
    expect(Math.max(...days)).toBeGreaterThanOrEqual(18)
  })

  test('gives every visit to somebody licensed for it, in a room that suits', async () => {
    const { visits, licences } = await read(async (tx) => ({
      visits: await tx
        .selectFrom('appointment as a')
        .innerJoin('service as s', 's.serviceId', 'a.serviceId')
        .innerJoin('practitionerService as g', (join) =>
          join.onRef('g.practitionerId', '=', 'a.practitionerId').onRef('g.serviceId', '=', 'a.serviceId'),
        )
        .select([
          'a.appointmentId',
          'a.startsAt',
          'a.practitionerId',
          'a.licenceId',
          'a.roomKind',
          's.careKind',
          's.interventions',
          's.roomKinds',
        ])
        .execute(),
      licences: await tx.selectFrom('licence').selectAll().execute(),
    }))
    const total = await read((tx) => tx.selectFrom('appointment').select('appointmentId').execute())
    expect(visits).toHaveLength(total.length)
    for (const visit of visits) {
      const own = licences
        .filter((row) => row.practitionerId === visit.practitionerId)
        .map((row) => ({ ...row, id: row.licenceId }) as unknown as Licence)
      const needs = {
        careKind: visit.careKind as CareKind,
        interventions: visit.interventions as Intervention[],
        jurisdiction: 'GB' as const,
      }
      const day = visit.startsAt.toZonedDateTimeISO(LONDON).toPlainDate()
      const decision = mayGive(database.services.content.scopeOfPractice.matrix, own, needs, day)
      expect(decision).toEqual({ ok: true, value: { licenceId: visit.licenceId } })
      expect(roomSuits(needs.careKind, visit.roomKind as 'spa')).toBe(true)
      expect(visit.roomKinds).toContain(visit.roomKind)
    }
  })

  test('offers nothing that nobody may give', async () => {
    const gives = await read((tx) =>
      tx.selectFrom('practitionerService').select('serviceId').distinct().execute(),
    )
    expect(gives).toHaveLength(15)
  })

  test('has health histories that are complete in the form of today, and some that are still awaited', async () => {
    const rows = await read((tx) => tx.selectFrom('healthHistory').select(['status', 'answers']).execute())
    const given = rows.filter((row) => row.status === 'given')
    expect(rows.length - given.length).toBeGreaterThan(20)
    expect(given.length).toBeGreaterThan(100)
    for (const { answers } of given) {
      expect(checkAnswers(historyForm, answers as Record<string, unknown>, { complete: true }).ok).toBe(true)
    }
  })

  test('keeps what the real guide said for some visits, and never a route that leads to a doctor', async () => {
    const rows = await read((tx) => tx.selectFrom('appointment').select(['guide', 'careKind']).execute())
    const guides = rows.flatMap((row) =>
      row.guide ? [{ ...(row.guide as { route: string; rules: unknown[] }), careKind: row.careKind }] : [],
    )
    expect(guides.length).toBeGreaterThan(50)
    expect(
      guides.every(({ route, rules }) => CARE_KINDS.some((kind) => kind === route) && rules.length > 0),
    ).toBe(true)
    expect(guides.filter(({ route, careKind }) => route === careKind).length).toBeGreaterThan(
      guides.length / 2,
    )
  })

  test('is made only once', async () => {
    const again = seedDemoClinic(database.db, {
      today,
      now,
      historyForm,
      careGuide,
      createAccount: async () => 'somebody',
    })
    await expect(again).rejects.toMatchObject({ code: '23505' })
  })
})

describe('the plan of visits', () => {
  test('is the same for the same day, and another for another', () => {
    expect(planDemoVisits(today, now)).toEqual(planDemoVisits(today, now))
    const other = today.add({ days: 1 })
    expect(planDemoVisits(other, now).visits.length).not.toBe(0)
    expect(planDemoVisits(other, now)).not.toEqual(planDemoVisits(today, now))
  })

  test.each(['2026-03-29', '2026-10-25', '2027-01-01', '2028-02-29'])(
    'keeps opening hours around %s',
    (date) => {
      const day = Temporal.PlainDate.from(date)
      const noon = day.toZonedDateTime({ timeZone: LONDON, plainTime: '12:00' }).toInstant()
      for (const { during } of planDemoVisits(day, noon).visits) {
        const [start, end] = during.map((at) =>
          Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(LONDON),
        )
        expect(start!.hour).toBeGreaterThanOrEqual(8)
        expect(end!.hour * 60 + end!.minute).toBeLessThanOrEqual(20 * 60)
        expect(start!.minute % 15).toBe(0)
      }
    },
  )
})
