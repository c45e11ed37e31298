import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { ConfigError, keptSecret, readConfig } from './config.ts'

const SECRET = 'a'.repeat(32)

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
  return []
}

describe('settings that were left out', () => {
  it('get the values that a newcomer needs', () => {
    expect(readConfig({})).toEqual({
      mode: 'production',
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:3000',
      databaseUrl: null,
      dataFolder: path.resolve('data'),
      demo: null,
      smtpUrl: null,
      rateLimit: true,
      secret: null,
      now: null,
      logLevel: 'info',
    })
  })

  it('are the same as settings that are empty', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ', UNKNOT_DEMO: '' })).toEqual(readConfig({}))
  })

  it('let the public address follow the port', () => {
    expect(readConfig({ PORT: '8080' }).publicUrl).toBe('http://localhost:8080')
  })
})

describe('settings that were given', () => {
  it('are read', () => {
    const config = readConfig({
      NODE_ENV: 'production',
      PORT: '0',
      HOST: '::1',
      PUBLIC_URL: 'https://clinic.example/',
      DATABASE_URL: 'postgres://u:p@db.example/unknot',
      UNKNOT_DATA: '/srv/unknot',
      UNKNOT_DEMO: '1',
      SMTP_URL: 'smtps://u:p@mail.example:465',
      UNKNOT_RATE_LIMIT: 'off',
      UNKNOT_SECRET: SECRET,
      UNKNOT_NOW: '2026-11-21T09:00:00+01:00',
      LOG_LEVEL: 'debug',
    })
    expect(config).toMatchObject({
      port: 0,
      host: '::1',
      publicUrl: 'https://clinic.example',
      dataFolder: '/srv/unknot',
    })
    expect(config).toMatchObject({ demo: true, rateLimit: false, secret: SECRET, logLevel: 'debug' })
    expect(config.now?.toString()).toBe('2026-11-21T08:00:00Z')
  })

  it('may be any port', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 65_535 }),
        (port) => readConfig({ PORT: `${port}` }).port === port,
      ),
    )
  })
})

describe('a wrong setting', () => {
  it.each([
    ['NODE_ENV', 'prod'],
    ['PORT', '65536'],
    ['PORT', '80a'],
    ['PORT', '-1'],
    ['HOST', 'http://x'],
    ['PUBLIC_URL', 'clinic.example'],
    ['PUBLIC_URL', 'https://clinic.example/site'],
    ['DATABASE_URL', 'mysql://x/y'],
    ['UNKNOT_DEMO', 'yes'],
    ['SMTP_URL', 'mail.example:25'],
    ['UNKNOT_RATE_LIMIT', '0'],
    ['UNKNOT_SECRET', 'short'],
    ['UNKNOT_NOW', '2026-11-21T09:00:00'],
    ['UNKNOT_NOW', 'yesterday'],
    ['LOG_LEVEL', 'verbose'],
  ])('%s=%s is named, with what it accepts', (key, value) => {
    expect(problemsOf({ UNKNOT_DEMO: '1', [key]: value })).toEqual([
      expect.stringMatching(new RegExp(`^${key} .*It accepts .+[.]$`)),
    ])
  })

  it('is named together with the other wrong ones', () => {
    expect(problemsOf({ PORT: 'x', UNKNOT_DEMO: '2', LOG_LEVEL: 'loud' })).toHaveLength(3)
  })

  it('is never repeated when it may hold a password', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('DATABASE_URL', 'SMTP_URL'),
        fc.stringMatching(/^[a-z0-9]{12,20}$/),
        (key, password) => {
          expect(problemsOf({ [key]: `u:${password}@host/x` }).join()).not.toContain(password)
        },
      ),
    )
    expect(problemsOf({ UNKNOT_SECRET: 'hunter2' }).join()).not.toContain('hunter2')
  })
})

describe('settings that contradict each other', () => {
  it('refuse a clock that stands still in a real clinic', () => {
    const UNKNOT_NOW = '2026-11-21T09:00:00Z'
    expect(problemsOf({ UNKNOT_NOW })).toEqual([expect.stringContaining('UNKNOT_DEMO=1')])
    expect(problemsOf({ UNKNOT_NOW, UNKNOT_DEMO: '0', NODE_ENV: 'production' })).toHaveLength(1)
    expect(problemsOf({ UNKNOT_NOW, UNKNOT_DEMO: '1' })).toEqual([])
    expect(problemsOf({ UNKNOT_NOW, NODE_ENV: 'test' })).toEqual([])
  })

  it('ask for a secret in production with a database of one’s own', () => {
    const env = { NODE_ENV: 'production', DATABASE_URL: 'postgres://u@h/d' }
    expect(problemsOf(env)).toEqual([expect.stringContaining('UNKNOT_SECRET')])
    expect(problemsOf({ ...env, UNKNOT_SECRET: SECRET })).toEqual([])
    expect(problemsOf({ ...env, UNKNOT_DEMO: '1' })).toEqual([])
    expect(problemsOf({ DATABASE_URL: 'postgres://u@h/d' })).toEqual([])
  })
})

describe('the kept secret', () => {
  const folders: string[] = []
  const newFolder = async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'unknot-secret-'))
    folders.push(folder)
    return folder
  }
  afterEach(async () => {
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
  })

  it('is generated once, for its owner only, and stays the same', async () => {
    const dataFolder = path.join(await newFolder(), 'data')
    const [first, second] = await Promise.all([
      keptSecret({ secret: null, dataFolder }),
      keptSecret({ secret: null, dataFolder }),
    ])
    expect(first).toMatch(/^[0-9a-f]{64}$/)
    expect(second).toBe(first)
    expect((await stat(path.join(dataFolder, 'secret'))).mode & 0o777).toBe(0o600)
    expect((await readFile(path.join(dataFolder, 'secret'), 'utf8')).trim()).toBe(first)
  })

  it('gives way to the one of the settings', async () => {
    expect(await keptSecret({ secret: SECRET, dataFolder: '/nowhere' })).toBe(SECRET)
  })

  it('is not accepted when its file was cut short', async () => {
    const dataFolder = await newFolder()
    await writeFile(path.join(dataFolder, 'secret'), 'abc')
    await expect(keptSecret({ secret: null, dataFolder })).rejects.toThrow(/delete it/)
  })
})
