import { randomBytes } from 'node:crypto'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { EmbeddedRefused } from './embedded-refused.ts'
import { runningProcess } from './running-process.ts'

/** Who holds a data folder. */
interface Holder {
  readonly pid: number
  readonly startedAt: string | null
}

/**
 * Takes a data folder for this process, so that two servers never share one. A lock whose process is gone counts for nothing.
 * @returns gives the folder back
 * @throws EmbeddedRefused when another running process holds it
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = path.join(folder, 'lock')
  const mine = JSON.stringify({ pid: process.pid, startedAt: runningProcess(process.pid)?.startedAt ?? null })
  while (!(await place(file, mine))) {
    const found = await readFile(file, 'utf8').catch(() => '')
    const holder = readHolder(found)
    if (holder && stillRuns(holder)) throw alreadyRuns(folder, holder.pid)
    await clearAway(file, found)
  }
  return async () => {
    if ((await readFile(file, 'utf8').catch(() => '')) === mine) await rm(file, { force: true })
  }
}

/** Puts the lock there whole, or not at all. Returns false when one is there. */
async function place(file: string, text: string): Promise<boolean> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  try {
    await writeFile(draft, text, { flag: 'wx' })
    await link(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}

/** Removes a stale lock. When another process replaced it in the meantime, that one is put back. */
async function clearAway(file: string, stale: string): Promise<void> {
  const aside = `${file}.${randomBytes(6).toString('hex')}`
  try {
    await rename(file, aside)
  } catch {
    return
  }
  if ((await readFile(aside, 'utf8')) !== stale) await link(aside, file).catch(() => {})
  await rm(aside, { force: true })
}

/** The holder that a lock file names, or null when it can't be read. */
export function readHolder(text: string): Holder | null {
  try {
    const { pid, startedAt } = JSON.parse(text)
    return Number.isSafeInteger(pid) && pid > 0
      ? { pid, startedAt: typeof startedAt === 'string' ? startedAt : null }
      : null
  } catch {
    return null
  }
}

/** Whether the process that wrote the lock still runs: another process with the same id doesn't count. */
function stillRuns(holder: Holder): boolean {
  const running = runningProcess(holder.pid)
  if (running === null) return false
  return holder.startedAt === null || running.startedAt === null || running.startedAt === holder.startedAt
}

function alreadyRuns(folder: string, pid: number): EmbeddedRefused {
  return new EmbeddedRefused(
    `Unknot already runs on the data folder ${folder} (process ${pid}). Stop it first (Ctrl-C where it runs, or: kill ${pid}), ` +
      'or give this one its own folder and port: UNKNOT_DATA=./other-data PORT=3001 npm start',
  )
}
