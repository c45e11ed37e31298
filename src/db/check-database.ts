import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

/** The database of DATABASE_URL can't be used. `message` says why and what to do, without the password. */
export class DatabaseRefused extends Error {
  override readonly name = 'DatabaseRefused'
}

const OLDEST = 15
const CONNECT_LIMIT_MS = 5_000
/** A server that says it is still starting gets this long. */
const START_LIMIT_MS = 60_000
const ASK_EVERY_MS = 500

/** What the common codes of node and of PostgreSQL mean for the person who set DATABASE_URL. */
const WHY: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there. Start the database, or correct host and port',
  ENOTFOUND: 'there is no host of that name. Correct the host',
  EAI_AGAIN: 'the host’s name could not be looked up. Check the network, or correct the host',
  ETIMEDOUT: 'it does not answer. Check the network and the firewall',
  EHOSTUNREACH: 'it can’t be reached. Check the network',
  ENETUNREACH: 'it can’t be reached. Check the network',
  '28P01': 'it does not accept the user or the password. Correct them',
  '28000': 'it does not let this user in. Correct the user, or its pg_hba.conf',
  '3D000': 'it has no database of that name. Make it with createdb, or correct the name',
  '42501': 'this user may not connect to it. Grant the right, or use another user',
  '53300': 'it has no connection left. Close others, or raise max_connections',
  '57P03': 'it is still starting. Wait until it is ready',
}

/**
 * Checks that the database of DATABASE_URL answers and is new enough.
 * @throws DatabaseRefused
 */
export async function checkDatabase(
  url: string,
  onProgress: (line: string) => void = () => {},
): Promise<void> {
  const until = performance.now() + START_LIMIT_MS
  let told = false
  for (;;) {
    try {
      return await askVersion(url)
    } catch (error) {
      if (error instanceof DatabaseRefused) throw error
      if (codeOf(error) !== '57P03' || performance.now() > until) throw refusalFor(url, error)
      if (!told) onProgress('The database is still starting; waiting for it')
      told = true
      await wait(ASK_EVERY_MS)
    }
  }
}

async function askVersion(url: string): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_LIMIT_MS,
    application_name: 'unknot-check',
  })
  client.on('error', () => {}) // the query reports it
  try {
    await client.connect()
    const { rows } = await client.query<{ version: string }>(
      "SELECT current_setting('server_version_num') AS version",
    )
    const major = Math.floor(Number(rows[0]?.version) / 10_000)
    if (major < OLDEST) {
      throw new DatabaseRefused(
        `The database of DATABASE_URL is PostgreSQL ${major}. Unknot needs PostgreSQL ${OLDEST} or newer.`,
      )
    }
  } finally {
    await client.end().catch(() => {})
  }
}

/** The code of an error; of several addresses tried, the code of the first. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0])
  if (error instanceof Error && 'code' in error) return String(error.code)
  return error instanceof Error && /timeout expired/i.test(error.message) ? 'ETIMEDOUT' : ''
}

function refusalFor(url: string, error: unknown): DatabaseRefused {
  const { hostname, port, pathname } = new URL(url)
  const place = `${hostname || 'localhost'}:${port || 5432}${pathname}`
  const why = WHY[codeOf(error)] ?? `it said: ${(error as Error).message}`
  return new DatabaseRefused(
    `The database of DATABASE_URL (${place}) can't be used: ${why}. Or leave DATABASE_URL out: Unknot then runs a database of its own.`,
    { cause: error },
  )
}
