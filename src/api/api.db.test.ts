import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type App, createApp } from '#server/create-app.ts'
import { aBookableClinic, aPerson, type BookableClinic } from '../../test/builders/a-bookable-clinic.ts'

let clinic: BookableClinic
let app: App
beforeAll(async () => {
  clinic = await aBookableClinic()
  app = createApp(clinic.services, clinic.contexts, async () => new Response('a page'))
})
afterAll(() => clinic.close())

let day = 0
let date = ''
/** Each test has a day of its own. */
beforeEach(() => {
  day += 1
  date = Temporal.PlainDate.from('2026-11-24').add({ days: day }).toString()
})

// biome-ignore lint/suspicious/noExplicitAny: answers are looked at field by field
type Json = Record<string, any>
const call = async (path: string, init: RequestInit = {}) => {
  const response = await app.request(path, { ...init, headers: { host: 'localhost', ...init.headers } })
  const text = await response.text()
  const type = response.headers.get('content-type') ?? ''
  return {
    status: response.status,
    headers: response.headers,
    type,
    body: (type.includes('json') ? JSON.parse(text) : text) as Json,
  }
}
const send = (method: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
  call(path, {
    method,
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  })

const wish = (start = `${date}T14:00:00Z`, other: Json = {}) => ({
  service: clinic.serviceId,
  minutes: 60,
  start,
  location: clinic.locationId,
  ...other,
})
const hold = async (start?: string) => (await send('POST', '/api/v1/holds', wish(start))).body
const book = async (start?: string, other: Json = {}) =>
  (await send('POST', '/api/v1/appointments', { hold: (await hold(start)).id, patient: aPerson(), ...other }))
    .body
const withLink = (token: string) => ({ authorization: `Bearer ${token}` })
const openings = (query: Record<string, string>) =>
  call(
    `/api/v1/openings?${new URLSearchParams({ service: clinic.serviceId, minutes: '60', from: date, to: date, ...query })}`,
  )

function expectProblem(answer: { status: number; type: string; body: Json }, status: number, kind: string) {
  expect({ status: answer.status, type: answer.body.type, contentType: answer.type }).toEqual({
    status,
    type: `/api/docs#${kind}`,
    contentType: 'application/problem+json',
  })
  expect(answer.body).toMatchObject({
    status,
    title: expect.stringMatching(/./),
    detail: expect.stringMatching(/[.]$/),
  })
  expect(JSON.stringify(answer.body)).not.toMatch(/SQL|constraint|violates|relation|23P01/i)
}

describe('what is offered', () => {
  test('the clinic, with zones and numbers for an emergency', async () => {
    const { status, body } = await call('/api/v1/clinic')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      emergencyNumber: '999',
      locations: [{ id: clinic.locationId, timeZone: 'Europe/London' }],
    })
  })

  test('services, with lengths and prices', async () => {
    const { body } = await call('/api/v1/services')
    expect(body.services).toMatchObject([
      {
        id: clinic.serviceId,
        careKind: 'therapeutic-massage',
        durations: [{ minutes: 60, price: { amount: 6000, currency: 'GBP' } }],
        practitioners: [clinic.practitionerId],
      },
    ])
  })

  test('practitioners, with the professions that the clinic verified', async () => {
    const { body } = await call('/api/v1/practitioners')
    expect(body.practitioners).toMatchObject([
      {
        id: clinic.practitionerId,
        professions: [{ profession: 'massage-therapist' }],
        services: [clinic.serviceId],
      },
    ])
  })
})

