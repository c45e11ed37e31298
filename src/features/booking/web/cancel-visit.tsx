import { redirect } from 'react-router'
import en from '#content/locales/en/booking.json' with { type: 'json' }
import { clinicContext } from '#server/route-context.ts'
import { Button, ButtonLink } from '#ui/button/button.tsx'
import { HeadingGroup } from '#ui/heading/heading.tsx'
import { InsetNote } from '#ui/inset-note/inset-note.tsx'
import { Actions, Stack } from '#ui/layout/layout.tsx'
import { BackLink, Page } from '#ui/page/page.tsx'
import { Textarea } from '#ui/textarea/textarea.tsx'
import { words } from '#ui/words/words.ts'
import { cancelAppointment } from '../cancel-appointment.ts'
import type { Route } from './+types/cancel-visit.ts'
import styles from './booking.module.css'
import { policyOf } from './visit.tsx'
import { visitOf, visitView } from './visit-view.ts'

const t = words(en)
const LONGEST_REASON = 500

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(clinicContext)
  const visit = await visitOf(ctx, params.token)
  if (!visit) throw new Response(null, { status: 404 })
  if (visit.status === 'cancelled') throw redirect(`/visit/${params.token}`)
  return { visit: visitView(ctx, visit), base: `/visit/${params.token}` }
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(clinicContext)
  const visit = await visitOf(ctx, params.token)
  if (!visit) throw new Response(null, { status: 404 })
  const reason = String((await request.formData()).get('reason') ?? '').slice(0, LONGEST_REASON)
  // Whatever it is refused for, the visit's own page says what holds now.
  await cancelAppointment(ctx, visit.id, { by: 'patient', reason: reason || null })
  return redirect(`/visit/${params.token}`)
}

export const meta: Route.MetaFunction = () => [
  { title: t('cancel.title') },
  { name: 'robots', content: 'noindex' },
]

export default function CancelVisit({ loaderData: { visit, base } }: Route.ComponentProps) {
  return (
    <Page width="form" before={<BackLink href={base}>{t('back')}</BackLink>}>
      <Stack gap={6}>
        <HeadingGroup
          title={t('cancel.title')}
          lead={t('cancel.lead', { service: visit.service, when: visit.when, name: visit.practitioner })}
        />
        {visit.mayChange ? (
          <form method="post" className={styles.form}>
            <Textarea
              name="reason"
              label={t('cancel.reason')}
              hint={t('cancel.reasonHint')}
              rows={3}
              maxLength={LONGEST_REASON}
            />
            <Actions>
              <Button kind="danger">{t('cancel.confirm')}</Button>
              <ButtonLink href={base} kind="secondary">
                {t('cancel.keep')}
              </ButtonLink>
              <ButtonLink href={`${base}/move`} kind="quiet">
                {t('cancel.moveInstead')}
              </ButtonLink>
            </Actions>
          </form>
        ) : (
          <InsetNote tone="clay">{policyOf(visit)}</InsetNote>
        )}
      </Stack>
    </Page>
  )
}
