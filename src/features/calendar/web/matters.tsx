import en from '#content/locales/en/staff.json' with { type: 'json' }
import { Badge, type BadgeProps } from '#ui/badge/badge.tsx'
import { words } from '#ui/words/words.ts'
import styles from './calendar.module.css'
import type { MatterGroup, MattersView } from './matters-view.ts'

const t = words(en)

const LOOK: Record<MatterGroup, Pick<BadgeProps, 'tone' | 'shape'>> = {
  stops: { tone: 'alarm', shape: 'cross' },
  clearances: { tone: 'caution', shape: 'triangle' },
  limits: { tone: 'notice', shape: 'half' },
  cautions: { tone: 'plain', shape: 'ring' },
}

/** What matters on a person before anybody works with their hands, the strictest first. */
export function Matters({ groups }: Pick<MattersView, 'groups'>) {
  return groups.map(({ name, matters }) => (
    <section key={name}>
      <h2>{t(`history.groups.${name}`)}</h2>
      <ul className={styles.matters}>
        {matters.map((matter) => (
          <li key={matter.id}>
            <Badge {...LOOK[name]}>{t(`history.effect.${matter.effect}`)}</Badge>
            <div>
              <p className={styles.matter}>{matter.label}</p>
              <p>{matter.text}</p>
              <p className={styles.quiet}>{t('history.instead', { text: matter.instead })}</p>
              {matter.isUnsure && <p className={styles.quiet}>{t('history.notKnown')}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  ))
}
