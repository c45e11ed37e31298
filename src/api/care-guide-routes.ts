import { createRoute, z } from '@hono/zod-openapi'
import { ROUTES } from '#domain/care-guide/index.ts'
import { advise, isGuideOpen } from '#features/care-guide/index.ts'
import type { Api } from './api.ts'
import { problem, problemResponse } from './problem.ts'

// Names and values are checked by the rule set itself, which knows every finding and region; this describes them.
const presentation = z
  .looseObject({
    age: z.any().optional().openapi({ type: 'integer', minimum: 0, maximum: 120 }),
    sex: z
      .any()
      .optional()
      .openapi({ type: 'string', enum: ['female', 'male', 'other', 'undisclosed'] }),
    pregnancy: z.any().optional().openapi({ type: 'string' }),
    goal: z.any().optional().openapi({ type: 'string' }),
    regions: z
      .any()
      .optional()
      .openapi({ type: 'array', items: { type: 'string' } }),
    onset: z.any().optional().openapi({ type: 'string' }),
    durationDays: z.any().optional().openapi({ type: 'integer', minimum: 0 }),
    severity: z.any().optional().openapi({ type: 'integer', minimum: 0, maximum: 10 }),
    functionLimit: z.any().optional().openapi({ type: 'string' }),
    course: z.any().optional().openapi({ type: 'string' }),
    assessedByClinician: z.any().optional().openapi({ type: 'boolean' }),
    findings: z
      .any()
      .optional()
      .openapi({
        type: 'object',
        description:
          'Finding id to true, false or "unknown". A key `again:<id>` says that it was asked twice.',
        additionalProperties: { oneOf: [{ type: 'boolean' }, { type: 'string', enum: ['unknown'] }] },
      }),
  })
  .openapi('Presentation', {
    description: 'What is known so far. Everything may be missing: missing means not asked yet.',
    example: { goal: 'ease-muscle-tension', regions: ['neck-back'], age: 41 },
  })

const field = z.object({
  path: z.string().describe('Where the answer belongs; `findings` for a tick list of finding ids'),
  type: z.enum(['boolean', 'choice', 'multichoice', 'integer']),
  label: z.string(),
  hint: z.string().optional(),
  options: z.array(z.object({ value: z.union([z.string(), z.boolean()]), label: z.string() })).optional(),
  min: z.int().optional(),
  max: z.int().optional(),
  hidden: z.literal(true).optional().describe('To be sent along, not shown'),
})

const asking = z.object({
  status: z.literal('asking'),
  question: z.object({
    id: z.string(),
    kind: z.enum(['fields', 'ticks', 'again']),
    text: z.string(),
    hint: z.string().optional(),
    fields: z.array(field),
  }),
})

const done = z.object({
  status: z.literal('done'),
  recommendation: z.looseObject({
    route: z.enum(ROUTES),
    rules: z.array(z.looseObject({ id: z.string(), why: z.string(), source: z.string() })),
    reasons: z.array(z.string()),
    precautions: z.array(z.looseObject({ id: z.string(), effect: z.string() })),
    ruleSetVersion: z.string(),
  }),
})

/** The care guide, one step at a time. It keeps nothing: each call brings all that is known so far. */
export function addCareGuideRoutes(api: Api): void {
  api.openapi(
    createRoute({
      method: 'post',
      path: '/api/v1/care-guide',
      tags: ['Care guide'],
      summary: 'Which care fits? The next question, or where it leads and why',
      description:
        'Stateless: send what is known so far, add the answers to the question that comes back, send it again. It routes and never diagnoses. Nothing is stored or logged.',
      request: { body: { required: true, content: { 'application/json': { schema: presentation } } } },
      responses: {
        200: {
          description: 'A question, or a recommendation',
          content: { 'application/json': { schema: z.union([asking, done]).openapi('Advice') } },
        },
        503: problemResponse('No clinician of the clinic has signed off this version of the rules'),
        422: problemResponse(
          'Something in the presentation is not known or not possible; `errors` names the path',
        ),
      },
    }),
    async (c) => {
      if (!(await isGuideOpen(c.get('clinic')))) return problem(503, 'guide-closed')
      const advice = advise(c.get('clinic'), c.req.valid('json'))
      if (!advice.ok)
        return problem(422, 'invalid', {
          errors: Object.fromEntries(advice.error.map(({ path, message }) => [path || 'body', message])),
        })
      // JSON of our own making: the schema above describes it.
      return c.json(advice.value as never, 200)
    },
  )
}
