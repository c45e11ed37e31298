import { Hono } from 'hono'
import { careGuideInWords, careGuideRulesOf, hasSignOff } from '#features/care-guide/index.ts'
import type { ClinicContext } from '#server/context.ts'
import { careGuidePlanDefinition } from '../map/care-guide-plan-definition.ts'
import { careGuideQuestionnaire, type Publication } from '../map/care-guide-questionnaire.ts'

const FHIR_JSON = 'application/fhir+json; charset=utf-8'
/** Seconds for which a copy may be used: rules change overnight, and a sign-off may be withdrawn at any time. */
const FRESH = 300

/**
 * The rules of today as FHIR R4, for whoever wants to read them by machine. Mount it at `/api/v1/care-guide/fhir`; it expects
 * the clinic in the variable `clinic`. Public, since the rules are: they hold nothing about anybody.
 */
export function careGuideFhirRoutes() {
  const routes = new Hono<{ Variables: { clinic: ClinicContext } }>()
  routes.get('/questionnaire', async (c) => {
    const ctx = c.get('clinic')
    return fhirJson(careGuideQuestionnaire(careGuideRulesOf(ctx), await publicationOf(ctx)))
  })
  routes.get('/plan-definition', async (c) => {
    const ctx = c.get('clinic')
    const content = careGuideRulesOf(ctx)
    return fhirJson(careGuidePlanDefinition(content, await publicationOf(ctx), careGuideInWords(content)))
  })
  return routes
}

async function publicationOf(ctx: ClinicContext): Promise<Publication> {
  return { base: ctx.config.publicUrl, signed: await hasSignOff(ctx) }
}

function fhirJson(resource: unknown): Response {
  return new Response(JSON.stringify(resource), {
    headers: { 'content-type': FHIR_JSON, 'cache-control': `public, max-age=${FRESH}` },
  })
}
