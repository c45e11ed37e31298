import { createRoute, z } from '@hono/zod-openapi'
import { placeHold } from '#features/booking/index.ts'
import type { Api } from './api.ts'
import { refusedProblem } from './booking-problems.ts'
import { instantIn, instantOut, localText } from './instants.ts'
import { price } from './offer-routes.ts'
import { problemResponse } from './problem.ts'

const wish = z
  .strictObject({
    service: z.string().min(1).max(100),
    minutes: z.int(),
    start: instantIn,
    location: z.string().min(1).max(100),
    practitioner: z.string().min(1).max(100).nullish().describe('Without it, anyone who may'),
  })
  .openapi('HoldRequest')

const hold = z
  .object({
    id: z.string(),
    expiresAt: instantOut.describe('Book before; after it the time is free for others'),
    service: z.string(),
    minutes: z.int(),
    start: instantOut,
    end: instantOut,
    location: z.string(),
    practitioner: z.string(),
    price,
  })
  .openapi('Hold')

const route = createRoute({
  method: 'post',
  path: '/api/v1/holds',
  tags: ['Book'],
  summary: 'Keep a time while the form is filled in',
  request: { body: { required: true, content: { 'application/json': { schema: wish } } } },
  responses: {
    201: { description: 'The time is kept', content: { 'application/json': { schema: hold } } },
    404: problemResponse('No such service, location or practitioner'),
    409: problemResponse('The time is gone; with alternatives'),
    422: problemResponse('The time or the length is not on offer; with reasons and alternatives'),
  },
})

/** Holds. */
export function addHoldsRoutes(api: Api): void {
  api.openapi(route, async (c) => {
    const placed = await placeHold(c.get('clinic'), c.req.valid('json'))
    if (!placed.ok) return refusedProblem(placed.error)
    const { id, expiresAt, serviceId, minutes, start, end, locationId, practitionerId, timeZone, price } =
      placed.value
    c.header('Cache-Control', 'no-store')
    return c.json(
      {
        id,
        expiresAt: localText(expiresAt, timeZone),
        service: serviceId,
        minutes,
        start: localText(start, timeZone),
        end: localText(end, timeZone),
        location: locationId,
        practitioner: practitionerId,
        price,
      },
      201,
    )
  })
}
