import type { ComponentPropsWithRef } from 'react'
import { Link as RouterLink, useInRouterContext } from 'react-router'

export interface AnchorProps extends ComponentPropsWithRef<'a'> {
  href: string
  /** Load the page anew instead of through the router: downloads, sign-out, pages of another app. */
  reload?: boolean
}

/** A bare link: through the router inside the app, a plain `<a>` elsewhere and for other addresses. */
export function Anchor({ href, reload, ...rest }: AnchorProps) {
  const routed = useInRouterContext()
  const ours = href.startsWith('/') && !href.startsWith('//')
  if (!routed || !ours || reload || rest.target || rest.download) return <a href={href} {...rest} />
  return <RouterLink to={href} {...rest} />
}
