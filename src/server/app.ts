import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import path from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Logger } from 'pino'
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router'
import * as productionBuild from 'virtual:react-router/server-build'
import { isDatabaseAway, openDatabase } from '#db/database.ts'
import { migrate } from '#db/migrate.ts'
import { createMailTransport, sendMessage } from '#features/messages/index.ts'
import { createAccounts } from './auth.ts'
import { createClock } from './clock.ts'
import type { Config } from './config.ts'
import { loadContent } from './content.ts'
import type { ClinicContext } from './context.ts'
import { type Contexts, createContexts, type Services } from './contexts.ts'
import { type App, createApp, type PageHandler } from './create-app.ts'
import { openJobs, prepareJobs } from './jobs.ts'
import { createLogger } from './log.ts'
import { RETRY_AFTER_SECONDS } from './responses.ts'
import { clinicContext, nonceContext } from './route-context.ts'
import { createSealer } from './sealed.ts'
import { createTokens } from './tokens.ts'

export interface ServerOptions {
  config: Config
  /** Connection string of a user who may migrate and who becomes a member of unknot_app. */
  databaseUrl: string
  /** The secret that link tokens and sessions are signed with. */
  secret: string
  /** The project's folder, with content/, db/ and build/ in it. Default: the working directory. */
  root?: string
  onProgress?: (line: string) => void
  log?: Logger
  /** In development the bundler answers for its own files and gives the current build of the pages. */
  development?: {
    connect: (request: IncomingMessage, response: ServerResponse, next: () => void) => void
    build: () => Promise<ServerBuild>
  }
}

export interface RunningServer {
  url: string
  port: number
  /** Finishes what is under way, closes connections, stops jobs. The database server itself is the caller's. */
  stop(): Promise<void>
}

/**
 * Migrates the database, makes the demo clinic where wanted, and listens.
 * @throws DatabaseIsNewer, Error with code EADDRINUSE, or whatever the database says
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { config } = options
  const root = options.root ?? process.cwd()
  const log = options.log ?? createLogger(config.logLevel)
  const progress = options.onProgress ?? (() => {})
  await migrate(options.databaseUrl, path.join(root, 'db/migrations'), progress)
  await prepareJobs(options.databaseUrl)
  const db = openDatabase(options.databaseUrl, { onError: (error) => log.warn({ kind: error.name }, 'a database connection was lost') })
  const now = createClock(config.now)
  const jobs = await openJobs(options.databaseUrl, log)
  const services: Services = {
    db, config, log, now, jobs,
    content: await loadContent(path.join(root, 'content')),
    accounts: createAccounts({ db, config, secret: options.secret, now }),
    tokens: createTokens(options.secret),
    sealer: createSealer(options.secret, now),
  }
  const contexts = createContexts(services)
  const build = options.development?.build ?? (productionBuild as unknown as ServerBuild)
  const app = createApp(services, contexts, pageHandler(build, config, log), (app) => addBuiltFiles(app, root, options))
  await jobs.work({ 'send-message': sendMessageJob(contexts, createMailTransport(config.smtpUrl)) })
  const server = await listen(app, options)
  return {
    ...server,
    async stop() {
      await server.close()
      await jobs.stop()
      await db.close()
    },
  }
}

function pageHandler(build: ServerBuild | (() => Promise<ServerBuild>), config: Config, log: Logger): PageHandler {
  const handle = createRequestHandler(build, config.mode === 'development' ? 'development' : 'production')
  return async (request, { clinic, nonce }) => {
    const context = new RouterContextProvider()
    let databaseWentAway = false
    if (clinic) context.set(clinicContext, watching(clinic, () => { databaseWentAway = true }))
    context.set(nonceContext, nonce)
    const response = await handle(request, context)
    if (!databaseWentAway) return response
    log.warn({}, 'the database went away during a request')
    const headers = new Headers(response.headers)
    headers.set('Retry-After', RETRY_AFTER_SECONDS)
    return new Response(response.body, { status: 503, headers })
  }
}

/** Notices when a loader or an action fails because the database is away: the page's status then says so. */
function watching(clinic: ClinicContext, onAway: () => void): ClinicContext {
  return {
    ...clinic,
    transaction: (work) =>
      clinic.transaction(work).catch((error) => {
        if (isDatabaseAway(error)) onAway()
        throw error
      }),
  }
}

/** Built files: those with a hash in their name never change. */
function addBuiltFiles(app: App, root: string, options: ServerOptions): void {
  if (options.development) return
  const folder = path.relative(process.cwd(), path.join(root, 'build/client')) || '.'
  const files = serveStatic({ root: folder, onFound: (_path, c) => c.header('Cache-Control', c.req.path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600') })
  app.get('/assets/*', files)
  app.get('/:file{[a-z0-9-]+[.](ico|png|svg|txt|webmanifest)}', files)
}

function listen(app: App, { config, development }: ServerOptions): Promise<{ url: string; port: number; close(): Promise<void> }> {
  const answer = getRequestListener(app.fetch)
  const server = createServer((request, response) => {
    if (development) development.connect(request, response, () => void answer(request, response))
    else void answer(request, response)
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(config.port, config.host, () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : config.port
      resolve({
        port,
        url: config.port === 0 ? `http://localhost:${port}` : config.publicUrl,
        close: () =>
          new Promise<void>((done) => {
            server.close(() => done())
            server.closeIdleConnections()
          }),
      })
    })
  })
}

function sendMessageJob(contexts: Contexts, transport: ReturnType<typeof createMailTransport>) {
  return async ({ clinicId, messageId }: { clinicId: string; messageId: string }) => {
    const ctx = await contexts.forClinic(clinicId)
    if (ctx) await sendMessage(ctx, transport, messageId)
  }
}
