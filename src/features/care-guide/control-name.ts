import type { QuestionField } from '#domain/care-guide/index.ts'

/** The answers beside the ticks of a list. */
export const NONE_OF_THESE = 'none-of-these'
export const NOT_SURE = 'not-sure'

/**
 * What a control is called in the form. A screen may hold several tick lists, and each has its own "None of these":
 * the first sign of a list tells them apart.
 */
export function controlName(field: QuestionField): string {
  return field.path === 'findings' ? `findings-${String(field.options?.[0]?.value)}` : field.path
}
