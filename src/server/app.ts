import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import path from 'node:path'
import * as productionBuild from 'virtual:react-router/server-build'
import { getRequestListener } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Logger } from 'pino'
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router'
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
import { type DemoSignIn, openDemo } from './demo.ts'
import { openJobs, prepareJobs } from './jobs.ts'
import { createLogger } from './log.ts'
import { noClinicPage, problem, RETRY_AFTER_SECONDS } from './responses.ts'
import { clinicContext, nonceContext, setUpContext } from './route-context.ts'
import { createSealer } from './sealed.ts'
import { createSetUp, type SetUp, setUpCode } from './set-up.ts'
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
  /** Accounts of the demo clinic, to be shown; empty in any other installation. */
  demoSignIn: readonly DemoSignIn[]
  /** Where the clinic can be made while there is none, and the code that the page may ask for. */
  setUp: { url: string; code: string } | null
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
  const db = openDatabase(options.databaseUrl, {
    onError: (error) => log.warn({ kind: error.name }, 'a database connection was lost'),
  })
  const now = createClock(config.now)
  const jobs = await openJobs(options.databaseUrl, log)
  const services: Services = {
    db,
    config,
    log,
    now,
    jobs,
    content: await loadContent(path.join(root, 'content')),
    accounts: createAccounts({ db, config, secret: options.secret, now }),
    tokens: createTokens(options.secret),
    sealer: createSealer(options.secret, now),
  }
  const contexts = createContexts(services)
  const demoSignIn = await openDemo(services, options.secret, progress)
  const setUp = createSetUp(services, contexts, options.secret)
  const build = options.development?.build ?? (productionBuild as unknown as ServerBuild)
  const app = createApp(services, contexts, pageHandler(build, services, contexts, setUp), (app) =>
    addBuiltFiles(app, root, options),
  )
  await jobs.work({ 'send-message': sendMessageJob(contexts, createMailTransport(config.smtpUrl)) })
  const server = await listen(app, options)
  return {
    ...server,
    demoSignIn,
    setUp: (await contexts.hasClinic())
      ? null
      : { url: `${server.url}/set-up`, code: setUpCode(options.secret) },
    async stop() {
      await server.close()
      await jobs.stop()
      await db.close()
    },
  }
}

function pageHandler(
  build: ServerBuild | (() => Promise<ServerBuild>),
  { config, log }: Services,
  contexts: Contexts,
  setUp: SetUp,
): PageHandler {
  const handle = createRequestHandler(build, config.mode === 'development' ? 'development' : 'production')
  return async (request, { clinic, nonce }) => {
    const context = new RouterContextProvider()
    let databaseWentAway = false
    if (!clinic) {
      const instead = await insteadOfAClinic(request, contexts)
      if (instead) return instead
      context.set(setUpContext, setUp)
    } else
      context.set(
        clinicContext,
        watching(clinic, () => {
          databaseWentAway = true
        }),
      )
    context.set(nonceContext, nonce)
    const response = await handle(request, context)
    if (!databaseWentAway) return response
    log.warn({}, 'the database went away during a request')
    const headers = new Headers(response.headers)
    headers.set('Retry-After', RETRY_AFTER_SECONDS)
    return new Response(response.body, { status: 503, headers })
  }
}

/** What is answered where no clinic is; null for the page that makes one. */
async function insteadOfAClinic(request: Request, contexts: Contexts): Promise<Response | null> {
  const { pathname } = new URL(request.url)
  if (pathname.startsWith('/api/'))
    return problem(
      404,
      'No clinic here',
      'No clinic answers under this address, or none has been set up yet.',
    )
  if (await contexts.hasClinic()) return noClinicPage()
  if (pathname === '/set-up') return null
  return new Response(null, { status: 302, headers: { Location: '/set-up', 'Cache-Control': 'no-store' } })
}

/** Notices when a loader or an action fails because the database is away: the page's status then says so. */
function watching(clinic: ClinicContext, onAway: () => void): ClinicContext {
  const watched =
    <Given extends unknown[], T>(work: (...given: Given) => Promise<T>) =>
    (...given: Given) =>
      work(...given).catch((error) => {
        if (!isDatabaseAway(error)) throw error
        onAway()
        // What a page's error boundary can tell apart: errors of other kinds reach it without their details.
        throw new Response(null, { status: 503 })
      })
  const { accounts } = clinic
  return {
    ...clinic,
    transaction: (work) => watched(() => clinic.transaction(work))(),
    accounts: {
      ...accounts,
      signIn: watched(accounts.signIn),
      signOut: watched(accounts.signOut),
      userOf: watched(accounts.userOf),
    },
  }
}

/** Built files: those with a hash in their name never change. */
function addBuiltFiles(app: App, root: string, options: ServerOptions): void {
  if (options.development) return
  const folder = path.relative(process.cwd(), path.join(root, 'build/client')) || '.'
  const files = serveStatic({
    root: folder,
    onFound: (_path, c) =>
      c.header(
        'Cache-Control',
        c.req.path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      ),
  })
  app.get('/assets/*', files)
  app.get('/:file{[a-z0-9-]+[.](ico|png|svg|txt|webmanifest)}', files)
}

function listen(
  app: App,
  { config, development }: ServerOptions,
): Promise<{ url: string; port: number; close(): Promise<void> }> {
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
