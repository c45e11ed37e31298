import type { LucideIcon } from 'lucide-react'
import { classNames } from '../class-names.ts'
import styles from './icon.module.css'

export interface IconProps {
  /** One of lucide-react's icons, imported by name so that only it is shipped. */
  of: LucideIcon
  className?: string
}

/** A line icon as tall as the text beside it. It only decorates: words stand next to it. */
export function Icon({ of: Drawing, className }: IconProps) {
  return (
    <Drawing
      aria-hidden="true"
      focusable="false"
      className={classNames(styles.icon, className)}
      strokeWidth={1.75}
    />
  )
}
