import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { type ChoiceTexts, Fieldset } from '../field/field.tsx'
import { Icon } from '../icon/icon.tsx'
import { Anchor } from '../link/anchor.tsx'
import styles from './choice-card.module.css'

export interface CardFace {
  title: ReactNode
  /** One or two sentences. */
  text?: ReactNode
  /** Left of the text: a Monogram. */
  media?: ReactNode
  /** Below the text, quiet: length, place, languages. */
  details?: ReactNode
  /** At the end: price, next free time. */
  aside?: ReactNode
}

export interface LinkCardProps extends CardFace {
  href: string
  /** Level of the title in the outline; plain text unless given. */
  headingLevel?: 2 | 3 | 4
}

/** A card that leads on: a service, a practitioner, an article. All of it can be pressed. */
export function LinkCard({ href, headingLevel, title, ...face }: LinkCardProps) {
  const Title = headingLevel ? (`h${headingLevel}` as const) : 'p'
  const link = (
    <Anchor href={href} className={styles.cover}>
      {title}
    </Anchor>
  )
  return (
    <div className={styles.card}>
      <Face {...face} title={<Title className={styles.title}>{link}</Title>} />
      <Icon of={ChevronRight} className={styles.chevron} />
    </div>
  )
}

export interface ChoiceCardsProps extends ChoiceTexts {
  name: string
  options: readonly (CardFace & { value: string; disabled?: boolean })[]
  value?: string
  required?: boolean
}

/** One answer out of a few that need more than a line each; radio buttons as cards. */
export function ChoiceCards({ name, options, value, required, ...texts }: ChoiceCardsProps) {
  return (
    <Fieldset id={name} {...texts}>
      <div className={styles.list}>
        {options.map(({ value: own, disabled, title, ...face }) => (
          <label key={own} className={styles.card}>
            <input
              type="radio"
              name={name}
              value={own}
              defaultChecked={own === value}
              disabled={disabled}
              required={required}
              className={styles.input}
            />
            <span className={styles.mark} aria-hidden="true" />
            <Face {...face} title={<span className={styles.title}>{title}</span>} />
          </label>
        ))}
      </div>
    </Fieldset>
  )
}

function Face({ title, text, media, details, aside }: CardFace) {
  return (
    <>
      {media && <span className={styles.media}>{media}</span>}
      <span className={styles.body}>
        {title}
        {text && <span className={styles.text}>{text}</span>}
        {details && <span className={styles.details}>{details}</span>}
      </span>
      {aside && <span className={styles.aside}>{aside}</span>}
    </>
  )
}
