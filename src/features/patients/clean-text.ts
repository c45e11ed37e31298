/** Trimmed, in one Unicode form, one space between words; null when a control character is in it. */
export declare function cleanText(text: string): string | null
