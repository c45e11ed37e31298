import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

/** The custom properties of the rule that `selector` opens; first such rule. */
function readTokens(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`)
  if (start < 0) throw new Error(`tokens.css has no rule ${selector}`)
  const block = css.slice(start, css.indexOf('}', start))
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [`${name}`, `${value}`]),
  )
}

/** WCAG 2.2 relative luminance of a six-digit hex colour. */
function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  const [r, g, b] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * Number(r) + 0.7152 * Number(g) + 0.0722 * Number(b)
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (Number(light) + 0.05) / (Number(dark) + 0.05)
}

const light = readTokens(':root')
const dark = readTokens(':root[data-theme="dark"]')
const darkBySystem = readTokens(':root:not([data-theme="light"])')

const grounds = ['paper', 'paper-raised', 'sand']
const tints = ['pine-tint', 'clay-tint', 'notice-tint', 'caution-tint', 'alarm-tint']
const tones = ['tone-1', 'tone-2', 'tone-3', 'tone-4', 'tone-5']
const signals = ['notice', 'caution', 'alarm']

/** Text on ground, as the components use them. */
const textPairs: [string, string][] = [
  ...[...grounds, 'sand-deep', ...tints, ...tones].map((ground): [string, string] => ['ink', ground]),
  ...[...grounds, ...tints].map((ground): [string, string] => ['ink-soft', ground]),
  ...['pine', 'pine-deep', 'clay', 'alarm', 'alarm-deep'].flatMap((text) =>
    grounds.map((ground): [string, string] => [text, ground]),
  ),
  ['pine', 'pine-tint'],
  ['pine-deep', 'pine-tint'],
  ['clay', 'clay-tint'],
  ...signals.map((signal): [string, string] => [signal, `${signal}-tint`]),
  ...signals.map((signal): [string, string] => [signal, 'paper-raised']),
  ...signals.map((signal): [string, string] => ['on-signal', signal]),
  ['on-signal', 'alarm-deep'],
  ['on-alarm-fill', 'alarm-fill'],
  ['on-pine', 'pine'],
  ['on-pine', 'pine-deep'],
]

/** Borders of controls, focus rings and shapes that carry meaning. */
const controlPairs: [string, string][] = [
  ...[...grounds, ...tints].map((ground): [string, string] => ['focus', ground]),
  ...[...grounds, 'pine-tint'].map((ground): [string, string] => ['control', ground]),
  ...grounds.map((ground): [string, string] => ['pine', ground]),
  ...signals.map((signal): [string, string] => [signal, 'paper']),
  ['alarm-fill', 'paper'],
]

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('tokens, %s', (_theme, tokens) => {
  const value = (name: string) => tokens.get(name) ?? expect.fail(`--${name} is missing`)

  it.each(textPairs)('%s on %s is readable text (4.5:1)', (text, ground) => {
    expect(contrast(value(text), value(ground))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(controlPairs)('%s on %s is a visible control (3:1)', (control, ground) => {
    expect(contrast(value(control), value(ground))).toBeGreaterThanOrEqual(3)
  })
})

describe('the two dark sets', () => {
  it('are the same', () => {
    expect([...dark]).toEqual([...darkBySystem])
  })

  it('replace every colour of the light set', () => {
    const colours = [...light].filter(([, value]) => value.startsWith('#')).map(([name]) => name)
    expect(colours.filter((name) => !dark.has(name))).toEqual([])
  })
})

describe('contrast', () => {
  it('knows black on white and mid grey', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
  })
})
