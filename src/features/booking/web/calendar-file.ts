import { appointmentCalendar } from '#features/messages/index.ts'
import { clinicContext } from '#server/route-context.ts'
import type { Route } from './+types/calendar-file.ts'

/** The visit for the patient's own calendar. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(clinicContext)
  const id = ctx.tokens.read('visit', params.token)
  const calendar = id && (await appointmentCalendar(ctx, id))
  if (!calendar) throw new Response(null, { status: 404 })
  return new Response(calendar, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8; method=PUBLISH',
      'Content-Disposition': 'attachment; filename="visit.ics"',
      'Cache-Control': 'no-store',
    },
  })
}
