import { hkdfSync, timingSafeEqual } from 'node:crypto'
import { inTenant, type Tx } from '#db/database.ts'
import type { Accounts } from './accounts.ts'
import type { Config } from './config.ts'
import type { Content } from './content.ts'
import type { Contexts, Services } from './contexts.ts'
import { newId } from './new-id.ts'

/** What set-up works with while there is no clinic, and so no context of one. */
export interface SetUp {
  readonly config: Config
  readonly content: Content
  readonly accounts: Accounts
  /** Whether whoever asks under this host name must show the code: everywhere but on the machine itself. */
  needsCode(host: string): boolean
  isCode(text: string): boolean
  now(): Temporal.Instant
  newId(): string
  /** One transaction of the clinic that is being made. */
  transaction<T>(clinicId: string, work: (tx: Tx) => Promise<T>): Promise<T>
  /** To be called once a clinic was made: from now on requests are answered for it. */
  finished(): void
}

const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz'
const GROUPS = 3
const GROUP_LENGTH = 4

/**
 * The code that the terminal shows while there is no clinic, so that only somebody who sees that terminal can make
 * one. The same at every start and on every server of an installation: it is derived from the secret (HKDF, RFC 5869).
 * It works once, because set-up does.
 */
export function setUpCode(secret: string): string {
  return readable(secret, 'unknot set-up code')
}

/** Text that one can read out, derived from the secret: 12 of 31 letters, 59 bits. */
export function readable(secret: string, purpose: string): string {
  const bytes = Buffer.from(hkdfSync('sha256', secret, '', purpose, GROUPS * GROUP_LENGTH * 2))
  const letters = Array.from(
    { length: GROUPS * GROUP_LENGTH },
    (_, at) => LETTERS[bytes.readUInt16BE(at * 2) % LETTERS.length],
  )
  return Array.from({ length: GROUPS }, (_, at) =>
    letters.slice(at * GROUP_LENGTH, (at + 1) * GROUP_LENGTH).join(''),
  ).join('-')
}

/** What {@link SetUp} says, on the services of the server. */
export function createSetUp(services: Services, contexts: Contexts, secret: string): SetUp {
  const { db, config, content, accounts, now } = services
  const code = Buffer.from(plain(setUpCode(secret)))
  const isPublic = !isLocal(config.host) || !isLocal(new URL(config.publicUrl).hostname)
  return {
    config,
    content,
    accounts,
    needsCode: (host) => isPublic || !isLocal(host),
    isCode(text) {
      const given = Buffer.from(plain(text.slice(0, 100)))
      return given.length === code.length && timingSafeEqual(given, code)
    },
    now,
    newId,
    transaction: (clinicId, work) => inTenant(db, clinicId, work),
    finished: () => contexts.forget(),
  }
}

function isLocal(host: string): boolean {
  return ['localhost', '127.0.0.1', '::1', '[::1]'].includes(host)
}

function plain(code: string): string {
  return code.toLowerCase().replace(/[^a-z0-9]/g, '')
}