describe('openings', () => {
  test('a day from opening to closing, with the offset of the location', async () => {
    const { status, body } = await openings({})
    expect(status).toBe(200)
    expect(body.openings).toHaveLength((12 - 1) * 4 + 1)
    expect(body.openings[0]).toEqual({
      start: `${date}T08:00:00+00:00`,
      end: `${date}T09:00:00+00:00`,
      location: clinic.locationId,
      practitioner: clinic.practitionerId,
    })
    expect(body.reasons).toEqual([])
    expect(
      (await openings({ limit: '3', location: 'main-street', practitioner: clinic.practitionerId })).body
        .openings,
    ).toHaveLength(3)
  })

  test('none come with the reason and the next date', async () => {
    await clinic.asOwner(
      "INSERT INTO allocation (clinic_id, allocation_id, resource_id, during, reason) VALUES ($1, gen_random_uuid(), $2, tstzrange($3, $4), 'leave')",
      [clinic.clinicId, clinic.practitionerId, `${date}T00:00Z`, `${date}T24:00Z`],
    )
    const { body } = await openings({})
    expect(body).toMatchObject({
      openings: [],
      reasons: [{ kind: 'practitioner_on_leave', location: clinic.locationId }],
    })
    expect(body.nextPossible).toBe(Temporal.PlainDate.from(date).add({ days: 1 }).toString())
  })

  test.each([
    [{ service: 'nothing' }, 404, 'unknown-service'],
    [{ location: 'nowhere' }, 404, 'unknown-location'],
    [{ practitioner: 'nobody' }, 404, 'unknown-practitioner'],
    [{ minutes: '55' }, 422, 'length-not-offered'],
    [{ minutes: '0' }, 422, 'length-not-offered'],
    [{ minutes: '-60' }, 422, 'length-not-offered'],
    [{ minutes: 'an hour' }, 422, 'invalid'],
    [{ from: '2026-12-02', to: '2026-12-01' }, 422, 'bad-range'],
    [{ from: '2026-02-30' }, 422, 'bad-range'],
    [{ to: 'tomorrow' }, 422, 'bad-range'],
    [{ from: '2026-12-01', to: '2036-12-01' }, 422, 'bad-range'],
    [{ limit: '0' }, 422, 'bad-range'],
    [{ colour: 'green' }, 422, 'invalid'],
  ])('%j is refused', async (query, status, kind) => {
    expectProblem(await openings(query as unknown as Record<string, string>), status, kind)
  })

  test('a range of 92 days is the longest', async () => {
    expect((await openings({ from: '2026-12-01', to: '2027-03-02' })).status).toBe(200)
    expectProblem(await openings({ from: '2026-12-01', to: '2027-03-03' }), 422, 'bad-range')
  })
})

describe('holding', () => {
  test('keeps the time and says until when', async () => {
    const { status, body } = await send('POST', '/api/v1/holds', wish())
    expect(status).toBe(201)
    expect(body).toMatchObject({
      start: `${date}T14:00:00+00:00`,
      end: `${date}T15:00:00+00:00`,
      expiresAt: '2026-11-24T09:10:00+00:00',
      practitioner: clinic.practitionerId,
    })
    const starts = (await openings({})).body.openings.map((opening: Json) => opening.start)
    expect(starts).toContain(`${date}T13:00:00+00:00`)
    expect(starts).not.toContain(`${date}T14:00:00+00:00`)
  })

  test('a time that is gone is a conflict with alternatives that can be held', async () => {
    await hold()
    const answer = await send('POST', '/api/v1/holds', wish())
    expectProblem(answer, 409, 'time-taken')
    expect(answer.body.alternatives.length).toBeGreaterThan(2)
    const { start, location, practitioner } = answer.body.alternatives[0]
    expect((await send('POST', '/api/v1/holds', wish(start, { location, practitioner }))).status).toBe(201)
  })

  test.each([
    ['in the past', '2026-11-24T08:00:00Z', 'in_the_past'],
    ['outside hours', '2026-12-30T21:00:00Z', 'location_closed'],
    ['off the grid', '2026-12-30T14:07:00Z', 'off_grid'],
    ['between two minutes', '2026-12-30T14:00:30Z', 'invalid_request'],
    ['years ahead', '2030-01-01T14:00:00Z', 'beyond_horizon'],
  ])('a time %s is refused with the reason', async (_name, start, reason) => {
    const answer = await send('POST', '/api/v1/holds', wish(start))
    expectProblem(answer, 422, 'time-not-offered')
    expect(answer.body.reasons).toMatchObject([{ kind: reason, detail: expect.stringMatching(/[.]$/) }])
  })

  test.each([
    [{ service: 'nothing' }, 404, 'unknown-service', undefined],
    [{ minutes: 50 }, 422, 'length-not-offered', undefined],
    [{ minutes: '60' }, 422, 'invalid', 'minutes'],
    [{ start: '2026-12-30T14:00:00' }, 422, 'invalid', 'start'],
    [{ start: '2026-13-45T14:00:00Z' }, 422, 'invalid', 'start'],
    [{ location: undefined }, 422, 'invalid', 'location'],
    [{ extra: 1 }, 422, 'invalid', 'extra'],
  ])('%j is refused', async (other, status, kind, field) => {
    const answer = await send('POST', '/api/v1/holds', wish(undefined, other))
    expectProblem(answer, status, kind)
    if (field) expect(answer.body.errors).toHaveProperty([field])
  })
})

