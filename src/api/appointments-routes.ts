import { createRoute, z } from '@hono/zod-openapi'
import { ok, type Result, refused } from '#domain/kernel/result.ts'
import {
  bookAppointment,
  cancelAppointment,
  type GuideResult,
  moveAppointment,
  readAppointment,
} from '#features/booking/index.ts'
import { advise } from '#features/care-guide/index.ts'
import type { ClinicContext } from '#server/context.ts'
import type { Api } from './api.ts'
import { appointment, appointmentJson, cancellation, move, newAppointment } from './appointment-schemas.ts'
import { refusedProblem } from './booking-problems.ts'
import { problem, problemResponse, t } from './problem.ts'

const tags = ['Book']
const oneAppointment = { 'application/json': { schema: appointment } }
const params = z.object({ id: z.string().max(100) })
const security = [{ manageLink: [] }]
const refusals = {
  401: problemResponse('The token is missing or not ours'),
  403: problemResponse('The token is for another visit'),
  404: problemResponse('No such visit'),
}

const book = createRoute({
  method: 'post',
  path: '/api/v1/appointments',
  tags,
  summary: 'Turn a hold into a visit',
  description:
    'A repeated request with the same Idempotency-Key, and a second booking of the same hold, return the first visit.',
  request: {
    headers: z.object({
      'idempotency-key': z
        .string()
        .optional()
        .describe('1 to 200 characters of your choice, new for each booking'),
    }),
    body: { required: true, content: { 'application/json': { schema: newAppointment } } },
  },
  responses: {
    201: { description: 'Booked; a confirmation is on its way', content: oneAppointment },
    404: problemResponse('No such hold'),
    409: problemResponse('The hold has run out, or the patient is elsewhere; with alternatives'),
    422: problemResponse(
      'Fields are wrong, the time is not on offer any more, the guide led to a doctor, or its answers rule the service out',
    ),
  },
})
const read = createRoute({
  method: 'get',
  path: '/api/v1/appointments/{id}',
  tags,
  security,
  summary: 'Read a visit',
  request: { params },
  responses: { 200: { description: 'The visit', content: oneAppointment }, ...refusals },
})
const change = createRoute({
  method: 'patch',
  path: '/api/v1/appointments/{id}',
  tags,
  security,
  summary: 'Move a visit',
  request: { params, body: { required: true, content: { 'application/json': { schema: move } } } },
  responses: {
    200: { description: 'The visit at its new time', content: oneAppointment },
    ...refusals,
    409: problemResponse('The time is gone, or it is too late to move; with alternatives'),
    422: problemResponse('The time is not on offer; with reasons and alternatives'),
  },
})
const cancel = createRoute({
  method: 'delete',
  path: '/api/v1/appointments/{id}',
  tags,
  security,
  summary: 'Cancel a visit',
  request: { params, body: { content: { 'application/json': { schema: cancellation } } } },
  responses: {
    200: { description: 'The cancelled visit', content: oneAppointment },
    ...refusals,
    409: problemResponse('It is too late to cancel'),
  },
})

/** Visits: book, read, move, cancel. */
export function addAppointmentsRoutes(api: Api): void {
  api.openapi(book, async (c) => {
    const ctx = c.get('clinic')
    const { hold, patient, preferences, reasonForVisit, guide } = c.req.valid('json')
    const key = c.req.valid('header')['idempotency-key']
    if (key !== undefined && !/^[\x20-\x7e]{1,200}$/.test(key))
      return problem(422, 'invalid', { errors: { 'Idempotency-Key': t('field.key') } })
    const told = guide ? guideResult(ctx, guide) : ok(null)
    if (!told.ok) return problem(422, 'invalid', { errors: told.error })
    const booked = await bookAppointment(ctx, {
      holdId: hold,
      patient,
      preferences,
      reasonForVisit,
      guide: told.value,
      idempotencyKey: key ?? null,
    })
    if (!booked.ok) return refusedProblem(booked.error)
    const visit = appointmentJson(ctx, booked.value)
    c.header('Cache-Control', 'no-store')
    c.header('Location', `/api/v1/appointments/${visit.id}`)
    return c.json(visit, 201)
  })
  api.openapi(read, async (c) => {
    const [ctx, { id }] = [c.get('clinic'), c.req.valid('param')]
    const denied = tokenProblem(ctx, c.req.header('authorization'), id)
    if (denied) return denied
    const visit = await readAppointment(ctx, id)
    c.header('Cache-Control', 'no-store')
    return visit ? c.json(appointmentJson(ctx, visit), 200) : problem(404, 'unknown-appointment')
  })
  api.openapi(change, async (c) => {
    const [ctx, { id }] = [c.get('clinic'), c.req.valid('param')]
    const denied = tokenProblem(ctx, c.req.header('authorization'), id)
    if (denied) return denied
    const moved = await moveAppointment(ctx, id, { ...c.req.valid('json'), by: 'patient' })
    c.header('Cache-Control', 'no-store')
    return moved.ok ? c.json(appointmentJson(ctx, moved.value), 200) : refusedProblem(moved.error)
  })
  api.openapi(cancel, async (c) => {
    const [ctx, { id }] = [c.get('clinic'), c.req.valid('param')]
    const denied = tokenProblem(ctx, c.req.header('authorization'), id)
    if (denied) return denied
    const cancelled = await cancelAppointment(ctx, id, { ...c.req.valid('json'), by: 'patient' })
    c.header('Cache-Control', 'no-store')
    return cancelled.ok ? c.json(appointmentJson(ctx, cancelled.value), 200) : refusedProblem(cancelled.error)
  })
}

/** Whoever holds a visit's link may act on it, and on no other. The token is never part of an address here. */
function tokenProblem(ctx: ClinicContext, authorization: string | undefined, id: string): Response | null {
  const token = /^Bearer +([\w-]+) *$/i.exec(authorization ?? '')?.[1]
  const visitId = token ? ctx.tokens.read('visit', token) : null
  if (visitId === null) return problem(401, 'unauthorised', { headers: { 'WWW-Authenticate': 'Bearer' } })
  return visitId === id ? null : problem(403, 'forbidden')
}

interface GuideTold {
  readonly consent: boolean
  readonly presentation?: Record<string, unknown> | undefined
  readonly route?: GuideResult['route'] | undefined
}

/** The guide's result is worked out again from the answers: what the caller says it was can't make it milder. */
function guideResult(
  ctx: ClinicContext,
  told: GuideTold,
): Result<{ result: GuideResult; consent: boolean }, Record<string, string>> {
  const { consent, presentation, route } = told
  if (!presentation)
    return route ? ok({ consent, result: { route } }) : refused({ guide: t('field.guide_empty') })
  const advice = advise(ctx, presentation)
  if (!advice.ok) return refused({ 'guide.presentation': t('field.not_an_option') })
  if (advice.value.status === 'asking') return refused({ 'guide.presentation': t('field.guide_unfinished') })
  return ok({ consent, result: { ...advice.value.recommendation, presentation } })
}
