import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { gradeOf, medianSentenceLength } from './readability.ts'

const folder = new URL('../../content/articles/', import.meta.url)
const careKind = z.enum(['relaxation-massage', 'therapeutic-massage', 'remedial-massage', 'physiotherapy'])

const frontMatter = z.strictObject({
  title: z.string().min(5).max(80),
  slug: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  summary: z.string().min(20).max(220),
  topic: z.enum(['choosing', 'conditions', 'safety', 'methods']),
  order: z.int().positive(),
  readingMinutes: z.int().min(1).max(10),
  reviewed: z.iso.date(),
  careKinds: z.array(careKind).min(1),
  services: z.array(z.string()),
  sources: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9]+$/),
      text: z.string().min(10),
      url: z.url({ protocol: /^https$/ }).optional(),
      reliability: z.enum(['V', 'V2', 'M', 'm']),
    }),
  ),
})

interface Article {
  file: string
  meta: z.infer<typeof frontMatter>
  body: string
}

function readArticle(file: string): Article {
  const [, yaml = '', body = ''] =
    /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(new URL(file, folder), 'utf8')) ?? []
  return { file, meta: frontMatter.parse(parse(yaml)), body }
}

const files = readdirSync(folder).filter((name) => name.endsWith('.md'))
const articles = files.map(readArticle)
const slugs = new Set(articles.map(({ meta }) => meta.slug))
const proseOf = ({ meta, body }: Article) => `${meta.title}\n${meta.summary}\n${body}`
const linksOf = (body: string) => [...body.matchAll(/\]\((\/[^)]*)\)/g)].map((match) => match[1] ?? '')

/** Sections of level 2, in order: heading and text. */
function sectionsOf(body: string): { heading: string; text: string }[] {
  return body
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [heading = '', ...rest] = part.split('\n')
      return { heading, text: rest.join('\n') }
    })
}

describe('the articles together', () => {
  const titles = [
    'Therapeutic or relaxation massage: which one?',
    'Remedial massage and physiotherapy: what is the difference?',
    'Before your massage: why we ask about your health',
    'Stiff neck',
    'Carpal tunnel',
    'Sports injuries',
    'Does massage help knee pain?',
    'Deep tissue and trigger points',
    'Aromatic oils: choosing and avoiding',
    'When to see a doctor first',
    'How many sessions?',
    'Ultrasound and other modalities',
  ]
  it.each(titles)('include "%s"', (title) => expect(articles.map(({ meta }) => meta.title)).toContain(title))

  it('have an order and a slug of their own', () => {
    expect(new Set(articles.map(({ meta }) => meta.order)).size).toBe(articles.length)
    expect(slugs.size).toBe(articles.length)
  })

  it('give a source the same words, address and reliability wherever it is cited', () => {
    const seen = new Map<string, string>()
    for (const source of articles.flatMap(({ meta }) => meta.sources)) {
      const { id, ...rest } = source
      expect(seen.get(id) ?? JSON.stringify(rest), id).toBe(JSON.stringify(rest))
      seen.set(id, JSON.stringify(rest))
    }
  })
})

describe.each(articles)('$file', (article) => {
  const { file, meta, body } = article

  it('is named after its slug', () => expect(file).toBe(`${meta.slug}.md`))

  it('has a source for every citation, and cites every source', () => {
    const cited = new Set([...body.matchAll(/\[\^(\w+)\]/g)].map((match) => match[1]))
    expect([...cited].sort()).toEqual(meta.sources.map(({ id }) => id).sort())
  })

  it('links only to pages that exist', () => {
    for (const link of linksOf(body)) {
      const known = link === '/care-guide' || link === '/book' || slugs.has(link.replace(/^\/learn\//, ''))
      expect(known, link).toBe(true)
    }
  })

  it('ends with what to do next: the guide, booking, and two other articles', () => {
    const last = sectionsOf(body).at(-1)
    expect(last?.heading).toBe('What to do next')
    const links = linksOf(last?.text ?? '')
    expect(links).toContain('/care-guide')
    expect(links).toContain('/book')
    const related = links.filter((link) => link.startsWith('/learn/'))
    expect(new Set(related).size).toBeGreaterThanOrEqual(2)
    expect(related).not.toContain(`/learn/${meta.slug}`)
  })

  it('is as long as it says, and between 450 and 800 words', () => {
    const words = body.replace(/\]\([^)]*\)|\[\^\w+\]/g, ' ').match(/[A-Za-z0-9'-]+/g)?.length ?? 0
    expect(words).toBeGreaterThanOrEqual(450)
    expect(words).toBeLessThanOrEqual(800)
    expect(meta.readingMinutes).toBe(Math.ceil(words / 200))
  })

  it('reads easily: grade 6 at most, median sentence 18 words at most', () => {
    expect(gradeOf(body)).toBeLessThanOrEqual(6)
    expect(medianSentenceLength(body)).toBeLessThanOrEqual(18)
  })

  it.each([
    ['an exclamation mark', /!/],
    ['a diagnosis', /\byou have an?\b|\byou(?:'re| are) suffering\b/i],
    ['a promise', /\bwill (?:cure|heal|fix)\b|\bguarantee/i],
    ['a claim about toxins', /\bdetox|\btoxins?\b/i],
    [
      'the refusal that the evidence does not carry',
      /\b(?:will not|won['’]t|does not|doesn['’]t) help (?!much)/i,
    ],
  ])('does not contain %s', (_what, banned) => expect(proseOf(article)).not.toMatch(banned))
})

// Pregnancy counts as a condition here, though the article stands under safety.
const needsWarningSigns = articles.filter(
  ({ meta }) => meta.topic === 'conditions' || meta.slug === 'massage-in-pregnancy',
)

describe.each(needsWarningSigns)('$file, on a condition', ({ body }) => {
  it('says near the top when to see a doctor first, starting with the emergency', () => {
    const [first] = sectionsOf(body)
    expect(first?.heading).toBe('See a doctor first if')
    expect(first?.text.match(/^- /gm)?.length ?? 0).toBeGreaterThanOrEqual(3)
    expect(first?.text.trimStart()).toMatch(/^\*\*Call the emergency number now\*\*/)
  })

  it('links to booking only after the warning signs, and with a condition', () => {
    expect(body).toMatch(/If none of the signs above fits, \[book an appointment\]\(\/book\)/)
    expect(body.indexOf('(/book)')).toBeGreaterThan(body.indexOf('## See a doctor first if'))
  })
})
