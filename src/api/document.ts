import type { ClinicContext } from '#server/context.ts'
import type { Api } from './api.ts'

/** The OpenAPI 3.1 document of everything that was added to an API. */
export function openApiDocument(api: Api, ctx: ClinicContext) {
  const document = api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: `${ctx.clinic.name}: booking`,
      version: '1',
      description:
        'Find free times, hold one, book it, move it, cancel it. Instants are RFC 3339 with an offset.',
    },
    servers: [{ url: ctx.config.publicUrl }],
  })
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: PROBLEM },
    securitySchemes: {
      manageLink: { type: 'http', scheme: 'bearer', description: 'The last part of the manage link' },
    },
  }
  return document
}

const PROBLEM = {
  type: 'object' as const,
  description: 'RFC 9457',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: { type: 'string' as const },
    title: { type: 'string' as const },
    status: { type: 'integer' as const },
    detail: { type: 'string' as const },
    errors: {
      type: 'object' as const,
      description: 'What is wrong with each field',
      additionalProperties: { type: 'string' as const },
    },
    reasons: { type: 'array' as const, items: { $ref: '#/components/schemas/Reason' } },
    alternatives: { type: 'array' as const, items: { $ref: '#/components/schemas/Opening' } },
  },
}
