import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inTenant } from '#db/database.ts'
import { type Jobs, openJobs, prepareJobs } from '#server/jobs.ts'
import { aVisit } from '../../../test/builders/a-visit.ts'
import { aClinicDatabase, type ClinicDatabase } from '../../../test/database/a-clinic-database.ts'
import { createMailTransport, queueBookingMessage, sendMessage } from './index.ts'

let clinic: ClinicDatabase
let jobs: Jobs
let ctx: ClinicDatabase['ctx']
let appointmentId: string

beforeAll(async () => {
  clinic = await aClinicDatabase()
  await prepareJobs(clinic.ownerUrl)
  jobs = await openJobs(clinic.ownerUrl, clinic.services.log)
  ctx = { ...clinic.ctx, jobs }
  appointmentId = (await aVisit(ctx).at('2026-12-01T14:00:00Z').create()).appointmentId
})
afterAll(async () => {
  await jobs.stop()
  await clinic.close()
})
beforeEach(() => clinic.db.pool.query('DELETE FROM pgboss.job'))

const messages = () =>
  ctx.transaction((tx) => tx.selectFrom('message').selectAll().orderBy('messageId').execute())
const waitingJobs = async () =>
  (await clinic.db.pool.query("SELECT data FROM pgboss.job WHERE name = 'send-message'")).rows.map(
    (row) => row.data,
  )

async function queued(kind: 'booking-confirmed' | 'booking-cancelled' = 'booking-confirmed') {
  await ctx.transaction((tx) => queueBookingMessage(ctx, tx, { kind, appointmentId }))
  return (await messages()).at(-1)!
}

/** A mail server on this machine: keeps what it is given, or refuses it. */
async function aMailServer(refuse = false) {
  const received: Email[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, done) =>
      done(refuse ? Object.assign(new Error('No such person'), { responseCode: 550 }) : undefined),
    async onData(stream, _session, done) {
      const chunks: Buffer[] = []
      for await (const chunk of stream) chunks.push(chunk as Buffer)
      received.push(await PostalMime.parse(Buffer.concat(chunks)))
      done()
    },
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.server.address() as { port: number }
  return {
    received,
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  }
}

describe('a message about a visit', () => {
  it('is written and queued by the transaction that caused it', async () => {
    const message = await queued()
    expect(message).toMatchObject({
      status: 'queued',
      kind: 'booking-confirmed',
      appointmentId,
      calendarMethod: 'REQUEST',
    })
    expect(await waitingJobs()).toEqual([{ clinicId: ctx.clinic.id, messageId: message.messageId }])
  })

  it('does not exist when that transaction fails', async () => {
    const before = (await messages()).length
    const failing = ctx.transaction(async (tx) => {
      await queueBookingMessage(ctx, tx, { kind: 'booking-confirmed', appointmentId })
      throw new Error('the booking failed after all')
    })
    await expect(failing).rejects.toThrow('after all')
    expect(await messages()).toHaveLength(before)
    expect(await waitingJobs()).toEqual([])
  })

  it('is not seen by another clinic', async () => {
    await queued()
    const theirs = await inTenant(clinic.db, clinic.otherClinic.ctx.clinic.id, (tx) =>
      tx.selectFrom('message').selectAll().execute(),
    )
    expect(theirs).toEqual([])
  })
})

describe('sending', () => {
  it('hands text, HTML and the calendar file to a real mail server, once', async () => {
    const server = await aMailServer()
    try {
      const message = await queued()
      const transport = createMailTransport(server.url)
      await sendMessage(ctx, transport, message.messageId)
      await sendMessage(ctx, transport, message.messageId)
      expect(server.received).toHaveLength(1)
      const [mail] = server.received
      expect(mail!.subject).toBe(message.subject)
      expect(mail!.to?.[0]?.address).toBe(message.recipient)
      expect(mail!.messageId).toContain(message.messageId)
      expect(mail!.text?.trim()).toBe(message.bodyText)
      const calendar = mail!.attachments.find((attachment) => attachment.mimeType === 'text/calendar')
      expect(calendar).toMatchObject({ method: 'REQUEST' })
      expect((await messages()).at(-1)).toMatchObject({ status: 'sent', attempts: 1 })
    } finally {
      await server.close()
    }
  })

  it('writes a refusal down without the address in it, and fails so that the queue tries again', async () => {
    const server = await aMailServer(true)
    try {
      const message = await queued()
      await expect(sendMessage(ctx, createMailTransport(server.url), message.messageId)).rejects.toThrow(
        /^A message could not be sent: EENVELOPE 550$/,
      )
      expect((await messages()).at(-1)).toMatchObject({
        status: 'failed',
        attempts: 1,
        lastError: 'EENVELOPE 550',
      })
    } finally {
      await server.close()
    }
  })

  it('can succeed after it failed', async () => {
    const message = await queued()
    await expect(
      sendMessage(ctx, createMailTransport('smtp://127.0.0.1:1'), message.messageId),
    ).rejects.toThrow(/could not be sent: E/)
    await sendMessage(ctx, createMailTransport(null), message.messageId)
    expect((await messages()).at(-1)).toMatchObject({ status: 'sent', attempts: 2, lastError: null })
  })

  it('sends the cancellation of a visit as CANCEL', async () => {
    expect(await queued('booking-cancelled')).toMatchObject({
      calendarMethod: 'CANCEL',
      kind: 'booking-cancelled',
    })
  })
})