describe('booking', () => {
  test('makes a visit whose link opens it', async () => {
    const kept = await hold()
    const { status, body, headers } = await send('POST', '/api/v1/appointments', {
      hold: kept.id,
      patient: aPerson(),
    })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      id: kept.id,
      status: 'booked',
      start: kept.start,
      end: kept.end,
      price: kept.price,
    })
    expect(body.manageUrl).toBe(`http://localhost:3000/visit/${body.token}`)
    expect(body.calendarUrl).toBe(`${body.manageUrl}/calendar.ics`)
    expect(headers.get('location')).toBe(`/api/v1/appointments/${body.id}`)
    expect((await call(`/api/v1/appointments/${body.id}`, { headers: withLink(body.token) })).body).toEqual(
      body,
    )
  })

  test('repeats the answer for the same key, and for the same hold', async () => {
    const request = { hold: (await hold()).id, patient: aPerson() }
    const key = { 'Idempotency-Key': `key of ${date}` }
    const first = await send('POST', '/api/v1/appointments', request, key)
    expect(await send('POST', '/api/v1/appointments', request, key)).toMatchObject({
      status: 201,
      body: first.body,
    })
    expect(await send('POST', '/api/v1/appointments', request)).toMatchObject({
      status: 201,
      body: first.body,
    })
    const other = { ...request, patient: aPerson() }
    expectProblem(await send('POST', '/api/v1/appointments', other, key), 422, 'idempotency-key-reused')
    expectProblem(
      await send('POST', '/api/v1/appointments', other, { 'Idempotency-Key': 'x'.repeat(201) }),
      422,
      'invalid',
    )
  })

  test.each([
    ['in the future', { birthDate: '2026-11-25' }, 'patient.birthDate', /future/],
    ['long ago', { birthDate: '1899-12-31' }, 'patient.birthDate', /long ago/],
    ['in another form', { birthDate: '30/01/1980' }, 'patient.birthDate', /YYYY-MM-DD/],
    ['without an @', { email: 'sam.example.org' }, 'patient.email', /e-mail/],
    ['ten thousand letters', { givenName: 'x'.repeat(10_000) }, 'patient.givenName', /long/],
    ['only a space', { familyName: ' ' }, 'patient.familyName', /fill/],
    ['a control character', { givenName: 'Sam\u0000' }, 'patient.givenName', /characters/],
    ['not a number', { phone: 'by post' }, 'patient.phone', /phone/],
    ['not a text', { email: 5 }, 'patient.email', /string/],
    ['an unknown field', { nickname: 'S' }, 'patient.nickname', /not known/],
  ])('%s is refused by field', async (_, other, field, words) => {
    const kept = await hold()
    const answer = await send('POST', '/api/v1/appointments', {
      hold: kept.id,
      patient: { ...aPerson(), ...other },
    })
    expectProblem(answer, 422, 'invalid')
    expect(answer.body.errors).toEqual({ [field]: expect.stringMatching(words) })
    expect((await send('POST', '/api/v1/appointments', { hold: kept.id, patient: aPerson() })).status).toBe(
      201,
    )
  })

  test('an unknown hold, and one that has run out', async () => {
    const patient = aPerson()
    expectProblem(
      await send('POST', '/api/v1/appointments', { hold: '00000000-0000-7000-8000-000000000000', patient }),
      404,
      'unknown-hold',
    )
    expectProblem(
      await send('POST', '/api/v1/appointments', { hold: "'; DROP TABLE hold; --", patient }),
      404,
      'unknown-hold',
    )
    const kept = await hold()
    clinic.setNow('2026-11-24T09:10:00Z')
    const answer = await send('POST', '/api/v1/appointments', { hold: kept.id, patient })
    clinic.setNow('2026-11-24T09:00:00Z')
    expectProblem(answer, 409, 'hold-expired')
    expect(answer.body.alternatives[0]).toMatchObject({ location: clinic.locationId })
  })

  test('a warning sign in the guide ends in no booking, whatever the caller calls it', async () => {
    const kept = await hold()
    for (const guide of [
      { consent: true, route: 'emergency' },
      { consent: false, route: 'doctor-routine' },
      { consent: true, route: 'defer' },
    ]) {
      expectProblem(
        await send('POST', '/api/v1/appointments', { hold: kept.id, patient: aPerson(), guide }),
        422,
        'guide-says-stop',
      )
    }
    expectProblem(
      await send('POST', '/api/v1/appointments', {
        hold: kept.id,
        patient: aPerson(),
        guide: { consent: true },
      }),
      422,
      'invalid',
    )
    const guide = { consent: false, route: 'therapeutic-massage' }
    expect(
      (await send('POST', '/api/v1/appointments', { hold: kept.id, patient: aPerson(), guide })).status,
    ).toBe(201)
  })
})

