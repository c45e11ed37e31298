import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { aNewPerson } from './booking.ts'
import { expect, given, test, thenSees, when } from './journey.ts'

const VIGNETTES = path.resolve('../shared/care-guide')

test('a program books a visit: services, times, hold, appointment', async ({ request }) => {
  const person = aNewPerson('Io')
  const opening = await given('a program that found a time', async () => {
    const { services } = await (await request.get('/api/v1/services')).json()
    const service = services.find((one: { name: string }) => one.name === 'Remedial massage')
    const query = new URLSearchParams({
      service: service.id,
      minutes: '30',
      from: '2026-11-30',
      to: '2026-12-04',
    })
    const { openings } = await (await request.get(`/api/v1/openings?${query}`)).json()
    expect(openings.length).toBeGreaterThan(0)
    const { start, location, practitioner } = openings.at(-1)
    return { service: service.id, minutes: 30, start, location, practitioner }
  })
  const hold = await when('it keeps that time', async () => {
    const answer = await request.post('/api/v1/holds', { data: opening })
    expect(answer.status()).toBe(201)
    return answer.json()
  })
  await thenSees('that another program cannot keep it too, and gets alternatives', async () => {
    const answer = await request.post('/api/v1/holds', { data: opening })
    expect(answer.status()).toBe(409)
    expect(answer.headers()['content-type']).toContain('application/problem+json')
    const problem = await answer.json()
    expect(problem).toMatchObject({ status: 409 })
    expect(Object.values(problem.alternatives).flat().length).toBeGreaterThan(0)
  })
  const { givenName, familyName, email } = person
  const body = { hold: hold.id, patient: { givenName, familyName, email, birthDate: '1985-03-27' } }
  await when('it books with a birth date that is still to come', async () => {
    const wrong = { ...body, patient: { ...body.patient, birthDate: '2030-01-01' } }
    const answer = await request.post('/api/v1/appointments', { data: wrong })
    expect(answer.status()).toBe(422)
    expect(JSON.stringify((await answer.json()).errors)).toContain('birthDate')
  })
  const booked = await when('it books', async () => {
    const answer = await request.post('/api/v1/appointments', { data: body })
    expect(answer.status()).toBe(201)
    return answer.json()
  })
  await thenSees('the visit, by its manage link too', async () => {
    expect(booked).toMatchObject({ status: 'booked' })
    expect((await request.get(new URL(booked.manageUrl).pathname)).status()).toBe(200)
  })
})

test('the description of the API is OpenAPI, and its reader opens', async ({ page, request }) => {
  await thenSees('each call of the plan in it', async () => {
    const document = await (await request.get('/api/openapi.json')).json()
    expect(document.openapi).toMatch(/^3\.[01]/)
    for (const call of [
      'clinic',
      'services',
      'practitioners',
      'openings',
      'holds',
      'appointments',
      'care-guide',
    ])
      expect(Object.keys(document.paths)).toContain(`/api/v1/${call}`)
    expect(referencesWithoutTarget(document)).toEqual([])
  })
  await when('somebody opens the reader', () => page.goto('/api/docs'))
  await thenSees('the calls', () => expect(page.getByText('/api/v1/openings').first()).toBeVisible())
})

test.describe('the vignettes', () => {
  test.skip(!existsSync(VIGNETTES), 'The vignettes stand beside the project, and are not here.')
  test('no vignette is sent to less urgent help than it needs', async ({ baseURL }, { project }) => {
    test.skip(project.name !== 'desktop', 'The API looks the same on every screen.')
    test.setTimeout(300_000)
    const simulate = path.join(VIGNETTES, 'simulate.mjs')
    const stories = path.join(VIGNETTES, 'vignettes-dev.jsonl')
    const { stdout } = await promisify(execFile)(process.execPath, [simulate, baseURL!, stories])
    await test.info().attach('simulation', { body: stdout })
    expect(stdout).toBeTruthy()
  })
})

/** The $refs of a document that lead nowhere. */
function referencesWithoutTarget(document: object): string[] {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map((match) => match[1]!)
  return references.filter(
    (reference) =>
      reference
        .split('/')
        .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], document) ===
      undefined,
  )
}
