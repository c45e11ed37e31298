import { describe, expect, it } from 'vitest'
import { readingAge, syllablesIn } from './reading-age.ts'

describe('the reading age', () => {
  it.each([
    ['pain', 1],
    ['tummy', 2],
    ['made', 1],
    ['tired', 1],
    ['swollen', 2],
    ['headache', 2],
    ['temperature', 4],
    ['I', 1],
  ])('hears the syllables of %s', (word, count) => {
    expect(syllablesIn(word)).toBe(count)
  })

  it('is low for short words and short sentences', () => {
    expect(readingAge('Your leg is hot. It hurts to walk.')).toBeLessThan(7)
  })

  it('is high for clinical language', () => {
    expect(
      readingAge('Progressive bilateral neurological deterioration necessitates immediate investigation.'),
    ).toBeGreaterThan(18)
  })

  it('falls when a sentence is split', () => {
    const long = 'You have a red and sore eye, and light hurts it so much that you have to close it'
    const split = 'You have a red and sore eye. Light hurts it so much that you have to close it'
    expect(readingAge(split)).toBeLessThan(readingAge(long))
  })

  it('does not count the length of names against a sentence', () => {
    expect(readingAge('You have fibromyalgia.')).toBeLessThan(11)
  })

  it('has an answer for nothing', () => {
    expect(readingAge('')).toBe(5)
  })
})
