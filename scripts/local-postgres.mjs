// A PostgreSQL of this machine, older than the embedded one, for the second run of the database tests.
// Needs the packages and the project's Node.
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { createCluster, freePort, SUPERUSER, startServerProcess } from '../src/db/embedded/cluster.ts'
import { chooseRunAs } from '../src/db/embedded/run-as.ts'
import { withProgress } from './progress.mjs'
import { runCommand } from './run-command.mjs'
import { installSystemPackage } from './system-packages.mjs'

const OLDEST = 15
const EMBEDDED = 18
const PLACES = [
  '/usr/lib/postgresql',
  '/usr/local/lib/postgresql',
  '/opt/homebrew/opt',
  '/usr/local/opt',
  '/usr',
]
const READY_LIMIT_MS = 60_000

/**
 * Finds the oldest supported PostgreSQL of this machine; a build server that is root may install one.
 * @returns {Promise<{ bin: string, version: string } | { missing: string }>}
 */
export async function findLocalPostgres() {
  const present = await oldestPresent()
  if (present) return present
  if (!process.env.CI)
    return { missing: `no PostgreSQL ${OLDEST} to ${EMBEDDED - 1} is installed on this machine` }
  const names = {
    'apt-get': 'postgresql',
    dnf: 'postgresql-server',
    apk: 'postgresql15',
    brew: 'postgresql@15',
  }
  const { why } = await withProgress('Installing PostgreSQL (system packages)', () =>
    installSystemPackage(names),
  )
  return (
    (await oldestPresent()) ?? {
      missing: `no PostgreSQL ${OLDEST} to ${EMBEDDED - 1} could be installed: ${why || 'another version came'}`,
    }
  )
}

async function oldestPresent() {
  const folders = PLACES.filter((place) => existsSync(place)).flatMap((place) =>
    readdirSync(place)
      .filter((name) => /^(\d+|postgresql@\d+|pgsql-\d+)$/.test(name))
      .map((name) => path.join(place, name, 'bin')),
  )
  const found = []
  for (const bin of folders.filter((folder) => existsSync(path.join(folder, 'postgres')))) {
    const { output } = await runCommand(path.join(bin, 'postgres'), ['--version'])
    const version = /\d+([.]\d+)?/.exec(output)?.[0] ?? '0'
    found.push({ bin, version })
  }
  const usable = found.filter(
    ({ version }) => Number.parseInt(version, 10) >= OLDEST && Number.parseInt(version, 10) < EMBEDDED,
  )
  return usable.sort((a, b) => Number.parseFloat(a.version) - Number.parseFloat(b.version))[0] ?? null
}

/**
 * Runs `work` with the address of a temporary server, as a user with the rights of the embedded database's owner.
 * @template T
 * @param {string} bin folder of its programs
 * @param {(url: string) => Promise<T>} work
 */
export async function withLocalPostgres(bin, work) {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'unknot-postgres-'))
  const cluster = {
    folder: path.join(dataFolder, 'postgres'),
    logFile: path.join(dataFolder, 'postgres.log'),
    binaries: { initdb: path.join(bin, 'initdb'), postgres: path.join(bin, 'postgres') },
    runAs: chooseRunAs(null, [dataFolder, bin]),
  }
  const password = randomBytes(16).toString('hex')
  const port = await freePort()
  const urlOf = (user) => `postgres://${user}:${password}@127.0.0.1:${port}/postgres`
  await createCluster(cluster, password, ['--locale', 'C.UTF-8'])
  const server = startServerProcess(cluster, port)
  try {
    const client = await connect(urlOf(SUPERUSER), server)
    await client.query(`CREATE ROLE unknot_owner LOGIN CREATEROLE CREATEDB BYPASSRLS PASSWORD '${password}'`)
    await client.end()
    return await work(urlOf('unknot_owner'))
  } finally {
    await server.stop()
    await rm(dataFolder, { recursive: true, force: true })
  }
}

async function connect(url, server) {
  for (const until = performance.now() + READY_LIMIT_MS; ; await wait(50)) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      return client
    } catch (error) {
      if (server.hasEnded() || performance.now() > until)
        throw new Error(`The local PostgreSQL did not start: ${server.lastWords()}`, { cause: error })
    }
  }
}
