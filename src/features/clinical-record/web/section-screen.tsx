import en from '#content/locales/en/clinical-record.json' with { type: 'json' }
import { Button } from '#ui/button/button.tsx'
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx'
import { HeadingGroup } from '#ui/heading/heading.tsx'
import { InsetNote } from '#ui/inset-note/inset-note.tsx'
import { Actions, Stack } from '#ui/layout/layout.tsx'
import { BackLink, Page } from '#ui/page/page.tsx'
import { StepProgress } from '#ui/step-progress/step-progress.tsx'
import { words } from '#ui/words/words.ts'
import styles from './history.module.css'
import type { SectionView } from './history-view.ts'
import { Privacy } from './privacy.tsx'
import { QuestionField } from './question-field.tsx'

const t = words(en)

/** One part of the form: its questions, one button. Saved while it is filled in where scripts run. */
export function SectionScreen({ view }: { view: SectionView }) {
  const { title, step, total, errors, clashes } = view
  const messages = new Map([...errors, ...clashes].map(({ field, short }) => [field, short]))
  return (
    <Page width="form" before={<BackLink href={view.back}>{t('back')}</BackLink>}>
      <Stack gap={6}>
        <StepProgress label={t('section.progress', { step, total, title })} current={step} total={total} />
        <ErrorSummary
          title={t('errors.title', { count: errors.length })}
          lead={t('errors.lead')}
          errors={errors}
        />
        <ErrorSummary title={t('clash.title')} lead={t('clash.lead')} errors={clashes} />
        <HeadingGroup title={title} />
        <form
          method="post"
          action={view.action}
          noValidate
          data-autosave={view.autosave}
          className={styles.form}
        >
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made of ids that the content's parser restricts */}
          <style dangerouslySetInnerHTML={{ __html: view.style }} />
          <input type="hidden" name="revision" value={view.revision} />
          <input type="hidden" name="_page" value={view.page} />
          <input type="hidden" name="_shown" value={view.shown} />
          {view.questions.map((question) => (
            <QuestionField key={question.id} question={question} error={messages.get(question.id)} />
          ))}
          <Send view={view} />
        </form>
      </Stack>
    </Page>
  )
}

function Send({ view: { button, practitioner } }: { view: SectionView }) {
  return (
    <Stack gap={4}>
      {button === 'give' && (
        <>
          <Privacy practitioner={practitioner} />
          <InsetNote tone="pine">
            <p>{t('section.signTitle')}</p>
          </InsetNote>
        </>
      )}
      <p
        data-autosave-status
        data-saving={t('section.saving')}
        data-saved={t('section.saved')}
        data-failed={t('section.failed')}
        aria-live="polite"
        className={styles.status}
      />
      <Actions>
        <Button size="large">{t(`section.${button}`)}</Button>
      </Actions>
      <p className={styles.small}>{t('section.later')}</p>
    </Stack>
  )
}
