import { classNames } from '../class-names.ts'
import styles from './logo.module.css'

export interface LogoProps {
  /** The name beside the mark; left out when the mark stands alone beside a written name. */
  name?: string
  className?: string
}

/** The mark, a loop that is one pull away from a straight line, and the name. */
export function Logo({ name, className }: LogoProps) {
  return (
    <span className={classNames(styles.logo, className)}>
      <svg viewBox="0 0 36 28" className={styles.mark} aria-hidden="true" focusable="false">
        <path d="M1.5 24.5C13 24.5 25 18 25 9C25 4.6 22 2.5 18 2.5C14 2.5 11 4.6 11 9C11 13.2 13.6 16.8 17 19.4" />
        <path d="M21.2 21.9C25.2 23.9 30 24.5 34.5 24.5" />
      </svg>
      {name && <span className={styles.name}>{name}</span>}
    </span>
  )
}
