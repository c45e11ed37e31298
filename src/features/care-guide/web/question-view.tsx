import type { ReactNode } from 'react'
import en from '#content/locales/en/care-guide.json' with { type: 'json' }
import { Button } from '#ui/button/button.tsx'
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx'
import { HeadingGroup } from '#ui/heading/heading.tsx'
import { InsetNote } from '#ui/inset-note/inset-note.tsx'
import { Actions, Stack } from '#ui/layout/layout.tsx'
import { words } from '#ui/words/words.ts'
import { controlName } from '../control-name.ts'
import styles from './care-guide.module.css'
import { QuestionControl } from './question-control.tsx'
import type { Screen } from './question-screen.ts'

const t = words(en)

export interface QuestionViewProps {
  screen: Screen
  /** Where the form goes. */
  action: string
  /** Hidden fields that travel with the answers. */
  carried?: ReactNode
  /** Further buttons beside "Continue". */
  buttons?: ReactNode
}

/** The form of one screen of the guide. */
export function QuestionView({ screen, action, carried, buttons }: QuestionViewProps) {
  const { question, step, given, errors, regions, typed, isSuggested } = screen
  const single = question.fields.filter((field) => !field.hidden).length === 1
  return (
    <Stack gap={5}>
      <ErrorSummary title={t('question.errorTitle')} lead={t('question.errorLead')} errors={errors} />
      {!single && (
        <HeadingGroup title={question.text} lead={question.hint} eyebrow={t('question.progress', { step })} />
      )}
      {isSuggested && <InsetNote tone="pine">{t('question.suggested')}</InsetNote>}
      {single && <p className={styles.progress}>{t('question.progress', { step })}</p>}
      <form method="post" action={action} noValidate className={styles.form}>
        {carried}
        {question.fields
          .filter((field) => !field.hidden)
          .map((field) => (
            <QuestionControl
              key={controlName(field)}
              field={field}
              asHeading={single}
              given={given}
              typed={typed}
              error={errors.find((error) => error.field === controlName(field))?.message}
              regions={regions}
            />
          ))}
        <Actions>
          <Button size="large">{t('question.next')}</Button>
          {buttons}
        </Actions>
      </form>
    </Stack>
  )
}

/** The picture of the body needs the width of a desk. */
export function isWide({ question }: Screen): boolean {
  return question.fields.some((field) => field.path === 'regions')
}
