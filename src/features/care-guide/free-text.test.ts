import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LONGEST_TEXT, suggestFromText } from './free-text.ts'
import { readFreeTextWords } from './free-text-words.ts'
import { realContent, realFiles } from './real-rule-set.ts'

const content = realContent()
const words = readFreeTextWords(realFiles()['free-text'], content)
const regionIds = new Set(content.regions.map(({ id }) => id))
const pageIds = new Set(content.pages.map(({ id }) => id))
const baseOf = new Map(content.regions.map(({ id, base }) => [id, base]))

const placesIn = (text: string) => suggestFromText(words, text).regions.map(({ id }) => id)

describe('a text in somebody’s own words', () => {
  it.each([
    ['stiff neck since Tuesday', ['neck-back']],
    ['my left knee hurts when I go down stairs', ['knee-left']],
    ['ankle sprain, the right one', ['ankle-heel-right']],
    ['frozen shoulder on the left', ['shoulder-left']],
    ['both shoulders are tight', ['shoulder-left', 'shoulder-right']],
    ['tight calves', ['calf-left', 'calf-right']],
    ['my feet hurt', ['foot-left', 'foot-right']],
    ['pain between my shoulder blades', ['upper-back']],
    ['behind my right knee it aches', ['knee-right']],
    ['stomach ache', ['abdomen']],
    ['my back is sore', ['low-back', 'upper-back']],
    ['my lower back is sore, my whole back really', ['low-back']],
    ['everything hurts, my back, my legs', ['whole-body']],
    ['STIFF NECK!', ['neck-back']],
    ['I can’t turn my neck', ['neck-back']],
  ])('%s', (text, expected) => {
    expect(placesIn(text)).toEqual(expected)
  })

  it.each(['I just want to relax', 'lavender oil massage please', 'My wife gave me a voucher, no aches'])(
    '%s: nothing hurts',
    (text) => {
      expect(placesIn(text)).toEqual(['none'])
    },
  )

  it.each([
    ['My knee is fine but my left hip hurts', ['hip-left']],
    ['no pain in the legs, only the lower back', ['low-back']],
    ['sore neck, it never goes into the arm', ['neck-back']],
  ])('%s: leaves out what is fine', (text, expected) => {
    expect(placesIn(text)).toEqual(expected)
  })

  it.each([
    ['I can no longer lift my left shoulder', ['shoulder-left']],
    ['no idea why my left knee hurts', ['knee-left']],
    ['no feeling in my right foot', ['foot-right']],
    ['my right hip is not good', ['hip-right']],
    ['my left wrist isn’t normal', ['wrist-hand-left']],
    ['my right shoulder hurts at work', ['shoulder-right']],
    ['my left knee is warm and swollen', ['knee-left']],
    ['I can’t walk without my left heel hurting', ['ankle-heel-left']],
  ])('%s: takes nothing for fine that is not', (text, expected) => {
    expect(placesIn(text)).toEqual(expected)
  })

  it('takes several fingers for one hand, when it is the only side named', () => {
    expect(placesIn('numb fingers on the right')).toEqual(['wrist-hand-right'])
    expect(suggestFromText(words, 'numb fingers').regions.map(({ sideKnown }) => sideKnown)).toEqual([
      false,
      false,
    ])
  })

  it.each([
    'I want to get back to running',
    'come back later, on the other hand I can call you back',
    'pain for weeks left over',
  ])('%s: names no place', (text) => {
    expect(placesIn(text)).toEqual([])
  })

  it('says when the side is not known, and offers both', () => {
    const { regions } = suggestFromText(words, 'sore elbow')
    expect(regions.map(({ id, sideKnown }) => [id, sideKnown])).toEqual([
      ['elbow-forearm-left', false],
      ['elbow-forearm-right', false],
    ])
  })

  it('repeats the words it goes by', () => {
    const { regions, lists } = suggestFromText(words, 'My Left Shoulder Blade is numb')
    expect(regions).toEqual([{ id: 'upper-back', because: 'Shoulder Blade', sideKnown: true }])
    expect(lists).toEqual([{ page: 'nerves', because: 'numb' }])
  })

  it('keeps to places and pages that exist, each once, whatever is written', () => {
    const snippets = fc.constantFrom(
      'back',
      'left',
      'no',
      'knee',
      'fine',
      '.',
      ',',
      'numb',
      'arms',
      'flu',
      '💥',
    )
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(snippets).map((parts) => parts.join(' ')),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const { regions, lists } = suggestFromText(words, text)
        const ids = regions.map(({ id }) => id)
        expect(ids.filter((id) => !regionIds.has(id))).toEqual([])
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids.includes('none') && ids.length > 1).toBe(false)
        expect(lists.filter(({ page }) => !pageIds.has(page))).toEqual([])
      }),
    )
  })

  it('reads no more than its limit', () => {
    expect(placesIn(`${'word '.repeat(LONGEST_TEXT / 5)} sore knee`)).toEqual([])
  })

  it('answers nothing: it holds no findings', () => {
    expect(Object.keys(suggestFromText(words, 'numb between the legs'))).toEqual(['regions', 'lists'])
  })
})

