import pg from 'pg'
import { fromKysely, PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import type { Tx } from '#db/database.ts'

/** Work that happens after the transaction that asked for it. Jobs carry ids only, never personal data. */
export interface JobData {
  'send-message': { clinicId: string; messageId: string }
}
export type JobName = keyof JobData
export type JobHandlers = { [Name in JobName]: (data: JobData[Name]) => Promise<void> }

/** Puts a job on the queue in the caller's transaction: it exists exactly when that transaction commits. */
export interface JobQueue {
  add<Name extends JobName>(tx: Tx, name: Name, data: JobData[Name]): Promise<void>
}

export interface Jobs extends JobQueue {
  /** Begins to work jobs off. */
  work(handlers: JobHandlers): Promise<void>
  /** Finishes the jobs under way. */
  stop(): Promise<void>
}

const SCHEMA = 'pgboss'
const QUEUES: Record<JobName, { retryLimit: number; retryDelay: number; retryBackoff: boolean }> = {
  'send-message': { retryLimit: 8, retryDelay: 30, retryBackoff: true },
}
const POLL_SECONDS = 1

/**
 * Creates or updates the tables of the queue and lets the application use them. pg-boss owns its schema; the
 * application's role owns nothing there either.
 */
export async function prepareJobs(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: SCHEMA,
    supervise: false,
    schedule: false,
    max: 2,
  })
  boss.on('error', () => {}) // start() and createQueue() reject with the same error
  await boss.start()
  try {
    for (const [name, options] of Object.entries(QUEUES)) {
      if (!(await boss.getQueue(name))) await boss.createQueue(name, options)
    }
  } finally {
    await boss.stop({ graceful: false, close: true })
  }
  await grantQueueRights(ownerUrl)
}

async function grantQueueRights(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(`GRANT USAGE ON SCHEMA ${SCHEMA} TO unknot_app`)
    await client.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${SCHEMA} TO unknot_app`)
    await client.query(`GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${SCHEMA} TO unknot_app`)
    await client.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${SCHEMA} TO unknot_app`)
  } finally {
    await client.end()
  }
}

/** The application's side of the queue. */
export async function openJobs(url: string, log: Logger): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: url,
    options: '-c role=unknot_app',
    schema: SCHEMA,
    max: 3,
    migrate: false,
    createSchema: false,
    schedule: false,
    reindex: false, // needs the owner's rights
  })
  boss.on('error', (error) =>
    log.warn(
      { kind: error.name, code: 'code' in error ? error.code : undefined },
      'the job queue reported an error',
    ),
  )
  await boss.start()
  return {
    async add(tx, name, data) {
      await boss.send(name, data, { db: fromKysely(tx.withoutPlugins()) })
    },
    async work(handlers) {
      for (const name of Object.keys(QUEUES) as JobName[]) {
        await boss.work<JobData[typeof name]>(
          name,
          { pollingIntervalSeconds: POLL_SECONDS, batchSize: 1 },
          async ([job]) => {
            if (job) await handlers[name](job.data)
          },
        )
      }
    },
    stop: () => boss.stop({ graceful: true, close: true, timeout: 5_000 }),
  }
}
