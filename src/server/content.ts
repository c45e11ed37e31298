import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import { compileRuleSet, type RuleSet, type RuleSetContent } from '#domain/care-guide/index.ts'
import { compilePrecautions, type HistoryForm, type PrecautionRules } from '#domain/precautions/index.ts'
import { type FreeTextWords, readFreeTextWords } from '#features/care-guide/free-text-words.ts'
import { readRuleSetContent } from '#features/care-guide/rule-set-content.ts'
import { type Places, parsePlaces } from '#features/clinic-setup/place-content.ts'
import { parseScopeOfPractice, type ScopeContent } from '#features/clinic-setup/scope-content.ts'
import { type Article, parseArticles } from '#features/clinic-site/articles.ts'
import { parseHealthHistory } from '#features/clinical-record/history-content.ts'
import { type PrecautionsChapter, parsePrecautions } from '#features/clinical-record/precautions-content.ts'

/** The care guide: its content as written, and the rules that hold on a day, compiled once for that day. */
export interface CareGuideContent {
  readonly written: RuleSetContent
  /** Everyday words, and the places and tick lists they point to. */
  readonly freeText: FreeTextWords
  ruleSetOn(day: Temporal.PlainDate): RuleSet
  /** SHA-256 of everything that the guide says and decides by, precautions too: what a clinician signs off. */
  readonly fingerprint: string
}

export interface PrecautionsContent {
  readonly chapters: readonly PrecautionsChapter[]
  rulesOn(day: Temporal.PlainDate): PrecautionRules
}

/** Everything of content/ that the server reads at start, validated: a mistake in a file stops the start and names it. */
export interface Content {
  readonly folder: string
  readonly careGuide: CareGuideContent
  readonly precautions: PrecautionsContent
  /** The form that health histories are given in. */
  readonly healthHistory: HistoryForm
  readonly scopeOfPractice: ScopeContent
  /** Patient education, in its own order. */
  readonly articles: readonly Article[]
  /** What set-up fills in for each place. */
  readonly places: Places
}

/**
 * Reads and validates the content folder.
 * @throws Error naming the file and what is wrong in it
 */
export async function loadContent(folder: string): Promise<Content> {
  const careGuide = await loadCareGuide(path.join(folder, 'care-guide'), path.join(folder, 'precautions'))
  return {
    folder,
    careGuide,
    precautions: await loadPrecautions(path.join(folder, 'precautions'), careGuide.written),
    healthHistory: parseHealthHistory(await readYamlFiles(path.join(folder, 'health-history')), {
      findings: new Set(careGuide.written.findings.map(({ id }) => id)),
      regions: new Set(careGuide.written.regions.map(({ id }) => id)),
    }),
    scopeOfPractice: parseScopeOfPractice(await readYamlFiles(path.join(folder, 'scope-of-practice'))),
    articles: parseArticles(await readTextFiles(path.join(folder, 'articles'), '.md')),
    places: parsePlaces((await readYamlFiles(path.join(folder, 'places')))[0]?.data),
  }
}

async function loadCareGuide(folder: string, precautionsFolder: string): Promise<CareGuideContent> {
  const files = await readYamlFiles(folder)
  const byName = Object.fromEntries(files.map(({ name, data }) => [name.replace(/[.]yaml$/, ''), data]))
  const written = readRuleSetContent(byName)
  if (!written.ok) {
    const lines = written.error.map(({ file, message }) => `  content/care-guide/${file}.yaml: ${message}`)
    throw new Error(`The care guide cannot be read:\n${lines.join('\n')}`)
  }
  const freeText = readFreeTextWords(byName['free-text'], written.value)
  return {
    written: written.value,
    freeText,
    ruleSetOn: perDay((day) => compileRuleSet(written.value, day)),
    fingerprint: fingerprintOf(written.value, await readYamlFiles(precautionsFolder)),
  }
}

function fingerprintOf(...written: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(written)).digest('hex')
}

async function loadPrecautions(folder: string, guide: RuleSetContent): Promise<PrecautionsContent> {
  const chapters = parsePrecautions(await readYamlFiles(folder), {
    findings: new Set(guide.findings.map((finding) => finding.id)),
    regionGroups: guide.regionGroups,
  })
  const rules = chapters.flatMap((chapter) => chapter.rules)
  return { chapters, rulesOn: perDay((day) => compilePrecautions(rules, guide.regionGroups, day)) }
}

/** Compiles for a day once, and keeps the newest day only: yesterday's rules are not asked for again. */
function perDay<T>(compile: (day: string) => T): (day: Temporal.PlainDate) => T {
  let kept: { day: string; value: T } | undefined
  return (on) => {
    const day = on.toString()
    if (kept?.day !== day) kept = { day, value: compile(day) }
    return kept.value
  }
}

/** The YAML files of a folder, in the order of their names. */
async function readYamlFiles(folder: string): Promise<{ name: string; data: unknown }[]> {
  const files = await readTextFiles(folder, '.yaml')
  return files.map(({ name, text }) => {
    try {
      return { name, data: parse(text) as unknown }
    } catch (error) {
      throw new Error(`${path.join(folder, name)} is not valid YAML: ${(error as Error).message}`, {
        cause: error,
      })
    }
  })
}

/** The files of a folder with one ending, in the order of their names. */
async function readTextFiles(folder: string, ending: string): Promise<{ name: string; text: string }[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending)).sort()
  return Promise.all(
    names.map(async (name) => ({ name, text: await readFile(path.join(folder, name), 'utf8') })),
  )
}
