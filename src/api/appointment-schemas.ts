import { z } from '@hono/zod-openapi'
import { GUIDE_ROUTES } from '#domain/practice/index.ts'
import type { Appointment } from '#features/booking/index.ts'
import type { ClinicContext } from '#server/context.ts'
import { instantIn, instantOut, localText } from './instants.ts'
import { price } from './offer-routes.ts'

const patient = z
  .strictObject({
    givenName: z.string().describe('At most 100 characters'),
    familyName: z.string().describe('At most 100 characters'),
    email: z.string(),
    phone: z.string().nullish(),
    birthDate: z.string().describe('YYYY-MM-DD').openapi({ format: 'date' }),
  })
  .openapi('NewPatient')

const preferences = z
  .strictObject({
    pressure: z
      .union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])
      .optional()
      .describe('1 feather-light to 5 deep'),
    oil: z.string().optional(),
    areasToAvoid: z.array(z.string()).optional().describe('Region ids of the body chart'),
  })
  .openapi('Preferences')

const guide = z
  .strictObject({
    consent: z
      .boolean()
      .describe('Whether the answers may be kept with the visit. Without it they are only looked at'),
    presentation: z.record(z.string(), z.unknown()).optional().describe('What was sent to the care guide'),
    route: z.enum(GUIDE_ROUTES).optional().describe('Where the guide led'),
  })
  .openapi('GuideResult')

export const newAppointment = z
  .strictObject({
    hold: z.string().max(100),
    patient,
    preferences: preferences.nullish(),
    reasonForVisit: z.string().nullish().describe('At most 2,000 characters'),
    guide: guide.nullish(),
  })
  .openapi('NewAppointment')

export const move = z
  .strictObject({ start: instantIn, practitioner: z.string().min(1).max(100).nullish() })
  .openapi('Move')

export const cancellation = z
  .strictObject({ reason: z.string().nullish().describe('At most 500 characters') })
  .openapi('Cancellation')

export const appointment = z
  .object({
    id: z.string(),
    status: z.enum(['booked', 'arrived', 'fulfilled', 'noshow', 'cancelled']),
    start: instantOut,
    end: instantOut,
    service: z.string(),
    careKind: z.string(),
    minutes: z.int(),
    location: z.string(),
    practitioner: z.string(),
    price,
    needsHealthHistory: z.boolean(),
    clearanceNeeded: z
      .boolean()
      .describe('Whether a doctor or midwife should say yes in writing before the visit'),
    healthHistory: z.enum(['none', 'requested', 'draft', 'given']),
    mayChange: z.boolean().describe('Whether the patient may move or cancel it now'),
    changeDeadline: instantOut,
    token: z.string().describe('The token of the manage link'),
    manageUrl: z.string(),
    calendarUrl: z.string(),
  })
  .openapi('Appointment')

/** A visit as it is answered to whoever holds its link. */
export function appointmentJson(ctx: ClinicContext, visit: Appointment): z.infer<typeof appointment> {
  const token = ctx.tokens.sign('visit', visit.id)
  const manageUrl = `${ctx.config.publicUrl}/visit/${token}`
  return {
    id: visit.id,
    status: visit.status,
    start: localText(visit.start, visit.timeZone),
    end: localText(visit.end, visit.timeZone),
    service: visit.serviceId,
    careKind: visit.careKind,
    minutes: visit.minutes,
    location: visit.locationId,
    practitioner: visit.practitionerId,
    price: visit.price,
    needsHealthHistory: visit.needsHealthHistory,
    clearanceNeeded: visit.clearanceNeeded,
    healthHistory: visit.healthHistory,
    mayChange: visit.mayPatientChange,
    changeDeadline: localText(visit.changeDeadline, visit.timeZone),
    token,
    manageUrl,
    calendarUrl: `${manageUrl}/calendar.ics`,
  }
}
