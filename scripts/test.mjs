// `npm test`: every test. `npm test -- --only=unit|db|journeys|clean` runs one part.
import { ensureBuilt } from './build.mjs'
import { check, plain } from './check.mjs'
import { ensureInstalled } from './install.mjs'
import { refuse, say } from './progress.mjs'
import { continueUnderProjectNode, projectBin, ROOT } from './project-node.mjs'
import { runCommand } from './run-command.mjs'

/** Times are wrong in one zone and right in another: the unit tests run in UTC (by `check`) and where the demo clinic stands. */
const CLINIC_ZONE = 'Europe/London'

const PARTS = { unit, db, journeys, clean }
const only = process.argv
  .slice(2)
  .find((argument) => argument.startsWith('--only='))
  ?.slice('--only='.length)
if (only !== undefined && !Object.hasOwn(PARTS, only))
  refuse(`There is no part "${only}". Parts: ${Object.keys(PARTS).join(', ')}`)

await ensureInstalled()
await continueUnderProjectNode()

const results = []
for (const [name, part] of Object.entries(PARTS)) if (only === undefined || only === name) await part()
summarise()

async function unit() {
  const failed = await check()
  results.push({
    name: 'types, lint, imports, unit tests in UTC',
    passed: failed.length === 0,
    detail: failed.join(', '),
  })
  await run(`unit tests in ${CLINIC_ZONE}`, 'vitest', ['run', '--project', 'unit'], { TZ: CLINIC_ZONE })
}

async function db() {
  const tests = (name, env) => run(name, 'vitest', ['run', '--project', 'db'], { TZ: 'UTC', ...env })
  await tests('database tests on the embedded PostgreSQL', { UNKNOT_TEST_DATABASE_URL: undefined })
  const { findLocalPostgres, withLocalPostgres } = await import('./local-postgres.mjs')
  const local = await findLocalPostgres()
  if ('missing' in local) {
    results.push({ name: 'database tests on an older PostgreSQL', skipped: local.missing })
    return
  }
  const name = `database tests on PostgreSQL ${local.version}`
  try {
    await withLocalPostgres(local.bin, (url) => tests(name, { UNKNOT_TEST_DATABASE_URL: url }))
  } catch (error) {
    results.push({ name, passed: false, detail: error.message })
  }
}

async function journeys() {
  const { ensureBrowser } = await import('./browser.mjs')
  try {
    const browser = await ensureBrowser()
    await ensureBuilt()
    await run('journeys in a browser', 'playwright', ['test'], { CHROMIUM_PATH: browser })
  } catch (error) {
    results.push({ name: 'journeys in a browser', passed: false, detail: error.message })
  }
}

async function clean() {
  await run('start-up on a clean machine', 'vitest', ['run', '--project', 'start-up'])
}

/** Runs one suite and notes how it went. Its output is printed when it failed. */
async function run(name, program, args, env = {}) {
  const began = performance.now()
  say(`running ${name}`)
  const { code, output } = await runCommand(projectBin(program), args, {
    cwd: ROOT,
    env: { NODE_ENV: undefined, ...env },
  })
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  if (code !== 0) console.log(output.trim())
  results.push({ name, passed: code === 0, detail: `${countsOf(output)}${seconds} s` })
}

/** The counts that Vitest or Playwright print at their end. */
function countsOf(output) {
  const text = plain(output)
  const vitest = /^\s*Tests\s+(.*)$/m.exec(text)?.[1]
  const playwright = [...text.matchAll(/^\s+(\d+ (?:passed|failed|skipped|flaky|did not run))/gm)]
    .map(([, count]) => count)
    .join(', ')
  const counts = vitest ?? playwright
  return counts ? `${counts}, ` : ''
}

function summarise() {
  console.log()
  for (const { name, passed, skipped, detail } of results) {
    if (skipped !== undefined) say(`SKIPPED ${name}: ${skipped}`)
    else say(`${passed ? 'ok     ' : 'FAILED '} ${name}${detail ? ` (${detail})` : ''}`)
  }
  const failed = results.filter((result) => result.passed === false).length
  const passed = results.filter((result) => result.passed).length
  const skipped = results.length - failed - passed
  say(`${passed} parts passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`)
  process.exit(failed === 0 ? 0 : 1)
}
