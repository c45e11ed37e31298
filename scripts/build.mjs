import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { refuse, withProgress } from './progress.mjs'
import { projectBin, ROOT } from './project-node.mjs'
import { runCommand } from './run-command.mjs'

const STAMP = path.join(ROOT, 'build', 'stamp')
const INPUTS = ['src', 'content/locales', 'public', 'package-lock.json', 'package.json']
const INPUT_FILES = ['vite.config.ts', 'react-router.config.ts', 'tsconfig.json']
const NOT_BUILT = /[.]test[.]tsx?$|[.]examples[.]tsx$|[.]md$/

/** Builds the site and the server when a source differs from the last build. */
export async function ensureBuilt() {
  const wanted = sourcesHash()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return
  rmSync(STAMP, { force: true })
  const env = { NODE_ENV: 'production' }
  const build = () => runCommand(projectBin('react-router'), ['build'], { cwd: ROOT, env })
  const { code, output } = await withProgress('Building the site and the server', build)
  if (code !== 0) refuse(`The build failed:\n\n${output.trim()}`)
  writeFileSync(STAMP, wanted)
}

/** One number for everything that the build reads. */
function sourcesHash() {
  const hash = createHash('sha256').update(process.version)
  for (const input of [...INPUTS, ...INPUT_FILES].sort()) {
    for (const file of filesIn(input))
      hash
        .update(`${file}\0`)
        .update(readFileSync(path.join(ROOT, file)))
        .update('\0')
  }
  return hash.digest('hex')
}

function filesIn(input) {
  const full = path.join(ROOT, input)
  if (!existsSync(full)) return []
  const entries = readdirSync(path.dirname(full), { withFileTypes: true })
  if (entries.find((entry) => entry.name === path.basename(input))?.isFile()) return [input]
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !NOT_BUILT.test(entry.name))
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)))
    .sort()
}
