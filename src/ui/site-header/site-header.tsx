import { Menu } from 'lucide-react'
import type { ReactNode } from 'react'
import { ButtonLink } from '../button/button.tsx'
import { classNames } from '../class-names.ts'
import { Icon } from '../icon/icon.tsx'
import { Anchor } from '../link/anchor.tsx'
import styles from './site-header.module.css'

export interface NavItem {
  href: string
  label: string
  /** This page, or a page below it. */
  current?: boolean
}

export interface SiteHeaderProps {
  /** Name, or Logo; links home. */
  brand: ReactNode
  homeHref?: string
  nav: readonly NavItem[]
  /** The one action of every page; `shortLabel` begins `label` and stands for it on narrow phones. */
  action: { href: string; label: string; shortLabel?: string }
  /** Names the navigation for screen readers. */
  navLabel: string
  /** Word on the button that opens the navigation on a phone. */
  menuLabel: string
}

/** Head of every public page. The phone's menu is a `details`, so it opens without JavaScript. */
export function SiteHeader({ brand, homeHref = '/', nav, action, navLabel, menuLabel }: SiteHeaderProps) {
  return (
    <header className={styles.header}>
      <div className={styles.row}>
        <Anchor href={homeHref} className={styles.brand}>
          {brand}
        </Anchor>
        <nav className={styles.inline} aria-label={navLabel}>
          <NavList nav={nav} />
        </nav>
        <ButtonLink href={action.href} aria-label={action.label} className={styles.action}>
          <span className={styles.long}>{action.label}</span>
          <span className={styles.short}>{action.shortLabel ?? action.label}</span>
        </ButtonLink>
        <details className={styles.menu}>
          <summary className={styles.summary}>
            <Icon of={Menu} />
            <span>{menuLabel}</span>
          </summary>
          <nav className={styles.sheet} aria-label={navLabel}>
            <NavList nav={nav} />
          </nav>
        </details>
      </div>
    </header>
  )
}

function NavList({ nav }: { nav: readonly NavItem[] }) {
  return (
    <ul className={classNames('plain-list', styles.list)}>
      {nav.map((item) => (
        <li key={item.href}>
          <Anchor href={item.href} className={styles.item} aria-current={item.current ? 'page' : undefined}>
            {item.label}
          </Anchor>
        </li>
      ))}
    </ul>
  )
}
