import { type ChildProcess, spawn } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import type { Binaries } from './binaries.ts'
import { EmbeddedRefused } from './embedded-refused.ts'
import type { RunAs } from './run-as.ts'

/** A database cluster on disk, and what is needed to run it. */
export interface Cluster {
  /** The folder of PostgreSQL itself. */
  readonly folder: string
  readonly logFile: string
  readonly binaries: Binaries
  readonly runAs: RunAs
}

/** The one who may do everything in the embedded cluster. Only this module acts as it. */
export const SUPERUSER = 'postgres'

const BUILT_IN_LOCALE = ['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--locale', 'C']
const LOG_LIMIT_BYTES = 5 * 1024 * 1024
const STOP_LIMIT_MS = 20_000

// Only this machine can connect, by password. Error texts can repeat what people typed, so statements, values and
// ordinary errors stay out of the log.
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  logging_collector: 'off',
}

/**
 * Makes a new cluster: UTF-8, the locale C.UTF-8 that comes with PostgreSQL 17 and newer, checksums on. Until it is complete it stands
 * beside its place, so that an interrupted start leaves no half of one.
 */
export async function createCluster(
  cluster: Cluster,
  password: string,
  locale: readonly string[] = BUILT_IN_LOCALE,
): Promise<void> {
  const draft = `${cluster.folder}.new`
  const passwordFile = `${cluster.folder}.password`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { recursive: true, mode: 0o700 })
  try {
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
    for (const file of [draft, passwordFile]) giveTo(cluster.runAs, file)
    await run(cluster, cluster.binaries.initdb, [
      ...['--pgdata', draft, '--username', SUPERUSER, '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
      ...['--encoding', 'UTF8', ...locale],
    ])
    await rename(draft, cluster.folder)
  } finally {
    await rm(passwordFile, { force: true })
  }
}

function giveTo(runAs: RunAs, file: string): void {
  if (runAs.user) chownSync(file, runAs.user.uid, runAs.user.gid)
}

/** Runs one of PostgreSQL's programs to its end. @throws EmbeddedRefused with what it said */
async function run(cluster: Cluster, program: string, args: string[]): Promise<void> {
  const child = spawnAs(cluster.runAs, program, args, ['ignore', 'ignore', 'pipe'])
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  if (code === 0) return
  const full = said.includes('No space left on device')
  const way = full ? 'The disk is full: make room there, or choose another folder with UNKNOT_DATA. ' : ''
  throw new EmbeddedRefused(`The database could not be made. ${way}PostgreSQL said:\n${said.trim()}`)
}

type Stdio = ('ignore' | 'pipe' | number)[]

// Detached: Ctrl-C in a terminal reaches every process of its group, and the database must end after the application.
function spawnAs(runAs: RunAs, program: string, args: string[], stdio: Stdio): ChildProcess {
  const [command = program, ...rest] = [...runAs.before, program, ...args]
  const ids = runAs.user && runAs.before.length === 0 ? runAs.user : {}
  const env = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }
  return spawn(command, rest, { ...ids, cwd: '/', env, stdio, detached: true })
}

/** One run of the database server. */
export interface ServerRun {
  readonly pid: number
  /** Resolves when the process is gone, wanted or not. */
  readonly ended: Promise<void>
  hasEnded(): boolean
  /** Rolls back what is under way, writes everything to disk, ends. */
  stop(): Promise<void>
  /** What a parent that exits at once still can do. */
  stopWithoutWaiting(): void
  /** The last lines that this run logged. */
  lastWords(): string
}

/** Starts the server; it is not ready yet when this returns. */
export function startServerProcess(cluster: Cluster, port: number): ServerRun {
  const { log, logStart } = openLog(cluster.logFile)
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const args = ['-D', cluster.folder, '-p', String(port), ...settings]
  const child = spawnAs(cluster.runAs, cluster.binaries.postgres, args, ['ignore', log, log])
  closeSync(log)
  let gone = false
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      gone = true
      resolve()
    }
    child.on('error', end)
    child.on('exit', end)
  })
  return {
    pid: child.pid ?? 0,
    ended,
    hasEnded: () => gone,
    async stop() {
      child.kill('SIGINT') // "fast": see the manual, "Shutting Down the Server"
      const impatience = setTimeout(() => child.kill('SIGQUIT'), STOP_LIMIT_MS)
      if (child.pid !== undefined) await ended
      clearTimeout(impatience)
    },
    stopWithoutWaiting: () => void (gone || child.kill('SIGINT')),
    lastWords: () =>
      readFileSync(cluster.logFile, 'utf8').slice(logStart).trim().split('\n').slice(-8).join('\n'),
  }
}

function openLog(file: string): { log: number; logStart: number } {
  if (existsSync(file) && statSync(file).size > LOG_LIMIT_BYTES) {
    rmSync(`${file}.1`, { force: true })
    renameSync(file, `${file}.1`)
  }
  const log = openSync(file, 'a', 0o600)
  return { log, logStart: statSync(file).size }
}

/** The major version that made a cluster, as its own file says. */
export async function majorOf(clusterFolder: string): Promise<number> {
  return Number.parseInt(await readFile(path.join(clusterFolder, 'PG_VERSION'), 'utf8'), 10)
}

/** A TCP port that nobody uses at the moment. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
