import type { ClinicContext } from '#server/context.ts'
import { formatPrice } from '#ui/price/format-price.ts'
import { readAppointment } from '../read-appointment.ts'
import type { Appointment } from '../visit.ts'
import { clockWords } from './clock-words.ts'

/** The visit of a manage link, or null: cut off, made elsewhere, or of a visit that isn't here. */
export async function visitOf(ctx: ClinicContext, token: string): Promise<Appointment | null> {
  const id = ctx.tokens.read('visit', token)
  return id ? readAppointment(ctx, id) : null
}

/** A visit as its pages show it: strings only. */
export function visitView(ctx: ClinicContext, visit: Appointment) {
  const clock = clockWords(ctx.clinic.locale, visit.timeZone)
  return {
    status: visit.status,
    service: visit.serviceName,
    minutes: visit.minutes,
    when: clock.dayAndTime(visit.start),
    startIso: visit.start.toString({ timeZone: visit.timeZone }),
    until: clock.time(visit.end),
    zone: clock.zone(visit.start),
    timeZone: visit.timeZone,
    practitioner: visit.practitionerName,
    practitionerHref: `/practitioners/${visit.practitionerSlug}`,
    place: visit.locationName,
    address: [...visit.addressLines, visit.city, visit.postalCode].filter(Boolean).join(', '),
    directions: visit.directions,
    price: formatPrice(visit.price.amount / 100, visit.price.currency, ctx.clinic.locale),
    clearanceNeeded: visit.clearanceNeeded,
    history: visit.healthHistory,
    historyHref: `/history/${ctx.tokens.sign('history', visit.id)}`,
    mayChange: visit.mayPatientChange,
    isOver: Temporal.Instant.compare(visit.end, ctx.now()) <= 0,
    deadline: clock.dayAndTime(visit.changeDeadline),
    phone: ctx.clinic.phone,
  }
}
export type VisitView = ReturnType<typeof visitView>
