import { getConnInfo } from '@hono/node-server/conninfo'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { createApi } from '#api/index.ts'
import { isDatabaseAway } from '#db/database.ts'
import { pingDatabase } from './clinic.queries.ts'
import type { ClinicContext } from './context.ts'
import type { Contexts, Services } from './contexts.ts'
import { databaseAwayPage, problem, RETRY_AFTER_SECONDS } from './responses.ts'
import {
  formsOnly,
  rateLimit,
  sameOriginForms,
  securityHeaders,
  type Variables,
  visitorAddress,
} from './security.ts'

/** Answers a page: React Router in production, a stub in tests of the API. */
export type PageHandler = (
  request: Request,
  environment: { clinic: ClinicContext | null; nonce: string },
) => Promise<Response>

export type App = Hono<{ Variables: Variables }>

const MAX_BODY_BYTES = 256 * 1024

/**
 * The web application: health, security, the API, the pages. Listens to nothing by itself.
 * @param addFiles adds the handlers for built files, which come before the pages
 */
export function createApp(
  services: Services,
  contexts: Contexts,
  pages: PageHandler,
  addFiles: (app: App) => void = () => {},
): App {
  const { config, db, log } = services
  const app: App = new Hono<{ Variables: Variables }>()

  app.get('/healthz', (c) => c.json({ status: 'up' }))
  app.get('/readyz', async (c) => {
    try {
      await pingDatabase(db)
      return c.json({ status: 'ready' })
    } catch {
      return c.json({ status: 'database away' }, 503, { 'Retry-After': RETRY_AFTER_SECONDS })
    }
  })

  app.use(securityHeaders(config))
  app.use(compress())
  addFiles(app)
  app.use(
    rateLimit(config, undefined, (c) =>
      visitorAddress(getConnInfo(c).remote.address, c.req.header('x-forwarded-for')),
    ),
  )
  app.use(sameOriginForms(config))
  app.use(formsOnly())
  app.use(
    bodyLimit({
      maxSize: MAX_BODY_BYTES,
      onError: () => problem(413, 'Too large', 'What was sent is larger than 256 KB. Please send less text.'),
    }),
  )

  app.route(
    '/',
    createApi((host) => contexts.forHost(host)),
  )

  app.all('*', async (c) => {
    const clinic = await contexts.forHost(c.req.header('host')?.split(':')[0] ?? '')
    return pages(c.req.raw, { clinic, nonce: c.get('nonce') })
  })

  app.onError((error, c) => {
    const away = isDatabaseAway(error)
    if (!away)
      log.error(
        {
          kind: error.name,
          code: 'code' in error ? error.code : undefined,
          stack: error.stack?.split('\n').slice(1, 6),
        },
        'request failed',
      )
    if (!c.req.path.startsWith('/api/') && away) return databaseAwayPage()
    return away
      ? problem(
          503,
          'Back in a moment',
          'The database cannot be reached just now. Nothing is lost; try again in a few seconds.',
          {},
          { 'Retry-After': RETRY_AFTER_SECONDS },
        )
      : problem(
          500,
          'Something went wrong',
          'This is our fault, not yours, and nothing was changed. Please try again.',
        )
  })
  return app
}
