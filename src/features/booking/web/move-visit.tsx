import { data, redirect } from 'react-router'
import en from '#content/locales/en/booking.json' with { type: 'json' }
import { clinicContext } from '#server/route-context.ts'
import { HeadingGroup } from '#ui/heading/heading.tsx'
import { InsetNote } from '#ui/inset-note/inset-note.tsx'
import { Stack } from '#ui/layout/layout.tsx'
import { BackLink, Page } from '#ui/page/page.tsx'
import { words } from '#ui/words/words.ts'
import { moveAppointment } from '../move-appointment.ts'
import type { Route } from './+types/move-visit.ts'
import { readTimeValue } from './chosen-time.ts'
import { TimesPanel } from './times-panel.tsx'
import { loadTimes, wantedFromUrl } from './times-search.ts'
import { alternativesView, reasonsInWords } from './times-view.ts'
import { policyOf } from './visit.tsx'
import { visitOf, visitView } from './visit-view.ts'

const t = words(en)

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const ctx = context.get(clinicContext)
  const visit = await visitOf(ctx, params.token)
  if (!visit) throw new Response(null, { status: 404 })
  const base = `/visit/${params.token}`
  const view = visitView(ctx, visit)
  if (!visit.mayPatientChange) return { visit: view, base, times: null }
  const wanted = await wantedFromUrl(ctx, visit.serviceId, visit.minutes, url)
  if (!wanted) return { visit: view, base, times: null }
  // Another place is another journey: a visit is moved in time, at the place where it is.
  const location = wanted.locations.find(({ id }) => id === visit.locationId) ?? null
  const { times } = await loadTimes(ctx, { ...wanted, location, movingAppointmentId: visit.id })
  return { visit: view, base, times }
}

/** Somebody pressed a new time. The old one is theirs until the new one is. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(clinicContext)
  const visit = await visitOf(ctx, params.token)
  const time = readTimeValue((await request.formData()).get('time'))
  if (!visit) throw new Response(null, { status: 404 })
  if (!time) throw new Response(null, { status: 400 })
  const moved = await moveAppointment(ctx, visit.id, {
    start: time.start,
    practitioner: time.practitionerId,
    by: 'patient',
  })
  const base = `/visit/${params.token}`
  if (moved.ok) return redirect(`${base}?moved`)
  const { error } = moved
  if (error.kind !== 'time_taken' && error.kind !== 'time_not_offered') return redirect(base)
  const where = {
    locale: ctx.clinic.locale,
    timeZone: visit.timeZone,
    practitionerId: null,
    placeOf: () => visit.locationName,
  }
  return data(
    {
      kind: error.kind,
      reasons: error.kind === 'time_not_offered' ? reasonsInWords(error.reasons, ctx.clinic.locale) : [],
      alternatives: alternativesView(error.alternatives, where),
    },
    { status: 409 },
  )
}

export const meta: Route.MetaFunction = () => [
  { title: t('move.title') },
  { name: 'robots', content: 'noindex' },
]

export default function MoveVisit({ loaderData: { visit, base, times }, actionData }: Route.ComponentProps) {
  return (
    <Page width="form" before={<BackLink href={base}>{t('back')}</BackLink>}>
      <Stack gap={8}>
        <HeadingGroup
          title={t('move.title')}
          lead={t('move.lead', { when: visit.when, name: visit.practitioner })}
        />
        {times ? (
          <>
            <p>{t('move.done')}</p>
            <TimesPanel times={times} refusal={actionData ?? null} phone={visit.phone} />
          </>
        ) : (
          <InsetNote tone="clay">{policyOf(visit)}</InsetNote>
        )}
      </Stack>
    </Page>
  )
}
