const tones = 5

/** First letters of the first and the last word of a name, upper case; one letter for one word, `?` for none. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s.]+/).filter((word) => /^\p{L}/u.test(word))
  const first = words[0]
  const last = words.length > 1 ? words.at(-1) : undefined
  return [first, last].map((word) => [...(word ?? '')][0]?.toLocaleUpperCase('en') ?? '').join('') || '?'
}

/** A number from 1 to 5, always the same for the same name. */
export function toneOf(name: string): number {
  let sum = 11
  for (const letter of name.normalize('NFC')) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521
  return (sum % tones) + 1
}
