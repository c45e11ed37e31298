import { Marked, type TokenizerAndRendererExtension, type Tokens } from 'marked'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { CARE_KINDS } from '#domain/practice/index.ts'

export const ARTICLE_TOPICS = ['choosing', 'conditions', 'safety', 'methods'] as const
export type ArticleTopic = (typeof ARTICLE_TOPICS)[number]

/** How a source was used: `V` read, `V2` seen through another text, `M` and `m` known, not read again. */
export type SourceReliability = 'V' | 'V2' | 'M' | 'm'

const frontMatter = z.strictObject({
  title: z.string().min(1),
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  summary: z.string().min(1),
  topic: z.enum(ARTICLE_TOPICS),
  order: z.int(),
  readingMinutes: z.int().min(1),
  reviewed: z.iso.date(),
  careKinds: z.array(z.enum(CARE_KINDS)),
  services: z.array(z.string()),
  sources: z.array(
    z.strictObject({
      id: z.string().regex(/^\w+$/),
      text: z.string().min(1),
      url: z.url({ protocol: /^https$/ }).optional(),
      reliability: z.enum(['V', 'V2', 'M', 'm']),
    }),
  ),
})

export interface ArticleSource {
  readonly text: string
  readonly url?: string
  readonly reliability: SourceReliability
}

/** An article of content/articles, rendered. */
export interface Article extends Omit<z.infer<typeof frontMatter>, 'sources'> {
  /** The body without its last section; footnotes are numbered links to `#source-1`, `#source-2`, … */
  readonly html: string
  /** In the order in which the body cites them: the first is number 1. */
  readonly sources: readonly ArticleSource[]
  /** Slugs of the articles that it leads on to. */
  readonly related: readonly string[]
}

/** One file of `content/articles/`. */
export interface ArticleDocument {
  readonly name: string
  readonly text: string
}

/**
 * Reads and renders the articles.
 * @returns the articles in their own order, lowest `order` first
 * @throws Error that names the file: front matter that is wrong, a citation without source, a related article that
 *   isn't there, one slug twice
 */
export function parseArticles(documents: readonly ArticleDocument[]): readonly Article[] {
  const articles = documents.map(parseArticle)
  const bySlug = new Map(articles.map((article) => [article.slug, article]))
  if (bySlug.size < articles.length) throw new Error('content/articles: two articles have the same slug')
  for (const { slug, related } of articles) {
    const missing = related.find((other) => !bySlug.has(other))
    if (missing) throw new Error(`content/articles/${slug}.md: leads on to "${missing}", which isn't there`)
  }
  return articles.sort((a, b) => a.order - b.order || a.title.localeCompare(b.title))
}

function parseArticle({ name, text }: ArticleDocument): Article {
  const parts = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text.replaceAll('\r\n', '\n'))
  if (!parts) throw new Error(`content/articles/${name}: begins with no front matter`)
  const read = frontMatter.safeParse(parseYaml(parts[1]!))
  if (!read.success) throw new Error(`content/articles/${name}: ${z.prettifyError(read.error)}`)
  const { sources, ...meta } = read.data
  const { body, next } = splitOff(parts[2]!)
  const cited = citationsOf(body)
  const unknown = cited.find((id) => !sources.some((source) => source.id === id))
  if (unknown) throw new Error(`content/articles/${name}: cites "${unknown}", which is no source of it`)
  return {
    ...meta,
    html: render(body, cited),
    sources: cited.map((id) => withoutId(sources.find((source) => source.id === id)!)),
    related: relatedOf(next, meta.slug),
  }
}

/** The last section says what to do next: the page shows that as buttons and cards instead. */
function splitOff(markdown: string): { body: string; next: string } {
  const at = markdown.search(/^## What to do next\s*$/m)
  return at < 0 ? { body: markdown, next: '' } : { body: markdown.slice(0, at), next: markdown.slice(at) }
}

function relatedOf(next: string, own: string): string[] {
  const slugs = [...next.matchAll(/\]\(\/learn\/([a-z0-9-]+)\)/g)].map((match) => match[1]!)
  return [...new Set(slugs)].filter((slug) => slug !== own)
}

function citationsOf(markdown: string): string[] {
  return [...new Set([...markdown.matchAll(/\[\^(\w+)\]/g)].map((match) => match[1]!))]
}

function withoutId({ id: _id, ...source }: z.infer<typeof frontMatter>['sources'][number]): ArticleSource {
  return source
}

/** A `[^id]` in the text: the source's number, as a link to it. */
function footnotes(cited: readonly string[]): TokenizerAndRendererExtension {
  return {
    name: 'footnote',
    level: 'inline',
    start: (text) => text.search(/ ?\[\^/),
    tokenizer(text) {
      const match = /^ ?\[\^(\w+)\]/.exec(text)
      return match ? { type: 'footnote', raw: match[0], id: match[1] } : undefined
    },
    renderer(token) {
      const number = cited.indexOf(token.id as string) + 1
      return `<sup><a href="#source-${number}" aria-label="Source ${number}">${number}</a></sup>`
    },
  }
}

function render(markdown: string, cited: readonly string[]): string {
  const marked = new Marked({ extensions: [footnotes(cited)] })
  marked.use({
    renderer: {
      // Sections can be linked to: "see a doctor first if" is one that others lead to.
      heading({ tokens, depth, text }: Tokens.Heading) {
        return `<h${depth} id="${anchorOf(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`
      },
    },
  })
  return (
    marked
      .parse(markdown, { async: false })
      // The corner of a table heads nothing: an empty heading would be read out.
      .replaceAll('<th></th>', '<td></td>')
      .replace(WARNING, '<section class="first">$&</section>\n')
  )
}

/** The section on warning signs is set apart from the others. */
const WARNING = /<h2 id="see-a-doctor-first-if">[\s\S]*?(?=<h2|$)/

function anchorOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