describe('the list of words', () => {
  it.each(content.regions.filter(({ id }) => id !== 'none'))('knows a word for $id', ({ base }) => {
    expect(
      words.places.some(({ target }) => target.kind === 'place' && target.bases.includes(base)),
      base,
    ).toBe(true)
  })

  it.each([
    ['an unknown place', { places: [{ bases: ['tail'], words: ['tail'] }] }, /tail/],
    ['an unknown page', { lists: [{ page: 'nowhere', words: ['numb'] }] }, /nowhere/],
    ['a phrase in two places', { ignore: ['knee'] }, /knee/],
    ['a capital letter', { plurals: ['Feet'] }, /small letters/],
    ['a key that means nothing', { colour: 'red' }, /colour/],
  ])('is refused with %s', (_, change, message) => {
    const data = { ...(realFiles()['free-text'] as object), ...change }
    expect(() => readFreeTextWords(data, content)).toThrow(message)
  })

  it('is refused when it is missing', () => {
    expect(() => readFreeTextWords(undefined, content)).toThrow(/free-text/)
  })
})

// The stories lie outside the project; without them there is nothing to measure.
const STORIES = new URL('../../../../shared/care-guide/vignettes-stories-dev.jsonl', import.meta.url)

interface Story {
  readonly id: string
  readonly story: string
  readonly presentation: { readonly regions: readonly string[] }
}

describe.skipIf(!existsSync(STORIES))('the stories of the development set', () => {
  const stories = (existsSync(STORIES) ? readFileSync(STORIES, 'utf8') : '')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Story)
  const read = stories.map(({ story, presentation }) => {
    const proposed = new Set(placesIn(story).map((id) => baseOf.get(id)))
    const meant = new Set(presentation.regions.map((id) => baseOf.get(id)))
    const found = [...meant].filter((base) => proposed.has(base)).length
    return { proposed: proposed.size, meant: meant.size, found, whole: found === meant.size }
  })
  const sum = (pick: (one: (typeof read)[number]) => number) => read.reduce((all, one) => all + pick(one), 0)

  it('have 85 of 100 places proposed', () => {
    expect(sum(({ found }) => found) / sum(({ meant }) => meant)).toBeGreaterThanOrEqual(0.85)
  })

  it('have all places of 85 in 100 stories proposed', () => {
    expect(sum(({ whole }) => Number(whole)) / read.length).toBeGreaterThanOrEqual(0.85)
  })

  it('have few places proposed that are not meant', () => {
    expect(sum(({ found }) => found) / sum(({ proposed }) => proposed)).toBeGreaterThanOrEqual(0.7)
  })
})
