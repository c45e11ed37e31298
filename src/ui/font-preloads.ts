import text from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url'
import headings from '@fontsource-variable/fraunces/files/fraunces-latin-standard-normal.woff2?url'

/** Addresses of the two faces that every page shows, for `<link rel="preload" as="font" crossorigin>`. */
export const fontPreloads: readonly string[] = [text, headings]
