import en from '#content/locales/en/clinical-record.json' with { type: 'json' }
import { ButtonLink } from '#ui/button/button.tsx'
import { HeadingGroup } from '#ui/heading/heading.tsx'
import { InsetNote } from '#ui/inset-note/inset-note.tsx'
import { Actions, Stack } from '#ui/layout/layout.tsx'
import { TextLink } from '#ui/link/link.tsx'
import { BackLink, Page } from '#ui/page/page.tsx'
import { words } from '#ui/words/words.ts'
import { AnswerList } from './answer-list.tsx'
import styles from './history.module.css'
import type { reviewView } from './history-view.ts'

const t = words(en)

/** All answers by part, each with a way back to it, before they are signed. */
export function ReviewScreen({ view }: { view: ReturnType<typeof reviewView> }) {
  return (
    <Page width="form" before={<BackLink href={view.back}>{t('back')}</BackLink>}>
      <Stack gap={8}>
        <HeadingGroup title={t('review.title')} lead={t('review.lead')} />
        <Missing missing={view.missing} />
        {view.parts.map((part) => (
          <section key={part.title} className={styles.part}>
            <div className={styles.partHead}>
              <h2 className={styles.partTitle}>{part.title}</h2>
              <TextLink href={part.href}>
                {t('review.change')}
                <span className="visually-hidden"> {part.title}</span>
              </TextLink>
            </div>
            {part.begun ? (
              <AnswerList
                answers={part.answers.map((line) => ({ ...line, answer: line.answer.join('; ') }))}
                noAnswer={t('review.noAnswer')}
              />
            ) : (
              <p className={styles.small}>{t('review.nothingYet')}</p>
            )}
          </section>
        ))}
        {view.missing.length === 0 && (
          <Actions>
            <ButtonLink href={view.next} size="large">
              {t('review.next')}
            </ButtonLink>
          </Actions>
        )}
      </Stack>
    </Page>
  )
}

function Missing({ missing }: { missing: ReturnType<typeof reviewView>['missing'] }) {
  if (missing.length === 0) return null
  return (
    <InsetNote tone="clay" title={t('review.missingTitle')}>
      <p>{t('review.missingText')}</p>
      <ul className={styles.points}>
        {missing.map(({ title, href }) => (
          <li key={href}>
            <TextLink href={href}>{title}</TextLink>
          </li>
        ))}
      </ul>
    </InsetNote>
  )
}
