import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { compileRuleSet } from '#domain/care-guide/index.ts'
import { realContent } from '#features/care-guide/real-rule-set.ts'
import type { ClinicContext } from '#server/context.ts'
import { careGuideFhirRoutes } from './care-guide.ts'

const written = realContent()
const [ended, ...rest] = written.redFlags

/** A clinic with these rules, of which one ended before today; `signed` stands for what its database says. */
function aClinic(signed: boolean): ClinicContext {
  const content = { ...written, redFlags: [{ ...ended!, until: '2026-11-20', from: '2026-01-01' }, ...rest] }
  return {
    transaction: async () => signed,
    config: { publicUrl: 'https://clinic.example' },
    now: () => Temporal.Instant.from('2026-11-21T09:00:00Z'),
    content: {
      careGuide: { ruleSetOn: (day: Temporal.PlainDate) => compileRuleSet(content, day.toString()) },
    },
  } as unknown as ClinicContext
}

function api(signed = false) {
  const app = new Hono<{ Variables: { clinic: ClinicContext } }>()
  app.use(async (c, next) => {
    c.set('clinic', aClinic(signed))
    await next()
  })
  return app.route('/api/v1/care-guide/fhir', careGuideFhirRoutes())
}

describe('the care guide as FHIR', () => {
  it.each([
    ['questionnaire', 'Questionnaire'],
    ['plan-definition', 'PlanDefinition'],
  ])('%s', async (path, resourceType) => {
    const response = await api().request(`/api/v1/care-guide/fhir/${path}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toMatch(/^application\/fhir\+json/)
    expect(await response.json()).toMatchObject({
      resourceType,
      version: written.version,
      url: `https://clinic.example/api/v1/care-guide/fhir/${path}`,
    })
  })

  it('is a draft until the clinic has signed, and active from then on', async () => {
    for (const [signed, status] of [
      [false, 'draft'],
      [true, 'active'],
    ] as const) {
      for (const path of ['questionnaire', 'plan-definition']) {
        const response = await api(signed).request(`/api/v1/care-guide/fhir/${path}`)
        expect(await response.json()).toMatchObject({ status, experimental: !signed })
      }
    }
  })

  it('shows the rules of today only', async () => {
    const response = await api().request('/api/v1/care-guide/fhir/plan-definition')
    const text = await response.text()
    expect(text).not.toContain(`"id":"${ended!.id}"`)
    expect(text).toContain(`"id":"${rest[0]!.id}"`)
  })
})
