import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { JudgedCase } from '../src/features/care-guide/print-cases.ts'

/** A development vignette. */
export interface Vignette extends JudgedCase {
  readonly mustNotOverTriage: boolean
  /** The person's own words, in the second set. */
  readonly story?: string
}

export interface VignetteFile {
  readonly name: string
  readonly cases: readonly Vignette[]
}

// The vignettes are kept beside the project, not in it; without them there are none.
const BESIDE = path.resolve(import.meta.dirname, '..', '..', 'shared', 'care-guide')
const NAMES = ['vignettes-dev.jsonl', 'vignettes-stories-dev.jsonl']

/** The files that were named, or else the development sets where they are at hand. */
export function vignetteFiles(named: readonly string[] = []): VignetteFile[] {
  const files = named.length > 0 ? named : NAMES.map((name) => path.join(BESIDE, name)).filter(existsSync)
  return files.map((file) => ({
    name: path.basename(file),
    cases: readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Vignette),
  }))
}
