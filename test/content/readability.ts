/** Reading ease of Markdown text, by the Flesch-Kincaid grade (Kincaid and others, 1975). */

/**
 * The sentences of a Markdown body. A heading or a list item without an end mark counts as one sentence.
 * Tables and footnote marks are left out: they are looked up, not read through.
 */
export function sentencesOf(markdown: string): string[] {
  return markdown
    .split('\n')
    .filter((line) => !line.startsWith('|'))
    .map((line) => line.replace(/^\s*(#+|-|\d+\.)\s+/, '').replace(/\[\^\w+\]/g, ''))
    .map((line) => line.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/\*+/g, ''))
    .flatMap((line) => line.split(/(?<=[.?])\s+/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0)
}

/** The words of a sentence; numbers are not words, because the formula counts syllables. */
export function wordsOf(sentence: string): string[] {
  return sentence.match(/[A-Za-z][A-Za-z'’]*/g) ?? []
}

/** Syllables of an English word by its groups of vowels: a silent final "e" or "ed" does not count. */
export function syllablesOf(word: string): number {
  const bare = word
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/(?<=[^aeiouy])(?:e|es|ed)$/, (end, at, all) => keepsItsSyllable(end, all.slice(0, at)))
  const groups = bare.match(/i(?=[ao])(?!ion)(?<![ct]i)|[aeiouy]+/g) ?? []
  return Math.max(1, groups.length)
}

/** "table", "wanted" and "boxes" speak their ending; "make", "rubbed" and "makes" do not. */
function keepsItsSyllable(end: string, stem: string): string {
  const spoken =
    (end === 'e' && /[^aeiouylr]l$/.test(stem)) ||
    (end === 'ed' && /[td]$/.test(stem)) ||
    (end === 'es' && /(s|x|z|ch|sh|c|g|[^aeiouylr]l)$/.test(stem))
  return spoken ? end : ''
}

/** The Flesch-Kincaid grade: school years needed to read the text. Grade 6 is about age 11. */
export function gradeOf(markdown: string): number {
  const sentences = sentencesOf(markdown)
  const words = sentences.flatMap(wordsOf)
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
}

/** The middle sentence length in words. */
export function medianSentenceLength(markdown: string): number {
  const lengths = sentencesOf(markdown)
    .map((sentence) => wordsOf(sentence).length)
    .sort((a, b) => a - b)
  return lengths[Math.floor(lengths.length / 2)] ?? 0
}