describe('answers of the guide that come with a booking', () => {
  const presentation = {
    age: 48,
    sex: 'female',
    pregnancy: 'none',
    goal: 'treat-pain-or-injury',
    regions: ['low-back'],
    onset: 'gradual',
    durationDays: 1,
    severity: 5,
    functionLimit: 'some',
    course: 'worsening',
    assessedByClinician: false,
    findings: { 'saddle-numbness': true },
  }

  test('are worked out again: a milder route than they lead to is not believed', async () => {
    const kept = await hold()
    const guide = { consent: true, route: 'relaxation-massage', presentation }
    const answer = await send('POST', '/api/v1/appointments', { hold: kept.id, patient: aPerson(), guide })
    expectProblem(answer, 422, 'guide-says-stop')
    expect(answer.body.route).toBe('emergency')
  })

  test('that are broken or unfinished are refused', async () => {
    const kept = await hold()
    for (const broken of [
      { age: 'old' },
      { findings: { nonsense: true } },
      { goal: 'ease-muscle-tension' },
    ]) {
      const guide = { consent: true, presentation: broken }
      const answer = await send('POST', '/api/v1/appointments', { hold: kept.id, patient: aPerson(), guide })
      expectProblem(answer, 422, 'invalid')
      expect(Object.keys(answer.body.errors)).toEqual(['guide.presentation'])
    }
  })
})

describe('a service under the answers of the guide', () => {
  const answers = {
    age: 60,
    sex: 'female',
    pregnancy: 'none',
    goal: 'ease-muscle-tension',
    regions: ['upper-back'],
    onset: 'gradual',
    durationDays: 30,
    severity: 3,
    functionLimit: 'none',
    course: 'steady',
    assessedByClinician: true,
  }

  test('is refused with the reasons when it is ruled out, and booked with a clearance when it needs one', async () => {
    const presentation = await finished({ ...answers, findings: { 'blood-thinner': true } })
    const guide = { consent: false, presentation }
    const { id } = await hold()
    const change = (interventions: string) =>
      clinic.asOwner('UPDATE service SET interventions = $2 WHERE service_id = $1', [
        clinic.serviceId,
        interventions,
      ])
    await change('{friction}')
    const refused = await send('POST', '/api/v1/appointments', { hold: id, patient: aPerson(), guide })
    await change('{effleurage,kneading}')
    expectProblem(refused, 422, 'precautions-rule-out')
    expect(refused.body.reasons).toContainEqual(expect.stringMatching(/^You may bruise/))
    const booked = await send('POST', '/api/v1/appointments', { hold: id, patient: aPerson(), guide })
    expect({ status: booked.status, clearanceNeeded: booked.body.clearanceNeeded }).toEqual({
      status: 201,
      clearanceNeeded: true,
    })
  })
})

/** The same person with "no" to all else that the guide asks. */
async function finished(presentation: Json): Promise<Json> {
  const { body } = await send('POST', '/api/v1/care-guide', presentation)
  if (body.status === 'done') return presentation
  const asked = body.question.fields.flatMap((field: Json) =>
    field.path === 'findings' ? field.options : [],
  )
  if (asked.length === 0) throw new Error(`The guide asks for more: ${JSON.stringify(body.question)}`)
  const no = Object.fromEntries(asked.map(({ value }: Json) => [value, false]))
  return finished({ ...presentation, findings: { ...no, ...presentation.findings } })
}

