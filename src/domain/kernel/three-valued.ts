/**
 * Kleene's three-valued logic. `'unknown'` means that nobody can say yet: it was not asked, or it was
 * asked and the person could not answer. It is never a quiet `false`.
 */
export type Truth = boolean | 'unknown'

/** False wins, then unknown; true when there is nothing to check. */
export function allOf(truths: Iterable<Truth>): Truth {
  let result: Truth = true
  for (const truth of truths) {
    if (truth === false) return false
    if (truth === 'unknown') result = 'unknown'
  }
  return result
}

/** True wins, then unknown; false when there is nothing to check. */
export function anyOf(truths: Iterable<Truth>): Truth {
  let result: Truth = false
  for (const truth of truths) {
    if (truth === true) return true
    if (truth === 'unknown') result = 'unknown'
  }
  return result
}

/** The opposite; the opposite of unknown is unknown. */
export function not(truth: Truth): Truth {
  return truth === 'unknown' ? 'unknown' : !truth
}

/** True once `count` are true, false once `count` can no longer be reached. */
export function atLeast(count: number, truths: Iterable<Truth>): Truth {
  let sure = 0
  let possible = 0
  for (const truth of truths) {
    if (truth === true) sure++
    if (truth !== false) possible++
  }
  if (sure >= count) return true
  return possible >= count ? 'unknown' : false
}
