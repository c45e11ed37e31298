import { redirect } from 'react-router'
import { clinicContext } from '#server/route-context.ts'
import { saveHealthHistory } from '../save-health-history.ts'
import type { Route } from './+types/history-autosave.ts'
import { saveFromForm } from './answers-from-form.ts'

/** Somebody opened the address by hand. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(`/history/${params.token}`)
}

/**
 * Saves a part while it is filled in. The page learns the new revision only when it shows what is stored: otherwise its
 * next save would pass for newer than what another page wrote.
 */
export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(clinicContext)
  const linkId = ctx.tokens.read('history', params.token)
  if (!linkId) return Response.json({ kind: 'unknown_history' }, { status: 404 })
  const save = saveFromForm(ctx.content.healthHistory, await request.formData())
  const saved = await saveHealthHistory(ctx, linkId, { ...save, typing: true })
  if (!saved.ok) return Response.json({ kind: saved.error.kind }, { status: 409 })
  const { revision, newerElsewhere } = saved.value
  return Response.json(newerElsewhere.length > 0 ? {} : { revision })
}
