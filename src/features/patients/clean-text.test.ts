import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanLines, cleanText } from './clean-text.ts'

test('text of several lines keeps its lines', () => {
  expect(cleanLines('  Stiff \r\n neck\r\r\n\n\n since  May \n')).toBe('Stiff\nneck\n\nsince May')
  expect(cleanLines('')).toBe('')
  expect(cleanLines('a\nb\u0000')).toBeNull()
})

test('cleaning twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const line = cleanText(text)
      if (line !== null) expect(cleanText(line)).toBe(line)
      const lines = cleanLines(text)
      if (lines !== null) expect(cleanLines(lines)).toBe(lines)
    }),
  )
})
