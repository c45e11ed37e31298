import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { freePort } from '../../src/db/embedded/cluster.ts'
import { copyProject, processesNaming, run, type Session } from './unknot-process.ts'

// One newcomer's first hour, in order: the tests share one copy of the project and one data folder.

let home = ''
let project = ''
let data = ''
let port = 0
let session: Session | null = null

beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'unknot-newcomer-'))
  project = path.join(home, 'unknot')
  data = path.join(project, 'data')
  copyProject(project)
  port = await freePort()
})
afterEach(async () => {
  session?.child.kill('SIGKILL')
  await session?.ended
  session = null
})
afterAll(() => rm(home, { recursive: true, force: true, maxRetries: 5 }))

const start = (settings: Record<string, string> = {}) =>
  run(project, ['npm', 'start'], { PORT: `${port}`, ...settings })
const statusOf = async (page: string) => (await fetch(`http://localhost:${port}${page}`)).status
const READY = () => `Unknot is ready: http://localhost:${port}`

/** Runs a start that has to be refused, and gives back what it printed. */
async function refusal(settings: Record<string, string>): Promise<string> {
  const attempt = start(settings)
  expect(await attempt.ended, attempt.output()).toBe(1)
  return attempt.output()
}

test('the first start installs, builds, makes the database and the demo clinic, and says where to go', async () => {
  expect(existsSync(path.join(project, 'node_modules'))).toBe(false)
  session = start()
  await session.prints('Stop it with Ctrl-C')
  const steps = [
    'Installing packages',
    'Building the site',
    'Starting the database',
    'Making a new database',
    'Making the demo clinic',
    READY(),
  ]
  const places = steps.map((step) => session?.output().indexOf(step) ?? -1)
  expect(places, session.output()).toEqual([...places].sort((a, b) => a - b))
  expect(places[0]).toBeGreaterThanOrEqual(0)
  expect(session.output()).toMatch(/sign in at .*\/staff with the password \S+\n(\s+\S+@\S+ +\S.*\n)+/)
  expect([await statusOf('/healthz'), await statusOf('/readyz'), await statusOf('/')]).toEqual([
    200, 200, 200,
  ])

  expect(await refusal({ UNKNOT_DATA: './other' })).toMatch(
    new RegExp(`Port ${port} is in use.*PORT=${port + 1} npm start`),
  )
  expect(existsSync(path.join(project, 'other'))).toBe(false)
  expect(await refusal({ PORT: `${await freePort()}` })).toMatch(
    /already runs on the data folder .*UNKNOT_DATA=/,
  )
  expect(await statusOf('/readyz')).toBe(200)

  session.child.kill('SIGINT')
  expect(await session.ended, session.output()).toBe(0)
  expect(processesNaming(data)).toEqual([])
})

test('the second start installs and builds nothing, and SIGTERM stops it as cleanly', async () => {
  session = start()
  await session.prints('Stop it with Ctrl-C')
  for (const step of ['Installing', 'Building', 'Making']) expect(session.output()).not.toContain(step)
  session.child.kill('SIGTERM')
  expect(await session.ended, session.output()).toBe(0)
  expect(processesNaming(data)).toEqual([])
})

test('Ctrl-C while the database starts stops both', async () => {
  session = start()
  await session.prints('Starting the database')
  session.child.kill('SIGINT')
  expect(await session.ended, session.output()).toBe(0)
  expect(processesNaming(data)).toEqual([])
})

test('after kill -9 the next start works', async () => {
  session = start()
  await session.prints(READY())
  const { pid } = JSON.parse(readFileSync(path.join(data, 'lock'), 'utf8'))
  process.kill(pid, 'SIGKILL')
  await session.ended
  session = start()
  await session.prints(READY())
  expect(await statusOf('/readyz')).toBe(200)
  session.child.kill('SIGINT')
  expect(await session.ended).toBe(0)
  expect(processesNaming(data)).toEqual([])
})

test('a wrong setting is named with what it accepts', async () => {
  const said = await refusal({ PORT: 'web', LOG_LEVEL: 'loud' })
  expect(said).toMatch(/PORT is "web". It accepts a whole number/)
  expect(said).toMatch(/LOG_LEVEL is "loud". It accepts one of/)
})

test('a database that is down, or that is none, is named without its password', async () => {
  const nobody = await freePort()
  const down = await refusal({ DATABASE_URL: `postgres://clinic:hunter2@127.0.0.1:${nobody}/unknot` })
  expect(down).toMatch(new RegExp(`127.0.0.1:${nobody}/unknot.*nothing listens there`))
  expect(down).not.toContain('hunter2')

  const other = createServer((socket) => socket.end('I am no database\n')).listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const address = other.address()
  const place = typeof address === 'object' && address ? address.port : 0
  expect(await refusal({ DATABASE_URL: `postgres://clinic:hunter2@127.0.0.1:${place}/unknot` })).toMatch(
    /can't be used/,
  )
  other.close()
})

test('a data folder of a newer version is left alone', async () => {
  const layout = path.join(data, 'layout.json')
  const before = readFileSync(layout, 'utf8')
  writeFileSync(layout, '{"layout": 99}')
  expect(await refusal({})).toMatch(/newer version of Unknot/)
  writeFileSync(layout, before)

  const version = path.join(data, 'postgres/PG_VERSION')
  const major = readFileSync(version, 'utf8')
  writeFileSync(version, '99\n')
  expect(await refusal({})).toMatch(/made by PostgreSQL 99.*newer version of Unknot/)
  writeFileSync(version, major)
  expect(processesNaming(data)).toEqual([])
})
