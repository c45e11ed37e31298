import { Logo } from '../logo/logo.tsx'
import { SiteHeader } from './site-header.tsx'

export default [
  {
    title: 'On a public page',
    node: (
      <SiteHeader
        brand={<Logo name="Millrace Clinic" />}
        homeHref="#home"
        navLabel="Main"
        menuLabel="Menu"
        nav={[
          { href: '#guide', label: 'Which care fits?' },
          { href: '#services', label: 'Services', current: true },
          { href: '#people', label: 'Our therapists' },
          { href: '#learn', label: 'Learn' },
        ]}
        action={{ href: '#book', label: 'Book an appointment', shortLabel: 'Book' }}
      />
    ),
  },
]
