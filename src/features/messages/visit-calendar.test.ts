import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { type CalendarVisit, visitCalendar } from './visit-calendar.ts'

const visit: CalendarVisit = {
  appointmentId: '018f3c1e-7a3b-7c2d-9e10-aabbccddeeff',
  start: Temporal.Instant.from('2026-11-24T14:30:00Z'),
  end: Temporal.Instant.from('2026-11-24T15:15:00Z'),
  sequence: 2,
  createdAt: Temporal.Instant.from('2026-11-20T08:00:00Z'),
  updatedAt: Temporal.Instant.from('2026-11-21T08:00:00Z'),
  summary: 'Appointment at Rowan; House, Clinic',
  description: `See, move or cancel your visit: https://clinic.example/visit/${'x'.repeat(46)}`,
  place: 'Rowan House, 1 High Street, London',
  url: 'https://clinic.example/visit/abc',
  clinicName: 'Rowan "House"',
  clinicEmail: 'hello@clinic.example',
  patient: { name: 'Zoë Quill, née O’Hara', email: 'zoe@example.org' },
  host: 'clinic.example',
}

/** Parses as strictly as ical.js can: one component, every property known, lines folded as RFC 5545 3.1 asks. */
function parse(text: string) {
  expect(text.endsWith('\r\n') || text.endsWith('END:VCALENDAR')).toBe(true)
  for (const line of text.split('\r\n')) {
    expect(line).not.toContain('\n')
    expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75)
  }
  ICAL.design.strict = true
  const calendar = new ICAL.Component(ICAL.parse(text))
  const events = calendar.getAllSubcomponents('vevent')
  expect(events).toHaveLength(1)
  return { calendar, event: events[0]! }
}

describe('the calendar file of a visit', () => {
  it.each(['REQUEST', 'CANCEL', 'PUBLISH'] as const)(
    'is a valid iCalendar object with method %s',
    (method) => {
      const { calendar, event } = parse(visitCalendar(method, visit))
      expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
      expect(calendar.getFirstPropertyValue('method')).toBe(method)
      expect(event.getFirstPropertyValue('uid')).toBe('018f3c1e-7a3b-7c2d-9e10-aabbccddeeff@clinic.example')
      expect(event.getFirstPropertyValue('sequence')).toBe(2)
      expect(event.getFirstPropertyValue('status')).toBe(method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED')
      expect(String(event.getFirstPropertyValue('dtstart'))).toBe('2026-11-24T14:30:00Z')
      expect(String(event.getFirstPropertyValue('dtend'))).toBe('2026-11-24T15:15:00Z')
      expect(event.getFirstPropertyValue('summary')).toBe(visit.summary)
      expect(event.getFirstPropertyValue('location')).toBe(visit.place)
      expect(event.getFirstPropertyValue('organizer')).toBe('mailto:hello@clinic.example')
    },
  )

  it('names the patient as attendee when it is sent, and nobody when it is published', () => {
    expect(parse(visitCalendar('REQUEST', visit)).event.getFirstPropertyValue('attendee')).toMatch(
      /^mailto:zoe@example.org$/i,
    )
    expect(parse(visitCalendar('PUBLISH', visit)).event.getAllProperties('attendee')).toEqual([])
  })

  it('says nothing of the kind of care', () => {
    expect(visitCalendar('REQUEST', visit)).not.toMatch(/massage|physio/i)
  })
})
