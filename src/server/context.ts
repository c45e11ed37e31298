import type { Logger } from 'pino'
import type { Tx } from '#db/database.ts'
import type { ClinicId } from '#domain/kernel/ids.ts'
import type { Accounts } from './accounts.ts'
import type { Config } from './config.ts'
import type { Content } from './content.ts'
import type { JobQueue } from './jobs.ts'
import type { Sealer } from './sealed.ts'
import type { Tokens } from './tokens.ts'

/** The clinic that a request is for, as its settings say. Durations in minutes. */
export interface Clinic {
  readonly id: ClinicId
  readonly name: string
  readonly strapline: string | null
  readonly country: string
  readonly jurisdiction: string
  readonly locale: string
  readonly currency: string
  readonly email: string | null
  readonly phone: string | null
  readonly emergencyNumber: string
  readonly urgentAdviceNumber: string | null
  readonly crisisNumber: string | null
  readonly holdMinutes: number
  readonly minNoticeMinutes: number
  readonly horizonDays: number
  readonly freeChangeUntilMinutes: number
  readonly isDemo: boolean
}

/** What every use case gets: the clinic, the clock, ids, the database, the content. Nothing else reaches outside. */
export interface ClinicContext {
  readonly clinic: Clinic
  readonly config: Config
  readonly content: Content
  readonly log: Logger
  readonly tokens: Tokens
  readonly sealer: Sealer
  /** Background work, asked for inside a transaction. */
  readonly jobs: JobQueue
  /** Who signs in. */
  readonly accounts: Accounts
  /** The time. The only clock of the application (UNKNOT_NOW fixes it). */
  now(): Temporal.Instant
  /** A new opaque id (UUID version 7). */
  newId(): string
  /** One transaction of this clinic; deadlocks and serialisation failures are tried again, so `work` acts on `tx` alone. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>
}
