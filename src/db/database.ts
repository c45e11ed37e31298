import { CamelCasePlugin, Kysely, PostgresDialect, type RawBuilder, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { prepareStatements } from './prepared-statements.ts'
import type { DB, JsonValue } from './tables.generated.ts'

/** A transaction that belongs to one clinic. Every query of every feature runs on one of these. */
export type Tx = Transaction<DB>
export type Database = { readonly kysely: Kysely<DB>; readonly pool: pg.Pool; close(): Promise<void> }

const { TIMESTAMPTZ, DATE, INT8 } = pg.types.builtins
const asInstant = (text: string) => Temporal.Instant.from(text.replace(' ', 'T'))

// How Temporal values leave: the hook that pg documents for values of one's own kind.
for (const prototype of [Temporal.Instant.prototype, Temporal.PlainDate.prototype]) {
  if (!('toPostgres' in prototype)) {
    Object.defineProperty(prototype, 'toPostgres', {
      value(this: Temporal.Instant | Temporal.PlainDate) {
        return this.toString()
      },
    })
  }
}

/** How columns arrive: timestamptz as Temporal.Instant, date as Temporal.PlainDate, bigint as number. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === TIMESTAMPTZ) return asInstant
    if (oid === DATE) return (text: string) => Temporal.PlainDate.from(text)
    if (oid === INT8) return Number
    return pg.types.getTypeParser(oid, format)
  }) as pg.CustomTypesConfig['getTypeParser'],
}

/**
 * Opens the application's connections. They act as `unknot_app` from their first moment: the role is a start-up
 * option, so `RESET ROLE` leads back to it and row-level security always applies.
 * @param url a PostgreSQL connection string whose user is a member of unknot_app
 */
export function openDatabase(
  url: string,
  options: { max?: number; onError?: (error: Error) => void } = {},
): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    options:
      '-c role=unknot_app -c timezone=UTC -c statement_timeout=15000 -c lock_timeout=5000 -c idle_in_transaction_session_timeout=30000',
    connectionTimeoutMillis: 5000,
    application_name: 'unknot',
    types,
  })
  // An idle connection that breaks (the database restarts) must not end the process: the pool makes a new one.
  pool.on('error', (error) => options.onError?.(error))
  const names = new Map<string, string>()
  pool.on('connect', (client) => {
    // The same for one that breaks between two statements of a transaction: the next statement then fails, as it should.
    client.on('error', (error) => options.onError?.(error))
    prepareStatements(client, names)
  })
  const kysely = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  return { kysely, pool, close: () => kysely.destroy() }
}

const RETRIED = new Set(['40001', '40P01'])
const MAX_ATTEMPTS = 5

/** The SQLSTATE of a database error, or undefined. */
export function sqlState(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** Whether the database could not be reached or is going away: the request may succeed later, unchanged. */
export function isDatabaseAway(error: unknown): boolean {
  const code = sqlState(error)
  if (
    code &&
    (/^(08|57P0)/.test(code) ||
      ['53300', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT'].includes(code))
  )
    return true
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway)
  return (
    error instanceof Error &&
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
      error.message,
    )
  )
}

/**
 * Runs `work` in one transaction of one clinic. Serialisation failures and deadlocks (40001, 40P01) are tried again,
 * five times at most, with nothing kept from the failed attempt; `work` must therefore have no effect outside `tx`.
 */
export async function inTenant<T>(db: Database, clinicId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.kysely.transaction().execute(async (tx) => {
        await sql`select set_config('unknot.clinic_id', ${clinicId}, true)`.execute(tx)
        return await work(tx)
      })
    } catch (error) {
      if (attempt >= MAX_ATTEMPTS || !RETRIED.has(sqlState(error) ?? '')) throw error
    }
  }
}

/** A value for a jsonb column. Arrays need this: pg would send them as PostgreSQL arrays. */
export function json(value: unknown): RawBuilder<JsonValue> {
  return sql`${JSON.stringify(value)}::jsonb`
}

/** The half-open span [start, end) as a tstzrange. */
export function span(start: Temporal.Instant, end: Temporal.Instant): RawBuilder<string> {
  return sql`tstzrange(${start.toString()}::timestamptz, ${end.toString()}::timestamptz)`
}
