import type { ReactNode } from 'react'
import styles from './toast.module.css'

export interface LiveRegionProps {
  /** Read out when it changes; empty when there is nothing to say. */
  message: string
  /** `now` interrupts what is being read. */
  urgency?: 'soon' | 'now'
}

/** Says something to screen readers only; has to be on the page before its message changes. */
export function LiveRegion({ message, urgency = 'soon' }: LiveRegionProps) {
  return (
    <p aria-live={urgency === 'now' ? 'assertive' : 'polite'} className="visually-hidden">
      {message}
    </p>
  )
}

export interface ToastProps {
  /** What was done: "Marked as arrived". Nothing is shown without it. */
  children?: ReactNode
  /** A way to take it back: a button. */
  action?: ReactNode
}

/** What just happened, at the foot of the window, with undo. The region stays, so that it is read out. */
export function Toast({ children, action }: ToastProps) {
  return (
    <div role="status" className={styles.region}>
      {children && (
        <div className={styles.toast}>
          <span>{children}</span>
          {action}
        </div>
      )}
    </div>
  )
}
