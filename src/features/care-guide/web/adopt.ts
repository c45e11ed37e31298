import { redirect } from 'react-router'
import { clinicContext } from '#server/route-context.ts'
import { openConversation } from '../carried-conversation.ts'
import { conversationCookie } from '../guide-cookie.ts'
import type { Route } from './+types/adopt.ts'

/** The guide was answered in a frame on another site: go on with its result here, where it can be booked. */
export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(clinicContext)
  const conversation = openConversation(ctx, (await request.formData()).get('state'))
  if (conversation.steps.length === 0) return redirect('/care-guide')
  return redirect('/care-guide/result', { headers: { 'Set-Cookie': conversationCookie(ctx, conversation) } })
}

export function loader() {
  return redirect('/care-guide')
}
