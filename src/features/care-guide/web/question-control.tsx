import en from '#content/locales/en/care-guide.json' with { type: 'json' }
import type { Presentation, QuestionField } from '#domain/care-guide/index.ts'
import { BodyRegionPicker } from '#ui/body-region-picker/body-region-picker.tsx'
import { CheckList } from '#ui/check-list/check-list.tsx'
import { RadioList } from '#ui/radio-list/radio-list.tsx'
import { TextInput } from '#ui/text-input/text-input.tsx'
import { words } from '#ui/words/words.ts'
import { controlName, NONE_OF_THESE, NOT_SURE } from '../control-name.ts'
import type { RegionView } from '../region-views.ts'
import { DurationControl } from './duration-control.tsx'
import { PainScale } from './pain-scale.tsx'

const t = words(en)

export interface QuestionControlProps {
  field: QuestionField
  /** The only control of the screen: its label is the page's heading. */
  asHeading: boolean
  given: Presentation
  /** What was typed, when the form came back with an error. */
  typed: Record<string, string[]> | null
  error?: string
  regions: readonly RegionView[]
}

/** One control of a screen of the guide, as the kind of its answer asks. */
export function QuestionControl(props: QuestionControlProps) {
  const { field, asHeading, given, typed, error } = props
  const legendSize = asHeading ? 'page' : 'section'
  const texts = { legend: field.label, hint: field.hint, error, legendSize } as const
  if (field.path === 'findings') return <Ticks {...props} />
  if (field.path === 'regions') return <Places {...props} />
  if (field.path === 'durationDays') return <DurationControl {...props} />
  if (field.path === 'severity')
    return (
      <PainScale
        legend={field.label}
        hint={field.hint}
        error={error}
        name={field.path}
        value={answerText(field, given, typed)}
      />
    )
  if (field.type === 'integer') {
    return (
      <TextInput
        name={field.path}
        label={field.label}
        hint={field.hint}
        error={error}
        inputMode="numeric"
        width="short"
        defaultValue={answerText(field, given, typed)}
        autoComplete="off"
      />
    )
  }
  const options = (field.options ?? []).map((option) => ({
    value: String(option.value),
    label: option.label,
  }))
  return (
    <RadioList
      name={field.path}
      options={options}
      value={answerText(field, given, typed)}
      inline={field.type === 'boolean'}
      {...texts}
    />
  )
}

function Ticks({ field, asHeading, given, typed, error }: QuestionControlProps) {
  const options = [
    ...(field.options ?? []).map((option) => ({ value: String(option.value), label: option.label })),
    { value: NONE_OF_THESE, label: t('question.none'), exclusive: true },
    { value: NOT_SURE, label: t('question.notSure'), apart: true },
  ]
  return (
    <CheckList
      name={controlName(field)}
      legend={field.label}
      hint={field.hint}
      legendSize={asHeading ? 'page' : 'section'}
      error={error}
      options={options}
      values={typed ? (typed[controlName(field)] ?? []) : ticksGiven(field, given)}
      orLabel={t('question.or')}
    />
  )
}

function ticksGiven(field: QuestionField, given: Presentation): string[] {
  const answers = (field.options ?? []).map(
    (option) => [String(option.value), given.findings?.[String(option.value)]] as const,
  )
  const yes = answers.filter(([, answer]) => answer === true).map(([id]) => id)
  if (answers.some(([, answer]) => answer === 'unknown')) return [...yes, NOT_SURE]
  if (yes.length === 0 && answers.some(([, answer]) => answer === false)) return [NONE_OF_THESE]
  return yes
}

function Places({ field, given, typed, error, regions }: QuestionControlProps) {
  return (
    <BodyRegionPicker
      name={field.path}
      legend={field.label}
      legendSize="section"
      hint={field.hint}
      error={error}
      regions={regions}
      values={typed ? (typed[field.path] ?? []) : [...(given.regions ?? [])]}
      words={{
        front: t('question.body.front'),
        back: t('question.body.back'),
        left: t('question.body.left'),
        right: t('question.body.right'),
      }}
      exclusive={['none']}
    />
  )
}

function answerText(
  field: QuestionField,
  given: Presentation,
  typed: Record<string, string[]> | null,
): string | undefined {
  if (typed) return typed[field.path]?.[0]
  const value = field.path.startsWith('findings.')
    ? given.findings?.[field.path.slice('findings.'.length)]
    : (given as Record<string, unknown>)[field.path]
  return value === undefined ? undefined : String(value)
}
