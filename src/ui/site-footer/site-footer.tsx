import type { ReactNode } from 'react'
import { Anchor } from '../link/anchor.tsx'
import styles from './site-footer.module.css'

export interface FooterColumn {
  title: string
  links?: readonly { href: string; label: string }[]
  /** Free content below the title: an address, hours. */
  children?: ReactNode
}

export interface SiteFooterProps {
  brand: ReactNode
  /** A sentence below the brand. */
  note?: ReactNode
  columns: readonly FooterColumn[]
  /** Last line: who runs this, legal links. */
  small?: ReactNode
}

/** Foot of every public page. */
export function SiteFooter({ brand, note, columns, small }: SiteFooterProps) {
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        <div className={styles.columns}>
          <div className={styles.about}>
            <div className={styles.brand}>{brand}</div>
            {note && <p>{note}</p>}
          </div>
          {columns.map((column) => (
            <Column key={column.title} {...column} />
          ))}
        </div>
        {small && <div className={styles.small}>{small}</div>}
      </div>
    </footer>
  )
}

function Column({ title, links, children }: FooterColumn) {
  return (
    <div>
      <h2 className={styles.title}>{title}</h2>
      {children}
      {links && (
        <ul className="plain-list">
          {links.map((link) => (
            <li key={link.href}>
              <Anchor className={styles.link} href={link.href}>
                {link.label}
              </Anchor>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
