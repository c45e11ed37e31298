// `npm run guide:print`: the care guide as one document that a clinician reads and signs. Names of vignette files may follow.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { vignetteFiles } from '../bench/guide-cases.ts'
import { printGuide } from '../src/features/care-guide/print-guide.ts'
import { printPage } from '../src/features/care-guide/print-page.ts'
import { readLeftOut } from '../src/features/care-guide/print-sources.ts'
import { realFiles, realRuleSet } from '../src/features/care-guide/real-rule-set.ts'
import { parsePrecautions } from '../src/features/clinical-record/precautions-content.ts'

const ROOT = path.resolve(import.meta.dirname, '..')
const PRECAUTIONS = path.join(ROOT, 'content', 'precautions')

const ruleSet = realRuleSet()
const { content } = ruleSet
const chapters = parsePrecautions(
  readdirSync(PRECAUTIONS)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ name, data: parse(readFileSync(path.join(PRECAUTIONS, name), 'utf8')) as unknown })),
  { findings: new Set(content.findings.map(({ id }) => id)), regionGroups: content.regionGroups },
)
const document = printGuide({
  ruleSet,
  precautions: chapters,
  leftOut: readLeftOut(realFiles()['left-out']),
  cases: vignetteFiles(process.argv.slice(2)).flatMap(({ cases }) => cases),
})

const out = path.join(ROOT, 'build')
mkdirSync(out, { recursive: true })
writeFileSync(path.join(out, 'care-guide.md'), document)
writeFileSync(
  path.join(out, 'care-guide.html'),
  printPage(`The care guide, rule set ${ruleSet.version}`, document),
)
console.log(`Written: build/care-guide.html and build/care-guide.md (rule set ${ruleSet.version})`)
