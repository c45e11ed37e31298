import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { type Key, words } from './words.ts'

const en = {
  book: 'Book an appointment',
  chooseTime: { title: 'Choose a time with {name}', price: '{amount} for {amount}' },
  visits_one: '{count} visit',
  visits_other: '{count} visits',
  inner: { days_one: 'tomorrow', days_other: 'in {count} days' },
}

describe('words', () => {
  const t = words(en)

  it('finds texts by dotted keys', () => {
    expect(t('book')).toBe('Book an appointment')
    expect(t('chooseTime.title', { name: 'Ana' })).toBe('Choose a time with Ana')
  })

  it('fills a placeholder everywhere it stands', () => {
    expect(t('chooseTime.price', { amount: '£65' })).toBe('£65 for £65')
  })

  it('does not read placeholders inside a value', () => {
    expect(t('chooseTime.title', { name: '{amount} $& $1' })).toBe('Choose a time with {amount} $& $1')
  })

  it('chooses the plural by the count', () => {
    expect(t('visits', { count: 1 })).toBe('1 visit')
    expect(t('visits', { count: 0 })).toBe('0 visits')
    expect(t('inner.days', { count: 12_000 })).toBe('in 12,000 days')
  })

  it('falls back to the other form when a locale needs a form the file lacks', () => {
    const polish = words({ visits_one: '{count} wizyta', visits_other: '{count} wizyt' }, { locale: 'pl' })
    expect(polish('visits', { count: 3 })).toBe('3 wizyt')
  })

  it('refuses an unknown key, a key of a group, and inherited names', () => {
    const loose = words<Record<string, string>>(en as never)
    expect(() => loose('missing')).toThrow('No text for "missing"')
    expect(() => loose('chooseTime')).toThrow('No text for "chooseTime"')
    expect(() => loose('toString')).toThrow('No text')
    expect(() => loose('book.length')).toThrow('No text')
  })

  it('refuses a missing parameter, also one that every object has', () => {
    expect(() => t('chooseTime.title')).toThrow('"chooseTime.title" needs {name}')
    expect(() => words({ a: '{constructor}' })('a')).toThrow('needs {constructor}')
  })

  it('reports instead of throwing when asked to, and shows what it has', () => {
    const problems: string[] = []
    const lenient = words(en, { onMissing: (problem) => problems.push(problem) })
    expect(lenient('chooseTime.title')).toBe('Choose a time with {name}')
    expect(lenient('nothing' as 'book')).toBe('nothing')
    expect(problems).toHaveLength(2)
  })

  it('gives back any text without placeholders unchanged', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !/\{\w+\}/.test(text)),
        (text) => words({ text })('text') === text,
      ),
    )
  })

  it('knows its keys', () => {
    expectTypeOf<'chooseTime.title' | 'inner.days' | 'visits'>().toExtend<Key<typeof en>>()
    expectTypeOf<'chooseTime'>().not.toExtend<Key<typeof en>>()
  })
})
