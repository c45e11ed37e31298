import { Hono, type MiddlewareHandler } from 'hono'
import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'
import {
  formsOnly,
  rateLimit,
  sameOriginForms,
  securityHeaders,
  type Variables,
  visitorAddress,
} from './security.ts'

const config = {
  ...readConfig({ NODE_ENV: 'test', UNKNOT_SECRET: 'x'.repeat(32) }),
  publicUrl: 'https://clinic.example',
}

function app(...handlers: MiddlewareHandler<{ Variables: Variables }>[]) {
  const hono = new Hono<{ Variables: Variables }>()
  for (const handler of handlers) hono.use(handler)
  hono.all('*', (c) => c.text(c.get('nonce') ?? 'ok'))
  return hono
}
const post = (path: string, headers: Record<string, string>) =>
  new Request(`http://clinic.example${path}`, { method: 'POST', headers })

describe('headers of every answer', () => {
  it('allow scripts by a nonce that is new each time, and no frames', async () => {
    const server = app(securityHeaders(config))
    const [first, second] = [await server.request('/'), await server.request('/')]
    const policy = first.headers.get('content-security-policy')!
    expect(policy).toContain(`'nonce-${await first.text()}'`)
    expect(policy).not.toContain('unsafe-eval')
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toBe(second.headers.get('content-security-policy'))
    expect(first.headers.get('referrer-policy')).toBe('same-origin')
    expect(first.headers.get('x-content-type-options')).toBe('nosniff')
    expect(first.headers.get('strict-transport-security')).toBe('max-age=31536000')
  })

  it('let only the embedded pages into other sites', async () => {
    const policy = (await app(securityHeaders(config)).request('/embed/care-guide')).headers.get(
      'content-security-policy',
    )
    expect(policy).toContain('frame-ancestors *')
  })
})

describe('forms from other sites', () => {
  const server = app(sameOriginForms(config))
  it.each([
    ['another site says so', { 'sec-fetch-site': 'cross-site' }],
    ['another origin', { origin: 'https://evil.example', host: 'clinic.example' }],
    ['another port', { origin: 'https://clinic.example:8443', host: 'clinic.example' }],
  ])('are refused: %s', async (_, headers) => {
    expect((await server.request(post('/book/x/60', headers))).status).toBe(403)
  })
  it.each([
    [
      'our own page',
      { 'sec-fetch-site': 'same-origin', origin: 'https://clinic.example', host: 'clinic.example' },
    ],
    ['an old browser', {}],
    ['behind a proxy', { origin: 'https://clinic.example', host: '127.0.0.1:3000' }],
  ])('are taken from %s', async (_, headers) => {
    expect((await server.request(post('/book/x/60', headers))).status).toBe(200)
  })
  it('do not concern the API, which has no cookies to misuse', async () => {
    expect((await server.request(post('/api/v1/holds', { 'sec-fetch-site': 'cross-site' }))).status).toBe(200)
  })
})

describe('pages', () => {
  const server = app(formsOnly())
  it.each([['application/json'], ['text/plain'], ['application/xml']])('refuse %s', async (type) => {
    expect((await server.request(post('/book/x/60', { 'content-type': type }))).status).toBe(415)
  })
  it('refuse what does not say what it is', async () => {
    expect((await server.request(post('/staff/sign-in', {}))).status).toBe(415)
  })
  it.each([
    ['application/x-www-form-urlencoded'],
    ['multipart/form-data; boundary=x'],
    ['APPLICATION/X-WWW-FORM-URLENCODED;charset=UTF-8'],
  ])('take %s', async (type) => {
    expect((await server.request(post('/book/x/60', { 'content-type': type }))).status).toBe(200)
  })
})

describe('the address of a visitor', () => {
  it.each([
    ['203.0.113.7', undefined, '203.0.113.7'],
    ['203.0.113.7', '198.51.100.1', '203.0.113.7'],
    ['127.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['::1', '10.0.0.1, 198.51.100.1', '198.51.100.1'],
    ['::ffff:127.0.0.1', ' 198.51.100.1 ', '198.51.100.1'],
    ['127.0.0.1', '', '127.0.0.1'],
    [undefined, undefined, 'unknown'],
  ])('from %j with %j is %s', (peer, forwarded, address) => {
    expect(visitorAddress(peer, forwarded)).toBe(address)
  })
})

describe('one address that asks too much', () => {
  it('gets a pause, while others go on; the next minute starts afresh', async () => {
    let now = 0
    let address = 'a'
    const server = app(
      rateLimit(
        { ...config, rateLimit: true },
        () => now,
        () => address,
      ),
    )
    const book = async () => (await server.request(post('/api/v1/holds', {}))).status
    for (let count = 0; count < 60; count++) expect(await book()).toBe(200)
    expect(await book()).toBe(429)
    address = 'b'
    expect(await book()).toBe(200)
    address = 'a'
    now = 60_000
    expect(await book()).toBe(200)
  })

  it('may ask the guide far more often than it may book or have mails sent', async () => {
    const times = async (path: string) => {
      const server = app(
        rateLimit(
          { ...config, rateLimit: true },
          () => 0,
          () => 'a',
        ),
      )
      for (let count = 1; count <= 7000; count++)
        if ((await server.request(post(path, {}))).status === 429) return count - 1
      return Number.POSITIVE_INFINITY
    }
    expect([
      await times('/api/v1/care-guide'),
      await times('/care-guide/result'),
      await times('/staff/sign-in'),
    ]).toEqual([6000, 5, 20])
  })

  it('is left alone when the limit is off, and reading pages is never counted', async () => {
    const off = app(
      rateLimit(
        { ...config, rateLimit: false },
        () => 0,
        () => 'a',
      ),
    )
    const on = app(
      rateLimit(
        { ...config, rateLimit: true },
        () => 0,
        () => 'a',
      ),
    )
    for (let count = 0; count < 700; count++) {
      expect((await off.request(post('/api/v1/holds', {}))).status).toBe(200)
      expect((await on.request('/services')).status).toBe(200)
    }
  })
})
