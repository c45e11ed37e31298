const HOME = '/staff'

/**
 * Where to go after signing in: a staff page of ours. Anything else, such as an address of another site, becomes the
 * first staff page, so that nobody can be led away by a prepared link.
 */
export function safeNext(wanted: string | null | undefined): string {
  if (!wanted || !/^\/staff(?:[/?][\x21-\x7e]*)?$/.test(wanted) || wanted.includes('\\')) return HOME
  const base = 'https://clinic.invalid'
  const url = URL.canParse(wanted, base) ? new URL(wanted, base) : null
  const isOurs = url?.origin === base && (url.pathname === HOME || url.pathname.startsWith(`${HOME}/`))
  if (!url || !isOurs || url.pathname.startsWith('/staff/sign-')) return HOME
  return `${url.pathname}${url.search}`
}

/** The sign-in page that leads on to `page`. */
export function signInAddress(page: string): string {
  const next = safeNext(page)
  return next === HOME ? '/staff/sign-in' : `/staff/sign-in?next=${encodeURIComponent(next)}`
}
