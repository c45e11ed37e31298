const COMMENT_OR_TEXT = /\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g
const CLOCK_OR_DICE =
  /\bTemporal\s*[.]\s*Now\b|\bnew\s+Date\b(?!\s*\(\s*[^)\s])|\bDate\s*[.]\s*now\b|\bMath\s*[.]\s*random\b/g

/**
 * Where a source asks the machine for the time or for chance. These compile without any library, so the compiler can't
 * refuse them in src/domain.
 * @returns the expressions found, outside comments and string literals
 */
export function actsByItself(source: string): string[] {
  return source.replace(COMMENT_OR_TEXT, '').match(CLOCK_OR_DICE) ?? []
}
