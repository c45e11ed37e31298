import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actsByItself } from './acts-by-itself.ts'

/** Files that break a rule, each with the name of the rule that has to say so. */
const PLANTED: [rule: string, file: string, text: string][] = [
  [
    'domain-is-pure',
    'src/domain/scheduling/reads-files.ts',
    `import { readFile } from 'node:fs/promises'\nexport const x = readFile`,
  ],
  ['domain-is-pure', 'src/domain/scheduling/uses-zod.ts', `import { z } from 'zod'\nexport const x = z`],
  [
    'domain-is-pure',
    'src/domain/practice/knows-a-feature.ts',
    `import { y } from '#features/booking/index.ts'\nexport const x = y`,
  ],
  [
    'domain-are-islands',
    'src/domain/scheduling/knows-care-guide.ts',
    `import { y } from '../care-guide/rules.ts'\nexport const x = y`,
  ],
  [
    'features-of-booking',
    'src/features/booking/by-the-window.ts',
    `import { y } from '#features/patients/patient.ts'\nexport const x = y`,
  ],
  [
    'features-of-booking',
    'src/features/booking/not-listed.ts',
    `import { y } from '#features/reports/index.ts'\nexport const x = y`,
  ],
  [
    'features-are-islands',
    'src/features/reports/not-listed.ts',
    `import { y } from '#features/patients/index.ts'\nexport const x = y`,
  ],
  [
    'sql-only-in-queries-files',
    'src/features/booking/has-sql.ts',
    `import { sql } from 'kysely'\nexport const x = sql`,
  ],
  [
    'sql-only-in-queries-files',
    'src/features/booking/opens-database.ts',
    `import { y } from '#db/database.ts'\nexport const x = y`,
  ],
  [
    'queries-hold-no-decisions',
    'src/features/booking/visit.queries.ts',
    `import { y } from '#domain/kernel/kernel.ts'\nexport const x = y`,
  ],
  [
    'ui-knows-nothing',
    'src/ui/button/button.ts',
    `import type { Y } from '#domain/kernel/kernel.ts'\nexport const x: Y = 1`,
  ],
  [
    'outside-enters-by-the-front-door',
    'src/api/reaches-in.ts',
    `import { y } from '#features/patients/patient.ts'\nexport const x = y`,
  ],
  [
    'nothing-imports-the-server',
    'src/features/booking/knows-server.ts',
    `import { y } from '#server/config.ts'\nexport const x = y`,
  ],
  [
    'context-is-read-in-route-modules',
    'src/features/booking/takes-context.ts',
    `import { y } from '#server/route-context.ts'\nexport const x = y`,
  ],
  [
    'mapping-is-pure',
    'src/fhir/map/appointment.ts',
    `import { y } from '#features/booking/index.ts'\nexport const x = y`,
  ],
  [
    'app-does-not-import-tests',
    'src/features/booking/needs-builder.ts',
    `import { y } from '../../../test/builders/a-patient.ts'\nexport const x = y`,
  ],
  ['no-cycles', 'src/features/reports/chicken.ts', `import { y } from './egg.ts'\nexport const x = () => y`],
]
/** What a newcomer may write, and the files that the planted ones import. */
const ALLOWED: [file: string, text: string][] = [
  ['src/domain/kernel/kernel.ts', 'export type Y = 1\nexport const y: Y = 1'],
  ['src/domain/care-guide/rules.ts', `import { y as k } from '../kernel/kernel.ts'\nexport const y = k`],
  ['src/domain/care-guide/rules.test.ts', `import fc from 'fast-check'\nexport const x = fc`],
  ['src/db/database.ts', `import pg from 'pg'\nexport type Tx = 1\nexport const y = pg`],
  ['src/server/config.ts', 'export type Config = 1\nexport const y = 1'],
  ['src/server/route-context.ts', 'export const y = 1'],
  ['src/features/patients/index.ts', `export { y } from './patient.ts'`],
  [
    'src/features/patients/patient.ts',
    `import type { Config } from '#server/config.ts'\nimport type { Tx } from '#db/database.ts'\nexport const y: Config | Tx = 1`,
  ],
  [
    'src/features/patients/patient.queries.ts',
    `import { sql } from 'kysely'\nimport type { Y } from '#domain/kernel/kernel.ts'\nexport const x: [unknown, Y] = [sql, 1]`,
  ],
  [
    'src/features/booking/index.ts',
    `import { y as k } from '#features/patients/index.ts'\nexport const y = k`,
  ],
  ['src/features/booking/web/page.tsx', `import { y } from '#server/route-context.ts'\nexport const x = y`],
  ['src/features/reports/index.ts', 'export const y = 1'],
  ['src/features/reports/egg.ts', `import { x } from './chicken.ts'\nexport const y = () => x`],
  ['src/api/visits.ts', `import { y } from '#features/booking/index.ts'\nexport const x = y`],
  ['test/builders/a-patient.ts', 'export const y = 1'],
]

