import { z } from 'zod'

const schema = z.strictObject({
  leftOut: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
      what: z.string().min(1),
      why: z.string().min(1),
      source: z.string().min(1),
    }),
  ),
})

/** Something that the evidence says and the guide does not ask or decide, and why. */
export type LeftOut = z.infer<typeof schema>['leftOut'][number]

/**
 * Reads `content/care-guide/left-out.yaml`.
 * @throws Error when an entry has no reason or no source, or stands twice.
 */
export function readLeftOut(data: unknown): readonly LeftOut[] {
  const parsed = schema.safeParse(data)
  if (!parsed.success) throw new Error(`left-out: ${z.prettifyError(parsed.error)}`)
  const ids = parsed.data.leftOut.map(({ id }) => id)
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at)
  if (twice.length > 0) throw new Error(`left-out: written twice: ${twice.join(', ')}`)
  return parsed.data.leftOut
}

/** A source as rules name it, and the rules that name it. */
export interface CitedSource {
  readonly source: string
  readonly rules: readonly string[]
}

/** Every source once, in the order of the alphabet. Rules separate their sources by semicolons. */
export function sourcesOf(rules: readonly { readonly id: string; readonly source: string }[]): CitedSource[] {
  const named = new Map<string, Set<string>>()
  for (const { id, source } of rules) {
    for (const one of source
      .split(';')
      .map((part) => part.trim())
      .filter(Boolean)) {
      const ids = named.get(one) ?? new Set()
      named.set(one, ids.add(id))
    }
  }
  return [...named]
    .map(([source, ids]) => ({ source, rules: [...ids] }))
    .toSorted((a, b) => a.source.localeCompare(b.source, 'en'))
}
