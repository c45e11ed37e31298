import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { isDatabaseAway } from '#db/database.ts'
import {
  aBookableClinic,
  aPerson,
  type BookableClinic,
  successOf,
} from '../../../test/builders/a-bookable-clinic.ts'
import { bookAppointment, cancelAppointment, moveAppointment, placeHold } from './index.ts'

let clinic: BookableClinic
beforeAll(async () => {
  clinic = await aBookableClinic()
})
beforeEach(async () => {
  clinic = await clinic.again()
})
afterAll(() => clinic.close())

const AT_14 = '2026-11-25T14:00:00Z'

describe('a connection that dies in the middle', () => {
  /** The same context, but the connection of each transaction is cut right before it would commit. */
  const cut = () => ({
    ...clinic.ctx,
    transaction: <T>(work: Parameters<typeof clinic.ctx.transaction<T>>[0]) =>
      clinic.ctx.transaction<T>(async (tx) => {
        const result = await work(tx)
        const { pid } = await tx
          .selectNoFrom((eb) => eb.fn<number>('pg_backend_pid', []).as('pid'))
          .executeTakeFirstOrThrow()
        await clinic.asOwner('SELECT pg_terminate_backend($1)', [pid])
        return result
      }),
  })

  test('leaves nothing of a booking; the same request then succeeds', async () => {
    const request = { holdId: (await clinic.hold(AT_14)).id, patient: aPerson(), idempotencyKey: 'k' }
    const before = await clinic.everything()
    await expect(bookAppointment(cut(), request)).rejects.toThrow()
    expect(await clinic.everything()).toBe(before)
    successOf(await bookAppointment(clinic.ctx, request))
  })

  test('leaves nothing of a hold, a move or a cancellation', async () => {
    const visit = await clinic.book(AT_14)
    const before = await clinic.everything()
    const start = Temporal.Instant.from('2026-11-25T16:00:00Z')
    const wish = { service: clinic.serviceId, minutes: 60, location: clinic.locationId, start }
    await expect(placeHold(cut(), wish)).rejects.toThrow()
    await expect(cancelAppointment(cut(), visit.id, { by: 'staff' })).rejects.toThrow()
    await expect(moveAppointment(cut(), visit.id, { start, by: 'staff' })).rejects.toThrow()
    expect(await clinic.everything()).toBe(before)
    expect(successOf(await moveAppointment(clinic.ctx, visit.id, { start, by: 'staff' })).sequence).toBe(1)
  })

  test('is told apart from our own faults: the caller may try again', async () => {
    const { id } = await clinic.hold(AT_14)
    const error = await bookAppointment(cut(), { holdId: id, patient: aPerson() }).catch(
      (thrown: unknown) => thrown,
    )
    expect(isDatabaseAway(error)).toBe(true)
  })
})
