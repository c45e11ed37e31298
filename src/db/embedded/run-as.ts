import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { EmbeddedRefused } from './embedded-refused.ts'

/** The user that the database's programs run as. */
export interface User {
  readonly uid: number
  readonly gid: number
}

/** How to run the database's programs: as which user, and what to put before the command. */
export interface RunAs {
  /** null: as the user who started Unknot. */
  readonly user: User | null
  readonly before: readonly string[]
}

// `postgres` where the machine has it, else the user that every system has. No user is made: that would change the machine.
const UNPRIVILEGED = ['postgres', 'nobody']

/**
 * PostgreSQL refuses to run as root, so root runs it as somebody else. The owner of an existing database stays its owner.
 * Where `setpriv` exists (Linux), the database also stops when Unknot is killed, instead of staying behind.
 * @param existing the folder of the database, if there is one already
 * @param mustReach folders that the database's user has to be able to enter
 */
export function chooseRunAs(existing: string | null, mustReach: readonly string[]): RunAs {
  if (process.getuid?.() !== 0) {
    const stopsWithUs = ['setpriv', '--pdeathsig', 'INT']
    return { user: null, before: works(stopsWithUs) ? stopsWithUs : [] }
  }
  const user = ownerOf(existing) ?? unprivilegedUser()
  const closed = mustReach.map((folder) => firstClosedFolder(folder, user)).find((folder) => folder !== null)
  const asUser = [
    'setpriv',
    `--reuid=${user.uid}`,
    `--regid=${user.gid}`,
    '--clear-groups',
    '--nnp',
    '--pdeathsig',
    'INT',
  ]
  if (!closed) return { user, before: works(asUser) ? asUser : [] }
  // A checkout below /root or another private folder: the database keeps one right of root, to pass closed folders.
  // Without the securebit, access(2) ignores that right, and PostgreSQL asks access(2) about its own programs.
  const passing = [
    ...asUser,
    ...[
      '--securebits=+no_setuid_fixup',
      '--inh-caps=-all,+dac_override',
      '--ambient-caps=-all,+dac_override',
    ],
  ]
  if (works(passing)) return { user, before: passing }
  throw new EmbeddedRefused(
    `Unknot was started as root. PostgreSQL never runs as root, and its user (${user.uid}) can't enter ${closed}. ` +
      'Start Unknot as an ordinary user, or put it and its data (UNKNOT_DATA) where other users may enter, for example below /srv.',
  )
}

function works(before: readonly string[]): boolean {
  if (process.platform !== 'linux') return false
  const [command = '', ...rest] = [...before, 'true']
  return spawnSync(command, rest, { stdio: 'ignore' }).status === 0
}

function ownerOf(folder: string | null): User | null {
  if (folder === null) return null
  const { uid, gid } = statSync(folder)
  return uid === 0 ? null : { uid, gid }
}

function unprivilegedUser(): User {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of UNPRIVILEGED) {
    const found = parseUser(lines.find((line) => line.startsWith(`${name}:`)) ?? '')
    if (found) return found
  }
  throw new EmbeddedRefused(
    `Unknot was started as root, PostgreSQL never runs as root, and this machine has no user ${UNPRIVILEGED.join(' or ')} to run it as. ` +
      'Start Unknot as an ordinary user, or make one (for example: useradd --system postgres).',
  )
}

/** Reads one line of /etc/passwd; null when it names nobody or root. */
export function parseUser(line: string): User | null {
  const [, , uid, gid] = line.split(':')
  if (!uid || !gid || !/^\d+$/.test(uid) || !/^\d+$/.test(gid) || uid === '0') return null
  // macOS writes the id of nobody as -2, that is 4294967294: too large for the programs that would take it.
  return Number(uid) < 2 ** 31 ? { uid: Number(uid), gid: Number(gid) } : null
}

/** The outermost folder on the way to `folder` that the user can't enter, or null. */
export function firstClosedFolder(folder: string, user: User): string | null {
  const parts = folder.split(path.sep).filter(Boolean)
  for (let depth = 0; depth <= parts.length; depth++) {
    const step = path.sep + parts.slice(0, depth).join(path.sep)
    const { uid, gid, mode } = statSync(step)
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) return step
  }
  return null
}
