import type { MetaDescriptor } from 'react-router'

export interface PageMeta {
  title: string
  description: string
  /** The page's one address, absolute. */
  url: string
  /** A schema.org object, or several. */
  data?: object
}

/** What search engines and link previews read of a page. */
export function pageMeta({ title, description, url, data }: PageMeta): MetaDescriptor[] {
  return [
    { title },
    { name: 'description', content: description },
    { tagName: 'link', rel: 'canonical', href: url },
    { property: 'og:title', content: title },
    { property: 'og:description', content: description },
    { property: 'og:type', content: 'website' },
    { property: 'og:url', content: url },
    ...(data ? [{ 'script:ld+json': data } as MetaDescriptor] : []),
  ]
}
