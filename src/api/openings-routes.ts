import { createRoute, z } from '@hono/zod-openapi'
import { searchOpenings } from '#features/booking/index.ts'
import type { Api } from './api.ts'
import { openingJson, reasonJson, refusedProblem } from './booking-problems.ts'
import { instantOut } from './instants.ts'
import { problemResponse } from './problem.ts'

const query = z.strictObject({
  service: z.string().min(1).max(100).describe('Id or slug'),
  minutes: z.coerce.number().int().describe('One of the service’s lengths').openapi({ type: 'integer' }),
  from: z.string().describe('First local date, YYYY-MM-DD').openapi({ format: 'date' }),
  to: z.string().describe('Last local date, at most 92 days in all').openapi({ format: 'date' }),
  location: z.string().min(1).max(100).optional().describe('Id or slug; without it, all'),
  practitioner: z.string().min(1).max(100).optional().describe('Id or slug; without it, anyone'),
  limit: z.coerce
    .number()
    .int()
    .optional()
    .describe('At most so many, earliest first')
    .openapi({ type: 'integer' }),
})

const opening = z
  .object({ start: instantOut, end: instantOut, location: z.string(), practitioner: z.string() })
  .openapi('Opening')
const reason = z.object({ kind: z.string(), location: z.string(), detail: z.string() }).openapi('Reason')
const answer = z
  .object({
    openings: z.array(opening),
    reasons: z.array(reason).describe('Why there are none; empty when there are some'),
    nextPossible: z
      .string()
      .nullable()
      .describe('First local date after the range with an opening, when there are none'),
  })
  .openapi('Openings')

const route = createRoute({
  method: 'get',
  path: '/api/v1/openings',
  tags: ['Book'],
  summary: 'Times that can be booked between two local dates',
  request: { query },
  responses: {
    200: { description: 'Times in order of start', content: { 'application/json': { schema: answer } } },
    404: problemResponse('No such service, location or practitioner'),
    422: problemResponse('The length or the dates do not work'),
  },
})

/** Free times. */
export function addOpeningsRoutes(api: Api): void {
  api.openapi(route, async (c) => {
    const found = await searchOpenings(c.get('clinic'), c.req.valid('query'))
    if (!found.ok) return refusedProblem(found.error)
    const { openings, reasons, nextPossible } = found.value
    c.header('Cache-Control', 'no-store')
    return c.json(
      { openings: openings.map(openingJson), reasons: reasons.map(reasonJson), nextPossible },
      200,
    )
  })
}
