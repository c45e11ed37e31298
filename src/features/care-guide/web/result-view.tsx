import type { ReactNode } from 'react'
import en from '#content/locales/en/care-guide.json' with { type: 'json' }
import { Stack } from '#ui/layout/layout.tsx'
import { words } from '#ui/words/words.ts'
import styles from './care-guide.module.css'
import type { Result } from './result-of.ts'
import { Alternatives, TakenCareOf, WhatToDo, WhatToExpect, WhatToWatch, Why } from './result-parts.tsx'

const t = words(en)

export interface ResultViewProps {
  result: Result
  /** What is offered next: times, a link. Shown only where hands-on care may be. */
  booking: ReactNode
  /** At the end: start again, keep it. */
  actions: ReactNode
}

/** What fits and what to do now, in that order; then why. In an emergency nothing distracts. */
export function ResultView({ result, booking, actions }: ResultViewProps) {
  const { recommendation } = result
  const isEmergency = recommendation.route === 'emergency'
  return (
    <Stack gap={8}>
      <WhatToDo {...result} />
      <Why {...result} />
      {recommendation.careKind && booking}
      {recommendation.careKind && <WhatToExpect {...result} />}
      {recommendation.careKind && <TakenCareOf {...result} />}
      {!isEmergency && <Alternatives {...result} />}
      {!isEmergency && <WhatToWatch {...result} />}
      {actions}
      <p className={styles.small}>
        {t('notDiagnosis')}{' '}
        {t(result.isSignedOff ? 'result.version' : 'result.versionOpen', {
          version: recommendation.ruleSetVersion,
        })}
      </p>
    </Stack>
  )
}
