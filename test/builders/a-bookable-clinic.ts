import pg from 'pg'
import type { Result } from '#domain/kernel/result.ts'
import { type Appointment, bookAppointment, type Hold, placeHold } from '#features/booking/index.ts'
import type { NewPatient } from '#features/patients/index.ts'
import {
  aClinicDatabase,
  type ClinicDatabase,
  type ClinicDatabaseOptions,
} from '../database/a-clinic-database.ts'
import { aPractitioner } from './a-practitioner.ts'
import { aRoom } from './a-room.ts'
import { aService } from './a-service.ts'

/** A clinic that can be booked: one therapeutic massage of 60 minutes, one therapist, one clinical room. */
export interface BookableClinic extends ClinicDatabase {
  readonly serviceId: string
  readonly practitionerId: string
  readonly licenceId: string
  readonly roomId: string
  /** Holds the hour that begins then, or fails the test. */
  hold(start: string): Promise<Hold>
  /** Holds and books the hour that begins then, or fails the test. */
  book(start: string, patient?: NewPatient): Promise<Appointment>
  /** Every row of every table of both clinics, as text: what must not change when something is refused. */
  everything(): Promise<string>
  /** The same clinic with only its service, therapist and room again: faster than a new database. */
  again(): Promise<BookableClinic>
  /** Runs a statement as the owner, who stands outside the fences. */
  asOwner<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>
}

export async function aBookableClinic(options: ClinicDatabaseOptions = {}): Promise<BookableClinic> {
  const clinic = await aClinicDatabase(options)
  const owner = new pg.Client({ connectionString: clinic.ownerUrl })
  owner.on('error', () => {}) // the database is dropped at the end, whoever still looks at it
  await owner.connect()
  return furnished(clinic, owner, options.now ?? NOON_BEFORE)
}

const NOON_BEFORE = '2026-11-24T09:00:00Z'

async function furnished(clinic: ClinicDatabase, owner: pg.Client, now: string): Promise<BookableClinic> {
  const { ctx, locationId } = clinic
  clinic.setNow(now)
  const { serviceId } = await aService(ctx).create()
  const { practitionerId, licenceId } = await aPractitioner(ctx).giving(serviceId).create()
  const { roomId } = await aRoom(ctx).create()
  const hold = async (start: string) => {
    const wish = {
      service: serviceId,
      minutes: 60,
      location: locationId,
      start: Temporal.Instant.from(start),
    }
    return successOf(await placeHold(ctx, wish))
  }
  return {
    ...clinic,
    serviceId,
    practitionerId,
    licenceId,
    roomId,
    hold,
    book: async (start, patient = aPerson()) =>
      successOf(await bookAppointment(ctx, { holdId: (await hold(start)).id, patient })),
    everything: () => everyRow(owner),
    asOwner: async (sql, values = []) => (await owner.query(sql, values)).rows,
    async again() {
      await owner.query('TRUNCATE resource, service CASCADE')
      return furnished(clinic, owner, now)
    },
    async close() {
      await owner.end()
      await clinic.close()
    },
  }
}

let people = 0

/** Somebody who has never been here, as typed into the form. */
export function aPerson(other: Partial<NewPatient> = {}): NewPatient {
  people += 1
  return {
    givenName: 'Sam',
    familyName: `Person ${people}`,
    email: `person-${people}@example.org`,
    birthDate: '1980-02-29',
    ...other,
  }
}

/** The value of a success; fails the test otherwise. */
export function successOf<T>(result: Result<T, unknown>): T {
  if (result.ok) return result.value
  throw new Error(`Expected a success, but it was refused: ${JSON.stringify(result.error)}`)
}

/** The refusal; fails the test when it was a success. */
export function refusalOf<E>(result: Result<unknown, E>): E {
  if (!result.ok) return result.error
  throw new Error(`Expected a refusal, but it succeeded: ${JSON.stringify(result.value)}`)
}

const TABLES = [
  'resource',
  'practitioner',
  'licence',
  'room',
  'patient',
  'service',
  'hold',
  'appointment',
  'allocation',
  'idempotency_key',
  'health_history',
  'message',
]

async function everyRow(owner: pg.Client): Promise<string> {
  const rows = TABLES.map(
    (table) =>
      `SELECT '${table}' AS name, coalesce(jsonb_agg(x ORDER BY x::text), '[]') AS rows FROM ${table} x`,
  )
  const { rows: tables } = await owner.query(
    `SELECT string_agg(name || ' ' || jsonb_pretty(rows), E'\\n' ORDER BY name) AS text FROM (${rows.join(' UNION ALL ')}) t`,
  )
  return tables[0].text
}
