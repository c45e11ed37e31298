/** Interface texts of one locale file: a text, or texts below a name. */
export interface Messages {
  readonly [name: string]: string | Messages
}

type Count = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'
type WithoutCount<Name extends string> = Name extends `${infer Base}_${Count}` ? Base | Name : Name

/** Every key of a locale file, nested names joined by dots; `visits` for `visits_one` and `visits_other`. */
export type Key<T> = {
  [Name in keyof T & string]: T[Name] extends string ? WithoutCount<Name> : `${Name}.${Key<T[Name]>}`
}[keyof T & string]

/** What stands in for `{name}`; `count` also chooses the plural. */
export type Params = Readonly<Record<string, string | number>>

/** Gives the text for a key, placeholders filled. */
export type Words<T> = (key: Key<T>, params?: Params) => string

export interface WordsOptions {
  /** BCP 47 tag for plural rules and numbers. */
  locale?: string
  /** Called instead of throwing when a key or a parameter is missing; for production. */
  onMissing?: (problem: string) => void
}

/**
 * Reads interface texts: `words(en)('chooseTime.title', { name })`.
 *
 * `key_one` and `key_other` are one text, `t('key', { count })`, chosen by the locale's plural rules.
 * @throws Error when a key or parameter is missing, unless `onMissing` is given: then the key, or the
 *   placeholder as written, is shown.
 */
export function words<T extends object>(messages: T, options: WordsOptions = {}): Words<T> {
  const locale = options.locale ?? 'en-GB'
  const rules = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)
  const report = (problem: string) => {
    if (!options.onMissing) throw new Error(problem)
    options.onMissing(problem)
  }

  return (key, params = {}) => {
    const text = findText(messages, key, params.count, rules)
    if (text === undefined) {
      report(`No text for "${key}"`)
      return key
    }
    return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
      const value = Object.hasOwn(params, name) ? params[name] : undefined
      if (value === undefined) {
        report(`"${key}" needs {${name}}`)
        return placeholder
      }
      return typeof value === 'number' ? numbers.format(value) : value
    })
  }
}

function findText(
  messages: object,
  key: string,
  count: string | number | undefined,
  rules: Intl.PluralRules,
): string | undefined {
  if (typeof count === 'number') {
    const plural = textAt(messages, `${key}_${rules.select(count)}`) ?? textAt(messages, `${key}_other`)
    if (plural !== undefined) return plural
  }
  return textAt(messages, key)
}

function textAt(messages: object, key: string): string | undefined {
  let found: unknown = messages
  for (const name of key.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) return undefined
    found = (found as Record<string, unknown>)[name]
  }
  return typeof found === 'string' ? found : undefined
}