describe('a visit and its link', () => {
  test('opens nothing without the token, and nothing else with it', async () => {
    const [mine, other] = [await book(), await book(`${date}T16:00:00Z`)]
    const path = `/api/v1/appointments/${mine.id}`
    for (const method of ['GET', 'PATCH', 'DELETE']) {
      const request = (headers: Record<string, string>) =>
        method === 'PATCH'
          ? send(method, path, { start: `${date}T10:00:00Z` }, headers)
          : call(path, { method, headers })
      const denied = await request({})
      expectProblem(denied, 401, 'unauthorised')
      expect(denied.headers.get('www-authenticate')).toBe('Bearer')
      expectProblem(await request(withLink('abc')), 401, 'unauthorised')
      expectProblem(await request(withLink(other.token)), 403, 'forbidden')
    }
    expect((await call(path, { headers: withLink(mine.token) })).body).toEqual(mine)
  })

  test('moves within the policy, keeping its id', async () => {
    const [mine, other] = [await book(), await book(`${date}T16:00:00Z`)]
    const path = `/api/v1/appointments/${mine.id}`
    const moved = await send('PATCH', path, { start: `${date}T10:15:00Z` }, withLink(mine.token))
    expect(moved).toMatchObject({
      status: 200,
      body: { id: mine.id, start: `${date}T10:15:00+00:00`, status: 'booked' },
    })
    expectProblem(await send('PATCH', path, { start: other.start }, withLink(mine.token)), 409, 'time-taken')
    expectProblem(
      await send('PATCH', path, { start: `${date}T22:00:00Z` }, withLink(mine.token)),
      422,
      'time-not-offered',
    )
    clinic.setNow(`${date}T09:30:00Z`)
    const late = await send('PATCH', path, { start: `${date}T18:00:00Z` }, withLink(mine.token))
    const lateCancel = await call(path, { method: 'DELETE', headers: withLink(mine.token) })
    clinic.setNow('2026-11-24T09:00:00Z')
    expectProblem(late, 409, 'too-late')
    expectProblem(lateCancel, 409, 'too-late')
  })

  test('is cancelled once, and its time is free again', async () => {
    const mine = await book()
    const path = `/api/v1/appointments/${mine.id}`
    const cancel = () => send('DELETE', path, { reason: 'Away' }, withLink(mine.token))
    const first = await cancel()
    expect(first).toMatchObject({ status: 200, body: { status: 'cancelled', mayChange: false } })
    expect(await cancel()).toMatchObject({ status: 200, body: first.body })
    expect((await hold()).start).toBe(mine.start)
  })
})

describe('what cannot be read', () => {
  const post = (body: string, headers: Record<string, string>) =>
    call('/api/v1/holds', { method: 'POST', body, headers })

  test('wrong JSON, no JSON, the wrong kind, too much', async () => {
    const json = { 'content-type': 'application/json' }
    expectProblem(await post('{"service":', json), 400, 'malformed')
    expectProblem(await post('', json), 400, 'malformed')
    expectProblem(await post('[]', json), 422, 'invalid')
    expectProblem(await post('null', json), 422, 'invalid')
    expectProblem(
      await post('service=1', { 'content-type': 'application/x-www-form-urlencoded' }),
      415,
      'unsupported-type',
    )
    expectProblem(await post('{}', { 'content-type': 'text/plain' }), 415, 'unsupported-type')
    const large = JSON.stringify({ ...wish(), service: 'x'.repeat(300_000) })
    expect(await post(large, { ...json, 'content-length': String(large.length) })).toMatchObject({
      status: 413,
      body: { title: 'Too large' },
    })
  })

  test('unknown addresses and methods', async () => {
    expectProblem(await call('/api/v1/nothing'), 404, 'not-found')
    expectProblem(await call('/api/v2/services'), 404, 'not-found')
    const wrong = await call('/api/v1/services', { method: 'DELETE' })
    expectProblem(wrong, 405, 'method-not-allowed')
    expect(wrong.headers.get('allow')).toBe('GET, HEAD')
    expect((await call('/somewhere')).body).toBe('a page')
  })

  test('a database that is away: 503, and when to try again', async () => {
    const away = createApp(
      clinic.services,
      {
        ...clinic.contexts,
        forHost: async () => {
          throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
        },
      },
      async () => new Response(''),
    )
    const response = await away.request('/api/v1/services')
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('5')
    expect(response.headers.get('content-type')).toBe('application/problem+json')
  })
})

describe('the description', () => {
  test('names every call, and each problem leads to an entry of the reader', async () => {
    const { body } = await call('/api/openapi.json')
    expect(body.openapi).toBe('3.1.0')
    const calls = Object.entries<Json>(body.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method} ${path}`),
    )
    expect(calls).toEqual(
      expect.arrayContaining([
        'get /api/v1/clinic',
        'get /api/v1/services',
        'get /api/v1/practitioners',
        'get /api/v1/openings',
        'post /api/v1/holds',
        'post /api/v1/appointments',
        'get /api/v1/appointments/{id}',
        'patch /api/v1/appointments/{id}',
        'delete /api/v1/appointments/{id}',
      ]),
    )
    const page = await call('/api/docs')
    expect(page.status).toBe(200)
    expect(page.body).toContain('id="time-taken"')
    expect(page.body).toContain('/api/v1/openings')
    expect(page.body).not.toMatch(/(src|href)="https?:/)
  })
})
