import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { databaseIn, onServer } from './server.ts'

/** A database with nothing in it, for tests of migrations. */
export async function anEmptyDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const server = inject('databaseServer')
  const name = `${inject('databaseTemplate')}_${randomBytes(4).toString('hex')}`
  await onServer(server, (client) => client.query(`CREATE DATABASE ${name}`))
  return {
    url: databaseIn(server, name),
    drop: () =>
      onServer(server, async (client) => void (await client.query(`DROP DATABASE ${name} WITH (FORCE)`))),
  }
}
