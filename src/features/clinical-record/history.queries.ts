import { json, type Tx } from '#db/database.ts'
import type { HistoryAnswers, HistoryAsShown, HistoryFacts } from '#domain/precautions/index.ts'
import type { AnswerChanges, HistoryVisit, StoredHistory } from './health-history.ts'

const withVisit = (tx: Tx) =>
  tx
    .selectFrom('healthHistory as h')
    .innerJoin('appointment as a', (join) =>
      join.onRef('a.clinicId', '=', 'h.clinicId').onRef('a.appointmentId', '=', 'h.appointmentId'),
    )
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
      join.onRef('t.clinicId', '=', 'h.clinicId').onRef('t.patientId', '=', 'h.patientId'),
    )
    .select([
      'h.healthHistoryId',
      'h.status as historyStatus',
      'h.answers',
      'h.changes',
      'h.facts',
      'h.asShown',
      'h.signedName',
      'h.signedOn',
      'h.givenAt',
      'h.revision',
      'a.appointmentId',
      'a.status',
      'a.startsAt',
      'a.guide',
      'a.practitionerId',
      's.name as serviceName',
      'l.name as locationName',
      'l.timeZone',
      'p.givenName as practitionerGivenName',
      'p.familyName as practitionerFamilyName',
      'h.patientId',
      't.givenName',
      't.familyName',
      't.birthDate',
    ])

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof withVisit>['executeTakeFirst']>>>

/** The history of a visit, by the id of either. */
export async function readHistory(tx: Tx, id: string): Promise<StoredHistory | null> {
  const row = await withVisit(tx)
    .where((where) => where.or([where('h.appointmentId', '=', id), where('h.healthHistoryId', '=', id)]))
    .executeTakeFirst()
  return row ? toStored(row) : null
}

/** The same, kept as it is until the transaction ends. */
export async function lockHistory(tx: Tx, id: string): Promise<StoredHistory | null> {
  const row = await withVisit(tx)
    .where((where) => where.or([where('h.appointmentId', '=', id), where('h.healthHistoryId', '=', id)]))
    .forUpdate('h')
    .executeTakeFirst()
  return row ? toStored(row) : null
}

/** The newest history that this patient gave, other than this one. */
export async function readLastGiven(tx: Tx, patientId: string, otherThan: string) {
  const row = await tx
    .selectFrom('healthHistory')
    .select(['healthHistoryId', 'answers', 'signedOn', 'givenAt'])
    .where('patientId', '=', patientId)
    .where('healthHistoryId', '<>', otherThan)
    .where('status', '=', 'given')
    .orderBy('givenAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row
    ? {
        healthHistoryId: row.healthHistoryId,
        answers: row.answers as HistoryAnswers,
        signedOn: row.signedOn!,
      }
    : null
}

/** Asks for a history; the form fills in its own version when it is saved for the first time. */
export async function insertRequest(
  tx: Tx,
  {
    at,
    ...row
  }: {
    clinicId: string
    healthHistoryId: string
    appointmentId: string
    patientId: string
    at: Temporal.Instant
  },
): Promise<void> {
  await tx
    .insertInto('healthHistory')
    .values({ ...row, status: 'requested', formVersion: 'unopened', createdAt: at, updatedAt: at })
    .execute()
}

/** Stores a draft as the next revision. A history that was given is never changed. */
export async function updateDraft(
  tx: Tx,
  healthHistoryId: string,
  draft: {
    status: 'requested' | 'draft'
    formVersion: string
    answers: HistoryAnswers
    changes: AnswerChanges
    revision: number
    updatedAt: Temporal.Instant
  },
): Promise<void> {
  await tx
    .updateTable('healthHistory')
    .set({ ...draft, answers: json(draft.answers), changes: json(draft.changes) })
    .where('healthHistoryId', '=', healthHistoryId)
    .where('status', '<>', 'given')
    .execute()
}

/** Closes a draft with its signature, in the words that were shown. */
export async function markGiven(
  tx: Tx,
  healthHistoryId: string,
  given: {
    formVersion: string
    asShown: HistoryAsShown
    facts: HistoryFacts
    signedName: string
    signedOn: Temporal.PlainDate
    at: Temporal.Instant
  },
): Promise<void> {
  const { at, asShown, facts, ...rest } = given
  await tx
    .updateTable('healthHistory')
    .set({ ...rest, asShown: json(asShown), facts: json(facts), status: 'given', givenAt: at, updatedAt: at })
    .where('healthHistoryId', '=', healthHistoryId)
    .where('status', '<>', 'given')
    .execute()
}

/** Whether the history of a visit was asked for, begun or given; nothing of what it says. */
export interface HistoryState {
  readonly status: 'requested' | 'draft' | 'given'
  readonly givenAt: Temporal.Instant | null
}

/** The states of many visits at once, by appointment id. A visit that needs no history has none. */
export async function historyStateOf(
  tx: Tx,
  appointmentIds: readonly string[],
): Promise<ReadonlyMap<string, HistoryState>> {
  if (appointmentIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('healthHistory')
    .select(['appointmentId', 'status', 'givenAt'])
    .where('appointmentId', 'in', [...appointmentIds])
    .execute()
  return new Map(
    rows.map(({ appointmentId, status, givenAt }) => [
      appointmentId,
      { status: status as HistoryState['status'], givenAt },
    ]),
  )
}

function toStored(row: Row): StoredHistory {
  const { healthHistoryId, signedName, signedOn, givenAt, revision } = row
  return {
    healthHistoryId,
    signedName,
    signedOn,
    givenAt,
    revision,
    status: row.historyStatus as StoredHistory['status'],
    answers: row.answers as HistoryAnswers,
    changes: row.changes as unknown as AnswerChanges,
    facts: row.facts as HistoryFacts | null,
    asShown: row.asShown as HistoryAsShown | null,
    visit: toVisit(row),
  }
}

function toVisit(row: Row): HistoryVisit {
  return {
    appointmentId: row.appointmentId,
    status: row.status as HistoryVisit['status'],
    start: row.startsAt,
    timeZone: row.timeZone,
    locationName: row.locationName,
    serviceName: row.serviceName,
    practitionerId: row.practitionerId,
    practitionerName: `${row.practitionerGivenName} ${row.practitionerFamilyName}`,
    patientId: row.patientId,
    patientName: `${row.givenName} ${row.familyName}`,
    birthDate: row.birthDate,
    guide: row.guide as HistoryVisit['guide'],
  }
}
