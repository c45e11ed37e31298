import type { ComponentPropsWithRef, CSSProperties } from 'react'
import { classNames } from '../class-names.ts'
import styles from './layout.module.css'

/** Steps of the 4 px scale, by their token's number. */
export type Space = 1 | 2 | 3 | 4 | 5 | 6 | 8 | 10 | 12 | 16 | 20 | 24

interface LayoutProps extends ComponentPropsWithRef<'div'> {
  gap?: Space
}

/** One below the other. */
export function Stack({ gap = 4, className, style, ...rest }: LayoutProps) {
  return <div className={classNames(styles.stack, className)} style={withGap(gap, style)} {...rest} />
}

export interface ClusterProps extends LayoutProps {
  /** `apart` pushes the first and the last to the edges. */
  align?: 'start' | 'center' | 'apart'
}

/** Side by side, onto a next line when there is no room. */
export function Cluster({ gap = 3, align = 'start', className, style, ...rest }: ClusterProps) {
  return (
    <div
      className={classNames(styles.cluster, styles[align], className)}
      style={withGap(gap, style)}
      {...rest}
    />
  )
}

export interface GridProps extends LayoutProps {
  /** Narrowest column, any CSS length; as many columns as fit. */
  min?: string
}

/** Equal columns, as many as fit; one on a phone. */
export function Grid({ gap = 6, min = '17rem', className, style, ...rest }: GridProps) {
  const column = { '--grid-min': min } as CSSProperties
  return (
    <div
      className={classNames(styles.grid, className)}
      style={{ ...withGap(gap, style), ...column }}
      {...rest}
    />
  )
}

/** Main column and a narrower side column, which stands below on a phone; children: the two. */
export function Split({ gap = 10, className, style, ...rest }: LayoutProps) {
  return <div className={classNames(styles.split, className)} style={withGap(gap, style)} {...rest} />
}

/** The buttons that end a form: side by side, on a phone full width with the first on top. */
export function Actions({ className, ...rest }: ComponentPropsWithRef<'div'>) {
  return <div className={classNames(styles.actions, className)} {...rest} />
}

function withGap(gap: Space, style: CSSProperties | undefined): CSSProperties {
  return { ...style, '--gap': `var(--space-${gap})` } as CSSProperties
}
