import { chownSync, existsSync, readdirSync, statSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { findBinaries } from './embedded/binaries.ts'
import {
  type Cluster,
  createCluster,
  freePort,
  majorOf,
  type ServerRun,
  SUPERUSER,
  startServerProcess,
} from './embedded/cluster.ts'
import { EmbeddedRefused, folderRefusal } from './embedded/embedded-refused.ts'
import { lockFolder } from './embedded/folder-lock.ts'
import { keptSecretIn } from './embedded/kept-secret.ts'
import { stopLeftBehind } from './embedded/left-behind.ts'
import { chooseRunAs, type User } from './embedded/run-as.ts'

export { EmbeddedRefused } from './embedded/embedded-refused.ts'

export interface EmbeddedOptions {
  /** Absolute path. The database is its subfolder `postgres`; password, lock and log stand beside it. */
  readonly dataFolder: string
  readonly onProgress?: (line: string) => void
}

/** A database that runs as long as this process does. */
export interface EmbeddedDatabase {
  /** Connects as the owner of the database `unknot`, who may make roles and databases and see every clinic, but is no superuser. */
  readonly ownerUrl: string
  /** Whether this start made the database. */
  readonly isNew: boolean
  /** Stops the server cleanly and gives the folder back. Safe to call twice. */
  stop(): Promise<void>
}

const POSTGRES_MAJOR = 18
/** Raised when a version of Unknot arranges the data folder in a way that earlier versions don't understand. */
const FOLDER_LAYOUT = 1
const OWNER = 'unknot_owner'
/** Enough to migrate and to save all clinics with pg_dump. The application acts as unknot_app, which has none of these. */
const OWNER_RIGHTS = 'LOGIN CREATEROLE CREATEDB BYPASSRLS'
const DATABASE = 'unknot'
const TELL_EVERY_MS = 5_000
const ASK_EVERY_MS = 25
const RESTART_DELAYS_MS = [0, 500, 1_000, 2_000, 5_000, 10_000]

/**
 * Starts the PostgreSQL that came with the npm package, and makes the database on a new data folder. A server that ends
 * by itself is started again on the same port until `stop` is called.
 * @throws EmbeddedRefused with a message for the person who starts Unknot
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const tell = options.onProgress ?? (() => {})
  const unlock = await claimFolder(options.dataFolder)
  try {
    const cluster = prepare(options.dataFolder)
    const isNew = !existsSync(cluster.folder)
    const password = await passwordFor(options.dataFolder, isNew)
    if (isNew) {
      tell('Making a new database')
      await createCluster(cluster, password)
    }
    await checkVersion(cluster.folder)
    await stopLeftBehind(cluster.folder)
    const server = await superviseServer(cluster, password, tell)
    try {
      await createDatabase(server.port, password)
    } catch (error) {
      await server.stop()
      throw error
    }
    const stop = async () => {
      await server.stop()
      await unlock()
    }
    return { ownerUrl: urlOf(OWNER, password, server.port, DATABASE), isNew, stop }
  } catch (error) {
    await unlock()
    throw folderRefusal(error, options.dataFolder)
  }
}

async function claimFolder(folder: string): Promise<() => Promise<void>> {
  try {
    await mkdir(folder, { recursive: true })
    await checkLayout(folder)
    const unlock = await lockFolder(folder)
    await writeFile(path.join(folder, 'layout.json'), `${JSON.stringify({ layout: FOLDER_LAYOUT })}\n`)
    return unlock
  } catch (error) {
    throw folderRefusal(error, folder)
  }
}

async function checkLayout(folder: string): Promise<void> {
  const text = await readFile(path.join(folder, 'layout.json'), 'utf8').catch(() => '{}')
  const layout = Number(/"layout": *(\d+)/.exec(text)?.[1] ?? 0)
  if (layout <= FOLDER_LAYOUT) return
  throw new EmbeddedRefused(
    `The data folder ${folder} was made by a newer version of Unknot. Nothing was changed. ` +
      'Start that newer version, or choose another folder with UNKNOT_DATA.',
  )
}

function prepare(dataFolder: string): Cluster {
  const folder = path.join(dataFolder, 'postgres')
  const binaries = findBinaries()
  const existing = existsSync(folder) ? folder : null
  const runAs = chooseRunAs(existing, [dataFolder, path.dirname(binaries.postgres)])
  if (existing) checkOwner(existing, runAs.user)
  return { folder, logFile: path.join(dataFolder, 'postgres.log'), binaries, runAs }
}

/** Root may hand files over (after a restore they belong to root); anybody else needs to own them. */
function checkOwner(folder: string, user: User | null): void {
  const { uid } = statSync(folder)
  if (user) {
    if (uid !== user.uid) giveEverything(folder, user)
  } else if (uid !== process.getuid?.()) {
    throw new EmbeddedRefused(
      `The database in ${folder} belongs to another user (number ${uid}): it was made by a start as root or as that user. ` +
        `Start Unknot as that user, hand it over (sudo chown -R "$(id -u)" ${path.dirname(folder)}), or choose another folder with UNKNOT_DATA.`,
    )
  }
}

function giveEverything(folder: string, user: User): void {
  chownSync(folder, user.uid, user.gid)
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    chownSync(path.join(folder, entry), user.uid, user.gid)
  }
}

