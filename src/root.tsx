import '#ui/fonts.css'
import '#ui/tokens.css'
import '#ui/base.css'
import type { ReactNode } from 'react'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches } from 'react-router'
import { ErrorPage } from '#features/clinic-site/web/error-page.tsx'
import enhance from '#ui/enhance/enhance.ts?worker&url'
import { fontPreloads } from '#ui/font-preloads.ts'

/** A page that needs React in the browser says so: `export const handle = { hydrate: true }`. The others are plain HTML. */
function useHydration(): boolean {
  return useMatches().some((match) => (match.handle as { hydrate?: boolean } | undefined)?.hydrate)
}

export function Layout({ children }: { children: ReactNode }) {
  const hydrate = useHydration()
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <meta name="theme-color" content="#fbf8f2" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#171c1a" media="(prefers-color-scheme: dark)" />
        {fontPreloads.map((href) => (
          <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <script type="module" src={enhance} />
        {hydrate && <ScrollRestoration />}
        {hydrate && <Scripts />}
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

/** For what fails outside the frame of the site. */
export function ErrorBoundary({ error }: { error: unknown }) {
  return <ErrorPage error={error} />
}
