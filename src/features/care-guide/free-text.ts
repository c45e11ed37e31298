import type { FreeTextWords, PhraseIndex, Target, Weight } from './free-text-words.ts'

/** What a text in somebody's own words points to: a start, which the visitor can change. It decides nothing. */
export interface TextSuggestion {
  /** Places of the body. `because` repeats the words of the text; `sideKnown` is false where the text names no side. */
  readonly regions: readonly { readonly id: string; readonly because: string; readonly sideKnown: boolean }[]
  /** Pages of tick lists that the words touch, in the order of the text. */
  readonly lists: readonly { readonly page: string; readonly because: string }[]
}

/** Longer texts are cut: nobody needs more to say where it hurts. In characters. */
export const LONGEST_TEXT = 4000

/** One word of the text, and which part of a sentence it stands in. */
interface Token {
  readonly word: string
  readonly written: string
  readonly clause: number
  readonly sentence: number
}

interface Mention {
  readonly from: number
  readonly to: number
  readonly bases: readonly string[]
  readonly weight: Weight
}

/** Words between a place and what is said about it, at most. */
const REACH = 4

/**
 * Suggests places and tick lists from a text such as "stiff neck since Tuesday". Pure matching of words: nothing
 * is stored, no finding is answered, and no danger is ruled in or out by it.
 */
export function suggestFromText(words: FreeTextWords, text: string): TextSuggestion {
  const tokens = tokensOf(text.slice(0, LONGEST_TEXT))
  const { mentions, ignored } = mentionsIn(words, tokens)
  const hurting = mentions.filter((mention) => !isFine(words, tokens, mention))
  const regions = weighed(complainedOf(words, tokens, hurting)).flatMap((mention) =>
    regionsFor(words, tokens, ignored, mention),
  )
  return {
    regions: regions.length > 0 ? firstOfEach(regions, ({ id }) => id) : nothingHurts(words, tokens),
    lists: firstOfEach(
      matchesIn(words.lists, tokens).map(({ from, to, target }) => ({
        page: target,
        because: quote(tokens, from, to),
      })),
      ({ page }) => page,
    ),
  }
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let clause = 0
  let sentence = 0
  for (const [piece] of text
    .normalize('NFKC')
    .replaceAll('’', "'")
    .matchAll(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*|[.,;:!?()\n]/gu)) {
    const word = piece.toLowerCase()
    if (/^[^\p{L}\p{N}]$/u.test(piece)) {
      clause++
      if (/[.!?\n]/.test(piece)) sentence++
    } else {
      if (word === 'but' || word === 'though') clause++
      tokens.push({ word, written: piece, clause, sentence })
    }
  }
  return tokens
}

/** A word of a phrase and a word of a text, which may carry a plural or possessive s. */
function fits(pattern: string, word: string): boolean {
  if (pattern.endsWith('*')) return word.startsWith(pattern.slice(0, -1))
  return word === pattern || word === `${pattern}s` || word === `${pattern}'s`
}

function matchAt<T>(index: PhraseIndex<T>, tokens: readonly Token[], at: number) {
  return index.find(
    ({ words }) =>
      at + words.length <= tokens.length &&
      words.every((word, step) => {
        const token = tokens[at + step]!
        return token.clause === tokens[at]!.clause && fits(word, token.word)
      }),
  )
}

function matchesIn<T>(index: PhraseIndex<T>, tokens: readonly Token[]) {
  const found: { from: number; to: number; target: T }[] = []
  for (let at = 0; at < tokens.length; ) {
    const match = matchAt(index, tokens, at)
    if (match) found.push({ from: at, to: at + match.words.length, target: match.target })
    at += match?.words.length ?? 1
  }
  return found
}

/** Places in the order of the text, and the words that belong to a turn of speech instead. */
function mentionsIn(words: FreeTextWords, tokens: readonly Token[]) {
  const mentions: Mention[] = []
  const ignored = new Set<number>()
  for (const { from, to, target } of matchesIn<Target>(words.places, tokens)) {
    if (target.kind === 'place') mentions.push({ from, to, bases: target.bases, weight: target.weight })
    else for (let at = from; at < to; at++) ignored.add(at)
  }
  return { mentions, ignored }
}

