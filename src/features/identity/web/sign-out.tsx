import { redirect } from 'react-router'
import { clinicContext } from '#server/route-context.ts'
import type { Route } from './+types/sign-out.ts'

/** Only a form signs out: a link could be opened by somebody else's page. */
export function loader() {
  return redirect('/staff')
}

export async function action({ context, request }: Route.ActionArgs) {
  const cookies = await context.get(clinicContext).accounts.signOut(request.headers)
  const headers = new Headers(cookies.map((cookie): [string, string] => ['Set-Cookie', cookie]))
  return redirect('/staff/sign-in?out', { headers })
}
