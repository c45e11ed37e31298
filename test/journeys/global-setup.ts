import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { startEmbedded } from '../../src/db/embedded.ts'
import type { RunningServer, ServerOptions } from '../../src/server/app.ts'
import { keptSecret, readConfig } from '../../src/server/config.ts'
import { NOW } from './now.ts'

const BUILT = path.resolve('build/server/index.js')

/**
 * Starts the built server with a demo clinic on a new data folder, for all journeys. They find its address as their
 * baseURL, the accounts of the staff as JSON in UNKNOT_JOURNEYS_STAFF, and the database in UNKNOT_JOURNEYS_DATABASE.
 * @returns stops the server and removes the folder
 */
export default async function setup(): Promise<() => Promise<void>> {
  if (!existsSync(BUILT)) throw new Error('There is no build to test. Run: npm run build')
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'unknot-journeys-'))
  const config = readConfig({
    NODE_ENV: 'test',
    PORT: process.env.UNKNOT_JOURNEYS_PORT ?? String(await freePort()), // mails name it in their links
    UNKNOT_DATA: dataFolder,
    UNKNOT_DEMO: '1',
    UNKNOT_RATE_LIMIT: 'off',
    UNKNOT_NOW: NOW,
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
  })
  process.env.NODE_ENV = 'production' // React, not the settings: journeys see what visitors see
  const database = await startEmbedded({ dataFolder })
  const remove = async () => {
    await database.stop()
    await rm(dataFolder, { recursive: true, force: true })
  }
  try {
    const { startServer } = (await import(pathToFileURL(BUILT).href)) as {
      startServer(options: ServerOptions): Promise<RunningServer>
    }
    const server = await startServer({
      config,
      databaseUrl: database.ownerUrl,
      secret: await keptSecret(config),
    })
    process.env.UNKNOT_JOURNEYS_URL = server.url
    process.env.UNKNOT_JOURNEYS_DATABASE = database.ownerUrl
    process.env.UNKNOT_JOURNEYS_STAFF = JSON.stringify(server.demoSignIn)
    return async () => {
      await server.stop()
      await remove()
    }
  } catch (error) {
    await remove()
    throw error
  }
}

function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const server = createServer().on('error', reject)
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo
    server.close(() => resolve(port))
  })
  return promise
}
