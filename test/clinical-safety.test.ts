import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { realContent } from '#features/care-guide/real-rule-set.ts'

const text = readFileSync('docs/clinical-safety.md', 'utf8')
const hazards = text.split(/^### /m).slice(1)
const nameOf = (hazard: string) => hazard.split('\n')[0] ?? ''
const lineOf = (hazard: string, word: string) =>
  hazard.split('\n').find((line) => line.startsWith(`- **${word}**`)) ?? ''

/** The tests that a hazard names: a file, and words of a test in it. */
function proofsOf(hazard: string): { file: string; test: string }[] {
  return lineOf(hazard, 'Proof')
    .split(';')
    .flatMap((part) => {
      const file = /`([^`]+)`/.exec(part)?.[1] ?? ''
      return [...part.matchAll(/“([^”]+)”/g)].map(([, test = '']) => ({ file, test }))
    })
}

describe('the hazard log', () => {
  it('numbers its hazards without a gap', () => {
    expect(hazards.map((hazard) => nameOf(hazard).slice(0, 5))).toEqual(
      hazards.map((_, index) => `HZ-${String(index + 1).padStart(2, '0')}`),
    )
  })

  it.each(hazards.map((hazard) => [nameOf(hazard), hazard] as const))('%s is complete', (_, hazard) => {
    for (const word of ['Cause', 'Effect', 'Controls', 'Proof', 'Residual'])
      expect(lineOf(hazard, word).length, word).toBeGreaterThan(word.length + 10)
    expect(lineOf(hazard, 'Effect')).toMatch(/Severity (minor|serious|grave)/)
    expect(lineOf(hazard, 'Residual')).toMatch(/: (rare|seldom|possible)\./)
    expect(proofsOf(hazard).length).toBeGreaterThan(0)
  })

  it.each(hazards.flatMap(proofsOf))('$file proves “$test”', ({ file, test }) => {
    expect(existsSync(file), `${file} is gone; name the test that proves this control now`).toBe(true)
    expect(readFileSync(file, 'utf8')).toContain(test)
  })

  it('has a line to sign the version in use', () => {
    expect(text.slice(text.indexOf('## Sign-off'))).toContain(`| ${realContent().version} |`)
  })
})
