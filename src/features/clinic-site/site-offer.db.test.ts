import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aPractitioner } from '../../../test/builders/a-practitioner.ts'
import { aRoom } from '../../../test/builders/a-room.ts'
import { aService } from '../../../test/builders/a-service.ts'
import { aClinicDatabase, type ClinicDatabase } from '../../../test/database/a-clinic-database.ts'
import { nextFreeByPractitioner, nextFreeByService } from './next-free.ts'
import { siteOffer } from './site-offer.ts'
import { titlesOf } from './views.ts'

let clinic: ClinicDatabase
let serviceId: string
let verifiedId: string

beforeAll(async () => {
  clinic = await aClinicDatabase()
  const { ctx } = clinic
  await aRoom(ctx).clinical().create()
  serviceId = (await aService(ctx).therapeuticMassage().create()).serviceId
  const verified = aPractitioner(ctx).massageTherapist().named('Vera', 'Verified').licensedUntil('2026-12-20')
  verifiedId = (await verified.giving(serviceId).create()).practitionerId
  await aPractitioner(ctx)
    .remedialTherapist()
    .named('Una', 'Unverified')
    .unverified()
    .giving(serviceId)
    .create()
  await aPractitioner(ctx)
    .physiotherapist()
    .named('Ex', 'Pired')
    .licensedUntil('2026-11-23')
    .giving(serviceId)
    .create()
})
afterAll(() => clinic.close())

/** Each request has a context of its own. */
const aRequest = () => ({ ...clinic.ctx })

describe('the public pages', () => {
  test('show only people whose licence is verified and valid today', async () => {
    const { practitioners, services } = await siteOffer(aRequest())
    expect(practitioners.map(({ name }) => name)).toEqual(['Vera Verified'])
    expect(titlesOf(practitioners[0]!, clinic.ctx)).toEqual(['Massage therapist'])
    expect(services.map(({ practitionerIds }) => practitionerIds)).toEqual([[verifiedId]])
  })

  test('stop showing somebody on the day after the licence ends', async () => {
    clinic.setNow('2026-12-20T12:00:00Z')
    expect((await siteOffer(aRequest())).practitioners).toHaveLength(1)
    clinic.setNow('2026-12-21T12:00:00Z')
    expect((await siteOffer(aRequest())).practitioners).toHaveLength(0)
    clinic.setNow('2026-11-24T09:00:00Z')
  })

  test('read the offer once per request', async () => {
    const request = aRequest()
    expect(siteOffer(request)).toBe(siteOffer(request))
    expect(siteOffer(request)).not.toBe(siteOffer(aRequest()))
    await siteOffer(request)
  })

  test('know the next free time of a service and of a person', async () => {
    const byService = await nextFreeByService(clinic.ctx)
    expect(byService.get(serviceId)).toMatchObject({
      day: { kind: 'today' },
      practitionerId: verifiedId,
      minutes: 60,
    })
    const byPerson = await nextFreeByPractitioner(clinic.ctx)
    expect([...byPerson]).toEqual([[verifiedId, byService.get(serviceId)]])
    expect(await nextFreeByService(clinic.ctx, verifiedId)).toEqual(byService)
  })
})
