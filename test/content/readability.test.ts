import { describe, expect, it } from 'vitest'
import { gradeOf, medianSentenceLength, sentencesOf, syllablesOf } from './readability.ts'

describe('syllablesOf', () => {
  it.each([
    ['cat', 1],
    ['make', 1],
    ['makes', 1],
    ['table', 2],
    ['rubbed', 1],
    ['wanted', 2],
    ['boxes', 2],
    ['massage', 2],
    ['doctor', 2],
    ['physiotherapy', 6],
    ['radio', 3],
    ['station', 2],
    ['the', 1],
  ])('%s has %i', (word, count) => expect(syllablesOf(word)).toBe(count))
})

describe('sentencesOf', () => {
  it('reads headings and list items as sentences and skips tables, links and footnotes', () => {
    const text = '## Why?\n\nWe ask. You [answer](/book) [^a1].\n\n- one\n\n| a | b |'
    expect(sentencesOf(text)).toEqual(['Why?', 'We ask.', 'You answer .', 'one'])
  })
})

describe('gradeOf', () => {
  it('is low for short words and high for long ones', () => {
    expect(gradeOf('The cat sat. The dog ran.')).toBeLessThan(2)
    expect(
      gradeOf('Musculoskeletal rehabilitation necessitates multidisciplinary collaboration.'),
    ).toBeGreaterThan(20)
  })

  it('agrees with a text counted by hand', () => {
    // 3 sentences, 15 words, 16 syllables
    expect(gradeOf('You lie on the bench. We cover you. Say stop when it is too hard.')).toBeCloseTo(
      0.39 * (15 / 3) + 11.8 * (16 / 15) - 15.59,
      5,
    )
  })
})

describe('medianSentenceLength', () => {
  it('takes the middle', () => expect(medianSentenceLength('One. Two words. Now three words.')).toBe(2))
})
