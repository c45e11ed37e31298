import type { ClinicContext } from '#server/context.ts'

/** A grown-up with an address at example.org, unless told otherwise. */
export function aPatient(ctx: ClinicContext): PatientBuilder {
  return new PatientBuilder(ctx)
}

class PatientBuilder {
  readonly #ctx: ClinicContext
  #name = { givenName: 'Alex', familyName: 'Example' }
  #email: string | null = null
  #phone: string | null = null
  #birthDate = '1985-05-17'

  constructor(ctx: ClinicContext) {
    this.#ctx = ctx
  }

  named(givenName: string, familyName: string): this {
    this.#name = { givenName, familyName }
    return this
  }
  withEmail(email: string): this {
    this.#email = email
    return this
  }
  withPhone(phone: string): this {
    this.#phone = phone
    return this
  }
  bornOn(date: string): this {
    this.#birthDate = date
    return this
  }

  async create(): Promise<{ patientId: string }> {
    const { clinic, newId, now } = this.#ctx
    const clinicId = clinic.id
    const patientId = newId()
    await this.#ctx.transaction(async (tx) => {
      await tx.insertInto('resource').values({ clinicId, resourceId: patientId, kind: 'patient' }).execute()
      await tx
        .insertInto('patient')
        .values({
          clinicId,
          patientId,
          ...this.#name,
          email: this.#email ?? `patient-${patientId.slice(-6)}@example.org`,
          phone: this.#phone,
          birthDate: Temporal.PlainDate.from(this.#birthDate),
          createdAt: now(),
        })
        .execute()
    })
    return { patientId }
  }
}
