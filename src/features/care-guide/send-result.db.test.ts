import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sendMessage } from '#features/messages/index.ts'
import { aClinicDatabase, type ClinicDatabase } from '../../../test/database/a-clinic-database.ts'
import type { Conversation } from './conversation.ts'
import { sendResult } from './send-result.ts'

let clinic: ClinicDatabase
beforeAll(async () => {
  clinic = await aClinicDatabase()
})
afterAll(() => clinic.close())
beforeEach(() => clinic.ctx.transaction((tx) => tx.deleteFrom('message').execute()))

const messages = () => clinic.ctx.transaction((tx) => tx.selectFrom('message').selectAll().execute())
const DANGER: Conversation = {
  steps: [
    {
      age: 41,
      sex: 'female',
      goal: 'treat-pain-or-injury',
      regions: ['low-back'],
      findings: { 'thunderclap-headache': true, 'saddle-numbness': true },
    },
  ],
}

describe('the result by mail', () => {
  it('says what to do first, why, and nothing of the answers', async () => {
    expect(await sendResult(clinic.ctx, DANGER, ' vera@example.org ')).toEqual({ ok: true, value: null })
    const [mail] = await messages()
    expect(mail).toMatchObject({
      kind: 'guide-result',
      recipient: 'vera@example.org',
      patientId: null,
      appointmentId: null,
      status: 'queued',
    })
    expect(mail!.bodyText).toMatch(/^GET HELP NOW: CALL/)
    expect(mail!.bodyText).not.toMatch(/\/book/)
    expect(mail!.bodyText).not.toMatch(/saddle-numbness|41|female/i)
    expect(clinic.jobsAsked.at(-1)).toEqual({
      name: 'send-message',
      data: { clinicId: clinic.ctx.clinic.id, messageId: mail!.messageId },
    })
  })

  it('is deleted once a mail server has it', async () => {
    await sendResult(clinic.ctx, DANGER, 'vera@example.org')
    const [mail] = await messages()
    const withServer = { ...clinic.ctx, config: { ...clinic.ctx.config, smtpUrl: 'smtp://mail.example' } }
    await sendMessage(withServer, async () => {}, mail!.messageId)
    expect(await messages()).toEqual([])
  })

  it('is kept for looking at where no mail server is set', async () => {
    await sendResult(clinic.ctx, DANGER, 'vera@example.org')
    await sendMessage(clinic.ctx, async () => {}, (await messages())[0]!.messageId)
    expect((await messages())[0]).toMatchObject({ status: 'sent' })
  })

  it.each([
    ['', 'missing'],
    ['vera', 'not_an_email'],
    ['a@b', 'not_an_email'],
    ['vera@example.org\nBcc: all@example.org', 'not_an_email'],
  ])('is not sent to %j', async (email, problem) => {
    expect(await sendResult(clinic.ctx, DANGER, email)).toEqual({ ok: false, error: problem })
    expect(await messages()).toEqual([])
  })

  it('is not sent before there is one', async () => {
    expect(await sendResult(clinic.ctx, { steps: [] }, 'vera@example.org')).toEqual({
      ok: false,
      error: 'no_result',
    })
    expect(await messages()).toEqual([])
  })
})
