import { spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, describe, expect, it } from 'vitest'
import { runningProcess } from './embedded/running-process.ts'
import { type EmbeddedDatabase, EmbeddedRefused, startEmbedded } from './embedded.ts'

const folders: string[] = []
const running: EmbeddedDatabase[] = []
afterEach(async () => {
  for (const database of running.splice(0)) await database.stop()
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

// mkdtemp makes folders that only their owner may enter: under root the database's user can't, and has to get in anyway.
async function newFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'unknot-embedded-'))
  folders.push(folder)
  return path.join(folder, 'data')
}

async function start(dataFolder: string, onProgress?: (line: string) => void): Promise<EmbeddedDatabase> {
  const database = await startEmbedded({ dataFolder, onProgress })
  running.push(database)
  return database
}

async function ask<T extends object>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<T>(sql)).rows
  } finally {
    await client.end()
  }
}

const pidIn = async (dataFolder: string) =>
  Number((await readFile(path.join(dataFolder, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0])

async function refusal(dataFolder: string): Promise<string> {
  const error = await start(dataFolder).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(EmbeddedRefused)
  return (error as Error).message
}

describe('a new data folder', () => {
  it('gets a durable UTF-8 database whose owner is no superuser, and keeps its secrets to itself', async () => {
    const folder = await newFolder()
    const database = await start(folder)
    expect(database.isNew).toBe(true)
    const [said] = await ask(
      database.ownerUrl,
      `SELECT current_database() AS name, current_setting('server_encoding') AS encoding, current_setting('TimeZone') AS zone,
        current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit, current_setting('data_checksums') AS checksums,
        current_setting('listen_addresses') AS listen, rolsuper AS super FROM pg_roles WHERE rolname = current_user`,
    )
    expect(said).toEqual({
      ...{ name: 'unknot', encoding: 'UTF8', zone: 'UTC', listen: '127.0.0.1', super: false },
      ...{ fsync: 'on', commit: 'on', checksums: 'on' },
    })
    for (const file of ['database-password', 'postgres.log']) {
      expect((await stat(path.join(folder, file))).mode & 0o077, file).toBe(0)
    }
    expect((await stat(path.join(folder, 'postgres'))).mode & 0o077).toBe(0)
  })

  it('writes neither passwords nor what people typed to its log', async () => {
    const folder = await newFolder()
    const database = await start(folder)
    await expect(ask(database.ownerUrl, `SELECT 'ada@example.org'::int`)).rejects.toThrow()
    const log = await readFile(path.join(folder, 'postgres.log'), 'utf8')
    expect(log).toContain('ready to accept connections')
    expect(log).not.toContain('ada@example.org')
    expect(log).not.toContain(new URL(database.ownerUrl).password)
  })

  it('lets nobody in without the password', async () => {
    const { ownerUrl } = await start(await newFolder())
    const url = new URL(ownerUrl)
    url.password = 'guess'
    await expect(ask(url.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' })
  })
})

describe('a second start', () => {
  it('finds what the first one saved', async () => {
    const folder = await newFolder()
    const first = await start(folder)
    await ask(first.ownerUrl, 'CREATE TABLE kept AS SELECT 42 AS answer')
    await first.stop()
    const second = await start(folder)
    expect(second.isNew).toBe(false)
    expect(await ask(second.ownerUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
  })

  it('is refused while the first one runs, and says which process it is and what to do', async () => {
    const folder = await newFolder()
    const first = await start(folder)
    const message = await refusal(folder)
    expect(message).toContain(`process ${process.pid}`)
    expect(message).toContain('UNKNOT_DATA=')
    expect(await ask(first.ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  it('is not held up by the lock of a process that is gone', async () => {
    const folder = await newFolder()
    await (await start(folder)).stop()
    await writeFile(path.join(folder, 'lock'), JSON.stringify({ pid: process.pid, startedAt: '1' }))
    await start(folder)
  })
})

describe('a crash', () => {
  it('of the database loses nothing, and the same address answers again', async () => {
    const folder = await newFolder()
    const told: string[] = []
    const { ownerUrl } = await start(folder, (line) => told.push(line))
    await ask(ownerUrl, 'CREATE TABLE kept AS SELECT 42 AS answer')
    process.kill(await pidIn(folder), 'SIGKILL')
    await expect
      .poll(() => ask(ownerUrl, 'SELECT answer FROM kept').catch(() => null), { timeout: 20_000 })
      .toEqual([{ answer: 42 }])
    expect(told).toContain('The database stopped by itself; starting it again')
  })

  it('of the application leaves a folder that starts again with everything that was acknowledged', async () => {
    const folder = await newFolder()
    const script = `
      const { startEmbedded } = await import(${JSON.stringify(path.resolve('src/db/embedded.ts'))})
      console.log((await startEmbedded({ dataFolder: ${JSON.stringify(folder)} })).ownerUrl)`
    const app = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const url = await new Promise<string>((resolve) =>
      app.stdout.once('data', (data) => resolve(String(data).trim())),
    )
    await ask(url, 'CREATE TABLE kept AS SELECT 42 AS answer')
    const leftBehind = await pidIn(folder)
    const ended = new Promise((resolve) => app.once('exit', resolve))
    app.kill('SIGKILL')
    await ended
    const again = await start(folder)
    expect(await ask(again.ownerUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
    expect(runningProcess(leftBehind)).toBeNull()
  })

  it('during the very first start leaves nothing that stops the next one', async () => {
    const folder = await newFolder()
    await (await start(folder)).stop()
    const half = path.join(folder, 'postgres')
    await rm(path.join(half, 'PG_VERSION'))
    await rename(half, `${half}.new`)
    expect((await start(folder)).isNew).toBe(true)
  })

  it('whose process id now belongs to another program does not matter', async () => {
    const folder = await newFolder()
    await (await start(folder)).stop()
    const stale = [
      process.pid,
      path.join(folder, 'postgres'),
      1_700_000_000,
      5432,
      '',
      '127.0.0.1',
      '',
      'ready',
    ].join('\n')
    await writeFile(path.join(folder, 'postgres/postmaster.pid'), stale)
    await start(folder)
    expect(await pidIn(folder)).not.toBe(process.pid)
  })
})

describe('a data folder that can not be used', () => {
  it('of a newer PostgreSQL is left alone', async () => {
    const folder = await newFolder()
    await (await start(folder)).stop()
    await writeFile(path.join(folder, 'postgres/PG_VERSION'), '19\n')
    expect(await refusal(folder)).toMatch(/PostgreSQL 19.*Nothing was changed.*newer version/)
  })

  it('of an older PostgreSQL says how to move', async () => {
    const folder = await newFolder()
    await (await start(folder)).stop()
    await writeFile(path.join(folder, 'postgres/PG_VERSION'), '17\n')
    expect(await refusal(folder)).toMatch(/PostgreSQL 17.*restore it into a new folder/)
  })

  it('of a newer Unknot is left alone', async () => {
    const folder = await newFolder()
    await (await start(folder)).stop()
    await writeFile(path.join(folder, 'layout.json'), '{"layout": 2}')
    expect(await refusal(folder)).toMatch(/newer version of Unknot/)
    expect(await readFile(path.join(folder, 'layout.json'), 'utf8')).toBe('{"layout": 2}')
  })

  it('without its password says which file to restore', async () => {
    const folder = await newFolder()
    await (await start(folder)).stop()
    await rm(path.join(folder, 'database-password'))
    expect(await refusal(folder)).toContain('database-password is missing')
    await writeFile(path.join(folder, 'database-password'), 'another')
    expect(await refusal(folder)).toContain('does not accept the password')
  })

  it('because it is a file is named', async () => {
    const folder = await newFolder()
    await writeFile(folder, '')
    expect(await refusal(folder)).toMatch(/is not a folder.*UNKNOT_DATA/)
  })

  it('because a setting of PostgreSQL is broken repeats what PostgreSQL said, and gives the folder back', async () => {
    const folder = await newFolder()
    await (await start(folder)).stop()
    const settings = path.join(folder, 'postgres/postgresql.conf')
    const good = await readFile(settings, 'utf8')
    await writeFile(settings, 'shared_buffers = lots\n')
    expect(await refusal(folder)).toMatch(/did not start. It said:[\s\S]*shared_buffers/)
    await writeFile(settings, good)
    await start(folder)
  })

  it.skipIf(process.getuid?.() === 0)('because it may not be written is named', async () => {
    const folder = await newFolder()
    await chmod(path.dirname(folder), 0o500)
    expect(await refusal(folder)).toMatch(/may not be written.*UNKNOT_DATA/)
    await chmod(path.dirname(folder), 0o700)
  })
})
