import { OpenAPIHono } from '@hono/zod-openapi'
import type { z } from 'zod'
import type { ClinicContext } from '#server/context.ts'
import { problem, t } from './problem.ts'

/** What handlers find in the request's context. */
export interface ApiEnvironment {
  Variables: { clinic: ClinicContext }
}

export type Api = OpenAPIHono<ApiEnvironment>

/** An empty API whose calls refuse what their schemas don't allow, by field. */
export function newApi(): Api {
  return new OpenAPIHono<ApiEnvironment>({
    defaultHook: (result) =>
      result.success ? undefined : problem(422, 'invalid', { errors: fieldErrors(result.error.issues) }),
  })
}

/** Problems by field name: nested names joined by dots, unknown fields by their own name. */
function fieldErrors(issues: readonly z.core.$ZodIssue[]): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const issue of issues) {
    const path = issue.path.map(String)
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys) errors[[...path, key].join('.')] = t('field.unknown')
    else errors[path.join('.') || 'body'] ??= issue.message
  }
  return errors
}
