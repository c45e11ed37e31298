import { readFileSync } from 'node:fs'

/** What the machine says of a running process. `name` and `startedAt` are null where it doesn't say (outside Linux). */
export interface RunningProcess {
  readonly name: string | null
  /** Clock ticks after the machine's start. With the id it names a process for good: ids are used again. */
  readonly startedAt: string | null
}

/** The process with that id, or null when there is none. A process that ended and was not yet cleared away is none. */
export function runningProcess(pid: number): RunningProcess | null {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return null
  }
  try {
    return parseStat(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return { name: null, startedAt: null }
  }
}

/** Reads /proc/<pid>/stat, see proc(5): `pid (name) state …`, field 22 is the start. The name may hold anything. */
export function parseStat(text: string): RunningProcess | null {
  const nameEnd = text.lastIndexOf(')')
  const name = text.slice(text.indexOf('(') + 1, nameEnd)
  const fields = text
    .slice(nameEnd + 2)
    .trim()
    .split(' ')
  if (fields[0] === 'Z' || fields[0] === 'X') return null
  return { name, startedAt: fields[19] ?? null }
}
