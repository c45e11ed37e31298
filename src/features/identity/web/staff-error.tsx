import { isRouteErrorResponse, useRouteError } from 'react-router'
import en from '#content/locales/en/staff.json' with { type: 'json' }
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { BackLink, Page } from '#ui/page/page.tsx'
import { words } from '#ui/words/words.ts'

const t = words(en)

/** What a staff page shows instead of itself: it isn't there, or something went wrong. */
export function StaffError() {
  const error = useRouteError()
  const kind = isRouteErrorResponse(error) && error.status === 404 ? 'notFound' : 'failed'
  return (
    <div data-density="desk">
      <title>{t(`problem.${kind}`)}</title>
      <Page width="wide" before={<BackLink href="/staff">{t('problem.back')}</BackLink>}>
        <EmptyState title={t(`problem.${kind}`)}>
          <p>{t(`problem.${kind}Text`)}</p>
        </EmptyState>
      </Page>
    </div>
  )
}
