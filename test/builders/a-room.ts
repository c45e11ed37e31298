import type { RoomKind } from '#domain/practice/index.ts'
import type { ClinicContext } from '#server/context.ts'
import { firstLocation, insertHours, minuteOfDay } from './builder-rows.queries.ts'

/** A room at the first location, clinical and open whenever the location is, unless told otherwise. */
export function aRoom(ctx: ClinicContext): RoomBuilder {
  return new RoomBuilder(ctx)
}

class RoomBuilder {
  readonly #ctx: ClinicContext
  #roomKind: RoomKind = 'clinical'
  #name: string | null = null
  #locationId: string | null = null
  #hours: { weekdays: readonly number[]; starts: string; ends: string } | null = null

  constructor(ctx: ClinicContext) {
    this.#ctx = ctx
  }

  clinical(): this {
    return this.#as('clinical')
  }
  spa(): this {
    return this.#as('spa')
  }
  gym(): this {
    return this.#as('gym')
  }
  #as(kind: RoomKind): this {
    this.#roomKind = kind
    return this
  }
  named(name: string): this {
    this.#name = name
    return this
  }
  at(locationId: string): this {
    this.#locationId = locationId
    return this
  }
  /** Hours of its own, in wall-clock times, such as a spa room that is open at weekends. */
  open(weekdays: readonly number[], starts: string, ends: string): this {
    this.#hours = { weekdays, starts, ends }
    return this
  }

  async create(): Promise<{ roomId: string }> {
    const { clinic, newId } = this.#ctx
    const roomId = newId()
    await this.#ctx.transaction(async (tx) => {
      const locationId = this.#locationId ?? (await firstLocation(tx))
      const name = this.#name ?? `Room ${roomId.slice(-6)}`
      await tx
        .insertInto('resource')
        .values({ clinicId: clinic.id, resourceId: roomId, kind: 'room' })
        .execute()
      await tx
        .insertInto('room')
        .values({ clinicId: clinic.id, roomId, locationId, name, roomKind: this.#roomKind })
        .execute()
      if (!this.#hours) return
      const { weekdays, starts, ends } = this.#hours
      const hours = { locationId, weekdays, startsMinute: minuteOfDay(starts), endsMinute: minuteOfDay(ends) }
      await insertHours(tx, { clinicId: clinic.id, resourceId: roomId, newId }, [hours])
    })
    return { roomId }
  }
}

/** A device at the first location: `await anEquipment(ctx, 'ultrasound')`. */
export async function anEquipment(
  ctx: ClinicContext,
  equipmentKind: string,
  at?: string,
): Promise<{ equipmentId: string }> {
  const equipmentId = ctx.newId()
  const clinicId = ctx.clinic.id
  await ctx.transaction(async (tx) => {
    const locationId = at ?? (await firstLocation(tx))
    await tx.insertInto('resource').values({ clinicId, resourceId: equipmentId, kind: 'equipment' }).execute()
    await tx
      .insertInto('equipment')
      .values({
        clinicId,
        equipmentId,
        locationId,
        equipmentKind,
        name: `${equipmentKind} ${equipmentId.slice(-6)}`,
      })
      .execute()
  })
  return { equipmentId }
}
