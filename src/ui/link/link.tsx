import { ArrowRight } from 'lucide-react'
import { classNames } from '../class-names.ts'
import { Icon } from '../icon/icon.tsx'
import { Anchor, type AnchorProps } from './anchor.tsx'
import styles from './link.module.css'

export interface TextLinkProps extends AnchorProps {
  /** `text` inside sentences; `onward` stands alone, with an arrow; `quiet` has ink's colour. */
  kind?: 'text' | 'onward' | 'quiet'
}

/** A link made of words. For a link that looks like a button see ButtonLink. */
export function TextLink({ kind = 'text', className, children, ...rest }: TextLinkProps) {
  return (
    <Anchor className={classNames(styles.link, styles[kind], className)} {...rest}>
      {children}
      {kind === 'onward' && <Icon of={ArrowRight} className={styles.arrow} />}
    </Anchor>
  )
}
