import type { ComponentPropsWithRef } from 'react'
import { classNames } from '../class-names.ts'
import styles from './card.module.css'

export interface CardProps extends ComponentPropsWithRef<'div'> {
  /** `raised` white paper with a hairline; `sand` filled, for what accompanies; `pine` filled softly. */
  tone?: 'raised' | 'sand' | 'pine'
}

/** A plain surface for things that belong together. */
export function Card({ tone = 'raised', className, ...rest }: CardProps) {
  return <div className={classNames(styles.card, styles[tone], className)} {...rest} />
}
