import en from '#content/locales/en/care-guide.json' with { type: 'json' }
import { checkPresentation, type Presentation, type Question } from '#domain/care-guide/index.ts'
import type { ClinicContext } from '#server/context.ts'
import { words } from '#ui/words/words.ts'
import { type Advice, adviseOn, ruleSetOf } from '../advise.ts'
import { type AnswerProblem, answersFromForm } from '../answers-from-form.ts'
import { controlName } from '../control-name.ts'
import { answered, type Conversation, presentationAfter } from '../conversation.ts'
import { regionViews } from '../region-views.ts'

const t = words(en)

export interface ScreenError {
  field: string
  message: string
}

/** One screen as the pages show it; `index` counts from 0. */
export function screen(
  ctx: ClinicContext,
  question: Question,
  index: number,
  given: Presentation,
  errors: ScreenError[],
) {
  return {
    question,
    step: index + 1,
    given,
    errors,
    regions: regionViews(ctx),
    isSuggested: false,
    typed: null as Record<string, string[]> | null,
  }
}

function labelOf(question: Question, field: string): string {
  return question.fields.find((candidate) => controlName(candidate) === field)?.label ?? question.text
}

function errorOf(question: Question) {
  return ({ field, kind, min, max }: AnswerProblem): ScreenError => {
    const label = labelOf(question, field)
    if (kind === 'missing')
      return {
        field,
        message: field.startsWith('findings-')
          ? t('question.errors.missingTicks')
          : t('question.errors.missing', { label }),
      }
    return { field, message: t(`question.errors.${kind}`, { label, min: min ?? 0, max: max ?? 0 }) }
  }
}

function impossible(question: Question, path: string): ScreenError {
  return {
    field: path,
    message: t('question.errors.impossible-combination', { label: labelOf(question, path) }),
  }
}
export type Screen = ReturnType<typeof screen>

/** Which screen comes after `count` answered ones; null when the guide has reached its end there. */
export function questionAfter(
  ctx: ClinicContext,
  conversation: Conversation,
  count: number,
): Question | null {
  const advice = adviseOn(ctx, presentationAfter(conversation, count))
  return advice.status === 'asking' ? advice.question : null
}

/** The same screen again, with what was typed and what is wrong with it; or the conversation with this screen answered. */
export type Taken =
  | { readonly kind: 'again'; readonly screen: Screen }
  | { readonly kind: 'taken'; readonly conversation: Conversation; readonly advice: Advice }

/** Takes the form of one screen. */
export function takeAnswers(
  ctx: ClinicContext,
  conversation: Conversation,
  index: number,
  question: Question,
  form: FormData,
): Taken {
  const again = (errors: ScreenError[]): Taken => {
    const typed = Object.fromEntries(
      [...new Set(form.keys())].map((name) => [name, form.getAll(name).map(String)]),
    )
    return { kind: 'again', screen: { ...screen(ctx, question, index, {}, errors), typed } }
  }
  const answers = answersFromForm(question, form)
  if (!answers.ok) return again(answers.error.map(errorOf(question)))
  const next = answered(conversation, index, answers.value)
  const told = checkPresentation(ruleSetOf(ctx), presentationAfter(next))
  if (!told.ok) return again(told.error.map(({ path }) => impossible(question, path)))
  return { kind: 'taken', conversation: next, advice: adviseOn(ctx, told.value) }
}
