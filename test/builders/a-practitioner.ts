import type { Profession } from '#domain/practice/index.ts'
import type { ClinicContext } from '#server/context.ts'
import { EVERY_DAY, firstLocation, insertHours, minuteOfDay } from './builder-rows.queries.ts'

export interface BuiltPractitioner {
  readonly practitionerId: string
  readonly licenceId: string
}

type Hours = { locationId?: string; weekdays: readonly number[]; starts: string; ends: string }

/**
 * A practitioner with one licence. Unless told otherwise: a massage therapist, verified, licensed without end,
 * working every day from 08:00 to 20:00 at the first location.
 *
 *     await aPractitioner(ctx).physiotherapist().licensedUntil('2026-12-20').giving(serviceId).create()
 */
export function aPractitioner(ctx: ClinicContext): PractitionerBuilder {
  return new PractitionerBuilder(ctx)
}

class PractitionerBuilder {
  readonly #ctx: ClinicContext
  #profession: Profession = 'massage-therapist'
  #name = ['Robin', 'Sample'] as const as readonly [string, string]
  #validFrom = '2026-01-01'
  #validUntil: string | null = null
  #verified = true
  #authorisations: string[] = []
  #services: string[] = []
  #hours: Hours[] | null = null
  #active = true

  constructor(ctx: ClinicContext) {
    this.#ctx = ctx
  }

  physiotherapist(): this {
    return this.#with('physiotherapist')
  }
  remedialTherapist(): this {
    return this.#with('remedial-therapist')
  }
  massageTherapist(): this {
    return this.#with('massage-therapist')
  }
  relaxationTherapist(): this {
    return this.#with('relaxation-therapist')
  }
  #with(profession: Profession): this {
    this.#profession = profession
    return this
  }
  named(givenName: string, familyName: string): this {
    this.#name = [givenName, familyName]
    return this
  }
  /** @param date first local date on which the licence counts */
  licensedFrom(date: string): this {
    this.#validFrom = date
    return this
  }
  /** @param date last local date on which the licence counts */
  licensedUntil(date: string): this {
    this.#validUntil = date
    return this
  }
  /** Nobody has checked the licence yet, so it counts for nothing. */
  unverified(): this {
    this.#verified = false
    return this
  }
  authorisedFor(...interventions: string[]): this {
    this.#authorisations = interventions
    return this
  }
  giving(...serviceIds: string[]): this {
    this.#services.push(...serviceIds)
    return this
  }
  /** Times are wall-clock times; the first call replaces the usual hours, further calls add to it. */
  working(weekdays: readonly number[], starts: string, ends: string, locationId?: string): this {
    this.#hours = [...(this.#hours ?? []), { weekdays, starts, ends, ...(locationId && { locationId }) }]
    return this
  }
  inactive(): this {
    this.#active = false
    return this
  }

  async create(): Promise<BuiltPractitioner> {
    const { clinic, newId } = this.#ctx
    const ids = { clinicId: clinic.id, practitionerId: newId(), licenceId: newId() }
    await this.#ctx.transaction(async (tx) => {
      const { practitionerId, clinicId } = ids
      await tx
        .insertInto('resource')
        .values({ clinicId, resourceId: practitionerId, kind: 'practitioner' })
        .execute()
      await tx.insertInto('practitioner').values(this.#person(ids)).execute()
      await tx.insertInto('licence').values(this.#licence(ids)).execute()
      const location = await firstLocation(tx)
      const hours = this.#hours ?? [{ weekdays: EVERY_DAY, starts: '08:00', ends: '20:00' }]
      await insertHours(
        tx,
        { clinicId, resourceId: practitionerId, newId },
        hours.map(({ locationId, weekdays, starts, ends }) => ({
          locationId: locationId ?? location,
          weekdays,
          startsMinute: minuteOfDay(starts),
          endsMinute: minuteOfDay(ends),
        })),
      )
      const services = this.#services.map((serviceId) => ({ clinicId, practitionerId, serviceId }))
      if (services.length > 0) await tx.insertInto('practitionerService').values(services).execute()
    })
    return { practitionerId: ids.practitionerId, licenceId: ids.licenceId }
  }

  #person(ids: { clinicId: string; practitionerId: string }) {
    const [givenName, familyName] = this.#name
    const slug = `${givenName}-${familyName}-${ids.practitionerId.slice(-6)}`
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
    return {
      ...ids,
      licenceId: undefined,
      slug,
      givenName,
      familyName,
      gender: 'undisclosed',
      isActive: this.#active,
    }
  }

  #licence(ids: { clinicId: string; practitionerId: string; licenceId: string }) {
    return {
      ...ids,
      profession: this.#profession,
      jurisdiction: this.#ctx.clinic.jurisdiction,
      issuer: 'Test register',
      number: `T-${ids.licenceId.slice(-6)}`,
      authorisations: this.#authorisations,
      validFrom: Temporal.PlainDate.from(this.#validFrom),
      validUntil: this.#validUntil ? Temporal.PlainDate.from(this.#validUntil) : null,
      verifiedAt: this.#verified ? Temporal.Instant.from('2026-01-02T12:00:00Z') : null,
    }
  }
}
