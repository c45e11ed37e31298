import en from '#content/locales/en/api.json' with { type: 'json' }
import { type Key, type Params, words } from '#ui/words/words.ts'

/** The interface texts of the API. */
export const t = words(en)

/** The kinds of problem, as in the last part of their `type`. */
export type ProblemKind = keyof typeof en.problem
export const PROBLEM_KINDS = Object.keys(en.problem) as ProblemKind[]

export interface ProblemOptions {
  readonly params?: Params
  /** What is wrong with each field, by name. */
  readonly errors?: Readonly<Record<string, string>>
  /** Further members, such as `alternatives`. */
  readonly more?: Readonly<Record<string, unknown>>
  readonly headers?: Readonly<Record<string, string>>
}

/** A problem document (RFC 9457). Its `type` leads to the entry in the reader of this API. */
export function problem(status: number, kind: ProblemKind, options: ProblemOptions = {}): Response {
  const { params = {}, errors, more = {}, headers = {} } = options
  const body = {
    type: `/api/docs#${kind}`,
    title: t(`problem.${kind}.title` as Key<typeof en>),
    status,
    detail: t(`problem.${kind}.detail` as Key<typeof en>, params),
    ...(errors && { errors }),
    ...more,
  }
  const fixed = { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' }
  return new Response(JSON.stringify(body), { status, headers: { ...fixed, ...headers } })
}

/** How a problem stands in the OpenAPI document. Typed without content, so that handlers may return a `problem()`. */
export function problemResponse(description: string): { description: string } {
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
  return Object.assign({ description }, { content })
}
