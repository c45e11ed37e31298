import { classNames } from '../class-names.ts'
import { initialsOf, toneOf } from './initials.ts'
import styles from './monogram.module.css'

export interface MonogramProps {
  name: string
  size?: 'small' | 'normal' | 'large'
  /** A picture instead of the initials. */
  photo?: string
}

/** A person's initials in a circle. It only decorates: the name stands beside it. */
export function Monogram({ name, size = 'normal', photo }: MonogramProps) {
  return (
    <span aria-hidden="true" className={classNames(styles.monogram, styles[size])} data-tone={toneOf(name)}>
      {photo ? <img src={photo} alt="" className={styles.photo} /> : initialsOf(name)}
    </span>
  )
}