async function passwordFor(dataFolder: string, isNew: boolean): Promise<string> {
  const file = path.join(dataFolder, 'database-password')
  if (!isNew && !existsSync(file)) {
    throw new EmbeddedRefused(
      `The file ${file} is missing; the database can't be opened without it. Restore it from a backup.`,
    )
  }
  return keptSecretIn(file)
}

async function checkVersion(clusterFolder: string): Promise<void> {
  const major = await majorOf(clusterFolder)
  if (major === POSTGRES_MAJOR) return
  const made = `The database in ${clusterFolder} was made by PostgreSQL ${major}, and this version of Unknot brings PostgreSQL ${POSTGRES_MAJOR}.`
  const way =
    major > POSTGRES_MAJOR
      ? 'Start the newer version of Unknot that made it'
      : 'Save it with the version of Unknot that made it and restore it into a new folder'
  throw new EmbeddedRefused(`${made} Nothing was changed. ${way}, or choose another folder with UNKNOT_DATA.`)
}

interface Supervised {
  readonly port: number
  stop(): Promise<void>
}

/** Keeps the server running: whoever waits for the database gets it back without a restart of the application. */
async function superviseServer(
  cluster: Cluster,
  password: string,
  tell: (line: string) => void,
): Promise<Supervised> {
  const port = await freePort()
  let stopping = false
  let server = startServerProcess(cluster, port)
  const atExit = () => server.stopWithoutWaiting()
  process.on('exit', atExit)
  const stop = async () => {
    stopping = true
    await server.stop()
    process.off('exit', atExit)
  }
  try {
    await untilReady(server, port, password, tell)
  } catch (error) {
    await stop()
    throw error
  }
  const watch = async () => {
    for (let failures = 0; ; ) {
      await server.ended
      if (stopping) return
      const delay = RESTART_DELAYS_MS[Math.min(failures, RESTART_DELAYS_MS.length - 1)] ?? 0
      tell('The database stopped by itself; starting it again')
      await wait(delay, undefined, { ref: false })
      if (stopping) return
      server = startServerProcess(cluster, port)
      const isReady = await untilReady(server, port, password, tell).then(
        () => true,
        () => false,
      )
      failures = isReady ? 0 : failures + 1
    }
  }
  void watch()
  return { port, stop }
}

/** Waits until the server takes connections, however long a recovery lasts, or until it has ended. */
async function untilReady(
  server: ServerRun,
  port: number,
  password: string,
  tell: (line: string) => void,
): Promise<void> {
  let tellAt = performance.now() + TELL_EVERY_MS
  for (;;) {
    if (server.hasEnded())
      throw new EmbeddedRefused(`The database did not start. It said:\n${server.lastWords()}`)
    try {
      const client = await connect(port, password, 'postgres')
      await client.end()
      return
    } catch (error) {
      const code = (error as { code?: string }).code ?? ''
      if (code === '28P01') {
        throw new EmbeddedRefused(
          'The database does not accept the password in database-password. Restore that file from a backup.',
        )
      }
    }
    if (performance.now() > tellAt) {
      tell('The database is still starting (after a crash it reads its journal first)')
      tellAt += TELL_EVERY_MS
    }
    await wait(ASK_EVERY_MS)
  }
}

async function connect(port: number, password: string, database: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: urlOf(SUPERUSER, password, port, database),
    connectionTimeoutMillis: 5_000,
  })
  client.on('error', () => {}) // it is reported by the query that fails
  await client.connect()
  return client
}

function urlOf(user: string, password: string, port: number, database: string): string {
  return `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`
}

/** Makes the owner and the database where they are missing: after an interrupted first start, one may be there. */
async function createDatabase(port: number, password: string): Promise<void> {
  const client = await connect(port, password, 'postgres')
  try {
    const owner = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [OWNER])
    if (owner.rowCount === 0) await client.query(`CREATE ROLE ${OWNER}`)
    await client.query(`ALTER ROLE ${OWNER} ${OWNER_RIGHTS} PASSWORD ${client.escapeLiteral(password)}`)
    const database = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE])
    if (database.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER}`)
  } finally {
    await client.end()
  }
}
