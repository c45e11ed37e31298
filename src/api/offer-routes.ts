import { createRoute, z } from '@hono/zod-openapi'
import { listLocations, listPractitioners, listServices } from '#features/booking/index.ts'
import type { Api } from './api.ts'

export const price = z
  .object({
    amount: z.int().describe('Minor units: pence, cents'),
    currency: z.string().describe('ISO 4217'),
  })
  .openapi('Price', { example: { amount: 6000, currency: 'GBP' } })

const location = z
  .object({
    id: z.string(),
    slug: z.string(),
    name: z.string(),
    addressLines: z.array(z.string()),
    city: z.string(),
    postalCode: z.string().nullable(),
    country: z.string(),
    phone: z.string().nullable(),
    timeZone: z.string().describe('IANA name. All local dates and times of this location mean its clock'),
    openingHours: z
      .array(z.object({ weekday: z.int(), opensMinute: z.int(), closesMinute: z.int() }))
      .describe('Minutes after local midnight; weekday 1 is Monday'),
  })
  .openapi('Location')

const clinic = z
  .object({
    name: z.string(),
    country: z.string(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    emergencyNumber: z.string().describe('Sends an ambulance'),
    urgentAdviceNumber: z.string().nullable().describe('Medical advice within the day'),
    crisisNumber: z.string().nullable().describe('Somebody to talk to in a crisis'),
    locations: z.array(location),
  })
  .openapi('Clinic')

const service = z
  .object({
    id: z.string(),
    slug: z.string(),
    careKind: z.enum(['relaxation-massage', 'therapeutic-massage', 'remedial-massage', 'physiotherapy']),
    name: z.string(),
    summary: z.string(),
    whatHappens: z.string(),
    goodFor: z.array(z.string()),
    needsHealthHistory: z.boolean(),
    minNoticeMinutes: z.int(),
    freeChangeUntilMinutes: z.int().describe('So long before the start a patient may still move or cancel'),
    durations: z.array(z.object({ minutes: z.int(), price })),
    practitioners: z.array(z.string()).describe('Ids of those who may give it today'),
    locations: z.array(z.string()).describe('Ids of locations with a room that suits'),
  })
  .openapi('Service')

const practitioner = z
  .object({
    id: z.string(),
    slug: z.string(),
    name: z.string(),
    gender: z.enum(['female', 'male', 'other', 'undisclosed']),
    languages: z.array(z.string()).describe('BCP 47'),
    headline: z.string(),
    biography: z.string(),
    professions: z
      .array(z.object({ profession: z.string(), issuer: z.string(), number: z.string() }))
      .describe('From licences that the clinic has verified and that count today'),
    services: z.array(z.string()).describe('Ids'),
    locations: z.array(z.string()).describe('Ids'),
  })
  .openapi('Practitioner')

const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  200: { description, content: { 'application/json': { schema } } },
})
const tags = ['What is offered']

/** Who and where the clinic is, what it offers, and who gives it. */
export function addOfferRoutes(api: Api): void {
  api.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/clinic',
      tags,
      summary: 'The clinic, its locations and numbers for an emergency',
      responses: json(clinic, 'The clinic'),
    }),
    async (c) => {
      const ctx = c.get('clinic')
      const { name, country, email, phone, emergencyNumber, urgentAdviceNumber, crisisNumber } = ctx.clinic
      const locations = (await listLocations(ctx)).map(({ hours, directions: _directions, ...place }) => ({
        ...place,
        addressLines: [...place.addressLines],
        openingHours: [...hours],
      }))
      return c.json(
        { name, country, email, phone, emergencyNumber, urgentAdviceNumber, crisisNumber, locations },
        200,
      )
    },
  )
  api.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/services',
      tags,
      summary: 'Services with their lengths and prices',
      responses: json(z.object({ services: z.array(service) }), 'All services that can be booked'),
    }),
    async (c) => {
      const services = (await listServices(c.get('clinic'))).map((entry) => ({
        id: entry.id,
        slug: entry.slug,
        careKind: entry.careKind,
        name: entry.name,
        summary: entry.summary,
        whatHappens: entry.whatHappens,
        goodFor: [...entry.goodFor],
        needsHealthHistory: entry.needsHealthHistory,
        minNoticeMinutes: entry.minNoticeMinutes,
        freeChangeUntilMinutes: entry.freeChangeUntilMinutes,
        durations: [...entry.durations],
        practitioners: [...entry.practitionerIds],
        locations: [...entry.locationIds],
      }))
      return c.json({ services }, 200)
    },
  )
  api.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/practitioners',
      tags,
      summary: 'Public profiles of those who can be booked',
      responses: json(z.object({ practitioners: z.array(practitioner) }), 'Everybody who works here'),
    }),
    async (c) => {
      const practitioners = (await listPractitioners(c.get('clinic'))).map((person) => ({
        id: person.id,
        slug: person.slug,
        name: person.name,
        gender: person.gender,
        languages: [...person.languages],
        headline: person.headline,
        biography: person.biography,
        professions: person.registrations.map(({ profession, issuer, number }) => ({
          profession,
          issuer,
          number,
        })),
        services: [...person.serviceIds],
        locations: [...person.locationIds],
      }))
      return c.json({ practitioners }, 200)
    },
  )
}
