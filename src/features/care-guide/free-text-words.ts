import { z } from 'zod'
import type { RuleSetContent } from '#domain/care-guide/index.ts'

const phrase = z
  .string()
  .trim()
  .min(2)
  .regex(/^[a-z0-9'*-]+( [a-z0-9'*-]+)*$/, 'words in small letters, * only at the end of a word')
const phrases = z.array(phrase).min(1)

const schema = z.strictObject({
  sides: z.strictObject({ left: phrases, right: phrases, both: phrases }),
  plurals: phrases,
  singulars: phrases,
  ignore: phrases,
  fineBefore: phrases,
  fineAfter: phrases,
  notFine: phrases,
  places: z.array(
    z.strictObject({
      bases: z.array(z.string()).min(1),
      general: z.boolean().default(false),
      instead: z.boolean().default(false),
      otherwise: z.boolean().default(false),
      words: phrases,
    }),
  ),
  complaints: phrases,
  nothingHurts: phrases,
  lists: z.array(z.strictObject({ page: z.string(), words: phrases })),
})

type Written = z.infer<typeof schema>

/**
 * How a place counts beside others: `general` (a whole limb) when no part of it is named, `instead` (everything hurts) before all
 * others, `otherwise` when there is no other.
 */
export type Weight = 'specific' | 'general' | 'instead' | 'otherwise'

/** What a phrase of the word list points to. */
export type Target =
  | { readonly kind: 'place'; readonly bases: readonly string[]; readonly weight: Weight }
  | { readonly kind: 'ignore' }

/** The word list, checked against the places and pages of the guide and ready to be read. */
export interface FreeTextWords {
  readonly places: PhraseIndex<Target>
  readonly lists: PhraseIndex<string>
  readonly complaints: PhraseIndex<true>
  readonly nothingHurts: PhraseIndex<true>
  readonly fineBefore: PhraseIndex<true>
  readonly fineAfter: PhraseIndex<true>
  readonly notFine: PhraseIndex<true>
  readonly sideOf: ReadonlyMap<string, 'left' | 'right' | 'both'>
  readonly plurals: ReadonlySet<string>
  readonly singulars: ReadonlySet<string>
  /** Region ids of a base: one without a side, or left and right. */
  readonly regionsOf: ReadonlyMap<string, readonly { id: string; side: 'left' | 'right' | null }[]>
}

/** Phrases by the words they are made of, the longest first. */
export type PhraseIndex<T> = readonly { readonly words: readonly string[]; readonly target: T }[]

/**
 * Reads `content/care-guide/free-text.yaml`.
 *
 * @param data the parsed YAML.
 * @throws Error that says what is wrong: a place or a page that the guide does not know, a phrase in two places, a wrong form.
 */
export function readFreeTextWords(
  data: unknown,
  guide: Pick<RuleSetContent, 'regions' | 'pages'>,
): FreeTextWords {
  const parsed = schema.safeParse(data)
  if (!parsed.success) throw new Error(`free-text: ${z.prettifyError(parsed.error)}`)
  const written = parsed.data
  const regionsOf = Map.groupBy(guide.regions, (region) => region.base)
  refuseUnknown(written, new Set(regionsOf.keys()), new Set(guide.pages.map(({ id }) => id)))
  return {
    places: index<Target>([
      ...written.places.flatMap((place) =>
        place.words.map((word): [string, Target] => [
          word,
          { kind: 'place', bases: place.bases, weight: weightOf(place) },
        ]),
      ),
      ...written.ignore.map((word): [string, Target] => [word, { kind: 'ignore' }]),
    ]),
    lists: index(
      written.lists.flatMap(({ page, words }) => words.map((word): [string, string] => [word, page])),
    ),
    complaints: index(marked(written.complaints)),
    nothingHurts: index(marked(written.nothingHurts)),
    fineBefore: index(marked(written.fineBefore)),
    fineAfter: index(marked(written.fineAfter)),
    notFine: index(marked(written.notFine)),
    sideOf: new Map(
      (['left', 'right', 'both'] as const).flatMap((side) =>
        written.sides[side].map((word) => [word, side] as const),
      ),
    ),
    plurals: new Set(written.plurals),
    singulars: new Set(written.singulars),
    regionsOf,
  }
}

function weightOf(place: Written['places'][number]): Weight {
  if (place.general) return 'general'
  if (place.instead) return 'instead'
  return place.otherwise ? 'otherwise' : 'specific'
}

function marked(words: readonly string[]): [string, true][] {
  return words.map((word) => [word, true])
}

function index<T>(entries: readonly (readonly [string, T])[]): PhraseIndex<T> {
  return entries
    .map(([text, target]) => ({ words: text.split(' '), target }))
    .toSorted((a, b) => b.words.length - a.words.length)
}

function refuseUnknown(written: Written, bases: Set<string>, pages: Set<string>): void {
  const placeWords = [...written.places.flatMap(({ words }) => words), ...written.ignore]
  const problems = [
    ...written.places.flatMap((place) => place.bases.filter((base) => !bases.has(base))),
    ...written.lists.map(({ page }) => page).filter((page) => !pages.has(page)),
    ...placeWords.filter((word, at) => placeWords.indexOf(word) !== at),
  ]
  if (problems.length > 0) throw new Error(`free-text: unknown or written twice: ${problems.join(', ')}`)
}
