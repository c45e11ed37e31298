import { Button } from '../button/button.tsx'
import { Logo } from '../logo/logo.tsx'
import { DeskHeader } from './desk-header.tsx'

export default [
  {
    title: 'Signed in',
    node: (
      <DeskHeader
        brand={<Logo name="Millrace Clinic" />}
        homeHref="#today"
        navLabel="Staff"
        nav={[
          { href: '#today', label: 'Today', current: true },
          { href: '#calendar', label: 'Calendar' },
          { href: '#people', label: 'People' },
          { href: '#setup', label: 'Set-up' },
        ]}
        person={{ name: 'Ana Horvat', role: 'Physiotherapist' }}
      >
        <Button kind="quiet" size="small">
          Sign out
        </Button>
      </DeskHeader>
    ),
  },
]
