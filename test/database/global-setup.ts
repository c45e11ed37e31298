import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { databaseIn, onServer } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A server where databases may be made. */
    databaseServer: string
    /** A migrated, empty database; every suite gets a copy of it. */
    databaseTemplate: string
  }
}

/** Migrates one database for the whole run. Copying it takes a tenth of a second, migrating it much longer. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await findServer()
  const template = `unknot_test_${randomBytes(4).toString('hex')}`
  await onServer(server.url, (client) => client.query(`CREATE DATABASE ${template}`))
  await migrate(databaseIn(server.url, template), path.resolve('db/migrations'))
  project.provide('databaseServer', server.url)
  project.provide('databaseTemplate', template)
  return async () => {
    await onServer(server.url, (client) => dropDatabasesOf(client, template))
    await server.stop()
  }
}

interface TestServer {
  /** Where databases may be made. */
  readonly url: string
  stop(): Promise<void>
}

/** The server that UNKNOT_TEST_DATABASE_URL names, else an embedded one that lasts as long as the run. */
async function findServer(): Promise<TestServer> {
  const url = process.env.UNKNOT_TEST_DATABASE_URL
  if (url) return { url, stop: async () => {} }
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'unknot-test-'))
  const embedded = await startEmbedded({ dataFolder })
  return {
    url: embedded.ownerUrl,
    async stop() {
      await embedded.stop()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

/** Removes the template and whatever copy of it a broken test left behind. */
async function dropDatabasesOf(client: pg.Client, template: string): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
    [template],
  )
  for (const { datname } of rows) {
    await client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(datname)} WITH (FORCE)`)
  }
}
