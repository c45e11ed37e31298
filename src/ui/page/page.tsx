import { ArrowLeft } from 'lucide-react'
import type { ComponentPropsWithRef, ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { Icon } from '../icon/icon.tsx'
import { Anchor, type AnchorProps } from '../link/anchor.tsx'
import styles from './page.module.css'

/** `text` for reading, `form` for one question or form, `wide` for lists, `full` for the desk. */
export type PageWidth = 'text' | 'form' | 'wide' | 'full'

export interface PageProps {
  width?: PageWidth
  /** Back link, notices: stands above the content in the same column. */
  before?: ReactNode
  /** The sections bring their own width and space (a home page). */
  bare?: boolean
  children: ReactNode
}

/** The page's `<main id="main">`, where the skip link leads. */
export function Page({ width = 'wide', before, bare, children }: PageProps) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className={bare ? styles.bare : classNames(styles.page, styles.width, styles[width])}
    >
      {before && <div className={styles.before}>{before}</div>}
      {children}
    </main>
  )
}

export interface SectionProps extends ComponentPropsWithRef<'section'> {
  tone?: 'paper' | 'sand' | 'pine'
  width?: PageWidth
  /** Vertical room: `normal` between sections, `airy` for the first, `tight` for a strip. */
  room?: 'tight' | 'normal' | 'airy'
}

/** A band across the whole page, its content in the page's column; for `bare` pages. */
export function Section({
  tone = 'paper',
  width = 'wide',
  room = 'normal',
  children,
  ...rest
}: SectionProps) {
  return (
    <section {...rest} className={classNames(styles.section, styles[tone], styles[room], rest.className)}>
      <div className={classNames(styles.width, styles[width])}>{children}</div>
    </section>
  )
}

/** First thing on the page: seen only when focused, leads past the header. */
export function SkipLink({ children }: { children: ReactNode }) {
  return (
    <a href="#main" className={styles.skip}>
      {children}
    </a>
  )
}

/** Leads back to the step or list before; stands in Page's `before`. */
export function BackLink({ children, ...rest }: AnchorProps) {
  return (
    <Anchor {...rest} className={classNames(styles.back, rest.className)}>
      <Icon of={ArrowLeft} />
      {children}
    </Anchor>
  )
}
