import { readFileSync } from 'node:fs'
import path from 'node:path'
import { refuse, withProgress } from './progress.mjs'
import { hasProjectNode, ROOT } from './project-node.mjs'
import { runCommand } from './run-command.mjs'

const OLDEST_NODE = 20

/** Installs the packages when they are missing or not those of package-lock.json. Needs nothing but Node and npm. */
export async function ensureInstalled() {
  if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
    refuse(
      `Unknot needs Node ${OLDEST_NODE} or newer to begin, and this is ${process.version}. See https://nodejs.org`,
    )
  }
  if (isInstalled(ROOT)) return
  const { code, output } = await withProgress(
    'Installing packages (npm ci): once, and after an update',
    installPackages,
  )
  if (code !== 0) refuse(`The packages could not be installed. npm said:\n\n${output.trim()}`)
  if (hasProjectNode()) return
  refuse(
    'npm installed the packages without running their install scripts, so the project’s own Node is missing. ' +
      'Allow them (npm config delete ignore-scripts), delete node_modules, and start again.',
  )
}

function installPackages() {
  // The same npm that runs this script, else the one on the path. Tools for building are needed even in production.
  const npm = process.env.npm_execpath
  const [command, args] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []]
  return runCommand(command, [...args, 'ci', '--include=dev', '--no-fund', '--no-audit'], { cwd: ROOT })
}

/** Whether node_modules holds what the lock file lists: npm notes there what it installed. */
export function isInstalled(root) {
  const wanted = readPackages(path.join(root, 'package-lock.json'))
  const there = readPackages(path.join(root, 'node_modules', '.package-lock.json'))
  return wanted !== null && there !== null && hasProjectNode() && sameVersions(wanted, there)
}

/** Packages for other machines are in the lock file and are not installed. */
export function sameVersions(wanted, there) {
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === '') return true
    return there[place] ? there[place].version === entry.version : entry.optional === true
  })
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null
  } catch {
    return null
  }
}
