import { classNames } from '../class-names.ts'
import { Anchor } from '../link/anchor.tsx'
import styles from './tabs.module.css'

export interface TabsProps {
  /** Names the tabs for screen readers. */
  label: string
  tabs: readonly { href: string; label: string; current?: boolean; count?: number }[]
}

/** Views of the same thing, each with its own address. */
export function Tabs({ label, tabs }: TabsProps) {
  return (
    <nav aria-label={label} className={styles.tabs}>
      <ul className={classNames('plain-list', styles.list)}>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Anchor href={tab.href} className={styles.tab} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
              {tab.count !== undefined && <span className={styles.count}>{tab.count}</span>}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  )
}
