import { type CareKind, type RoomKind, roomKindsFor } from '#domain/practice/index.ts'
import type { ClinicContext } from '#server/context.ts'

/**
 * A service of 60 minutes for 60.00 that starts on the quarter hour and needs no turnover. Unless told otherwise it
 * is a therapeutic massage; each kind of care comes with the rooms it may use.
 */
export function aService(ctx: ClinicContext): ServiceBuilder {
  return new ServiceBuilder(ctx)
}

class ServiceBuilder {
  readonly #ctx: ClinicContext
  #careKind: CareKind = 'therapeutic-massage'
  #name: string | null = null
  #minutes: readonly number[] = [60]
  #interventions: readonly string[] = ['effleurage', 'kneading']
  #roomKinds: readonly RoomKind[] | null = null
  #equipment: readonly string[] = []
  #turnover = { before: 0, after: 0 }
  #notice: number | null = 0
  #freeChangeUntil: number | null = null
  #active = true

  constructor(ctx: ClinicContext) {
    this.#ctx = ctx
  }

  relaxationMassage(): this {
    return this.#as('relaxation-massage')
  }
  therapeuticMassage(): this {
    return this.#as('therapeutic-massage')
  }
  remedialMassage(): this {
    return this.#as('remedial-massage')
  }
  physiotherapy(): this {
    return this.#as('physiotherapy', ['assessment-diagnosis', 'therapeutic-exercise'])
  }
  #as(careKind: CareKind, interventions: readonly string[] = ['effleurage', 'kneading']): this {
    this.#careKind = careKind
    this.#interventions = interventions
    return this
  }
  named(name: string): this {
    this.#name = name
    return this
  }
  lasting(...minutes: number[]): this {
    this.#minutes = minutes
    return this
  }
  including(...interventions: string[]): this {
    this.#interventions = interventions
    return this
  }
  in(...roomKinds: RoomKind[]): this {
    this.#roomKinds = roomKinds
    return this
  }
  needing(...equipmentKinds: string[]): this {
    this.#equipment = equipmentKinds
    return this
  }
  withTurnover(before: number, after: number): this {
    this.#turnover = { before, after }
    return this
  }
  /** Minutes; null leaves it to the clinic. */
  withNotice(minutes: number | null): this {
    this.#notice = minutes
    return this
  }
  freeToChangeUntil(minutes: number | null): this {
    this.#freeChangeUntil = minutes
    return this
  }
  inactive(): this {
    this.#active = false
    return this
  }

  async create(): Promise<{ serviceId: string; slug: string }> {
    const { clinic, newId } = this.#ctx
    const serviceId = newId()
    const slug = `${this.#careKind}-${serviceId.slice(-6)}`
    await this.#ctx.transaction(async (tx) => {
      await tx
        .insertInto('service')
        .values({ clinicId: clinic.id, serviceId, slug, ...this.#row() })
        .execute()
      await tx
        .insertInto('serviceDuration')
        .values(
          this.#minutes.map((minutes) => ({
            clinicId: clinic.id,
            serviceId,
            minutes,
            priceAmount: minutes * 100,
            priceCurrency: clinic.currency,
          })),
        )
        .execute()
    })
    return { serviceId, slug }
  }

  #row() {
    return {
      careKind: this.#careKind,
      name: this.#name ?? `A ${this.#careKind}`,
      interventions: [...this.#interventions],
      roomKinds: [...(this.#roomKinds ?? roomKindsFor(this.#careKind))],
      equipmentKinds: [...this.#equipment],
      turnoverBeforeMinutes: this.#turnover.before,
      turnoverAfterMinutes: this.#turnover.after,
      minNoticeMinutes: this.#notice,
      freeChangeUntilMinutes: this.#freeChangeUntil,
      needsHealthHistory: this.#careKind !== 'relaxation-massage',
      isActive: this.#active,
    }
  }
}
