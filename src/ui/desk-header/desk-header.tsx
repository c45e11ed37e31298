import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { Anchor } from '../link/anchor.tsx'
import { Monogram } from '../monogram/monogram.tsx'
import type { NavItem } from '../site-header/site-header.tsx'
import styles from './desk-header.module.css'

export interface DeskHeaderProps {
  /** Name, or Logo; links to today. */
  brand: ReactNode
  homeHref: string
  nav: readonly NavItem[]
  /** Names the navigation for screen readers. */
  navLabel: string
  /** Who is signed in; `role` in words. */
  person?: { name: string; role?: string }
  /** At the end: the sign-out form, a location switch. */
  children?: ReactNode
}

/** Head of every staff page; one line on a wide screen, two on a tablet held upright. */
export function DeskHeader({ brand, homeHref, nav, navLabel, person, children }: DeskHeaderProps) {
  return (
    <header className={styles.header} data-density="desk">
      <Anchor href={homeHref} className={styles.brand}>
        {brand}
      </Anchor>
      <nav aria-label={navLabel} className={styles.nav}>
        <ul className={classNames('plain-list', styles.list)}>
          {nav.map((item) => (
            <li key={item.href}>
              <Anchor
                href={item.href}
                className={styles.item}
                aria-current={item.current ? 'page' : undefined}
              >
                {item.label}
              </Anchor>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.end}>
        {person && (
          <span className={styles.person}>
            <Monogram name={person.name} size="small" />
            <span>
              <span className={styles.name}>{person.name}</span>
              {person.role && <span className={styles.role}>{person.role}</span>}
            </span>
          </span>
        )}
        {children}
      </div>
    </header>
  )
}
