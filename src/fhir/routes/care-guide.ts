import { Hono } from 'hono'
import { careGuideInWords, careGuideRulesOf } from '#features/care-guide/index.ts'
import type { ClinicContext } from '#server/context.ts'
import { careGuidePlanDefinition } from '../map/care-guide-plan-definition.ts'
import { careGuideQuestionnaire } from '../map/care-guide-questionnaire.ts'

const FHIR_JSON = 'application/fhir+json; charset=utf-8'
/** Seconds for which a copy may be used: rules change overnight at most. */
const FRESH = 3600

/**
 * The rules of today as FHIR R4, for whoever wants to read them by machine. Mount it at `/api/v1/care-guide/fhir`; it expects
 * the clinic in the variable `clinic`. Public, since the rules are: they hold nothing about anybody.
 */
export function careGuideFhirRoutes() {
  const routes = new Hono<{ Variables: { clinic: ClinicContext } }>()
  routes.get('/questionnaire', (c) => {
    const ctx = c.get('clinic')
    return fhirJson(careGuideQuestionnaire(careGuideRulesOf(ctx), { base: ctx.config.publicUrl }))
  })
  routes.get('/plan-definition', (c) => {
    const ctx = c.get('clinic')
    const content = careGuideRulesOf(ctx)
    const publication = { base: ctx.config.publicUrl }
    return fhirJson(careGuidePlanDefinition(content, publication, careGuideInWords(content)))
  })
  return routes
}

function fhirJson(resource: unknown): Response {
  return new Response(JSON.stringify(resource), {
    headers: { 'content-type': FHIR_JSON, 'cache-control': `public, max-age=${FRESH}` },
  })
}
