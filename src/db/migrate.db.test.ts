import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { anEmptyDatabase } from '../../test/database/an-empty-database.ts'
import { DatabaseIsNewer, MigrationChanged, migrate, readMigrations } from './migrate.ts'

const REAL = path.resolve('db/migrations')
let database: Awaited<ReturnType<typeof anEmptyDatabase>>
let folder: string

beforeEach(async () => {
  database = await anEmptyDatabase()
  folder = await mkdtemp(path.join(tmpdir(), 'unknot-migrations-'))
  await cp(REAL, folder, { recursive: true })
})
afterEach(async () => {
  await database.drop()
  await rm(folder, { recursive: true })
})

async function tables(): Promise<number> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  const { rows } = await client.query(
    `SELECT count(*)::int AS count FROM pg_tables WHERE schemaname = 'public'`,
  )
  await client.end()
  return rows[0].count
}

describe('migrations', () => {
  it('apply once, in order, with progress', async () => {
    const lines: string[] = []
    const names = (await readMigrations(folder)).map(({ name }) => name)
    expect(await migrate(database.url, folder, (line) => lines.push(line))).toEqual(names)
    expect(lines).toHaveLength(names.length)
    expect(await migrate(database.url, folder)).toEqual([])
  })

  it('apply once when two servers start at the same time', async () => {
    const applied = await Promise.all([migrate(database.url, folder), migrate(database.url, folder)])
    expect(applied.map((names) => names.length).sort()).toEqual([0, (await readMigrations(folder)).length])
  })

  it('refuse a database that a newer version made, and say what to do', async () => {
    await writeFile(path.join(folder, '20991231T2359-from-the-future.sql'), 'CREATE TABLE later ()')
    await migrate(database.url, folder)
    const older = migrate(database.url, REAL)
    await expect(older).rejects.toThrow(DatabaseIsNewer)
    await expect(older).rejects.toThrow(/20991231T2359-from-the-future.*Start that newer version/s)
  })

  it('refuse a history that was rewritten', async () => {
    await migrate(database.url, folder)
    const [first] = await readMigrations(folder)
    await writeFile(path.join(folder, first!.name), `${first!.text}\n-- changed`)
    await expect(migrate(database.url, folder)).rejects.toThrow(MigrationChanged)
  })

  it('keep nothing of one that fails half-way, and go on once it is mended', async () => {
    const broken = path.join(folder, '20991231T2359-broken.sql')
    await writeFile(broken, 'CREATE TABLE half (id int); SELECT 1/0')
    await expect(migrate(database.url, folder)).rejects.toThrow(
      /20991231T2359-broken.sql failed; nothing of it was kept.*division by zero/s,
    )
    const before = await tables()
    await writeFile(broken, 'CREATE TABLE half (id int)')
    expect(await migrate(database.url, folder)).toEqual(['20991231T2359-broken.sql'])
    expect(await tables()).toBe(before + 1)
  })

  it('have names of one form, in the order of their time', async () => {
    const names = (await readMigrations(REAL)).map(({ name }) => name)
    expect(names).toEqual([...names].sort())
    for (const name of names)
      expect(await readFile(path.join(REAL, name), 'utf8'), name).not.toMatch(/DROP TABLE|TRUNCATE/i)
  })
})
