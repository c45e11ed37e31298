// Control characters, unpaired surrogates, invisible direction marks and other code points that no name needs.
const REFUSED = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069]/u

/**
 * Brings a line of text into one form: NFC, trimmed, one space between words.
 * @returns null when it holds control characters or others that nobody types on purpose
 */
export function cleanText(text: string): string | null {
  const line = text.normalize('NFC').replace(/\s+/gu, ' ').trim()
  return REFUSED.test(line) ? null : line
}

/**
 * The same for text of several lines: line breaks stay, as `\n`, and at most one empty line in a row.
 * @returns null when it holds control characters or others that nobody types on purpose
 */
export function cleanLines(text: string): string | null {
  const lines = text.split(/\r\n|\r|\n/u).map(cleanText)
  if (lines.includes(null)) return null
  return lines
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
}
