import en from '#content/locales/en/clinical-record.json' with { type: 'json' }
import { CheckList } from '#ui/check-list/check-list.tsx'
import { DateInput } from '#ui/date-input/date-input.tsx'
import { RadioList } from '#ui/radio-list/radio-list.tsx'
import { TextInput } from '#ui/text-input/text-input.tsx'
import { Textarea } from '#ui/textarea/textarea.tsx'
import { words } from '#ui/words/words.ts'
import styles from './history.module.css'
import type { SectionView } from './history-view.ts'

const t = words(en)
const LONG_TEXT = 200
/** More answers than this stand in two columns where there is room. */
const MANY = 10

type Question = SectionView['questions'][number]

/** One question of the form, as the kind of its answer asks. */
export function QuestionField({ question, error }: { question: Question; error?: string }) {
  return (
    <div data-question={question.id} hidden={!question.shown} className={styles.question}>
      <input type="hidden" name="_asked" value={question.id} />
      {question.from && <p className={styles.from}>{t(`section.from.${question.from}`)}</p>}
      <Control question={question} error={error} />
    </div>
  )
}

function Control({ question, error }: { question: Question; error?: string }) {
  const { id, type, text, help, options, answer, required } = question
  const optional = required ? undefined : t('section.optional')
  switch (type) {
    case 'multichoice':
      return (
        <CheckList
          name={id}
          legend={text}
          hint={help}
          error={error}
          options={options.map((option) => ({
            ...option,
            exclusive: ['none', 'cannot-say'].includes(option.value),
            apart: option.value === 'not-sure',
          }))}
          values={[answer ?? []].flat().map(String)}
          orLabel={t('section.or')}
          columns={options.length > MANY}
        />
      )
    case 'boolean':
    case 'choice':
      return (
        <RadioList
          name={id}
          legend={optional ? `${text} (${optional})` : text}
          hint={help}
          error={error}
          options={options}
          value={typeof answer === 'string' ? answer : undefined}
          inline={type === 'boolean'}
        />
      )
    case 'date':
      return (
        <DateInput
          name={id}
          legend={text}
          hint={help ?? t('section.dateHint')}
          error={error}
          labels={{
            day: t('section.date.day'),
            month: t('section.date.month'),
            year: t('section.date.year'),
          }}
          value={datePartsOf(answer)}
        />
      )
    case 'text':
      return <Text question={question} error={error} optional={optional} />
  }
}

function Text({ question, error, optional }: { question: Question; error?: string; optional?: string }) {
  const { id, text, help, maxLength = 0, answer } = question
  const own = {
    name: id,
    label: text,
    hint: help,
    error,
    optional,
    maxLength,
    defaultValue: answer ? String(answer) : undefined,
  }
  return maxLength > LONG_TEXT ? <Textarea {...own} rows={3} /> : <TextInput {...own} />
}

function datePartsOf(answer: unknown) {
  if (typeof answer !== 'string') return {}
  const [year, month, day] = answer.split('-')
  return { year, month: month?.replace(/^0/, ''), day: day?.replace(/^0/, '') }
}
