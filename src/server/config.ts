import path from 'node:path'
import { z } from 'zod'
import { keptSecretIn } from '#db/embedded/kept-secret.ts'

/** The settings of one installation, as read once at start. Nothing else reads the environment. */
export interface Config {
  /** `development` under `npm run dev`, `test` under the tests, otherwise `production`. */
  readonly mode: 'production' | 'development' | 'test'
  /** TCP port; 0 lets the machine choose one. */
  readonly port: number
  /** The address to listen on. Only this machine can reach the default, 127.0.0.1. */
  readonly host: string
  /** Where people reach the site, for links in mails: scheme and host, no slash at the end. */
  readonly publicUrl: string
  /** A PostgreSQL of one's own; null starts the embedded one. */
  readonly databaseUrl: string | null
  /** Absolute path of the folder that holds the embedded database and the generated secret. */
  readonly dataFolder: string
  /** null: not said. Then a new embedded database gets the demo clinic, and any other gets none. */
  readonly demo: boolean | null
  /** null: mails are kept and shown at /dev/mail (in the demo and in development only). */
  readonly smtpUrl: string | null
  readonly rateLimit: boolean
  /** null: generated, and kept in the data folder. See `keptSecret`. */
  readonly secret: string | null
  /** A clock that stands still, for tests and demonstrations. */
  readonly now: Temporal.Instant | null
  readonly logLevel: LogLevel
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

const MIN_SECRET_LENGTH = 32

/** One or more settings are wrong. `message` is meant for the person who starts Unknot; it repeats no secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    const many = problems.length > 1 ? 'These settings are' : 'A setting is'
    super(
      `${many} wrong:\n${problems.map((problem) => `  - ${problem}`).join('\n')}\n` +
        'Settings are environment variables, for example: PORT=3001 npm start',
    )
    this.problems = problems
  }
}

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((value) => value <= 65_535)

const urlOf = (...schemes: string[]) =>
  z.string().refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol.slice(0, -1)))

/** A site's address: the paths of Unknot begin at its root, so a path of its own would break them. */
const origin = urlOf('http', 'https')
  .transform((text) => new URL(text))
  .refine((url) => url.pathname === '/' && !url.search && !url.hash && !url.username)
  .transform((url) => url.origin)

const instant = z.string().transform((text, context) => {
  try {
    return Temporal.Instant.from(text)
  } catch {
    context.issues.push({ code: 'custom', input: text, message: 'not an instant' })
    return z.NEVER
  }
})

const yesOrNo = (yes: string, no: string) => z.enum([yes, no]).transform((value) => value === yes)

const settings = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).optional(),
  PORT: port.default(3000),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9_.:-]+$/)
    .default('127.0.0.1'),
  PUBLIC_URL: origin.optional(),
  DATABASE_URL: urlOf('postgres', 'postgresql').optional(),
  UNKNOT_DATA: z.string().default('./data'),
  UNKNOT_DEMO: yesOrNo('1', '0').optional(),
  SMTP_URL: urlOf('smtp', 'smtps').optional(),
  UNKNOT_RATE_LIMIT: yesOrNo('on', 'off').default(true),
  UNKNOT_SECRET: z.string().min(MIN_SECRET_LENGTH).optional(),
  UNKNOT_NOW: instant.optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
})
type Setting = keyof typeof settings.shape

const MAKE_A_SECRET = 'Make one with: openssl rand -hex 32'

