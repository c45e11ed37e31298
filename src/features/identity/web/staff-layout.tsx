import { Outlet } from 'react-router'
import en from '#content/locales/en/staff.json' with { type: 'json' }
import { clinicContext, staffContext } from '#server/route-context.ts'
import { Button } from '#ui/button/button.tsx'
import { DeskHeader } from '#ui/desk-header/desk-header.tsx'
import { Logo } from '#ui/logo/logo.tsx'
import { SkipLink } from '#ui/page/page.tsx'
import { words } from '#ui/words/words.ts'
import { requireStaff } from '../require-staff.ts'
import type { Route } from './+types/staff-layout.ts'
import { StaffError } from './staff-error.tsx'

const t = words(en)

/** Every page below it is for staff: who isn't signed in is led to the sign-in page before any loader runs. */
export const middleware: Route.MiddlewareFunction[] = [
  async ({ context, request, url }) => {
    context.set(staffContext, await requireStaff(context.get(clinicContext), request, url))
  },
]

export function loader({ context, url }: Route.LoaderArgs) {
  const { name, role } = context.get(staffContext)
  return { clinic: context.get(clinicContext).clinic.name, name, role, path: url.pathname }
}

export const meta: Route.MetaFunction = () => [{ name: 'robots', content: 'noindex' }]

export default function StaffLayout({ loaderData: { clinic, name, role, path } }: Route.ComponentProps) {
  return (
    <div data-density="desk">
      <SkipLink>{t('skip')}</SkipLink>
      <DeskHeader
        brand={<Logo name={clinic} />}
        homeHref="/staff"
        navLabel={t('nav.label')}
        nav={[
          { href: '/staff', label: t('nav.today'), current: path !== '/staff/care-guide' },
          ...(role === 'owner'
            ? [
                {
                  href: '/staff/care-guide',
                  label: t('nav.careGuide'),
                  current: path === '/staff/care-guide',
                },
              ]
            : []),
          { href: '/', label: t('site') },
        ]}
        person={{ name, role: t(`roles.${role}`) }}
      >
        <form method="post" action="/staff/sign-out">
          <Button kind="quiet" size="small">
            {t('signOut')}
          </Button>
        </form>
      </DeskHeader>
      <Outlet />
    </div>
  )
}

export { StaffError as ErrorBoundary }
