import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { EmbeddedRefused } from './embedded-refused.ts'
import { runningProcess } from './running-process.ts'

const STOP_LIMIT_MS = 20_000
const LOOK_EVERY_MS = 50
// Larger than any id of a process on Linux and macOS.
const NO_PROCESS = '4194303'

/**
 * Stops a database server that an Unknot which was killed left behind on this folder. Call it with the folder locked:
 * then no living Unknot owns that server.
 */
export async function stopLeftBehind(clusterFolder: string): Promise<void> {
  const file = path.join(clusterFolder, 'postmaster.pid')
  const first = await serverIn(file)
  if (first === null) return
  if (!isPostgres(first)) return disown(file)
  const until = performance.now() + STOP_LIMIT_MS
  process.kill(first, 'SIGINT')
  while (isPostgres(first)) {
    if (performance.now() > until) {
      throw new EmbeddedRefused(
        `A database server (process ${first}) that an earlier start left behind on ${clusterFolder} does not stop. ` +
          `Stop it with: kill -QUIT ${first} , then start again. What was saved stays saved.`,
      )
    }
    await wait(LOOK_EVERY_MS)
  }
  if ((await serverIn(file)) !== null) await disown(file)
}

async function serverIn(file: string): Promise<number | null> {
  try {
    const pid = Number.parseInt((await readFile(file, 'utf8')).split('\n')[0] ?? '', 10)
    return pid > 0 ? pid : null
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function isPostgres(pid: number): boolean {
  const running = runningProcess(pid)
  return running !== null && (running.name === null || running.name === 'postgres')
}

/**
 * The file names a process that is gone, or whose id now belongs to another program. PostgreSQL would take that one for a
 * server of its own. Only the id is replaced: the rest lets PostgreSQL see whether parts of the old server still run.
 */
async function disown(file: string): Promise<void> {
  const [, ...rest] = (await readFile(file, 'utf8')).split('\n')
  await writeFile(file, [NO_PROCESS, ...rest].join('\n'))
}
