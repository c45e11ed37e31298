import { clinicContext } from '#server/route-context.ts'
import { siteOffer } from '../site-offer.ts'
import { sitemapXml } from '../sitemap-xml.ts'
import type { Route } from './+types/sitemap.ts'

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(clinicContext)
  const { services, practitioners } = await siteOffer(ctx)
  const xml = sitemapXml(ctx.config.publicUrl, [
    ...['/', '/care-guide', '/services', '/practitioners', '/learn', '/book'].map((path) => ({ path })),
    ...services.map(({ slug }) => ({ path: `/services/${slug}` })),
    ...practitioners.map(({ slug }) => ({ path: `/practitioners/${slug}` })),
    ...ctx.content.articles.map(({ slug, reviewed }) => ({ path: `/learn/${slug}`, changed: reviewed })),
  ])
  return new Response(xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } })
}
