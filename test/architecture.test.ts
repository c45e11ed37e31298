import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { actsByItself } from './acts-by-itself.ts'

const foldersIn = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.join(folder, entry.name))

const filesBelow = (folder: string, pattern: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => pattern.test(file))
    .map((file) => path.join(folder, file))

const read = (file: string) => readFileSync(file, 'utf8')
const isTest = (file: string) => /[.]test[.]tsx?$/.test(file)
const sources = filesBelow('src', /[.]tsx?$/)

describe('every feature', () => {
  it.each(foldersIn('src/features'))('%s says in its README what one can do there', (folder) => {
    const readme = path.join(folder, 'README.md')
    expect(existsSync(readme), `${readme} is missing. What can one do here, which tables are owned?`).toBe(
      true,
    )
    expect(read(readme).length).toBeGreaterThan(200)
  })
})

describe('every rule of the domain', () => {
  const IMPORT = /(?:import|export) (?:type )?\{([^}]*)\} from '(?:\.|#domain\/[a-z-]+)\/([^'/]+[.]ts)'/g
  const names = (list: string) =>
    list.split(',').map(
      (name) =>
        name
          .replace(/^\s*type\s/, '')
          .trim()
          .split(' ')[0] ?? '',
    )

  /** The imports of a file from its own folder: the file and the names. */
  const importsOf = (file: string) =>
    [...read(file).matchAll(IMPORT)].map(([, list = '', target = '']) => ({
      file: path.join(path.dirname(file), target),
      names: names(list),
    }))

  /** What a file uses of its own folder, and what those use. Of an index.ts only what the asked names come from counts. */
  function reached(file: string, seen: Set<string>, asked?: string[]): Set<string> {
    const isIndex = path.basename(file) === 'index.ts'
    for (const used of importsOf(file)) {
      const wanted = isIndex ? used.names.filter((name) => asked?.includes(name)) : used.names
      if (wanted.length === 0 || seen.has(used.file) || !existsSync(used.file)) continue
      if (path.basename(used.file) !== 'index.ts') seen.add(used.file)
      reached(used.file, seen, wanted)
    }
    return seen
  }

  it.each(foldersIn('src/domain'))('%s is reached by a test of its folder', (folder) => {
    const files = filesBelow(folder, /[.]ts$/)
    const covered = new Set(files.filter(isTest).flatMap((test) => [...reached(test, new Set())]))
    const rules = files.filter((file) => !isTest(file) && /^export (async )?function/m.test(read(file)))
    expect(
      rules.filter((file) => !covered.has(file)),
      'rules that no test of their folder reaches',
    ).toEqual([])
  })

  it('gets time and chance as arguments', () => {
    const found = sources
      .filter((file) => file.startsWith('src/domain/') && !isTest(file))
      .flatMap((file) => actsByItself(read(file)).map((expression) => `${file}: ${expression}`))
    expect(found, 'the domain asks the machine itself; take it as an argument').toEqual([])
  })
})

describe('every component', () => {
  const components = foldersIn('src/ui').filter((folder) => filesBelow(folder, /[.]tsx$/).length > 0)
  it.each(components)('%s has its file and its examples', (folder) => {
    const name = path.basename(folder)
    for (const file of [`${name}.tsx`, `${name}.examples.tsx`]) {
      expect(existsSync(path.join(folder, file)), `${folder}/${file} is missing`).toBe(true)
    }
  })
})

describe('the sources', () => {
  it('have no sentence about work that is left', () => {
    const marker = new RegExp(
      `\\b(${['TO', 'FIX'].map((start) => `${start}${start === 'TO' ? 'DO' : 'ME'}`).join('|')})\\b`,
    )
    const files = [
      ...sources,
      ...filesBelow('content', /[.](ya?ml|md|json)$/),
      ...filesBelow('scripts', /[.]mjs$/),
    ]
    expect(
      files.filter((file) => marker.test(read(file))),
      'do it now, or write an issue',
    ).toEqual([])
  })

  it('are named in kebab-case after what they hold', () => {
    const odd = sources.filter(
      (file) =>
        !/^[a-z0-9]+([.-][a-z0-9]+)*$/.test(path.basename(file)) ||
        /\b(utils?|helpers?|common|misc)\b/.test(file),
    )
    expect(odd).toEqual([])
  })

  it('never read the plans that stand beside the project', () => {
    expect(sources.filter((file) => !isTest(file) && /\.\.\/shared\b/.test(read(file)))).toEqual([])
  })
})

describe('the migrations', () => {
  it('have the time and the words of the change in their names, and so one order', () => {
    const names = readdirSync('db/migrations')
    expect(names.filter((name) => !/^\d{8}T\d{4}-[a-z0-9-]+[.]sql$/.test(name))).toEqual([])
  })
})