/** What each setting accepts, as the error message says it. */
const ACCEPTED: Record<Setting, string> = {
  NODE_ENV: 'production, development or test; leave it out if unsure',
  PORT: 'a whole number from 0 to 65535, for example 3001',
  HOST: 'an address to listen on: 127.0.0.1 for this machine only, 0.0.0.0 for the whole network',
  PUBLIC_URL: 'the address of the site, without a path, for example https://clinic.example',
  DATABASE_URL: 'postgres://user:password@host:5432/database; leave it out to use the embedded database',
  UNKNOT_DATA: 'a folder, for example ./data',
  UNKNOT_DEMO: '1 (make the demo clinic) or 0 (start empty)',
  SMTP_URL: 'smtp://user:password@host:587 or smtps://user:password@host:465',
  UNKNOT_RATE_LIMIT: 'on or off',
  UNKNOT_SECRET: `at least ${MIN_SECRET_LENGTH} characters. ${MAKE_A_SECRET}`,
  UNKNOT_NOW: 'an instant with its offset, for example 2026-11-21T09:00:00Z',
  LOG_LEVEL: `one of ${LOG_LEVELS.join(', ')}`,
}
/** Settings whose wrong value must not be repeated on a screen or in a log. */
const SECRET: readonly Setting[] = ['DATABASE_URL', 'SMTP_URL', 'UNKNOT_SECRET']

/**
 * Reads the settings.
 * @param env usually `process.env`; an empty value counts as not set
 * @throws ConfigError that names every wrong setting and what it accepts
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.keys(ACCEPTED).flatMap((key) => (env[key]?.trim() ? [[key, env[key].trim()]] : [])),
  )
  const read = settings.safeParse(given)
  if (!read.success) {
    const wrong = new Set(read.error.issues.map((issue) => issue.path[0] as Setting))
    throw new ConfigError([...wrong].map((key) => wrongValue(key, given[key] ?? '')))
  }
  const config = toConfig(read.data)
  const problems = contradictions(config, read.data.NODE_ENV === 'production')
  if (problems.length > 0) throw new ConfigError(problems)
  return config
}

function wrongValue(key: Setting, value: string): string {
  const shown = SECRET.includes(key) ? 'has a wrong form' : `is ${JSON.stringify(value.slice(0, 80))}`
  return `${key} ${shown}. It accepts ${ACCEPTED[key]}.`
}

function toConfig(read: z.output<typeof settings>): Config {
  return {
    mode: read.NODE_ENV ?? 'production',
    port: read.PORT,
    host: read.HOST,
    publicUrl: read.PUBLIC_URL ?? `http://localhost:${read.PORT}`,
    databaseUrl: read.DATABASE_URL ?? null,
    dataFolder: path.resolve(read.UNKNOT_DATA),
    demo: read.UNKNOT_DEMO ?? null,
    smtpUrl: read.SMTP_URL ?? null,
    rateLimit: read.UNKNOT_RATE_LIMIT,
    secret: read.UNKNOT_SECRET ?? null,
    now: read.UNKNOT_NOW ?? null,
    logLevel: read.LOG_LEVEL,
  }
}

/** Settings that are right one by one and wrong together. `declared`: the operator said NODE_ENV=production. */
function contradictions(config: Config, declared: boolean): string[] {
  const problems: string[] = []
  if (config.now && config.mode === 'production' && config.demo !== true) {
    problems.push(
      'UNKNOT_NOW stops the clock, so it works with UNKNOT_DEMO=1 only. Leave it out for a real clinic.',
    )
  }
  // Several servers may share such a database, and each would make a secret of its own.
  if (declared && config.databaseUrl && config.demo !== true && !config.secret) {
    problems.push(
      `UNKNOT_SECRET is missing. With DATABASE_URL in production it must be given. ${MAKE_A_SECRET}`,
    )
  }
  return problems
}

/**
 * The installation's secret: the one of the settings, or one that was generated at the first start and kept in the
 * data folder, readable by its owner only.
 */
export async function keptSecret(config: Pick<Config, 'secret' | 'dataFolder'>): Promise<string> {
  if (config.secret) return config.secret
  const file = path.join(config.dataFolder, 'secret')
  const secret = await keptSecretIn(file)
  if (secret.length >= MIN_SECRET_LENGTH) return secret
  throw new ConfigError([
    `The file ${file} holds no secret of at least ${MIN_SECRET_LENGTH} characters. Restore it from a backup, or delete it: ` +
      'then a new one is made, and links in mails that were sent before stop working.',
  ])
}
