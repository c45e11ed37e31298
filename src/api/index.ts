import { HTTPException } from 'hono/http-exception'
import { careGuideFhirRoutes } from '#fhir/routes/care-guide.ts'
import type { ClinicContext } from '#server/context.ts'
import { type Api, newApi } from './api.ts'
import { addAppointmentsRoutes } from './appointments-routes.ts'
import { addCareGuideRoutes } from './care-guide-routes.ts'
import { docsPage } from './docs-page.ts'
import { openApiDocument } from './document.ts'
import { addHoldsRoutes } from './holds-routes.ts'
import { addOfferRoutes } from './offer-routes.ts'
import { addOpeningsRoutes } from './openings-routes.ts'
import { problem } from './problem.ts'

/** Finds the clinic that answers under a host name, or null while none is set up. */
export type FindClinic = (host: string) => Promise<ClinicContext | null>

/** The public JSON API, its description and its reader. Whatever it doesn't know under /api is a 404 problem. */
export function createApi(findClinic: FindClinic): Api {
  const api = newApi()
  for (const path of ['/api/v1/*', '/api/openapi.json', '/api/docs']) {
    api.use(path, async (c, next) => {
      const clinic = await findClinic(c.req.header('host')?.split(':')[0] ?? '')
      if (!clinic) return problem(503, 'no-clinic')
      c.set('clinic', clinic)
      return next()
    })
  }
  addOfferRoutes(api)
  addOpeningsRoutes(api)
  addHoldsRoutes(api)
  addAppointmentsRoutes(api)
  addCareGuideRoutes(api)
  api.route('/api/v1/care-guide/fhir', careGuideFhirRoutes())
  api.get('/api/openapi.json', (c) => c.json(openApiDocument(api, c.get('clinic'))))
  api.get('/api/docs', (c) =>
    c.html(docsPage(openApiDocument(api, c.get('clinic')), c.get('clinic').clinic.name)),
  )
  refuseTheRest(api)
  api.onError((error) => {
    if (!(error instanceof HTTPException)) throw error
    if (error.status === 415) return problem(415, 'unsupported-type')
    return error.status === 400 ? problem(400, 'malformed') : error.getResponse()
  })
  return api
}

/** Known addresses answer 405 to other methods; unknown ones 404. */
function refuseTheRest(api: Api): void {
  const methods = new Map<string, Set<string>>()
  for (const { path, method } of api.routes) {
    if (method !== 'ALL') methods.set(path, (methods.get(path) ?? new Set()).add(method))
  }
  for (const [path, known] of methods) {
    const allowed = [...known, ...(known.has('GET') ? ['HEAD'] : [])].join(', ')
    api.all(path, () =>
      problem(405, 'method-not-allowed', { params: { methods: allowed }, headers: { Allow: allowed } }),
    )
  }
  api.all('/api/*', () => problem(404, 'not-found'))
}
