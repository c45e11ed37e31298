import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'

/** The database has migrations that this version of Unknot does not know. */
export class DatabaseIsNewer extends Error {
  readonly unknown: string[]
  constructor(unknown: string[]) {
    super(
      `The database was made by a newer version of Unknot (it has ${unknown.join(', ')}, which this version does not know). ` +
        'Start that newer version, or restore a backup that this version made.',
    )
    this.unknown = unknown
  }
}

/** A migration that was applied before has different text now: history must not be rewritten. */
export class MigrationChanged extends Error {
  constructor(file: string) {
    super(
      `The migration ${file} was changed after it had been applied. Put its text back and add a new migration instead.`,
    )
  }
}

interface Migration {
  name: string
  text: string
  checksum: string
}

const NAME = /^\d{8}T\d{4}-[a-z0-9-]+[.]sql$/

/** Reads the migrations of a folder in the order in which they apply. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((file) => NAME.test(file)).sort()
  return Promise.all(
    files.map(async (name) => {
      const text = (await readFile(path.join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

/** Any fixed number: two servers that start at once on one database migrate one after the other. */
const MIGRATION_LOCK = 7_316_053

/**
 * Brings a database up to date, each migration in a transaction of its own. Safe to call at every start and from
 * several servers at once.
 * @returns the names of the migrations that this call applied
 * @throws DatabaseIsNewer, MigrationChanged
 */
export async function migrate(
  ownerUrl: string,
  folder: string,
  onProgress: (line: string) => void = () => {},
): Promise<string[]> {
  const migrations = await readMigrations(folder)
  const client = new pg.Client({
    connectionString: ownerUrl,
    application_name: 'unknot-migrate',
    connectionTimeoutMillis: 10_000,
  })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    const pending = await pendingMigrations(client, migrations)
    for (const migration of pending) {
      onProgress(`Applying ${migration.name}`)
      await apply(client, migration)
    }
    return pending.map((migration) => migration.name)
  } finally {
    await client.end()
  }
}

async function pendingMigrations(client: pg.Client, migrations: Migration[]): Promise<Migration[]> {
  await client.query(`CREATE TABLE IF NOT EXISTS schema_migration (
    name text PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`)
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'SELECT name, checksum FROM schema_migration',
  )
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  const unknown = rows.filter((row) => !known.has(row.name)).map((row) => row.name)
  if (unknown.length > 0) throw new DatabaseIsNewer(unknown)
  for (const row of rows)
    if (known.get(row.name)?.checksum !== row.checksum) throw new MigrationChanged(row.name)
  const applied = new Set(rows.map((row) => row.name))
  return migrations.filter((migration) => !applied.has(migration.name))
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query('BEGIN')
    await client.query(migration.text)
    await client.query('INSERT INTO schema_migration (name, checksum) VALUES ($1, $2)', [
      migration.name,
      migration.checksum,
    ])
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw new Error(
      `The migration ${migration.name} failed; nothing of it was kept. ${(error as Error).message}`,
      { cause: error },
    )
  }
}
