// `npm run check`: types, lint, import rules, unit tests. Two parts run at a time; each prints only when it fails.
import { pathToFileURL } from 'node:url'
import { ensureInstalled } from './install.mjs'
import { say } from './progress.mjs'
import { continueUnderProjectNode, projectBin, ROOT } from './project-node.mjs'
import { runCommand } from './run-command.mjs'

const AT_ONCE = 2

// The slow ones first.
const PARTS = [
  {
    name: 'types',
    commands: [
      ['react-router', 'typegen'],
      ['tsc', '-p', 'tsconfig.json'],
    ],
  },
  { name: 'unit tests', commands: [['vitest', 'run', '--project', 'unit', '--reporter', 'default']] },
  { name: 'types of the domain (no input, no output)', commands: [['tsc', '-p', 'tsconfig.domain.json']] },
  { name: 'imports', commands: [['depcruise', 'src', '--config', '.dependency-cruiser.mjs']] },
  {
    name: 'format and lint',
    commands: [['biome', 'check', '--diagnostic-level=warn', '--error-on-warnings']],
  },
]

/** Runs every part. Returns the names of those that failed; their output is printed. */
export async function check() {
  const waiting = [...PARTS]
  const failed = []
  const lane = async () => {
    for (let part = waiting.shift(); part; part = waiting.shift())
      if (!(await isGood(part))) failed.push(part.name)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  return failed
}

async function isGood({ name, commands }) {
  const began = performance.now()
  const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`
  for (const [program, ...args] of commands) {
    const { code, output } = await runCommand(projectBin(program), args, {
      cwd: ROOT,
      env: { TZ: 'UTC', NODE_ENV: undefined },
    })
    if (code !== 0) {
      say(`FAILED  ${name} (${seconds()})\n\n${output.trim()}\n`)
      return false
    }
    const counted = /^\s*Tests\s+(.*)$/m.exec(plain(output))?.[1]
    if (counted) say(`ok      ${name}: ${counted} (${seconds()})`)
  }
  if (name !== 'unit tests') say(`ok      ${name} (${seconds()})`)
  return true
}

/** Text without the colours of a terminal. */
export function plain(text) {
  const escapeSign = String.fromCharCode(27)
  return text.replaceAll(new RegExp(`${escapeSign}\\[[0-9;]*m`, 'g'), '')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await ensureInstalled()
  await continueUnderProjectNode()
  const failed = await check()
  say(failed.length === 0 ? 'Everything is fine.' : `Failed: ${failed.join(', ')}`)
  process.exit(failed.length === 0 ? 0 : 1)
}
