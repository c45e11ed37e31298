import type { Clause } from './print-expression.ts'

// Small pieces of Markdown for the documents that reviewers read.

/** Text as it is, with nothing that Markdown or HTML would read as a sign. */
export function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]#|]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

/** A heading that can be linked to by `#anchor`. */
export function heading(level: number, text: string, anchor: string): string {
  return `<a id="${anchor}"></a>\n\n${'#'.repeat(level)} ${plain(text)}`
}

export function link(text: string, anchor: string): string {
  return `[${plain(text)}](#${anchor})`
}

/** A list. Its sign differs from that of a condition, so that a list below a condition stays a list of its own. */
export function bullets(lines: readonly string[]): string {
  return lines.map((line) => `* ${line}`).join('\n')
}

/** The address of a rule, a finding or a precaution within the document. */
export function anchorOf(kind: 'rule' | 'finding' | 'page' | 'precaution' | 'group', id: string): string {
  return `${kind}-${id}`
}

/** A condition as a list within lists. */
export function clauseList(clause: Clause, depth = 0): string {
  const line = `${'  '.repeat(depth)}- ${plain(clause.text)}${clause.parts.length > 0 ? ':' : ''}`
  return [line, ...clause.parts.map((part) => clauseList(part, depth + 1))].join('\n')
}

/** Sections with an empty line between them; empty ones are left out. */
export function sections(parts: readonly (string | undefined)[]): string {
  return parts.filter((part): part is string => Boolean(part)).join('\n\n')
}
