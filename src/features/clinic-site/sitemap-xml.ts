/** A sitemap of the public pages (sitemaps.org). `changed` is a local date. */
export function sitemapXml(
  publicUrl: string,
  pages: readonly { readonly path: string; readonly changed?: string }[],
): string {
  const entries = pages.map(({ path, changed }) => {
    const address = escapeXml(publicUrl + path)
    return `<url><loc>${address}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join('\n')}
</urlset>
`
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
