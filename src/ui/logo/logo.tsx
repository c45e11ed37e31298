import { classNames } from '../class-names.ts'
import styles from './logo.module.css'

export interface LogoProps {
  /** The name beside the mark; left out when the mark stands alone beside a written name. */
  name?: string
  className?: string
}

/** The mark, a loose knot with one end already free, and the name. */
export function Logo({ name, className }: LogoProps) {
  return (
    <span className={classNames(styles.logo, className)}>
      <svg viewBox="0 0 36 32" className={styles.mark} aria-hidden="true" focusable="false">
        <path d="M2 23C8 23 11 20.5 14.5 15.5C18 10.5 20.5 6 25 6C28.6 6 31 8.6 31 12C31 16.4 27.4 19 23 19C17.5 19 13.8 16.4 10.8 12.6C9.6 11 8.2 10 6.4 10C4.2 10 2.6 11.5 2.6 13.4" />
        <path d="M27.2 22.4C29.4 23 31.6 23 34 23" />
      </svg>
      {name && <span className={styles.name}>{name}</span>}
    </span>
  )
}
