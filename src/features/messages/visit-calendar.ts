import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator'

export interface CalendarVisit {
  appointmentId: string
  start: Temporal.Instant
  end: Temporal.Instant
  /** Counts changes: a calendar replaces what it has only by a higher number (RFC 5545, 3.8.7.4). */
  sequence: number
  createdAt: Temporal.Instant
  updatedAt: Temporal.Instant
  summary: string
  description: string
  place: string
  url: string
  clinicName: string
  clinicEmail: string
  patient: { name: string; email: string }
  /** The site's host, which makes the UID unique in the world. */
  host: string
}

/**
 * The visit as an iCalendar object (RFC 5545) with the scheduling method of RFC 5546: REQUEST for a new or moved visit,
 * CANCEL for a cancelled one, PUBLISH for a file that somebody downloads. Says nothing of the kind of care: calendars
 * are seen by others. Times are in UTC, which every calendar shows in its owner's zone.
 */
export function visitCalendar(method: 'REQUEST' | 'CANCEL' | 'PUBLISH', visit: CalendarVisit): string {
  const calendar = ical({
    prodId: { company: 'Unknot', product: 'Unknot', language: 'EN' },
    method: ICalCalendarMethod[method],
  })
  const event = calendar.createEvent({
    id: `${visit.appointmentId}@${visit.host}`,
    start: visit.start,
    end: visit.end,
    stamp: visit.updatedAt,
    created: visit.createdAt,
    lastModified: visit.updatedAt,
    sequence: visit.sequence,
    summary: visit.summary,
    description: visit.description,
    location: visit.place,
    url: visit.url,
    status: method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: visit.clinicName, email: visit.clinicEmail },
  })
  if (method !== 'PUBLISH') {
    event.createAttendee({
      name: visit.patient.name,
      email: visit.patient.email,
      role: ICalAttendeeRole.REQ,
      type: ICalAttendeeType.INDIVIDUAL,
      status: method === 'CANCEL' ? ICalAttendeeStatus.DECLINED : ICalAttendeeStatus.ACCEPTED,
      rsvp: false,
    })
  }
  return calendar.toString()
}