/** Whether the same part of the sentence says that nothing is wrong there: "no pain in the knee", "the knee is fine". */
function isFine(words: FreeTextWords, tokens: readonly Token[], { from, to }: Mention): boolean {
  const clause = tokens[from]!.clause
  const said = (index: PhraseIndex<true>, at: number) =>
    tokens[at]?.clause === clause && matchAt(index, tokens, at) !== undefined
  const before = range(Math.max(0, from - REACH), from)
  const after = range(to, to + REACH - 1)
  return (
    before.some((at) => said(words.fineBefore, at) && !said(words.notFine, at)) ||
    after.some((at) => said(words.fineAfter, at) && !NEGATION.test(tokens[at - 1]!.word))
  )
}

const NEGATION = /^(not|never|hardly|less|no)$|n't$/

/** Places in a sentence that complains of something; all of them, when no sentence with a place does. */
function complainedOf(
  words: FreeTextWords,
  tokens: readonly Token[],
  mentions: readonly Mention[],
): readonly Mention[] {
  const complaining = new Set(
    tokens.flatMap(({ sentence }, at) => (matchAt(words.complaints, tokens, at) ? [sentence] : [])),
  )
  const kept = mentions.filter(({ from }) => complaining.has(tokens[from]!.sentence))
  return kept.length > 0 ? kept : mentions
}

/** Lets each place count beside the others as the word list says. */
function weighed(mentions: readonly Mention[]): readonly Mention[] {
  const everywhere = mentions.filter(({ weight }) => weight === 'instead')
  if (everywhere.length > 0) return everywhere
  const definite = mentions.filter(({ weight }) => weight !== 'otherwise')
  if (definite.length === 0) return mentions
  const named = new Set(definite.filter(({ weight }) => weight === 'specific').flatMap(({ bases }) => bases))
  return definite.filter(
    ({ weight, bases }) => weight !== 'general' || !bases.some((base) => named.has(base)),
  )
}

type Side = 'left' | 'right' | 'both' | undefined

function regionsFor(
  words: FreeTextWords,
  tokens: readonly Token[],
  ignored: ReadonlySet<number>,
  mention: Mention,
): TextSuggestion['regions'] {
  const side = sideNear(words, tokens, ignored, mention) ?? onlySide(words, tokens, ignored)
  const because = quote(tokens, mention.from, mention.to)
  return mention.bases.flatMap((base) =>
    (words.regionsOf.get(base) ?? [])
      .filter(
        (region) => region.side === null || side === undefined || side === 'both' || region.side === side,
      )
      .map(({ id, side: ownSide }) => ({ id, because, sideKnown: ownSide === null || side !== undefined })),
  )
}

function sideNear(
  words: FreeTextWords,
  tokens: readonly Token[],
  ignored: ReadonlySet<number>,
  { from, to }: Mention,
): Side {
  const clause = tokens[from]!.clause
  const near = [from - 1, from - 2, from - 3, to, to + 1, to + 2, to + 3]
  for (const at of [...range(from, to), ...near]) {
    if (ignored.has(at) || tokens[at]?.clause !== clause) continue
    const side = words.sideOf.get(tokens[at].word)
    if (side) return side
  }
  const last = tokens[to - 1]!.word
  const isPlural = words.plurals.has(last) || (/[^s']s$/.test(last) && !words.singulars.has(last))
  return isPlural ? 'both' : undefined
}

/** The side that the whole text speaks of, when it speaks of one only. */
function onlySide(words: FreeTextWords, tokens: readonly Token[], ignored: ReadonlySet<number>): Side {
  const sides = new Set(
    tokens.flatMap(({ word }, at) => (ignored.has(at) ? [] : (words.sideOf.get(word) ?? []))),
  )
  sides.delete('both')
  return sides.size === 1 ? [...sides][0] : undefined
}

function nothingHurts(words: FreeTextWords, tokens: readonly Token[]): TextSuggestion['regions'] {
  const said = matchesIn(words.nothingHurts, tokens)[0]
  return said ? [{ id: 'none', because: quote(tokens, said.from, said.to), sideKnown: true }] : []
}

function quote(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({ written }) => written)
    .join(' ')
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, step) => from + step)
}

function firstOfEach<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(items.toReversed().map((item) => [key(item), item])).values()].toReversed()
}
