import type { Tx } from '#db/database.ts'

export type MessageKind = 'booking-confirmed' | 'booking-moved' | 'booking-cancelled' | 'history-request'

/** What a message about a visit needs to know. */
export async function readVisitForMessage(tx: Tx, appointmentId: string) {
  return tx
    .selectFrom('appointment as a')
    .innerJoin('service as s', (join) =>
      join.onRef('s.clinicId', '=', 'a.clinicId').onRef('s.serviceId', '=', 'a.serviceId'),
    )
    .innerJoin('location as l', (join) =>
      join.onRef('l.clinicId', '=', 'a.clinicId').onRef('l.locationId', '=', 'a.locationId'),
    )
    .innerJoin('practitioner as p', (join) =>
      join.onRef('p.clinicId', '=', 'a.clinicId').onRef('p.practitionerId', '=', 'a.practitionerId'),
    )
    .innerJoin('patient as t', (join) =>
      join.onRef('t.clinicId', '=', 'a.clinicId').onRef('t.patientId', '=', 'a.patientId'),
    )
    .leftJoin('healthHistory as h', (join) =>
      join.onRef('h.clinicId', '=', 'a.clinicId').onRef('h.appointmentId', '=', 'a.appointmentId'),
    )
    .where('a.appointmentId', '=', appointmentId)
    .select([
      'a.appointmentId',
      'h.healthHistoryId',
      'a.patientId',
      'a.startsAt',
      'a.endsAt',
      'a.status',
      'a.sequence',
      'a.createdAt',
      'a.updatedAt',
      's.name as serviceName',
      's.needsHealthHistory',
      's.freeChangeUntilMinutes',
      'l.name as locationName',
      'l.addressLines',
      'l.city',
      'l.postalCode',
      'l.timeZone',
      'p.givenName as practitionerGivenName',
      'p.familyName as practitionerFamilyName',
      't.givenName as patientGivenName',
      't.familyName as patientFamilyName',
      't.email',
    ])
    .executeTakeFirst()
}
export type VisitForMessage = NonNullable<Awaited<ReturnType<typeof readVisitForMessage>>>

/** Whether this visit's history has been given already. */
export async function isHistoryGiven(tx: Tx, appointmentId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('healthHistory')
    .select('status')
    .where('appointmentId', '=', appointmentId)
    .executeTakeFirst()
  return row?.status === 'given'
}

export interface NewMessage {
  clinicId: string
  messageId: string
  kind: MessageKind | 'guide-result'
  appointmentId: string | null
  /** null for a visitor who asked for the guide's result. */
  patientId: string | null
  recipient: string
  subject: string
  bodyText: string
  bodyHtml: string
  calendar: string | null
  calendarMethod: 'REQUEST' | 'CANCEL' | null
  createdAt: Temporal.Instant
}

export async function insertMessage(tx: Tx, message: NewMessage): Promise<void> {
  await tx
    .insertInto('message')
    .values({ ...message, status: 'queued' })
    .execute()
}

/** Takes a message to send; null when it isn't waiting any more, or another worker has it. */
export async function lockQueuedMessage(tx: Tx, messageId: string) {
  const row = await tx
    .selectFrom('message')
    .selectAll()
    .where('messageId', '=', messageId)
    .where('status', '<>', 'sent')
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  return row ?? null
}

export async function markSent(tx: Tx, messageId: string, sentAt: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('message')
    .set((eb) => ({ status: 'sent', sentAt, lastError: null, attempts: eb('attempts', '+', 1) }))
    .where('messageId', '=', messageId)
    .execute()
}

/** What a visitor asked for is not kept once it is on its way. */
export async function deleteMessage(tx: Tx, messageId: string): Promise<void> {
  await tx.deleteFrom('message').where('messageId', '=', messageId).execute()
}

export async function markFailed(tx: Tx, messageId: string, errorKind: string): Promise<void> {
  await tx
    .updateTable('message')
    .set((eb) => ({ status: 'failed', lastError: errorKind, attempts: eb('attempts', '+', 1) }))
    .where('messageId', '=', messageId)
    .execute()
}

/** The newest messages of the clinic, for /dev/mail. */
export async function listMessages(tx: Tx, limit: number) {
  return tx
    .selectFrom('message')
    .select(['messageId', 'kind', 'recipient', 'subject', 'status', 'createdAt'])
    .orderBy('createdAt', 'desc')
    .orderBy('messageId', 'desc')
    .limit(limit)
    .execute()
}

export async function readMessage(tx: Tx, messageId: string) {
  return tx.selectFrom('message').selectAll().where('messageId', '=', messageId).executeTakeFirst()
}
