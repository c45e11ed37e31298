// `npm run bench -- slots` runs bench/slots.ts; without a name every benchmark runs, one after the other.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ensureInstalled } from './install.mjs'
import { refuse, say } from './progress.mjs'
import { continueUnderProjectNode, PROJECT_NODE, ROOT } from './project-node.mjs'
import { runCommand } from './run-command.mjs'

await ensureInstalled()
await continueUnderProjectNode()

// A benchmark is a file that no other one imports: the others belong to one of them.
const folder = path.join(ROOT, 'bench')
const files = readdirSync(folder).filter((file) => /^[a-z0-9-]+[.]ts$/.test(file))
const texts = files.map((file) => readFileSync(path.join(folder, file), 'utf8'))
const known = files
  .filter((file) => !texts.some((text) => text.includes(`'./${file}'`)))
  .map((file) => file.slice(0, -3))
const [name, ...rest] = process.argv.slice(2)
if (name !== undefined && !known.includes(name))
  refuse(`There is no benchmark "${name}". There are: ${known.join(', ')}`)

let failed = 0
for (const one of name === undefined ? known : [name]) {
  say(`bench/${one}.ts`)
  const { code } = await runCommand(PROJECT_NODE, [path.join(folder, `${one}.ts`), ...rest], {
    cwd: ROOT,
    live: true,
  })
  if (code !== 0) failed++
}
process.exit(failed === 0 ? 0 : 1)
