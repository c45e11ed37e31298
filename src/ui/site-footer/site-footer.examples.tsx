import { Logo } from '../logo/logo.tsx'
import { SiteFooter } from './site-footer.tsx'

export default [
  {
    title: 'On a public page',
    node: (
      <SiteFooter
        brand={<Logo name="Millrace Clinic" />}
        note="Physiotherapy and massage by people who are licensed for it."
        columns={[
          {
            title: 'Care',
            links: [
              { href: '#guide', label: 'Which care fits?' },
              { href: '#services', label: 'Services and prices' },
            ],
          },
          { title: 'Canal Street', children: <p>12 Canal Street, open Monday to Saturday, 8:00 to 20:00</p> },
          { title: 'In an emergency', children: <p>Call 999. This page does not replace a doctor.</p> },
        ]}
        small="Made with Unknot, free software."
      />
    ),
  },
]
