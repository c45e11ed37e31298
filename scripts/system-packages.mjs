import { existsSync } from 'node:fs'
import path from 'node:path'
import { runCommand } from './run-command.mjs'

// How each system's package manager installs without questions, and what it calls things.
const MANAGERS = [
  {
    program: 'apt-get',
    before: ['update'],
    install: ['install', '-y', '--no-install-recommends'],
    root: true,
  },
  { program: 'dnf', install: ['install', '-y'], root: true },
  { program: 'apk', install: ['add'], root: true },
  { program: 'brew', install: ['install'], root: false },
]

/**
 * Installs one package of the system, when this user may: as root, with sudo that asks no password, or with brew.
 * @param {Record<string, string>} names the package's name for each package manager
 * @returns {Promise<{ installed: boolean, why: string }>}
 */
export async function installSystemPackage(names) {
  const manager = MANAGERS.find(({ program }) => names[program] && onPath(program))
  if (!manager) return { installed: false, why: 'no package manager that is known here' }
  const before = manager.root ? await asRoot() : []
  if (before === null)
    return { installed: false, why: `${manager.program} needs root, and sudo asks for a password` }
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const [command = manager.program, ...rest] = [...before, manager.program]
  if (manager.before) await runCommand(command, [...rest, ...manager.before], { env })
  const { code, output } = await runCommand(command, [...rest, ...manager.install, names[manager.program]], {
    env,
  })
  return {
    installed: code === 0,
    why: code === 0 ? '' : `${manager.program} said: ${output.trim().split('\n').slice(-4).join('\n')}`,
  }
}

/** What to put before a command so that it runs as root; null when that is not allowed. */
async function asRoot() {
  if (process.getuid?.() === 0) return []
  const { code } = await runCommand('sudo', ['-n', 'true'])
  return code === 0 ? ['sudo', '-n', '--preserve-env=DEBIAN_FRONTEND'] : null
}

function onPath(program) {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .some((folder) => existsSync(path.join(folder, program)))
}
