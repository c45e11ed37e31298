import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { STARTED_AT } from './progress.mjs'

/** The project's folder. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const BIN = path.join(ROOT, 'node_modules', '.bin')
/** The Node of the project, from npm. */
export const PROJECT_NODE = path.join(BIN, 'node')

const NEEDED_MAJOR = 26
const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** The path of a program that an npm package of the project brings. */
export function projectBin(name) {
  return path.join(BIN, name)
}

/**
 * Goes on under the project's Node when the running one is older: the same script, arguments and terminal.
 * Resolves only when the running Node is new enough. Call it after `ensureInstalled`.
 */
export async function continueUnderProjectNode() {
  process.env.PATH = `${BIN}${path.delimiter}${process.env.PATH ?? ''}`
  process.chdir(ROOT)
  if (Number.parseInt(process.versions.node, 10) >= NEEDED_MAJOR) return
  const child = spawn(PROJECT_NODE, process.argv.slice(1), {
    stdio: 'inherit',
    env: { ...process.env, ...STARTED_AT },
  })
  for (const signal of FORWARDED) process.on(signal, () => child.kill(signal))
  whenParentIsGone(() => child.kill('SIGTERM'))
  const code = await new Promise((resolve) =>
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0))),
  )
  process.exit(code)
}

/**
 * npm passes signals on, but it can't when it is killed itself, and some shells between npm and this script don't. Then the
 * parent is gone, nobody can stop this process any more, and it has to stop by itself.
 */
export function whenParentIsGone(stop) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    stop()
  }, 500)
  timer.unref()
}

/** Whether the packages brought a Node that is there. */
export function hasProjectNode() {
  return existsSync(PROJECT_NODE)
}
