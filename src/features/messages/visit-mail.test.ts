import { describe, expect, it } from 'vitest'
import type { VisitForMessage } from './messages.queries.ts'
import { visitMail } from './visit-mail.ts'

const visit = {
  appointmentId: 'a',
  healthHistoryId: 'h',
  patientId: 'p',
  startsAt: Temporal.Instant.from('2026-07-24T13:30:00Z'),
  endsAt: Temporal.Instant.from('2026-07-24T14:15:00Z'),
  status: 'booked',
  sequence: 0,
  createdAt: Temporal.Instant.from('2026-07-20T08:00:00Z'),
  updatedAt: Temporal.Instant.from('2026-07-20T08:00:00Z'),
  serviceName: 'Deep tissue <massage>',
  needsHealthHistory: true,
  freeChangeUntilMinutes: null,
  locationName: 'Rowan House',
  addressLines: ['1 High Street'],
  city: 'London',
  postalCode: 'N1 1AA',
  timeZone: 'Europe/London',
  practitionerGivenName: 'Amira',
  practitionerFamilyName: 'Lind',
  patientGivenName: '<b>Zoë</b>',
  patientFamilyName: 'Quill',
  email: 'zoe@example.org',
} satisfies VisitForMessage

const around = {
  clinicName: 'Rowan House',
  locale: 'en-GB',
  emergencyNumber: '999',
  manageUrl: 'https://clinic.example/visit/token',
  historyUrl: 'https://clinic.example/history/token',
  bookUrl: 'https://clinic.example/book',
  changeUntil: Temporal.Instant.from('2026-07-23T13:30:00Z'),
  asksForHistory: true,
}

describe('the mail about a visit', () => {
  it('gives day and time by the clock of the place, with its zone', () => {
    const mail = visitMail('booking-confirmed', visit, around)
    expect(mail.subject).toBe('Your visit on Friday 24 July at 14:30')
    expect(mail.text).toContain('Friday 24 July, 14:30 to 15:15 (British Summer Time)')
    expect(mail.text).toContain('until Thursday 23 July, 14:30')
    expect(mail.text).toContain('Deep tissue <massage>, 45 minutes')
    expect(mail.text).toContain('Rowan House, 1 High Street, London, N1 1AA')
  })

  it('asks for the health history only where it is missing', () => {
    expect(visitMail('booking-confirmed', visit, around).text).toContain(around.historyUrl)
    expect(visitMail('booking-confirmed', visit, { ...around, asksForHistory: false }).text).not.toContain(
      around.historyUrl,
    )
  })

  it('does not promise a change that is too late already', () => {
    const { text } = visitMail('booking-confirmed', visit, { ...around, changeUntil: null })
    expect(text).toContain(`See my visit:\n${around.manageUrl}`)
    expect(text).not.toMatch(/move or cancel/)
  })

  it('says in a cancellation that nothing more is to be done, and leads on to booking', () => {
    const mail = visitMail('booking-cancelled', visit, around)
    expect(mail.subject).toBe('Your visit on Friday 24 July is cancelled')
    expect(mail.text).toContain(around.bookUrl)
    expect(mail.text).not.toContain(around.manageUrl)
  })

  it('cannot be used to send somebody markup', () => {
    const { html } = visitMail('booking-moved', visit, around)
    expect(html).not.toContain('<b>')
    expect(html).toContain('&lt;b&gt;Zoë&lt;/b&gt;')
    expect(html).toContain('Deep tissue &lt;massage&gt;')
  })

  it('has the same facts and links as text and as HTML', () => {
    const mail = visitMail('booking-confirmed', visit, around)
    for (const fact of ['Amira Lind', '14:30 to 15:15', around.manageUrl, around.historyUrl, '999']) {
      expect(mail.text).toContain(fact)
      expect(mail.html).toContain(fact)
    }
  })
})
