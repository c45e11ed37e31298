import { clinicContext } from '#server/route-context.ts'
import type { Route } from './+types/robots.ts'

/** What search engines may read: the public pages, never what is meant for one person. */
const CLOSED = [
  '/staff',
  '/visit/',
  '/history/',
  '/book/details/',
  '/care-guide/questions',
  '/care-guide/result',
  '/dev/',
  '/set-up',
  '/api/',
]

export function loader({ context }: Route.LoaderArgs) {
  const { publicUrl } = context.get(clinicContext).config
  const lines = [
    'User-agent: *',
    ...CLOSED.map((path) => `Disallow: ${path}`),
    `Sitemap: ${publicUrl}/sitemap.xml`,
  ]
  return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
