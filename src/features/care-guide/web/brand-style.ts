import type { CSSProperties } from 'react'

/** WCAG 2.2, 1.4.3: text on a button needs 4.5 to 1. */
const ENOUGH = 4.5
const ON_BRAND = '#fffdf8'

/**
 * The colour of the site that shows the guide in a frame, for buttons and links. A colour on which our text could not be
 * read is not taken.
 * @param brand six hexadecimal digits, without the number sign
 */
export function brandStyle(brand: string | null): { style: CSSProperties; query: string } {
  if (!brand || !/^[0-9a-f]{6}$/i.test(brand) || contrast(`#${brand}`, ON_BRAND) < ENOUGH)
    return { style: {}, query: '' }
  const colour = `#${brand.toLowerCase()}`
  return {
    style: { '--pine': colour, '--pine-deep': colour, '--on-pine': ON_BRAND } as CSSProperties,
    query: `?brand=${brand.toLowerCase()}`,
  }
}

/** Contrast ratio of two colours (WCAG 2.2, relative luminance). */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light! + 0.05) / (dark! + 0.05)
}

function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
  const [red, green, blue] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}
