import { randomBytes } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { Config } from './config.ts'
import { problem } from './responses.ts'

export interface Variables {
  nonce: string
}

const PERMISSIONS = 'camera=(), microphone=(), geolocation=(), payment=(), usb=()'

/** Headers that every answer carries; scripts run only with the page's nonce. */
export function securityHeaders(config: Config): MiddlewareHandler<{ Variables: Variables }> {
  const development = config.mode === 'development' ? " 'unsafe-eval'" : ''
  return async (c, next) => {
    const nonce = randomBytes(16).toString('base64')
    c.set('nonce', nonce)
    await next()
    const embedded = c.req.path.startsWith('/embed/')
    const policy = [
      "default-src 'self'",
      `script-src 'self' 'nonce-${nonce}'${development}`,
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      `frame-ancestors ${embedded ? '*' : "'none'"}`,
    ].join('; ')
    c.header('Content-Security-Policy', policy)
    c.header('X-Content-Type-Options', 'nosniff')
    // Links to a visit carry a token in their path: it must not travel on to other sites.
    c.header('Referrer-Policy', 'same-origin')
    c.header('Permissions-Policy', PERMISSIONS)
    c.header('Cross-Origin-Opener-Policy', 'same-origin')
    if (config.publicUrl.startsWith('https:')) c.header('Strict-Transport-Security', 'max-age=31536000')
  }
}

/** Refuses forms that another site sends in a visitor's name (Fetch Metadata; Origin where a browser lacks it). */
export function sameOriginForms(config: Config): MiddlewareHandler {
  const ours = new URL(config.publicUrl).host
  return async (c, next) => {
    if (!['GET', 'HEAD', 'OPTIONS'].includes(c.req.method) && !c.req.path.startsWith('/api/v1/')) {
      const site = c.req.header('sec-fetch-site')
      const origin = c.req.header('origin')
      const host = c.req.header('host')
      const foreign = origin !== undefined && origin !== 'null' && ![host, ours].includes(hostOf(origin))
      if (site === 'cross-site' || foreign) {
        return problem(
          403,
          'Sent from another site',
          'This form was sent from another web site. Open our page and send it from there.',
        )
      }
    }
    return next()
  }
}

const FORM_TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data']

/** Pages take forms and nothing else; whatever else arrives there is a mistake that gets a clear answer. */
export function formsOnly(): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method !== 'POST' || c.req.path.startsWith('/api/')) return next()
    const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
    if (type && FORM_TYPES.includes(type)) return next()
    return problem(
      415,
      'Not a form',
      'This address takes what a form sends. Programs use the API, described at /api/docs.',
    )
  }
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}

/** One minute's budget of requests per address and kind of call. */
const BUDGETS = [
  {
    name: 'sign-in',
    test: (method: string, path: string) => method === 'POST' && /^\/(staff\/sign-in|set-up)/.test(path),
    perMinute: 20,
  },
  {
    name: 'book',
    test: (method: string, path: string) =>
      method === 'POST' && /^\/(api\/v1\/(holds|appointments)|book)/.test(path),
    perMinute: 60,
  },
  {
    // one step of the guide costs less than a millisecond and stores nothing
    name: 'guide',
    test: (method: string, path: string) => method === 'POST' && path === '/api/v1/care-guide',
    perMinute: 6000,
  },
  {
    // mails to an address that somebody typed: few, so that nobody is pestered through us
    name: 'mail',
    test: (method: string, path: string) => method === 'POST' && path.startsWith('/care-guide/result'),
    perMinute: 5,
  },
  { name: 'change', test: (method: string) => !['GET', 'HEAD', 'OPTIONS'].includes(method), perMinute: 240 },
  { name: 'search', test: (_: string, path: string) => path.startsWith('/api/'), perMinute: 600 },
] as const

/**
 * The visitor's address. Behind a reverse proxy on this machine that is the last one it adds to X-Forwarded-For; from
 * anywhere else the header could be invented, and doesn't count.
 */
export function visitorAddress(peer: string | undefined, forwardedFor: string | undefined): string {
  const isLocalProxy = peer !== undefined && /^(::1|(::ffff:)?127[.])/.test(peer)
  const last = isLocalProxy ? forwardedFor?.split(',').at(-1)?.trim() : undefined
  return last || peer || 'unknown'
}

/** Keeps one address from using up the service. Counts in memory, per server and minute; nothing is stored. */
export function rateLimit(
  config: Config,
  now: () => number = () => performance.now(),
  addressOf: (c: Parameters<MiddlewareHandler>[0]) => string = () => 'unknown',
): MiddlewareHandler {
  let minute = 0
  let counts = new Map<string, number>()
  return async (c, next) => {
    if (!config.rateLimit) return next()
    const budget = BUDGETS.find((candidate) => candidate.test(c.req.method, c.req.path))
    if (!budget) return next()
    const current = Math.floor(now() / 60_000)
    if (current !== minute) {
      minute = current
      counts = new Map()
    }
    const key = `${budget.name} ${addressOf(c)}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    if (count <= budget.perMinute) return next()
    return problem(
      429,
      'Too many requests',
      'There were very many requests from your address. Please wait a minute and try again.',
      {},
      { 'Retry-After': '60' },
    )
  }
}
