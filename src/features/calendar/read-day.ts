import { logAccesses, maySeeEverybodysDay, type StaffMember } from '#features/identity/index.ts'
import type { ClinicContext } from '#server/context.ts'
import { type DayChoices, type DayFilter, findNextDay, listChoices, listVisits } from './calendar.queries.ts'
import { viewVisit } from './view-visit.ts'
import type { VisitOfDay } from './visit-of-day.ts'

/** What somebody wants to look at; a null date means today. */
export interface DayRequest extends DayFilter {
  readonly date: Temporal.PlainDate | null
}

export interface Day {
  readonly date: Temporal.PlainDate
  /** Today at the clinic's first location. */
  readonly today: Temporal.PlainDate
  readonly timeZone: string
  readonly isEverybodys: boolean
  /** What was in fact looked at: a practitioner sees the own day, whatever was asked for. */
  readonly filter: DayFilter
  readonly choices: DayChoices
  /** Earliest first. */
  readonly visits: readonly VisitOfDay[]
  /** Only when there are no visits: the next day that has some. */
  readonly nextDay: Temporal.PlainDate | null
}

/** The visits of a day, as far as this member of the staff may see them. Whose data was shown is logged with it. */
export function readDay(ctx: ClinicContext, staff: StaffMember, request: DayRequest): Promise<Day> {
  const isEverybodys = maySeeEverybodysDay(staff)
  return ctx.transaction(async (tx) => {
    const choices = await listChoices(tx)
    const timeZone = choices.locations[0]?.timeZone ?? 'UTC'
    const today = ctx.now().toZonedDateTimeISO(timeZone).toPlainDate()
    const date = request.date ?? today
    const filter = allowed(request, choices, isEverybodys ? null : staff)
    const rows = await listVisits(tx, date, filter)
    const nextDay = rows.length === 0 ? await findNextDay(tx, date, filter) : null
    await logAccesses(
      tx,
      ctx.now(),
      rows.map((row) => ({
        actor: { kind: 'staff', id: staff.id },
        action: 'read',
        what: 'day',
        patientId: row.patientId,
        subjectId: row.appointmentId,
      })),
    )
    const visits = rows.map((row) => viewVisit(row, staff))
    return { date, today, timeZone, isEverybodys, filter, choices, visits, nextDay }
  })
}

/** Nobody whose id doesn't exist: a practitioner without an id sees nobody's visits. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

function allowed(wanted: DayFilter, choices: DayChoices, own: StaffMember | null): DayFilter {
  const locationId = choices.locations.find(({ id }) => id === wanted.locationId)?.id ?? null
  if (own) return { practitionerId: own.practitionerId ?? NOBODY, locationId }
  return {
    practitionerId: choices.practitioners.find(({ id }) => id === wanted.practitionerId)?.id ?? null,
    locationId,
  }
}
