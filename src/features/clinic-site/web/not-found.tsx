import { data } from 'react-router'

/** Every address that leads nowhere: the site's own error page, with header and footer. */
export function loader(): never {
  throw data(null, { status: 404 })
}

export default function NotFound() {
  return null
}
