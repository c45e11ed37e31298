import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { realContent } from '#features/care-guide/real-rule-set.ts'
import { parseHealthHistory } from '#features/clinical-record/history-content.ts'
import { parsePrecautions } from '#features/clinical-record/precautions-content.ts'

// For tests: the form and the precautions as they stand in content/.

/** The parsed YAML files of one folder of content/. */
export function documentsOf(folder: string): { name: string; data: unknown }[] {
  const url = new URL(`../../content/${folder}/`, import.meta.url)
  return readdirSync(url)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ name, data: parse(readFileSync(new URL(name, url), 'utf8')) as unknown }))
}

/** The ids that the care guide knows. */
export function realVocabulary() {
  const { findings, regions, regionGroups } = realContent()
  return {
    findings: new Set(findings.map(({ id }) => id)),
    regions: new Set(regions.map(({ id }) => id)),
    regionGroups,
  }
}

/** The real form; throws with the problem in it. */
export function realForm() {
  return parseHealthHistory(documentsOf('health-history'), realVocabulary())
}

/** The real precautions, chapter by chapter; throws with the problem in them. */
export function realPrecautions() {
  return parsePrecautions(documentsOf('precautions'), realVocabulary())
}