/** Globals that act, or that ask the machine: the compiler has to refuse each of them in src/domain. */
const ACTING = [
  ...[
    'fetch("https://clinic.example")',
    'process.env',
    'console.log(1)',
    'setTimeout(() => {}, 1)',
    'crypto.randomUUID()',
  ],
  ...['document.title', 'localStorage.length', 'Buffer.from("")', 'performance.now()'],
]

let tree = ''

async function plant(files: (readonly [file: string, text: string])[]): Promise<void> {
  for (const [file, text] of files) {
    await mkdir(path.join(tree, path.dirname(file)), { recursive: true })
    await writeFile(path.join(tree, file), text)
  }
}

/** Runs a program of node_modules in the planted tree; a finding makes its exit code differ from 0, which is no fault. */
function run(program: string, args: string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(
      path.resolve('node_modules/.bin', program),
      args,
      { cwd: tree, maxBuffer: 2 ** 26 },
      (_error, stdout) => resolve(stdout),
    )
  })
}

beforeAll(async () => {
  tree = await mkdtemp(path.join(tmpdir(), 'unknot-fences-'))
  for (const file of ['package.json', 'tsconfig.json', 'tsconfig.domain.json', '.dependency-cruiser.mjs']) {
    await cp(file, path.join(tree, file))
  }
  await symlink(path.resolve('node_modules'), path.join(tree, 'node_modules'))
  await plant(ALLOWED)
  await plant(PLANTED.map(([, file, text]) => [file, text]))
})
afterAll(() => rm(tree, { recursive: true, force: true }))

describe('the import rules', () => {
  let violations: string[] = []
  beforeAll(async () => {
    const report = JSON.parse(
      await run('depcruise', ['src', '--config', '.dependency-cruiser.mjs', '--output-type', 'json']),
    )
    violations = report.summary.violations.map(
      (found: { rule: { name: string }; from: string }) => `${found.rule.name} ${found.from}`,
    )
  }, 60_000)

  it.each(PLANTED)('reject %s: %s', (rule, file) => {
    expect(violations).toContain(`${rule} ${file}`)
  })

  it('allow what the plan allows', () => {
    const allowed = new Set(ALLOWED.map(([file]) => file))
    allowed.delete('src/features/reports/egg.ts') // the other half of the planted cycle
    expect(violations.filter((violation) => allowed.has(violation.split(' ')[1] ?? ''))).toEqual([])
  })
})

describe('the compiler', () => {
  let said = ''
  beforeAll(async () => {
    await rm(path.join(tree, 'src'), { recursive: true })
    await plant(
      ACTING.map((text, index) => [`src/domain/acting-${index}.ts`, `export const x = ${text}\n`] as const),
    )
    await plant([
      ['src/domain/pure.ts', `export const start = Temporal.Instant.from('2026-11-21T09:00:00Z')\n`],
    ])
    said = await run('tsc', ['-p', 'tsconfig.domain.json', '--pretty', 'false'])
  }, 60_000)

  it.each(ACTING.map((text, index) => [text, index] as const))('rejects %s in the domain', (_text, index) => {
    expect(said).toContain(`src/domain/acting-${index}.ts(1,`)
  })

  it('allows Temporal there', () => {
    expect(said).not.toContain('pure.ts')
  })
})

describe('the clock and the dice', () => {
  it.each([
    'Temporal.Now.instant()',
    'new Date()',
    'new Date',
    'Date.now()',
    'Math.random()',
    'globalThis.Math.random()',
  ])('are found: %s', (text) => {
    expect(actsByItself(`export const x = () => ${text}`)).not.toEqual([])
  })
  it.each(['new Date(2026, 1, 1)', '// never Date.now()', '/** as Temporal.Now would */', `'Math.random'`])(
    'leave alone: %s',
    (text) => {
      expect(actsByItself(`${text}\n`)).toEqual([])
    },
  )
})
