import { type HistoryForm, unsureIdOf } from '#domain/precautions/index.ts'

/**
 * Style rules that show a question as soon as the answer before it is ticked, and hide it again: without scripts, and
 * at once. A browser that lacks `:has()` shows what the saved answers ask for.
 *
 * Ids and values are letters, digits and hyphens: the content's parser sees to it.
 */
export function followUpStyle(form: HistoryForm, sectionId: string): string {
  const section = form.sections.find(({ id }) => id === sectionId)
  if (!section) return ''
  const own = new Map(section.questions.map((question) => [question.id, question]))
  const conditions = new Map<string, string>()
  const rules: string[] = []
  for (const { id, showIf, type, ...rest } of section.questions) {
    if (showIf && own.has(showIf.question)) {
      const condition = (conditions.get(showIf.question) ?? '') + ticked(showIf.question, showIf.is)
      conditions.set(id, condition)
      rules.push(...shownOnlyWhen(condition, id))
    }
    if (type === 'multichoice' && 'options' in rest) {
      rules.push(...shownOnlyWhen((conditions.get(id) ?? '') + ticked(id, ['not-sure']), unsureIdOf(id)))
      const values = rest.options.map(({ value }) => value)
      rules.push(
        ...values.map((value) => `form${ticked(id, [value])} ${label(unsureIdOf(id), value)}{display:none}`),
      )
    }
  }
  return `@supports selector(:has(*)){${rules.join('')}}`
}

function ticked(question: string, values: readonly string[]): string {
  const boxes = values.map((value) => `[name="${question}"][value="${value}"]`)
  return `:has(:is(${boxes.join(',')}):checked)`
}

function shownOnlyWhen(condition: string, question: string): string[] {
  const part = `[data-question="${question}"]`
  return [`form ${part}{display:none}`, `form${condition} ${part}{display:block}`]
}

/** The line of one box: nobody is unsure about what they ticked. */
function label(question: string, value: string): string {
  return `label:has([name="${question}"][value="${value}"])`
}
