import type { CareKind } from '#domain/practice/index.ts'

/** The four kinds of care in the order in which the site shows them: what assesses most comes first. */
export const SHOWN_CARE_KINDS: readonly CareKind[] = [
  'physiotherapy',
  'remedial-massage',
  'therapeutic-massage',
  'relaxation-massage',
]
