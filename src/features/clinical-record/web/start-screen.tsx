import en from '#content/locales/en/clinical-record.json' with { type: 'json' }
import { ButtonLink } from '#ui/button/button.tsx'
import { HeadingGroup } from '#ui/heading/heading.tsx'
import { InsetNote } from '#ui/inset-note/inset-note.tsx'
import { Actions, Stack } from '#ui/layout/layout.tsx'
import { Page } from '#ui/page/page.tsx'
import { words } from '#ui/words/words.ts'
import styles from './history.module.css'
import type { startView } from './history-view.ts'
import { Privacy } from './privacy.tsx'

const t = words(en)

/** What is coming, how long it takes, who reads it. */
export function StartScreen({ view }: { view: ReturnType<typeof startView> }) {
  const { visit } = view
  return (
    <Page width="form">
      <Stack gap={6}>
        <HeadingGroup
          title={t('title')}
          eyebrow={t('forVisit', { when: visit.when })}
          lead={view.intro}
          size="display"
        />
        <ul className={styles.points}>
          <li>{t('start.points.time', { count: view.parts })}</li>
          <li>{t('start.points.save')}</li>
          <li>{t('start.points.unsure')}</li>
        </ul>
        {view.fromGuide && (
          <InsetNote tone="pine">
            <p>{t('start.guide')}</p>
          </InsetNote>
        )}
        {view.lastTime && (
          <InsetNote tone="pine">
            <p>{t('start.lastTime', { date: view.lastTime })}</p>
          </InsetNote>
        )}
        <Actions>
          <ButtonLink href={view.goOn} size="large">
            {view.begun ? t('start.goOn') : t('start.begin')}
          </ButtonLink>
        </Actions>
        <Privacy practitioner={visit.practitioner} />
      </Stack>
    </Page>
  )
}
