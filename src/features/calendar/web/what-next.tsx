import en from '#content/locales/en/staff.json' with { type: 'json' }
import type { ClinicParts } from '#features/clinic-setup/index.ts'
import { Badge } from '#ui/badge/badge.tsx'
import { Card } from '#ui/card/card.tsx'
import { HeadingGroup } from '#ui/heading/heading.tsx'
import { Stack } from '#ui/layout/layout.tsx'
import { TextLink } from '#ui/link/link.tsx'
import { words } from '#ui/words/words.ts'
import styles from './calendar.module.css'

const t = words(en)

/** What a new clinic still needs before anybody can book. */
export function WhatNext({ parts }: { parts: ClinicParts }) {
  const steps = [
    { name: 'clinic', isDone: true },
    ...(['rooms', 'practitioners', 'services'] as const).map((name) => ({ name, isDone: parts[name] > 0 })),
  ] as const
  return (
    <Card>
      <Stack gap={4}>
        <HeadingGroup level={2} title={t('whatNext.title')} lead={t('whatNext.lead')} />
        <ul className={styles.steps}>
          {steps.map(({ name, isDone }) => (
            <li key={name}>
              <Badge shape={isDone ? 'check' : 'ring'} tone={isDone ? 'pine' : 'plain'}>
                {t(isDone ? 'whatNext.done' : 'whatNext.toDo')}
              </Badge>
              {t(`whatNext.${name}`)}
            </li>
          ))}
        </ul>
        <p className={styles.quiet}>{t('whatNext.soon')}</p>
        <p>
          <TextLink href="/" kind="onward">
            {t('whatNext.look')}
          </TextLink>
        </p>
      </Stack>
    </Card>
  )
}
