import { span, type Tx } from '#db/database.ts'
import type { ClinicContext } from '#server/context.ts'
import { aPatient } from './a-patient.ts'
import { aPractitioner } from './a-practitioner.ts'
import { aRoom } from './a-room.ts'
import { aService } from './a-service.ts'

export interface BuiltVisit {
  readonly appointmentId: string
  readonly patientId: string
  readonly practitionerId: string
  readonly serviceId: string
  readonly roomId: string
}

type Status = 'booked' | 'arrived' | 'fulfilled' | 'noshow' | 'cancelled'

/**
 * A visit of 60 minutes that is booked for tomorrow at this hour, unless told otherwise. Whoever and whatever isn't
 * named is made: `await aVisit(ctx).at('2026-11-24T14:00Z').noShow().create()`.
 */
export function aVisit(ctx: ClinicContext): VisitBuilder {
  return new VisitBuilder(ctx)
}

class VisitBuilder {
  readonly #ctx: ClinicContext
  #status: Status = 'booked'
  #start: Temporal.Instant
  #minutes = 60
  #parts: {
    patientId?: string
    practitionerId?: string
    serviceId?: string
    roomId?: string
    equipmentIds?: string[]
  } = {}
  #reason: string | null = null

  constructor(ctx: ClinicContext) {
    this.#ctx = ctx
    this.#start = ctx.now().add({ hours: 24 })
  }

  /** @param start an instant, such as `2026-11-24T14:00Z` */
  at(start: string): this {
    this.#start = Temporal.Instant.from(start)
    return this
  }
  lasting(minutes: number): this {
    this.#minutes = minutes
    return this
  }
  of(parts: {
    patientId?: string
    practitionerId?: string
    serviceId?: string
    roomId?: string
    equipmentIds?: string[]
  }): this {
    this.#parts = { ...this.#parts, ...parts }
    return this
  }
  because(reason: string): this {
    this.#reason = reason
    return this
  }
  arrived(): this {
    return this.#in('arrived')
  }
  fulfilled(): this {
    return this.#in('fulfilled')
  }
  noShow(): this {
    return this.#in('noshow')
  }
  cancelled(): this {
    return this.#in('cancelled')
  }
  #in(status: Status): this {
    this.#status = status
    return this
  }

  async create(): Promise<BuiltVisit> {
    const ctx = this.#ctx
    const serviceId = this.#parts.serviceId ?? (await aService(ctx).lasting(this.#minutes).create()).serviceId
    const practitionerId =
      this.#parts.practitionerId ?? (await aPractitioner(ctx).giving(serviceId).create()).practitionerId
    const roomId = this.#parts.roomId ?? (await aRoom(ctx).create()).roomId
    const patientId = this.#parts.patientId ?? (await aPatient(ctx).create()).patientId
    const visit = { appointmentId: ctx.newId(), patientId, practitionerId, serviceId, roomId }
    await ctx.transaction((tx) => this.#insert(tx, visit))
    return visit
  }

  async #insert(tx: Tx, visit: BuiltVisit): Promise<void> {
    const clinicId = this.#ctx.clinic.id
    const [service, room, licence] = await related(tx, visit)
    const [start, end, now] = [this.#start, this.#start.add({ minutes: this.#minutes }), this.#ctx.now()]
    await tx
      .insertInto('appointment')
      .values({
        clinicId,
        ...visit,
        ...room,
        ...licence,
        careKind: service.careKind,
        startsAt: start,
        endsAt: end,
        status: this.#status,
        cancelledAt: this.#status === 'cancelled' ? now : null,
        cancelledBy: this.#status === 'cancelled' ? 'patient' : null,
        priceAmount: this.#minutes * 100,
        priceCurrency: this.#ctx.clinic.currency,
        reasonForVisit: this.#reason,
        createdAt: now,
        updatedAt: now,
      })
      .execute()
    if (this.#status === 'cancelled' || this.#status === 'noshow') return
    const resources = [
      visit.practitionerId,
      visit.roomId,
      visit.patientId,
      ...(this.#parts.equipmentIds ?? []),
    ]
    await tx
      .insertInto('allocation')
      .values(
        resources.map((resourceId) => ({
          clinicId,
          allocationId: this.#ctx.newId(),
          resourceId,
          during: span(start, end),
          reason: 'visit',
          appointmentId: visit.appointmentId,
        })),
      )
      .execute()
  }
}

async function related(tx: Tx, visit: BuiltVisit) {
  const { serviceId, roomId, practitionerId } = visit
  const service = tx.selectFrom('service').select('careKind').where('serviceId', '=', serviceId)
  const room = tx.selectFrom('room').select(['locationId', 'roomKind']).where('roomId', '=', roomId)
  const licence = tx.selectFrom('licence').select('licenceId').where('practitionerId', '=', practitionerId)
  return [
    await service.executeTakeFirstOrThrow(),
    await room.executeTakeFirstOrThrow(),
    await licence.executeTakeFirstOrThrow(),
  ] as const
}
