import type { ComponentPropsWithRef } from 'react'
import { classNames } from '../class-names.ts'
import { Anchor, type AnchorProps } from '../link/anchor.tsx'
import styles from './button.module.css'

interface ButtonLook {
  /** One primary button per page; quiet for what is seldom wanted; danger for what can't be undone. */
  kind?: 'primary' | 'secondary' | 'quiet' | 'danger'
  size?: 'normal' | 'small' | 'large'
  /** As wide as its container; on phones for the step that leads on. */
  wide?: boolean
}

export interface ButtonProps extends ComponentPropsWithRef<'button'>, ButtonLook {
  /** The answer is on its way: the button stays, says so to screen readers, and takes no second press. */
  busy?: boolean
}

export interface ButtonLinkProps extends AnchorProps, ButtonLook {}

/** A button; `type="submit"` unless told otherwise, as in a plain form. */
export function Button({ kind, size, wide, busy, className, type = 'submit', ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={look({ kind, size, wide }, className)}
      aria-busy={busy || undefined}
      disabled={busy || undefined}
      {...rest}
    />
  )
}

/** A link that looks like a button: it leads somewhere, it changes nothing. */
export function ButtonLink({ kind, size, wide, className, ...rest }: ButtonLinkProps) {
  return <Anchor className={look({ kind, size, wide }, className)} {...rest} />
}

function look({ kind = 'primary', size = 'normal', wide }: ButtonLook, className?: string) {
  return classNames(styles.button, styles[kind], styles[size], wide && styles.wide, className)
}
