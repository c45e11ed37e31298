import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseArticles } from './articles.ts'

const folder = new URL('../../../content/articles/', import.meta.url)

function document(body: string, change: Record<string, unknown> = {}) {
  const meta = {
    title: 'Sore knees',
    slug: 'sore-knees',
    summary: 'About knees.',
    topic: 'conditions',
    order: 10,
    readingMinutes: 2,
    reviewed: '2026-11-21',
    careKinds: ['physiotherapy'],
    services: [],
    sources: [
      { id: 'first', text: 'A study.', reliability: 'V', url: 'https://example.org/a' },
      { id: 'second', text: 'A guideline.', reliability: 'M' },
    ],
    ...change,
  }
  // JSON is YAML, which keeps the test short.
  return { name: `${meta.slug}.md`, text: `---\n${JSON.stringify(meta)}\n---\n\n${body}\n` }
}

const one = (body: string, change?: Record<string, unknown>) => parseArticles([document(body, change)])[0]!

describe('an article', () => {
  it('numbers its sources in the order in which they are cited, each once', () => {
    const article = one('It helps [^second]. It helps others [^first], as shown before [^second].')
    expect(article.sources.map((source) => source.text)).toEqual(['A guideline.', 'A study.'])
    expect(article.html).toContain('It helps<sup><a href="#source-1" aria-label="Source 1">1</a></sup>.')
    expect(article.html).toContain('others<sup><a href="#source-2" aria-label="Source 2">2</a></sup>,')
    expect(article.html).not.toContain('[^')
  })

  it('gives each section an address', () => {
    expect(one('## When to see *a doctor*\n\n- it is hot').html).toContain(
      '<h2 id="when-to-see-a-doctor">When to see <em>a doctor</em></h2>',
    )
  })

  it('sets the warning signs apart', () => {
    const { html } = one('Text.\n\n## See a doctor first if\n\n- it is hot\n\n## Next\n\nMore.')
    expect(html).toMatch(
      /<section class="first"><h2 [^>]+>See a doctor first if<\/h2>[^§]*hot[^§]*<\/section>\n<h2 id="next">/,
    )
  })

  it('turns its last section into what it leads on to', () => {
    const [article] = parseArticles([
      document(
        'Text.\n\n## What to do next\n\n- [Guide](/care-guide)\n- [Other](/learn/other) and [itself](/learn/sore-knees)',
      ),
      document('Text.', { slug: 'other', order: 20 }),
    ])
    expect(article!.related).toEqual(['other'])
    expect(article!.html).toBe('<p>Text.</p>\n')
  })

  it('stands in its own order', () => {
    const later = document('Text.', { slug: 'a-later-one', order: 20 })
    expect(parseArticles([later, document('Text.')]).map(({ slug }) => slug)).toEqual([
      'sore-knees',
      'a-later-one',
    ])
  })

  it.each([
    ['no front matter', [{ name: 'x.md', text: 'Only text.' }], /x\.md.*front matter/],
    ['an unknown topic', [document('Text.', { topic: 'gossip' })], /sore-knees\.md.*\n.*topic/],
    ['a citation without source', [document('So it is [^third].')], /cites "third"/],
    [
      'a related article that is missing',
      [document('## What to do next\n\n[Ghost](/learn/ghost)')],
      /leads on to "ghost"/,
    ],
    ['one slug twice', [document('Text.'), document('Text.')], /same slug/],
    [
      'an address that is no https',
      [document('T.', { sources: [{ id: 'a', text: 'A.', reliability: 'V', url: 'javascript:alert(1)' }] })],
      /url/,
    ],
  ])('is refused with %s', (_what, documents, message) => {
    expect(() => parseArticles(documents)).toThrow(message)
  })
})

describe('content/articles', () => {
  const documents = readdirSync(folder).map((name) => ({
    name,
    text: readFileSync(new URL(name, folder), 'utf8'),
  }))
  const articles = parseArticles(documents)

  it('has at least twelve, each leading on to two others', () => {
    expect(articles.length).toBeGreaterThanOrEqual(12)
    for (const { related } of articles) expect(related.length).toBeGreaterThanOrEqual(2)
  })

  it('leaves no footnote and no Markdown behind', () => {
    for (const { html } of articles) expect(html).not.toMatch(/\[\^|\]\(|\*\*/)
  })
})
