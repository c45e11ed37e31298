import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import en from '#content/locales/en/clinic-site.json' with { type: 'json' }
import { Logo } from '#ui/logo/logo.tsx'
import { SkipLink } from '#ui/page/page.tsx'
import { type FooterColumn, SiteFooter } from '#ui/site-footer/site-footer.tsx'
import { SiteHeader } from '#ui/site-header/site-header.tsx'
import { words } from '#ui/words/words.ts'
import styles from './site-frame.module.css'

const t = words(en)

/** What the frame of every public page shows. */
export interface SiteFacts {
  readonly name: string
  readonly phone: string | null
  readonly email: string | null
  readonly emergencyNumber: string
  readonly urgentAdviceNumber: string | null
  readonly crisisNumber: string | null
  readonly isDemo: boolean
  readonly locations: readonly {
    readonly id: string
    readonly name: string
    readonly addressLines: readonly string[]
    readonly city: string
    readonly postalCode: string | null
    readonly phone: string | null
  }[]
}

const NAV = [
  { href: '/care-guide', label: t('site.nav.guide') },
  { href: '/services', label: t('site.nav.services') },
  { href: '/practitioners', label: t('site.nav.people') },
  { href: '/learn', label: t('site.nav.learn') },
]

/** Header and footer of every public page. */
export function SiteFrame({ facts, children }: { facts: SiteFacts; children: ReactNode }) {
  const { pathname } = useLocation()
  return (
    <>
      <SkipLink>{t('site.skip')}</SkipLink>
      <SiteHeader
        brand={<Logo name={facts.name} />}
        nav={NAV.map((item) => ({
          ...item,
          current: pathname === item.href || pathname.startsWith(`${item.href}/`),
        }))}
        action={{ href: '/book', label: t('site.book'), shortLabel: t('site.bookShort') }}
        navLabel={t('site.navigation')}
        menuLabel={t('site.menu')}
      />
      {children}
      <SiteFooter
        brand={<Logo name={facts.name} />}
        note={<Contact facts={facts} />}
        columns={[...facts.locations.map(placeColumn), helpColumn(facts)]}
        small={
          <div className={styles.small}>
            {facts.isDemo && <span>{t('footer.demo')}</span>}
            <a href="/staff/sign-in">{t('footer.staff')}</a>
          </div>
        }
      />
    </>
  )
}

function placeColumn(place: SiteFacts['locations'][number]): FooterColumn {
  return {
    title: place.name,
    children: (
      <address className={styles.address}>
        {place.addressLines.map((line) => (
          <span key={line}>{line}</span>
        ))}
        <span>{[place.city, place.postalCode].filter(Boolean).join(' ')}</span>
        {place.phone && <PhoneLink number={place.phone} />}
      </address>
    ),
  }
}

function Contact({ facts: { phone, email } }: { facts: SiteFacts }) {
  return (
    <>
      {t('footer.note')}
      <span className={styles.contact}>
        {phone && <PhoneLink number={phone} />}
        {email && <a href={`mailto:${email}`}>{email}</a>}
      </span>
    </>
  )
}

function helpColumn({ emergencyNumber, urgentAdviceNumber, crisisNumber }: SiteFacts): FooterColumn {
  return {
    title: t('footer.help'),
    children: (
      <div className={styles.help}>
        <p>{t('footer.emergency', { number: emergencyNumber })}</p>
        {urgentAdviceNumber && <p>{t('footer.urgent', { number: urgentAdviceNumber })}</p>}
        {crisisNumber && <p>{t('footer.crisis', { number: crisisNumber })}</p>}
      </div>
    ),
  }
}

function PhoneLink({ number }: { number: string }) {
  return (
    <a className="figures" href={`tel:${number.replace(/[^+\d]/g, '')}`}>
      {number}
    </a>
  )
}
